// What reviewers decided, and attributes the tagset no longer has, in the table of spans.
#include "model/exchange/csv_tables.h"
#include "tests/model/exchange/csv_sample.h"

namespace {

struct Reviewed : CsvProject
{
    SampleArticle article = add(QStringLiteral("Taxes fell by 3 %."));
    Person ben{Id::make(), QStringLiteral("=Ben"), {}};

    Reviewed() { apply({added(ben)}); }
    // As it is stored, with its revision.
    Span put(Pieces pieces)
    {
        const Span span = sampleSpan(*project, article.article.id, std::move(pieces));
        apply({added(span)});
        return *must(snapshot()->span(span.id));
    }
    void review(const Span &span, Outcome outcome, const QString &reason, const Id &reviewer)
    {
        Review review = sampleReview(*project, span, span);
        review.outcome = outcome;
        review.result = {};
        review.reason = reason;
        review.reviewer = reviewer;
        apply({added(review)});
    }
    Id ana() const { return project->annotator().id; }
    CsvRow row(const Span &span) const
    {
        for (const CsvRow &row : rowsOf(csvOf(*this))) {
            if (row.at(QStringLiteral("span_id")) == span.id.toString())
                return row;
        }
        FAIL("no such row");
        return {};
    }
    static void check(CsvRow row, const QString &status, const QString &acceptedBy, const QString &rejectedBy,
                      const QString &reason)
    {
        CHECK(row[QStringLiteral("review_status")] == status);
        CHECK(row[QStringLiteral("accepted_by")] == acceptedBy);
        CHECK(row[QStringLiteral("rejected_by")] == rejectedBy);
        CHECK(row[QStringLiteral("review_reason")] == reason);
    }
};

} // namespace

TEST_CASE("the table of spans says who accepted and who rejected and why")
{
    Reviewed t;
    const Span agreed = t.put({TextRange{0, 5}});
    const Span disputed = t.put({TextRange{6, 10}});
    const Span unseen = t.put({TextRange{11, 13}});
    t.review(agreed, Outcome::Accept, QStringLiteral("clear"), t.ana());
    t.review(agreed, Outcome::Accept, QStringLiteral("clear"), t.ben.id);
    t.review(disputed, Outcome::Accept, QString(), t.ana());
    t.review(disputed, Outcome::Reject, QStringLiteral("=no claim"), t.ben.id);
    Reviewed::check(t.row(agreed), "accepted", "Ana; =Ben", "", "clear");
    Reviewed::check(t.row(disputed), "disputed", "Ana", "'=Ben", "'=no claim");
    Reviewed::check(t.row(unseen), "", "", "", "");
}

TEST_CASE("of two versions the one that was taken is accepted and the other one rejected")
{
    Reviewed t;
    const Span one = t.put({TextRange{0, 5}});
    const Span other = t.put({TextRange{0, 10}});
    const Span alike = t.put({TextRange{0, 5}});
    Review review = sampleReview(*t.project, one, one);
    review.spans = {{one.id, one.stamp.rev}, {other.id, other.stamp.rev}, {alike.id, alike.stamp.rev}};
    review.outcome = Outcome::TakeOne;
    review.result = {};
    review.reason = QStringLiteral("boundary");
    review.reviewer = t.ana();
    t.apply({added(review)});
    Reviewed::check(t.row(one), "decided", "Ana", "", "boundary");
    Reviewed::check(t.row(other), "decided", "", "Ana", "boundary");
    Reviewed::check(t.row(alike), "decided", "Ana", "", "boundary");
}

TEST_CASE("a decision about an older version of a span makes it stale and accepts nothing")
{
    Reviewed t;
    const Span span = t.put({TextRange{0, 5}});
    t.review(span, Outcome::Accept, QStringLiteral("clear"), t.ben.id);
    Span longer = span;
    longer.pieces = {TextRange{0, 10}};
    t.apply({edited(span, longer)});
    Reviewed::check(t.row(span), "stale", "", "", "");
}

TEST_CASE("attributes the tagset has no column for are written as JSON and read back")
{
    CsvProject from;
    const SampleArticle article = from.add(QStringLiteral("Taxes fell."));
    Span span = sampleSpan(*from.project, article.article.id, {TextRange{0, 5}});
    span.attributes.set(QStringLiteral("gone"), QStringLiteral("=\"é\", x"));
    span.attributes.set(QStringLiteral("weights"), QStringList{QStringLiteral("b"), QStringLiteral("a")});
    from.apply({added(span)});
    const QByteArray csv = csvOf(from);
    CHECK(rowsOf(csv)[0].at("other_attributes") == "{\"gone\":\"=\\\"é\\\", x\",\"weights\":[\"b\",\"a\"]}");

    CsvProject into(from.project->tagset());
    into.apply(addition(article));
    CHECK(read(into, csv).spans == 1);
    CHECK(must(into.snapshot()->span(span.id))->attributes == span.attributes);

    CsvProject refusing(from.project->tagset());
    refusing.apply(addition(article));
    const auto report = read(refusing, QByteArray(csv).replace("{\"\"gone", "[\"\"gone"));
    CHECK(report.spans == 0);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].reason.contains("other_attributes"));
}

TEST_CASE("an attribute of other_attributes that the tagset defines has to be a value of it")
{
    CsvProject t;
    const SampleArticle article = t.add(QStringLiteral("Taxes fell."));
    const QByteArray head = "tag,start,end,annotator,other_attributes\r\n";
    CHECK(read(t, head + "Claim,0,5,Ana,\"{\"\"certainty\"\":\"\"low\"\"}\"\r\n").spans == 1);
    const auto spans = must(t.snapshot()->spans(article.article.id, article.text.text));
    CHECK(spans.at(0).attributes.text(QStringLiteral("certainty")) == "low");
    const auto report = read(t, head + "Claim,0,5,Ana,\"{\"\"certainty\"\":\"\"perhaps\"\"}\"\r\n");
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].reason.contains("certainty"));
}

TEST_CASE("the table of reviews has a row for each decision and says whether it counts")
{
    Reviewed t;
    const Span claim = t.put({TextRange{0, 5}});
    const Span other = t.put({TextRange{0, 5}, TextRange{6, 10}});
    Span result = claim;
    result.id = Id::make();
    result.layer = Layer::Agreed;
    result.pieces = {TextRange{0, 5}, TextRange{11, 13}};
    result.stamp = {};
    t.apply({added(result)});
    Review taken = sampleReview(*t.project, claim, result);
    taken.spans = {{claim.id, claim.stamp.rev}, {other.id, other.stamp.rev}};
    taken.outcome = Outcome::Third;
    taken.result = result.id;
    taken.reason = QStringLiteral("=wrong boundaries");
    taken.comment = QStringLiteral("both, \"3\"");
    taken.confidence = 2;
    taken.guidelineGap = true;
    taken.reviewer = t.ben.id;
    t.apply({added(taken)});
    Review rejected = taken;
    rejected.id = Id::make();
    rejected.reviewer = t.ana();
    rejected.spans = {{other.id, other.stamp.rev}};
    rejected.outcome = Outcome::Reject;
    rejected.result = {};
    rejected.confidence = 0;
    t.apply({added(rejected)});

    const auto table = [&](const SpanSelection &selection) {
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        Task task;
        must(writeCsv(CsvTable::Reviews, *t.snapshot(), selection, {}, out, task));
        return rowsOf(bytes);
    };
    const auto rows = table({});
    REQUIRE(rows.size() == 2);
    const CsvRow &row = rows[0];
    CHECK(row.at("article_id") == t.article.article.id.toString());
    CHECK(row.at("review_id") == taken.id.toString());
    CHECK(row.at("reviewer") == "'=Ben");
    CHECK(row.at("outcome") == "third");
    CHECK(row.at("status") == "disputed"); // its result stands, and Ana rejected one of the spans afterwards
    CHECK(row.at("reason") == "'=wrong boundaries");
    CHECK(row.at("comment") == "both, \"3\"");
    CHECK(row.at("confidence") == "2");
    CHECK(row.at("guideline_gap") == "yes");
    CHECK(row.at("spans") == claim.id.toString() + ";" + other.id.toString());
    CHECK(row.at("annotators") == "Ana");
    CHECK(row.at("texts") == "Taxes; Taxes … fell");
    CHECK(row.at("result_id") == result.id.toString());
    CHECK(row.at("result_start") == "0");
    CHECK(row.at("result_end") == "13");
    CHECK(row.at("result_pieces") == "0-5;11-13");
    CHECK(row.at("result_text") == "Taxes … by");
    CHECK(rows[1].at("outcome") == "reject");
    CHECK(rows[1].at("confidence").isEmpty());
    CHECK(rows[1].at("result_id").isEmpty());
    CHECK(rows[1].at("result_text").isEmpty());
    SpanSelection bens;
    bens.annotators = {t.ben.id};
    CHECK(table(bens).size() == 1);
}

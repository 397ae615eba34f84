// What reviewers decided, and attributes the tagset no longer has, in the table of spans.
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

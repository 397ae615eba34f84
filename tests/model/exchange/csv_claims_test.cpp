// The claims table and the drafts of fact-checks, against what was put into the project by hand.
#include "model/entities/tagset_json.h"
#include "model/exchange/claim_review.h"
#include "model/exchange/csv_claims.h"
#include "tests/model/exchange/csv_sample.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

Tagset factCheck()
{
    QFile file(QStringLiteral(":/tagsets/fact-check.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return must(tagsetFromJson(file.readAll()));
}

// 😀 makes code points and UTF-16 differ.
const QString text =
    QStringLiteral("😀 Taxes fell, the minister said. Officials said “taxes may have fallen”. "
                   "Jobs, he added, all grew.");

struct Claims : CsvProject
{
    SampleArticle article;
    Span fell, fallen, grew, minister, officials, said, may, all;

    Claims() : CsvProject(factCheck(), QStringLiteral("Claims"))
    {
        article = add(text, QStringLiteral("Taxes"));
        fell = put("Claim", {"Taxes fell"}, {{"type", "quantity"}});
        minister = put("Source", {"the minister"}, {{"entity", "Mia Moor"}, {"naming", "role"}});
        officials = put("Source", {"Officials"}, {{"naming", "unnamed"}, {"kind", "official"}});
        fallen = put("Claim", {"taxes may have fallen"}, {{"check", "minor"}});
        said = put("Cue", {"said"});
        may = put("Hedge", {"may"});
        grew = put("Claim", {"Jobs", "all grew"}, {{"attribution", "unstated"}});
        all = put("Booster", {"all"}, {{"kind", "universal"}});
        link("attributed_to", fell, minister, "denies");
        link("attributed_to", fell, officials, "affirms");
        link("cued_by", fell, said);
        link("attributed_to", fallen, officials, "withholds");
        link("modifies", may, fallen);
        link("modifies", all, grew);
        link("restates", fallen, fell);
        link("contradicts", grew, fell);
    }
    Span put(const char *tagName, const QStringList &words, const std::map<QString, QString> &values = {})
    {
        const Tag *tag = project->tagset().tagNamed(QString::fromUtf8(tagName));
        REQUIRE(tag);
        Span span;
        span.id = Id::make();
        span.article = article.article.id;
        span.annotator = project->annotator().id;
        span.tag = tag->id;
        for (const QString &word : words) {
            const qsizetype start = text.indexOf(word, span.hull().end);
            REQUIRE(start >= 0);
            span.pieces.append({start, start + word.size()});
        }
        span.attributes = defaultAttributes(*tag);
        for (const auto &[name, value] : values)
            span.attributes.set(name, value);
        span.tagsetVersion = project->tagset().version;
        apply({added(span)});
        return span;
    }
    void link(const char *typeName, const Span &from, const Span &to, const char *stance = nullptr)
    {
        const LinkType *type = project->tagset().linkTypeNamed(QString::fromUtf8(typeName));
        REQUIRE(type);
        Link link;
        link.id = Id::make();
        link.type = type->id;
        link.from = from.id;
        link.to = to.id;
        link.annotator = project->annotator().id;
        if (stance)
            link.attributes.set(QStringLiteral("stance"), QString::fromUtf8(stance));
        apply({added(link)});
    }
    void assess(const Span &claim, const QString &verdict, const QString &why = {})
    {
        Assessment assessment;
        assessment.id = Id::make();
        assessment.span = claim.id;
        assessment.article = claim.article;
        assessment.author = project->annotator().id;
        assessment.verdict = verdict;
        assessment.explanation = why;
        apply({added(assessment)});
    }
    void evidence(const Span &claim, const QString &url, const QString &archived = {})
    {
        Evidence one;
        one.id = Id::make();
        one.span = claim.id;
        one.article = claim.article;
        one.author = project->annotator().id;
        one.url = url;
        one.archivedUrl = archived;
        one.date = QDate(2026, 3, 1);
        apply({added(one)});
    }
    QByteArray csv(const SpanSelection &selection = {}) const
    {
        QByteArray bytes;
        QBuffer out(&bytes);
        REQUIRE(out.open(QIODevice::WriteOnly));
        Task task;
        must(writeClaimsCsv(*snapshot(), selection, {}, out, task));
        return bytes;
    }
    QJsonArray drafts(ClaimReviewReport *report = nullptr) const
    {
        QByteArray bytes;
        QBuffer out(&bytes);
        REQUIRE(out.open(QIODevice::WriteOnly));
        Task task;
        const auto written = must(writeClaimReviews(*snapshot(), {}, out, task));
        if (report)
            *report = written;
        CHECK_FALSE(bytes.contains("</"));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        CHECK(error.error == QJsonParseError::NoError);
        CHECK(document.object()["@context"].toString() == "https://schema.org");
        return document.object()["@graph"].toArray();
    }
};

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue one : array.toArray())
        list.append(one.toString());
    return list;
}

} // namespace

TEST_CASE("a row of the claims table has everything said about the claim")
{
    Claims t;
    t.assess(t.fell, QStringLiteral("False"), QStringLiteral("The figures say 2 %"));
    t.evidence(t.fell, QStringLiteral("https://stat.example/a"));
    t.evidence(t.fell, {}, QStringLiteral("https://archive.example/b"));
    auto rows = rowsOf(t.csv());
    REQUIRE(rows.size() == 3);
    CsvRow &row = rows[0];
    CHECK(row.size() == std::size_t(claimColumns().size()));
    CHECK(row["claim_id"] == t.fell.id.toString());
    CHECK(row["article_title"] == "Taxes");
    CHECK(row["outlet"] == "The Müller Gazette");
    CHECK(row["article_url"] == "https://example.org/a");
    CHECK(row["article_published"] == "2024-02-29");
    CHECK(row["zone"] == "body");
    CHECK(row["claim"] == "Taxes fell");
    CHECK(row["sentence"] == "😀 Taxes fell, the minister said.");
    CHECK(row["type"] == "quantity");
    CHECK(row["check"] == "worth-checking");
    CHECK(row["voice"] == "article");
    CHECK(row["sources"] == "the minister [denies]; Officials [affirms]");
    CHECK(row["source_entities"] == "Mia Moor; Officials");
    CHECK(row["source_kinds"] == "official");
    CHECK(row["source_naming"] == "role; unnamed");
    CHECK(row["cues"] == "said");
    CHECK(row["quoted"] == "no");
    CHECK(row["contradicts"] == t.grew.id.toString());
    CHECK(row["start"] == "2");
    CHECK(row["end"] == "12");
    CHECK(row["pieces"] == "");
    CHECK(row["annotator"] == "Ana");
    CHECK(row["review_status"] == "");
    CHECK(row["verdict"] == "False");
    CHECK(row["explanation"] == "The figures say 2 %");
    CHECK(row["evidence_urls"] == "https://stat.example/a; https://archive.example/b");
    CHECK(row["tagset_version"] == QString::number(t.project->tagset().version));
    CHECK(row["article_sha256"] == QString::fromLatin1(t.article.article.sha256.toHex()));

    CHECK(rows[1]["quoted"] == "yes");
    CHECK(rows[1]["hedges"] == "may [possibility]");
    CHECK(rows[1]["restates"] == t.fell.id.toString());
    CHECK(rows[2]["claim"] == "Jobs … all grew");
    CHECK(rows[2]["boosters"] == "all [universal]");
    CHECK(rows[2]["sources"] == "");
    CHECK(rows[2]["voice"] == "unstated");
    const auto points = CodePoints(text);
    const TextRange jobs = points.fromUtf16(t.grew.pieces[0]);
    const TextRange grew = points.fromUtf16(t.grew.pieces[1]);
    CHECK(rows[2]["pieces"] ==
          QStringLiteral("%1-%2;%3-%4").arg(jobs.start).arg(jobs.end).arg(grew.start).arg(grew.end));
}

TEST_CASE("the claims table has the columns of the contract in their order")
{
    CHECK(
        claimColumns().join(QStringLiteral(", ")) ==
        "claim_id, article_id, article_title, outlet, article_url, article_published, zone, claim, sentence, "
        "type, check, voice, sources, source_entities, source_kinds, source_naming, cues, quoted, hedges, "
        "boosters, loaded, restates, contradicts, start, end, pieces, annotator, review_status, verdict, "
        "explanation, evidence_urls, note, created, modified, tagset_version, article_sha256");
}

TEST_CASE("words a spreadsheet would run are guarded in the claims table too")
{
    Claims t;
    t.assess(t.fell, QStringLiteral("=1+1"), QStringLiteral("@home"));
    auto rows = rowsOf(t.csv());
    CHECK(rows[0]["verdict"] == "'=1+1");
    CHECK(rows[0]["explanation"] == "'@home");
}

TEST_CASE("review decisions of a claim become one word")
{
    Claims t;
    const auto review = [&](const Span &span, Outcome outcome, qint64 rev = 1) {
        Review made;
        made.id = Id::make();
        made.article = span.article;
        made.reviewer = t.project->annotator().id;
        made.spans = {{span.id, rev}};
        made.outcome = outcome;
        return made;
    };
    const auto article = must(t.project->openArticle(t.fell.article));
    const Span *now = article->span(t.fell.id);
    REQUIRE(now);
    const Review accept = review(*now, Outcome::Accept, now->stamp.rev);
    const Review reject = review(*now, Outcome::Reject, now->stamp.rev);
    CHECK(reviewStatus(*now, {}) == "");
    CHECK(reviewStatus(*now, {&accept}) == "accepted");
    CHECK(reviewStatus(*now, {&reject}) == "rejected");
    CHECK(reviewStatus(*now, {&accept, &reject}) == "disputed");
    Review old = accept;
    old.spans[0].rev += 1;
    CHECK(reviewStatus(*now, {&old}) == "stale");
    CHECK(reviewStatus(*now, {&old, &reject}) == "rejected");
    const Review third = review(*now, Outcome::Third, now->stamp.rev);
    CHECK(reviewStatus(*now, {&third}) == "decided");
    t.apply({added(accept)});
    CHECK(rowsOf(t.csv())[0]["review_status"] == "accepted");
}

TEST_CASE("only the chosen annotators and articles are in the claims table")
{
    Claims t;
    SpanSelection nobody;
    nobody.annotators = {Id::make()};
    CHECK(rowsOf(t.csv(nobody)).empty());
    SpanSelection other;
    other.articles = {t.add(QStringLiteral("Another text.")).article.id};
    CHECK(rowsOf(t.csv(other)).empty());
    other.articles.push_back(t.article.article.id);
    CHECK(rowsOf(t.csv(other)).size() == 3);
}

TEST_CASE("a tagset without claims is refused with the reason")
{
    Tagset tagset = factCheck();
    tagset.tags[0].name = QStringLiteral("Statement");
    const CsvProject t(tagset);
    QByteArray bytes;
    QBuffer out(&bytes);
    REQUIRE(out.open(QIODevice::WriteOnly));
    Task task;
    const auto written = writeClaimsCsv(*t.snapshot(), {}, {}, out, task);
    REQUIRE_FALSE(written);
    CHECK(written.error().message.contains("Claim"));
}

TEST_CASE("an export of claims leaves a description beside it and nothing when it fails")
{
    const Claims t;
    Task task;
    const QString path = t.folder.filePath(QStringLiteral("claims.csv"));
    CHECK(must(exportClaimsCsv(*t.snapshot(), {}, {}, path, task)).rows == 3);
    QFile description(path + QStringLiteral("-metadata.json"));
    REQUIRE(description.open(QIODevice::ReadOnly));
    const QJsonObject table = QJsonDocument::fromJson(description.readAll()).object();
    const QJsonObject schema = table["tableSchema"].toObject();
    CHECK(schema["primaryKey"].toString() == "claim_id");
    CHECK(schema["columns"].toArray().size() == claimColumns().size());
    task.cancel();
    const QString cancelled = t.folder.filePath(QStringLiteral("cancelled.csv"));
    CHECK_FALSE(exportClaimsCsv(*t.snapshot(), {}, {}, cancelled, task));
    CHECK_FALSE(QFile::exists(cancelled));
}

TEST_CASE("a draft of a fact-check takes what the card tells and lists what it does not")
{
    Claims t;
    CHECK(t.drafts().isEmpty()); // nobody assessed anything
    t.assess(t.fallen, QStringLiteral("Mostly false"), QStringLiteral("See </script> the figures"));
    t.evidence(t.fallen, QStringLiteral("https://stat.example/a"));
    t.evidence(t.grew, QStringLiteral("https://stat.example/b"));
    ClaimReviewReport report;
    const QJsonArray drafts = t.drafts(&report);
    REQUIRE(drafts.size() == 2);
    CHECK(report.drafts == 2);
    CHECK(report.incomplete == 2);
    REQUIRE(report.missing.size() == 2);
    CHECK(report.missing[1].contains("Jobs … all grew"));

    const QJsonObject fallen = drafts[0].toObject();
    CHECK(fallen["@type"].toString() == "ClaimReview");
    CHECK(fallen["claimReviewed"].toString() == "taxes may have fallen");
    CHECK(fallen["reviewRating"].toObject()["alternateName"].toString() == "Mostly false");
    CHECK(fallen["reviewBody"].toString() == "See </script> the figures");
    CHECK(fallen["author"].toObject()["name"].toString() == "Ana");
    CHECK(strings(fallen["urn:ascertain:missing"]) == QStringList{"url"});
    const QJsonObject item = fallen["itemReviewed"].toObject();
    CHECK(item["@type"].toString() == "Claim");
    CHECK(item["datePublished"].toString() == "2024-02-29");
    CHECK_FALSE(item.contains("author")); // the officials withhold, and are unnamed
    CHECK(strings(fallen["urn:ascertain:recommended"]) == QStringList{"itemReviewed.author"});
    CHECK(item["appearance"].toObject()["url"].toString() == "https://example.org/a");
    CHECK(fallen["citation"].toArray()[0].toObject()["url"].toString() == "https://stat.example/a");
    CHECK(fallen["citation"].toArray()[0].toObject()["datePublished"].toString() == "2026-03-01");

    const QJsonObject grew = drafts[1].toObject(); // evidence, but no verdict yet
    CHECK(strings(grew["urn:ascertain:missing"]) == QStringList{"url", "reviewRating.alternateName"});
}

TEST_CASE("what was typed as a link and is none is named in a draft, not linked")
{
    Claims t;
    t.assess(t.fallen, QStringLiteral("False"), {});
    t.evidence(t.fallen, QStringLiteral("not a url"));
    const QJsonObject work = t.drafts()[0].toObject()["citation"].toArray()[0].toObject();
    CHECK_FALSE(work.contains("url"));
    CHECK(work["name"].toString() == "not a url");
}

TEST_CASE("who says a claim is a person or a body in its draft")
{
    Claims named;
    const Span stored = *must(named.project->openArticle(named.minister.article))->span(named.minister.id);
    Span after = stored;
    after.attributes.set(QStringLiteral("naming"), QStringLiteral("named-person"));
    named.apply({edited(stored, after)});
    named.link("attributed_to", named.grew, named.minister, "affirms");
    named.assess(named.grew, QStringLiteral("True"));
    const QJsonObject author = named.drafts()[0].toObject()["itemReviewed"].toObject()["author"].toObject();
    CHECK(author["@type"].toString() == "Person");
    CHECK(author["name"].toString() == "Mia Moor");
}

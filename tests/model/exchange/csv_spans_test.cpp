#include "model/exchange/csv_spans.h"
#include "model/text/boundaries.h"
#include "tests/model/exchange/csv_sample.h"

namespace {

const QString text =
    QStringLiteral("Title of it 😀\n\n“Taxes fell by 3 %,” he said, “and jobs grew.” Who checks?\n");

struct Tagged : CsvProject
{
    SampleArticle article = add(text, QStringLiteral("Of taxes, \"quoted\""));
    Id id = article.article.id;

    Span put(Pieces pieces, int tag = 0)
    {
        const Span span = sampleSpan(*project, id, std::move(pieces), tag);
        apply({added(span)});
        return span;
    }
    TextRange at(const QString &words) const
    {
        const qsizetype start = text.indexOf(words);
        REQUIRE(start >= 0);
        return {start, start + words.size()};
    }
};

} // namespace

TEST_CASE("a span's row holds the columns of the contract")
{
    Tagged t;
    Article zoned = must(t.project->openArticle(t.id))->article();
    Article titled = zoned;
    titled.zones[0] = Zone::Title;
    t.apply({edited(zoned, titled)});
    const Span span = t.put({t.at(QStringLiteral("Taxes fell by 3 %"))});
    const auto rows = rowsOf(csvOf(t));
    REQUIRE(rows.size() == 1);
    CsvRow row = rows.front();
    CHECK(row["project"] == "'=Project, \"1\"");
    CHECK(row["article_id"] == t.id.toString());
    CHECK(row["article_title"] == "Of taxes, \"quoted\"");
    CHECK(row["article_url"] == "https://example.org/a");
    CHECK(row["article_published"] == "2024-02-29");
    CHECK(row["article_sha256"] == QString::fromLatin1(textHash(text).toHex()));
    CHECK(row["span_id"] == span.id.toString());
    CHECK(row["layer"] == "own");
    CHECK(row["annotator"] == "Ana");
    CHECK(row["tag"] == "Claim");
    CHECK(row["start"] == "16");
    CHECK(row["end"] == "33");
    CHECK(row["start_utf16"] == "17");
    CHECK(row["end_utf16"] == "34");
    CHECK(row["pieces"] == "");
    CHECK(row["text"] == "Taxes fell by 3 %");
    CHECK(row["prefix"] == "Title of it 😀\n\n“");
    CHECK(row["suffix"] == ",” he said, “and jobs grew.” Who");
    CHECK(row["paragraph"] == "2");
    CHECK(row["zone"] == "body");
    CHECK(row["sentence"] == "“Taxes fell by 3 %,” he said, “and jobs grew.”");
    CHECK(row["note"] == "");
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const char *column : {"created", "modified"}) {
        const QDateTime time = QDateTime::fromString(row[QString::fromLatin1(column)], Qt::ISODateWithMs);
        REQUIRE(time.isValid());
        CHECK(time.timeSpec() == Qt::UTC);
        CHECK(std::abs(time.toMSecsSinceEpoch() - now) < 600'000);
    }
    for (const char *column :
         {"review_status", "accepted_by", "rejected_by", "review_reason", "other_attributes", "claim.topics",
          "claim.entity", "source.certainty", "attributed_to", "link.note"}) {
        INFO(column);
        REQUIRE(row.count(QString::fromLatin1(column)) == 1);
        CHECK(row[QString::fromLatin1(column)] == "");
    }
    CHECK(row["claim.certainty"] == "high");
}

TEST_CASE("the header row follows the tagset")
{
    const QStringList columns = spanColumns(csvTagset());
    CHECK(columns.mid(0, 29) ==
          QStringLiteral(
              "project article_id article_title article_url article_published article_sha256 span_id "
              "layer annotator tag start end start_utf16 end_utf16 pieces text prefix suffix paragraph "
              "zone sentence note created modified review_status accepted_by rejected_by review_reason "
              "other_attributes")
              .split(QLatin1Char(' ')));
    CHECK(columns.mid(29) == QStringList{QStringLiteral("claim.certainty"), QStringLiteral("claim.topics"),
                                         QStringLiteral("claim.entity"), QStringLiteral("claim.checked"),
                                         QStringLiteral("source.certainty"), QStringLiteral("source.weight"),
                                         QStringLiteral("source.day"), QStringLiteral("attributed_to"),
                                         QStringLiteral("link.note")});
    CHECK(csvOf(CsvProject()).endsWith("attributed_to,link.note\r\n"));
}

TEST_CASE("a discontinuous span has pieces and joined words")
{
    Tagged t;
    t.put({t.at(QStringLiteral("Taxes fell by 3 %")), t.at(QStringLiteral("and jobs grew"))});
    CsvRow row = rowsOf(csvOf(t)).front();
    CHECK(row["pieces"] == "16-33;46-59");
    CHECK(row["start"] == "16");
    CHECK(row["end"] == "59");
    CHECK(row["text"] == "Taxes fell by 3 % … and jobs grew");
    CHECK(row["suffix"] == ".” Who checks?\n");
}

TEST_CASE("every kind of attribute has its way of being written")
{
    Tagged t;
    Span claim = sampleSpan(*t.project, t.id, {t.at(QStringLiteral("Taxes"))});
    claim.attributes = {};
    claim.attributes.set(QStringLiteral("topics"), QStringList{QStringLiteral("=c"), QStringLiteral("a;b")});
    claim.attributes.set(QStringLiteral("entity"), QStringLiteral("-Müller & \"Söhne\""));
    claim.attributes.set(QStringLiteral("checked"), true);
    Span source = sampleSpan(*t.project, t.id, {t.at(QStringLiteral("he"))}, 1);
    source.attributes = {};
    source.attributes.set(QStringLiteral("weight"), -0.5);
    source.attributes.set(QStringLiteral("day"), QStringLiteral("2024-02-29"));
    t.apply({added(claim), added(source)});
    auto rows = rowsOf(csvOf(t));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["claim.topics"] == "'=c|a;b");
    CHECK(rows[0]["claim.entity"] == "'-Müller & \"Söhne\"");
    CHECK(rows[0]["claim.checked"] == "yes");
    CHECK(rows[0]["claim.certainty"] == "");
    CHECK(rows[1]["source.weight"] == "-0.5");
    CHECK(rows[1]["source.day"] == "2024-02-29");
    CHECK(rows[1]["claim.topics"] == "");
}

TEST_CASE("links are ids in the column of their type")
{
    Tagged t;
    const Span claim = t.put({t.at(QStringLiteral("Taxes"))});
    const Span he = t.put({t.at(QStringLiteral("he"))}, 1);
    const Span who = t.put({t.at(QStringLiteral("Who"))}, 1);
    Link other = sampleLink(*t.project, claim, who);
    other.type = t.project->tagset().linkTypes[1].id;
    t.apply({added(sampleLink(*t.project, claim, who)), added(sampleLink(*t.project, claim, he)),
             added(other), added(sampleLink(*t.project, claim, he))});
    auto rows = rowsOf(csvOf(t));
    CHECK(rows[0]["attributed_to"] == he.id.toString() + ";" + who.id.toString());
    CHECK(rows[0]["link.note"] == who.id.toString());
    CHECK(rows[1]["attributed_to"] == "");
}

TEST_CASE("rows are in article order then by start then longer first then by id")
{
    Tagged t;
    const SampleArticle second = t.add(QStringLiteral("Second article"));
    const Span later = sampleSpan(*t.project, second.article.id, {TextRange{0, 6}});
    t.apply({added(later)});
    const Span shorter = t.put({TextRange{0, 5}});
    const Span longer = t.put({TextRange{0, 8}}, 1);
    const Span twin = t.put({TextRange{0, 5}});
    const Span start = t.put({TextRange{6, 8}});
    QStringList ids;
    for (CsvRow &row : rowsOf(csvOf(t)))
        ids.append(row["span_id"]);
    QStringList expected;
    for (const Span *span : {&longer, &shorter, &twin, &start, &later})
        expected.append(span->id.toString());
    CHECK(ids == expected);
    CHECK(csvOf(t) == csvOf(t));

    SpanSelection only;
    only.articles = {second.article.id};
    CHECK(rowsOf(csvOf(t, {}, only)).size() == 1);
    only.articles = {};
    only.annotators = {Id::make()};
    CHECK(rowsOf(csvOf(t, {}, only)).empty());
    only.annotators.push_back(t.project->annotator().id);
    CHECK(rowsOf(csvOf(t, {}, only)).size() == 5);
}

TEST_CASE("the words are at their offsets for any separator and with a byte order mark")
{
    Tagged t;
    t.put({t.at(QStringLiteral("Title of it 😀\n\n“Taxes"))});
    for (const char separator : {',', ';', '\t', '|'}) {
        const auto rows = rowsOf(csvOf(t, {.separator = separator, .bom = true}), separator);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].at(QStringLiteral("text")) == "Title of it 😀\n\n“Taxes");
        CHECK(rows[0].size() == std::size_t(spanColumns(csvTagset()).size()));
    }
}

TEST_CASE("the sentences of a paragraph in one pass are those around each position")
{
    const QString paragraph = QStringLiteral(
        "\nMr. Smith left.  He said “Stop! Now.” Was it the U.S. troops? No. 😀 yes... maybe \nx.\n");
    const qsizetype end = paragraph.indexOf(QLatin1Char('\n'), 1);
    const auto sentences = sentencesIn(paragraph, {1, end});
    REQUIRE(sentences.size() > 3);
    for (const TextRange &sentence : sentences) {
        for (qsizetype at = sentence.start; at < sentence.end; ++at)
            CHECK(sentenceAt(paragraph, at) == sentence);
    }
    CHECK(sentencesIn(paragraph, {0, 0}).empty());
}

TEST_CASE("a cell longer than a spreadsheet holds is written whole and said")
{
    Tagged t;
    Span span = sampleSpan(*t.project, t.id, {t.at(QStringLiteral("Taxes"))});
    // A character outside of ASCII: what counts is neither bytes nor code points but UTF-16 units.
    const int more = GENERATE(0, 1);
    span.note = QString(32'765 + more, u'é') + QStringLiteral("😀");
    t.apply({added(span)});
    t.put({t.at(QStringLiteral("jobs"))});
    QByteArray bytes;
    QBuffer out(&bytes);
    REQUIRE(out.open(QIODevice::WriteOnly));
    Task task;
    const CsvWritten written = must(writeSpansCsv(*t.snapshot(), {}, {}, out, task));
    CHECK(written.rows == 2);
    CHECK(written.longRow == (more == 0 ? 0 : 2));
    CHECK(longCellWarning(written).isEmpty() == (more == 0));
    CHECK(rowsOf(bytes)[0].at(QStringLiteral("note")) == span.note);
}

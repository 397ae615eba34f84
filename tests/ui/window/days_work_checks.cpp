#include "tests/ui/window/days_work_checks.h"

#include "model/storage/snapshot.h"
#include "tests/support/csv_rows.h"
#include "tests/support/raw_sqlite.h"
#include "tests/ui/window/day.h"

namespace {

struct Expected
{
    QString article;
    QString tag;
    QStringList pieces;
    std::map<QString, QString> attributes;
    QString note;
};

const std::vector<Expected> &whatWasTagged()
{
    static const QString bridge = QStringLiteral("The new bridge");
    static const QString ferry = QStringLiteral("Ferry timetable cut");
    static const std::vector<Expected> all{
        {bridge, "Source", {"The council"}, {}, {}},
        {bridge, "Cue", {"said"}, {}, {}},
        {bridge,
         "Claim",
         {"the “Überbrücke” might cost 40 million"},
         {{"type", "quantity"}, {"check", "worth-checking"}, {"attribution", "source"}},
         "Which budget?"},
        {bridge, "Hedge", {"might"}, {{"kind", "possibility"}}, {}},
        {bridge, "Source", {"Two engineers"}, {}, {}},
        {bridge, "Cue", {"told"}, {}, {}},
        {bridge, "Source", {"the Courier"}, {}, {}},
        {bridge, "Claim", {"the old bridge is safe", "traffic has"}, {{"type", "event"}}, {}},
        {bridge, "Source", {"residents"}, {}, {}},
        {ferry, "Source", {"The ferry company"}, {}, {}},
        {ferry, "Hedge", {"reportedly"}, {{"kind", "hearsay"}}, {}},
    };
    return all;
}

// Where these words stand, in characters as anybody outside of Qt counts them.
std::pair<qsizetype, qsizetype> placeOutside(const QString &text, const QString &words)
{
    const qsizetype at = text.indexOf(words);
    return {text.left(at).toUcs4().size(), text.left(at + words.size()).toUcs4().size()};
}

const QString &textOf(const Expected &one)
{
    return one.article.startsWith(QLatin1String("Ferry")) ? ferryText : bridgeText;
}

} // namespace

void checkFile(const QString &path)
{
    const auto snapshot = must(Snapshot::open(path));
    const Tagset tagset = must(snapshot->tagset());
    std::size_t next = 0;
    for (const Article &article : must(snapshot->articles())) {
        const QString text = must(snapshot->text(article.id));
        for (const Span &span : must(snapshot->spans(article.id, text))) {
            REQUIRE(next < whatWasTagged().size());
            const Expected &expected = whatWasTagged()[next++];
            INFO(expected.pieces.join(QLatin1Char('|')).toStdString());
            CHECK(article.title == expected.article);
            CHECK(text == textOf(expected));
            CHECK(tagset.tag(span.tag)->name == expected.tag);
            CHECK(span.note == expected.note);
            REQUIRE(span.pieces.size() == expected.pieces.size());
            for (qsizetype i = 0; i < span.pieces.size(); ++i) {
                const TextRange piece = span.pieces[i];
                CHECK(text.mid(piece.start, piece.length()) == expected.pieces[i]);
            }
            for (const auto &[name, value] : expected.attributes)
                CHECK(span.attributes.text(name) == value);
        }
    }
    CHECK(next == whatWasTagged().size());
}

void checkBySql(const QString &path)
{
    QStringList expected;
    for (const Expected &one : whatWasTagged()) {
        const auto [start, end] = placeOutside(textOf(one), one.pieces.front());
        const qsizetype last = placeOutside(textOf(one), one.pieces.back()).second;
        const qsizetype from = textOf(one).indexOf(one.pieces.front());
        const qsizetype to = textOf(one).indexOf(one.pieces.back()) + one.pieces.back().size();
        expected << QStringLiteral("%1|%2|%3|%4")
                        .arg(one.tag)
                        .arg(start)
                        .arg(last)
                        .arg(textOf(one).mid(from, to - from));
    }
    const QByteArray rows = rawValue(
        path,
        "SELECT group_concat(row, '##') FROM (SELECT tag.name || '|' || span.start || '|' || span.stop || "
        "'|' || substr(article_text.text, span.start + 1, span.stop - span.start) AS row FROM span "
        "JOIN tag ON tag.id = span.tag_id JOIN article_text ON article_text.id = span.article_id "
        "WHERE span.deleted IS NULL ORDER BY span.article_id, span.start, span.stop DESC)");
    CHECK(QString::fromUtf8(rows).split(QStringLiteral("##")) == expected);
}

void checkTable(const QString &csv)
{
    const std::vector<CsvRow> rows = rowsOf(bytesOf(csv));
    REQUIRE(rows.size() == whatWasTagged().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Expected &expected = whatWasTagged().at(i);
        const CsvRow &row = rows[i];
        INFO(expected.pieces.join(QLatin1Char('|')).toStdString());
        CHECK(row.at("article_title") == expected.article);
        CHECK(row.at("tag") == expected.tag);
        CHECK(row.at("annotator") == QStringLiteral("Ana"));
        CHECK(row.at("text") == expected.pieces.join(QStringLiteral(" … ")));
        CHECK(row.at("note") == expected.note);
        CHECK(row.at("start").toLongLong() == placeOutside(textOf(expected), expected.pieces.front()).first);
        CHECK(row.at("end").toLongLong() == placeOutside(textOf(expected), expected.pieces.back()).second);
        for (const auto &[name, value] : expected.attributes)
            CHECK(row.at(expected.tag.toLower() + QLatin1Char('.') + name) == value);
    }
}

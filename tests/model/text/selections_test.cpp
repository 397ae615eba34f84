#include "model/text/boundaries.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

namespace {

// `text` with the rough selection between two bars; gives what is selected in the end.
QString completed(QString text)
{
    const qsizetype start = text.indexOf(u'|');
    text.remove(start, 1);
    const qsizetype end = text.indexOf(u'|');
    text.remove(end, 1);
    const TextRange words = completeWords(text, {start, end});
    return text.sliced(words.start, words.length());
}

} // namespace

TEST_CASE("selections become the words that are meant")
{
    const auto [rough, meant] = GENERATE(table<QString, QString>({
        {"that |‘“must be based on fac|ts”’ when", "must be based on facts"},
        {"that| “any accusation must be based on facts” |when", "“any accusation must be based on facts”"},
        {"that “|any accusation must be based on facts” |when", "any accusation must be based on facts"},
        {"that |“any accusation| must be", "any accusation"},
        {"he |said.| Then", "said"},
        {"we do|n't k|now", "don't know"},
        {"a |26-ye|ar", "26-year"},
        {"a |26-ye|ar-old", "26-year-old"},
        {"the mu|st-pa|ss bill", "must-pass"},
        {"in the |U.S. |and", "U.S."},
        {"in the |U.|S. and", "U.S."},
        {"|Puti|n's ally", "Putin's"},
        {"cost 1|,200.5, |he", "1,200.5"},
        {"cost 1|,20|0.5, he", "1,200.5"},
        {"some |40%, |or", "40%"},
        {"some |$5 bn.| or", "$5 bn"},
        {"with |#MeToo|. he", "#MeToo"},
        {"at |-5 °C,| or", "-5 °C"},
        {"the |(so-called) republic| of", "(so-called) republic"},
        {"the |(so-called| republic) of", "so-called"},
        {"the |so-called) republic| of", "so-called) republic"},
        {"word |\"invasion\"| to", "\"invasion\""},
        {"word |\"invasion| to\"", "invasion"},
        {"the |workers’| rights", "workers’"},
        {"the ‘|poor workers’| rights", "poor workers"},
        {"the |‘poor workers’| rights", "‘poor workers’"},
        {"sagte |„das ist wahr“,| er", "„das ist wahr“"},
        {"sagte „|das ist wahr“,| er", "das ist wahr"},
        {"dit |« c’est vrai », |il", "« c’est vrai »"},
        {"sagte »|das ist wahr«,| er", "das ist wahr"},
        {"|—|", "—"},
        {"headline|: |“We", ":"},
        {"a | | b", ""},
        {"||", ""},
        {"|…and so on —| he", "and so on"},
        {"say |“the ‘truth’ is”| it", "“the ‘truth’ is”"},
        {"say |‘truth’ is”| it", "‘truth’ is"},
        {"中国|说，|一切", "说"},
        {"中国说|「一切」|。", "「一切」"},
        {"قال |المتحدث، |إن", "المتحدث"},
        {"a |👍🏽 gre|at day", "👍🏽 great"},
        {"Apple |Inc.| said", "Inc."},
        {"the end|.\n\nNext| one", "Next"},
    }));
    CAPTURE(rough);
    CHECK(completed(rough) == meant);
}

TEST_CASE("selections that are complete stay as they are")
{
    const QStringList stock{"word", " ", " ", "“", "”", "’", "'", "\"", "(", ")", ".", ",", "-", "U.S.", "don't",
                            "👍🏽", "漢字", "e\u0301", "\n", "40%", "#", "«", "»", "ไทย", "\u200F", "العربية"};
    QRandomGenerator random(3);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = random.bounded(1, 16);
        for (int i = 0; i < length; ++i)
            text += stock[random.bounded(int(stock.size()))];
        const qsizetype a = random.bounded(int(text.size()) + 1);
        const qsizetype b = random.bounded(int(text.size()) + 1);
        const TextRange once = completeWords(text, {std::min(a, b), std::max(a, b)});
        CAPTURE(text, a, b, once);
        REQUIRE(once.start >= 0);
        REQUIRE(once.end <= text.size());
        if (once.isEmpty())
            continue;
        CHECK(completeWords(text, once) == once);
        CHECK(isGraphemeBoundary(text, once.start));
        CHECK(isGraphemeBoundary(text, once.end));
        CHECK_FALSE(text[once.start].isSpace());
        CHECK_FALSE(text[once.end - 1].isSpace());
    }
}

TEST_CASE("selections of the gold annotators are complete")
{
    QFile textFile(QStringLiteral(ASCERTAIN_SHARED_DIR "/articles/bucha-statement.txt"));
    QFile goldFile(QStringLiteral(ASCERTAIN_SHARED_DIR "/articles/bucha-statement.gold.jsonl"));
    if (!textFile.open(QIODevice::ReadOnly) || !goldFile.open(QIODevice::ReadOnly)) {
        WARN("no gold article beside the source tree: skipped");
        return;
    }
    const QString text = QString::fromUtf8(textFile.readAll());
    int spans = 0;
    while (!goldFile.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(goldFile.readLine()).object();
        if (record.value("record").toString() != "span")
            continue;
        ++spans;
        CAPTURE(record.value("text").toString());
        const TextRange gold{record.value("start").toInteger(), record.value("end").toInteger()};
        CHECK(completeWords(text, gold) == gold);
    }
    CHECK(spans == 90);
}

TEST_CASE("selections of white space lose it and nothing else")
{
    CHECK(trimSpace(u" \u00A0a b.\n", {0, 7}) == TextRange{2, 6});
    CHECK(trimSpace(u"   ", {0, 3}).isEmpty());
    CHECK(trimSpace(u"ab", {-3, 9}) == TextRange{0, 2});
}

TEST_CASE("selections of a million brackets are trimmed in time")
{
    const QString text = QString(500'000, u'(') + QString(500'000, u']');
    const TextRange all{0, text.size()};
    CHECK(completeWords(text, all) == all); // punctuation only: kept
}

TEST_CASE("a sign that is read with its word stays")
{
    const auto completed = [](const QString &text, const QString &selected) {
        const qsizetype start = text.indexOf(selected);
        const TextRange range = completeWords(text, {start, start + selected.size()});
        return text.sliced(range.start, range.length());
    };
    CHECK(completed(QStringLiteral("see § 5 applies"), QStringLiteral("§ 5 ")) == QStringLiteral("§ 5"));
    CHECK(completed("He writes C#, and C", "C#,") == "C#");
    CHECK(completed("He writes # and", "writes #") == "writes");
}

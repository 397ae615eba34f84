#include "model/text/boundaries.h"
#include "tests/support/strings.h"

namespace {

QString wordIn(const QString &text, qsizetype position)
{
    const TextRange word = wordAt(text, position);
    return text.sliced(word.start, word.length());
}

// Every place nextWord stops at, and the same from behind.
std::vector<qsizetype> forward(const QString &text)
{
    std::vector<qsizetype> stops{0};
    while (stops.back() < text.size())
        stops.push_back(nextWord(text, stops.back()));
    return stops;
}

std::vector<qsizetype> backward(const QString &text)
{
    std::vector<qsizetype> stops{text.size()};
    while (stops.back() > 0)
        stops.push_back(previousWord(text, stops.back()));
    return stops;
}

} // namespace

TEST_CASE("words are whole with their hyphens and apostrophes and dots")
{
    const QString word = GENERATE(QStringLiteral("don't"), QStringLiteral("don’t"), QStringLiteral("must-pass"),
                                  QStringLiteral("U.S."), QStringLiteral("Putin's"), QStringLiteral("1,200.5"),
                                  QStringLiteral("26-year-old"), QStringLiteral("AT&T"), QStringLiteral("example.org"),
                                  QStringLiteral("U.S.-led"), QStringLiteral("a.m."), QStringLiteral("Dr."),
                                  QStringLiteral("Київ"), QStringLiteral("l’Élysée"), QStringLiteral("👍🏽"),
                                  QStringLiteral("צה״ל"), QStringLiteral("العربية"));
    const QString text = QStringLiteral("one ") + word + QStringLiteral(" two");
    CAPTURE(word);
    for (qsizetype i = 4; i <= 4 + word.size(); ++i)
        CHECK(wordIn(text, i) == word);
}

TEST_CASE("words leave out the punctuation around them")
{
    const QString text = QStringLiteral("said: “We must.” (Then) — he");
    CHECK(wordIn(text, 1) == "said");
    CHECK(wordIn(text, 4) == "said");
    CHECK(wordIn(text, 5) == "");
    CHECK(wordIn(text, 7) == "We");
    CHECK(wordIn(text, 14) == "must");
    CHECK(wordIn(text, 15) == "");
    CHECK(wordIn(text, 19) == "Then");
    CHECK(wordIn(text, 24) == "");
}

TEST_CASE("words are empty between two spaces and in nothing")
{
    CHECK(wordAt(u"a  b", 2).isEmpty());
    CHECK(wordAt(u"", 0) == TextRange{0, 0});
    CHECK(wordAt(u"a", 99) == TextRange{0, 1});
    CHECK(wordAt(u"a", -1) == TextRange{0, 1});
}

TEST_CASE("words of scripts without spaces come one by one")
{
    CHECK(wordIn(QStringLiteral("東京に行く"), 1) == QStringLiteral("京"));
    CHECK(wordIn(QStringLiteral("タワーに"), 1) == QStringLiteral("タワー"));
    // With libthai (Qt loads it when it is there) the dictionary word, else the whole run: never part of a character.
    const QString thai = QStringLiteral("ประเทศไทย");
    const TextRange word = wordAt(thai, 2);
    CHECK(word.start == 0);
    CHECK((word.end == 6 || word.end == thai.size()));
}

TEST_CASE("words are stepped through by their starts")
{
    const QString text = QStringLiteral("He  said: “Don't.”\n\nU.S. troops… 26-year-old");
    CHECK(forward(text) == std::vector<qsizetype>{0, 4, 11, 20, 25, 33, 44});
    CHECK(backward(text) == std::vector<qsizetype>{44, 33, 25, 20, 11, 4, 0});
    CHECK(previousWord(text, 6) == 4);
    CHECK(nextWord(text, 99) == text.size());
    CHECK(previousWord(text, -1) == 0);
}

TEST_CASE("words are found in a line of a megabyte without spaces")
{
    const QString text = QString(1'000'000, u'x');
    CHECK(nextWord(text, 500'000) > 500'000);
    CHECK(previousWord(text, 500'000) < 500'000);
    CHECK(wordAt(text, 500'000).contains(500'000));
    const QString thai = QStringLiteral("ประเทศไทยเป็น").repeated(50'000);
    qsizetype at = thai.size() / 2;
    for (int i = 0; i < 50; ++i) {
        const qsizetype next = nextWord(thai, at);
        REQUIRE(next > at);
        REQUIRE(isGraphemeBoundary(thai, next));
        at = next;
    }
}

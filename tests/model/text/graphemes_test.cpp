#include "model/text/boundaries.h"
#include "tests/support/strings.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace {

// Where Qt says that clusters of the whole text begin and end.
std::vector<qsizetype> boundariesOfWhole(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> found{0};
    for (qsizetype next; (next = finder.toNextBoundary()) >= 0;)
        found.push_back(next);
    return found;
}

std::vector<qsizetype> boundariesByStepping(const QString &text)
{
    std::vector<qsizetype> found{0};
    while (found.back() < text.size())
        found.push_back(nextGrapheme(text, found.back()));
    return found;
}

} // namespace

TEST_CASE("graphemes keep together what is read as one character")
{
    const auto [name, one] = GENERATE(table<const char *, QString>({
        {"family", QStringLiteral("👨‍👩‍👧‍👦")},
        {"flag", QStringLiteral("🇺🇦")},
        {"flag of tags", QStringLiteral("🏴󠁧󠁢󠁥󠁮󠁧󠁿")},
        {"skin tone", QStringLiteral("👍🏽")},
        {"keycap", QStringLiteral("1️⃣")},
        {"joined heart", QStringLiteral("❤️‍🔥")},
        {"combining acute", QStringLiteral("e\u0301")},
        {"thai", QStringLiteral("น้ำ")},
        {"hangul jamo", QStringLiteral("\u1112\u1161\u11AB")},
        {"devanagari", QStringLiteral("षि")},
        {"conjunct", QStringLiteral("क्षि")},
        {"surrogate pair", QStringLiteral("😀")},
    }));
    CAPTURE(name);
    const QString text = u'x' + one + u'y';
    CHECK(nextGrapheme(text, 1) == 1 + one.size());
    CHECK(previousGrapheme(text, 1 + one.size()) == 1);
    for (qsizetype inside = 2; inside < 1 + one.size(); ++inside) {
        CHECK_FALSE(isGraphemeBoundary(text, inside));
        CHECK(snapToGraphemes(text, {inside, inside}) == TextRange{1, 1 + one.size()});
        CHECK(nextGrapheme(text, inside) == 1 + one.size());
        CHECK(previousGrapheme(text, inside) == 1);
    }
    CHECK(isGraphemeBoundary(text, 1));
    CHECK(isGraphemeBoundary(text, 1 + one.size()));
}

TEST_CASE("graphemes pair flags from the start of their run")
{
    const QString text = QStringLiteral("🇺🇦🇵🇱🇨🇿");
    CHECK(boundariesByStepping(text) == std::vector<qsizetype>{0, 4, 8, 12});
    CHECK(snapToGraphemes(text, {6, 7}) == TextRange{4, 8});
    CHECK_FALSE(isGraphemeBoundary(text, 6));
}

TEST_CASE("graphemes hold a thousand marks on one base")
{
    const QString text = QStringLiteral("a") + QString(1000, QChar(0x0301)) + u'b';
    CHECK(nextGrapheme(text, 0) == 1001);
    CHECK(previousGrapheme(text, 1001) == 0);
    CHECK(snapToGraphemes(text, {500, 600}) == TextRange{0, 1001});
}

TEST_CASE("graphemes clamp and stop at the ends")
{
    const QString text = QStringLiteral("ab");
    CHECK(nextGrapheme(text, 2) == 2);
    CHECK(nextGrapheme(text, -5) == 0);
    CHECK(previousGrapheme(text, 0) == 0);
    CHECK(previousGrapheme(text, 99) == 2);
    CHECK(snapToGraphemes(text, {-4, 99}) == TextRange{0, 2});
    CHECK_FALSE(isGraphemeBoundary(text, 3));
    CHECK_FALSE(isGraphemeBoundary(text, -1));
    CHECK(isGraphemeBoundary(QStringView(), 0));
    CHECK(nextGrapheme(QStringView(), 0) == 0);
}

TEST_CASE("graphemes are those of Qt where it does not tailor")
{
    // Without Thai and Indic letters, behind which Qt 6.4 takes emoji apart, and without flags, which it splits
    // behind a symbol.
    const QStringList stock{"a",  " ",  "\n", "\r", "é",      "e\u0301", "\u0301", "\u200D", "👩", "🚀", "🏽",
                            "\uFE0F", "\u20E3", "1", "\u1100", "\u1161", "\u11AB", "각", "가", "\u0600", "ب",
                            "\u064B", "漢", "\u00AD", "\u200B", "“", "❤", "𐐷", "\U0001F3F4", "\U000E0067",
                            "\U000E007F", "ﾞ", "\u180E", "©", "↔", "\u200C", "\u2028", "ァ"};
    QRandomGenerator random(11);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = random.bounded(1, 14);
        for (int i = 0; i < length; ++i)
            text += stock[random.bounded(int(stock.size()))];
        CAPTURE(text, round);
        const std::vector<qsizetype> whole = boundariesOfWhole(text);
        REQUIRE(boundariesByStepping(text) == whole);
        for (qsizetype i = 0; i <= text.size(); ++i)
            REQUIRE(isGraphemeBoundary(text, i) == std::binary_search(whole.begin(), whole.end(), i));
    }
}

TEST_CASE("graphemes stay whole behind Thai and Hindi")
{
    for (const QString &before : {QStringLiteral("ไทย"), QStringLiteral("हिन्दी"), QStringLiteral("မြန်")}) {
        const QString text = before + QStringLiteral(" 👨‍👩‍👧‍👦");
        CHECK(nextGrapheme(text, before.size() + 1) == text.size());
        CHECK(previousGrapheme(text, text.size()) == before.size() + 1);
        CHECK(previousWord(text, text.size()) == before.size() + 1);
    }
}

TEST_CASE("graphemes cost the same in a paragraph of a megabyte")
{
    // Ten thousand steps at the end of it: with a finder over the whole line this takes minutes.
    const QString text = QStringLiteral("the words ").repeated(100'000);
    qsizetype at = text.size();
    for (int i = 0; i < 10'000; ++i)
        at = previousGrapheme(text, at);
    CHECK(at == text.size() - 10'000);
}

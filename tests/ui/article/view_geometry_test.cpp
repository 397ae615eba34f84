// From positions to places and back, for every kind of text.
#include "tests/ui/article/shown_article.h"

#include "model/text/boundaries.h"

#include <random>

namespace {

// The position at the place of each position is that position. Not asked where one cannot stand.
void checkThereAndBack(ShownArticle &shown, std::vector<qsizetype> positions)
{
    for (const qsizetype position : positions) {
        shown.view.setPlace(position);
        const QRect caret = shown.view.rectOf(position);
        INFO("position " << position << " at " << caret.x() << "," << caret.y());
        CHECK(caret.height() > 10);
        CHECK(shown.view.viewport()->rect().contains(caret.center()));
        CHECK(shown.view.positionAt(caret.center()) == position);
    }
}

std::vector<qsizetype> allPositions(const QString &text)
{
    std::vector<qsizetype> all{0};
    while (all.back() < text.size())
        all.push_back(nextGrapheme(text, all.back()));
    return all;
}

} // namespace

TEST_CASE("every position of plain text is found again at its place")
{
    ShownArticle shown(
        QStringLiteral("A title\n\nSome words that go on for more than one line of the page, as "
                       "words do, so that there is a place where they wrap.\n\n\nLast."));
    checkThereAndBack(shown, allPositions(shown.text()));
}

TEST_CASE("every position of mixed directions is found again at its place")
{
    const char *texts[] = {
        "abc אבג",
        "abcאבגdef",
        "אבג 123 דהו",
        "abc אבג 123 דהו xyz",
        "אבג abc דהו",
        "אבגabc",
        "قالت الصين إن الاتهامات (AFP, 14:30) يجب أن تستند إلى الحقائق Zhao Lijian قبل استخلاص النتائج",
        "He said שלום עולם and then مرحبا بالعالم twice, 3 times עברית",
        "שלום te\u0301te\u0301 4.5 מהם", // accents share a glyph with their letter
        "abc 🇩🇪 שלום 🇩🇪🇫🇷 xyz",          // a flag is one character
        "中国外交 ٣٤ שלום 123 end",      // a number at the far end of its run
        "aaaaaaaa aaaaaaa aaaaaaaa aaaaaaaa שלום 123 שלוםשלוםשלוםשלוםשלוםשלום", // wraps behind it
    };
    for (const char *text : texts) {
        INFO(text);
        ShownArticle shown(QString::fromUtf8(text), {400, 500});
        checkThereAndBack(shown, allPositions(shown.text()));
    }
}

TEST_CASE("random mixtures of directions, digits and emoji are found again at their places")
{
    const char *const some[] = {"word",
                                "שלום",
                                "مرحبا",
                                "123",
                                "👩‍👩‍👧‍👦",
                                "e\u0301te\u0301",
                                "中国外交",
                                "(x)",
                                "“",
                                "–",
                                "4.5",
                                "🇩🇪",
                                "٣٤",
                                "ש1",
                                "a1ב",
                                "-5%",
                                "ﷺ",
                                "לא!"};
    std::mt19937 random(11);
    for (int round = 0; round < 30; ++round) {
        const std::size_t kinds = round % 2 == 0 ? 12 : std::size(some);
        QStringList words;
        for (int i = 0; i < 40; ++i)
            words << QString::fromUtf8(some[random() % kinds]);
        const QString between = round % 3 == 0 ? QStringLiteral("\n") : QStringLiteral(" ");
        const QString text = words.join(round % 3 == 1 ? QString() : between);
        INFO(text.toStdString());
        ShownArticle shown(text, {520, 700});
        for (const qsizetype position : allPositions(text)) {
            shown.view.setPlace(position);
            const QRect caret = shown.view.rectOf(position);
            const qsizetype found = shown.view.positionAt(caret.center());
            if (found != position) {
                INFO("position " << position << " found as " << found);
                CHECK(found == position);
            }
        }
    }
}

TEST_CASE("positions deep in one paragraph of a hundred thousand characters are found again")
{
    const QString text = paragraphs(1, 17000);
    REQUIRE(text.size() > 80'000);
    ShownArticle shown(text);
    std::mt19937 random(3);
    std::vector<qsizetype> positions{0, 7999, 8000, 8001, text.size() / 2, text.size() - 1, text.size()};
    for (int i = 0; i < 60; ++i)
        positions.push_back(qsizetype(random() % unsigned(text.size())));
    checkThereAndBack(shown, positions);
}

TEST_CASE("places beside, above and below the text give the nearest position")
{
    ShownArticle shown(QStringLiteral("First line.\nLast line."));
    CHECK(shown.view.positionAt(QPoint(2, shown.at(0).y())) == 0);
    CHECK(shown.view.positionAt(QPoint(890, shown.at(0).y())) == 11);
    CHECK(shown.view.positionAt(QPoint(2, 0)) == 0);
    CHECK(shown.view.positionAt(QPoint(890, 690)) == shown.text().size());
    CHECK(shown.view.positionAt(QPoint(2, 690)) == 12);
}

TEST_CASE("a position inside a character is taken as its start")
{
    ShownArticle shown(QString::fromUtf8("a👩‍👩‍👧‍👦b"));
    CHECK(shown.view.rectOf(3) == shown.view.rectOf(1));
    shown.view.select({3, 5});
    CHECK(shown.view.selection() == TextRange{1, 1});
}

TEST_CASE("nothing open has no places")
{
    ArticleView view;
    view.resize(500, 500);
    view.show();
    CHECK(view.rectOf(0) == QRect());
    CHECK(view.positionAt(QPoint(100, 100)) == 0);
    CHECK(view.place() == 0);
    view.setPlace(10);
    view.select({1, 2});
    view.selectAll();
    view.selectSpan(Id::make());
    view.copy(true);
    view.setZoom(2);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    CHECK(view.selection().isEmpty());
    CHECK(view.spansAt(0).empty());
}

TEST_CASE("spans at a place come innermost first")
{
    ShownArticle shown(QStringLiteral("Any accusation must be based on facts."));
    const Id outer = shown.add("Claim", shown.words("accusation must be based on facts"));
    const Id inner = shown.add("Hedge", shown.words("must"));
    const Id middle = shown.add("Booster", shown.words("must be based"));
    CHECK(shown.view.spansAt(shown.words("ust").start) == std::vector<Id>{inner, middle, outer});
    CHECK(shown.view.spansAt(shown.words("facts").start) == std::vector<Id>{outer});
    CHECK(shown.view.spansAt(0).empty());
    CHECK(shown.view.spansAt(-1).empty());
    CHECK(shown.view.spansAt(1000).empty());
}

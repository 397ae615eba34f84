// The caret at the ends of lines that wrap, where one position has two places.
#include "tests/ui/article/shown_article.h"

namespace {

const QString chinese =
    QString::fromUtf8("中国外交部发言人赵立坚表示任何指责都应当以事实为依据").repeated(12);

// Right of everything in the line that `position` stands in.
QPoint behindLine(const ShownArticle &shown, qsizetype position)
{
    return {shown.view.viewport()->width() - 3, shown.at(position).y()};
}

} // namespace

TEST_CASE("end goes behind the last character of a line that wraps without a space")
{
    ShownArticle shown(chinese, {520, 600});
    shown.view.select({3, 3});
    const QRect before = shown.view.rectOf(3);
    shown.key(Qt::Key_End);
    const qsizetype end = shown.view.caret();
    CHECK(shown.view.rectOf(end).y() == before.y());
    // The same position stood at the start of the next line when it was come to from there.
    CHECK(shown.view.rectOf(end).x() > shown.view.rectOf(end - 1).x());
    shown.key(Qt::Key_End);
    CHECK(shown.view.caret() == end);
    CHECK(shown.view.rectOf(end).y() == before.y());
    shown.view.select({end, end});
    CHECK(shown.view.rectOf(end).y() > before.y());
    CHECK(shown.view.rectOf(end).x() < before.x());
}

TEST_CASE("shift end and shift home select a whole line and no more")
{
    ShownArticle shown(chinese, {520, 600});
    shown.view.select({3, 3});
    shown.key(Qt::Key_End);
    const qsizetype end = shown.view.caret();
    shown.key(Qt::Key_Home);
    CHECK(shown.view.caret() == 0);
    shown.key(Qt::Key_End, Qt::ShiftModifier);
    CHECK(shown.view.selection() == TextRange{0, end});
    shown.key(Qt::Key_Home, Qt::ShiftModifier);
    CHECK(shown.view.selection().isEmpty());
    CHECK(shown.view.caret() == 0);
}

TEST_CASE("arrows go on from the end of a line that wraps")
{
    ShownArticle shown(chinese, {520, 600});
    shown.key(Qt::Key_End);
    const qsizetype end = shown.view.caret();
    const int y = shown.view.rectOf(end).y();
    shown.key(Qt::Key_Right);
    CHECK(shown.view.caret() == end + 1);
    CHECK(shown.view.rectOf(end + 1).y() > y);
    shown.key(Qt::Key_Left);
    CHECK(shown.view.caret() == end);
    shown.key(Qt::Key_Left);
    CHECK(shown.view.caret() == end - 1);
    CHECK(shown.view.rectOf(end - 1).y() == y);
    shown.key(Qt::Key_End);
    shown.key(Qt::Key_Left);
    CHECK(shown.view.caret() == end - 1);
}

TEST_CASE("down from the end of a line stays at the ends of lines")
{
    ShownArticle shown(chinese, {520, 600});
    shown.key(Qt::Key_End);
    const qsizetype length = shown.view.caret();
    for (int line = 2; line <= 5; ++line) {
        const int y = shown.view.rectOf(shown.view.caret()).y();
        shown.key(Qt::Key_Down);
        CHECK(shown.view.caret() == length * line);
        CHECK(shown.view.rectOf(shown.view.caret()).y() > y);
        CHECK(shown.view.rectOf(shown.view.caret()).x() > shown.view.rectOf(length * line - 1).x());
    }
    for (int line = 4; line >= 1; --line) {
        shown.key(Qt::Key_Up);
        CHECK(shown.view.caret() == length * line);
    }
    shown.key(Qt::Key_Home);
    CHECK(shown.view.caret() == 0);
}

TEST_CASE("a click behind a line puts the caret there and a drag to there takes its last character")
{
    ShownArticle shown(chinese, {520, 600});
    shown.key(Qt::Key_End);
    const qsizetype end = shown.view.caret();
    const int y = shown.view.rectOf(end).y();
    shown.view.select({0, 0});
    QWidget *viewport = shown.view.viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, behindLine(shown, 3));
    CHECK(shown.view.caret() == end);
    CHECK(shown.view.rectOf(end).y() == y);
    QTest::mousePress(viewport, Qt::LeftButton, {}, shown.at(2));
    QTest::mouseMove(viewport, shown.at(6));
    QTest::mouseMove(viewport, behindLine(shown, 3));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, behindLine(shown, 3));
    CHECK(shown.view.selection() == TextRange{2, end});
    CHECK(shown.view.rectOf(end).y() == y);
}

TEST_CASE("a line that wraps at a space ends before the space")
{
    ShownArticle shown(paragraphs(1, 60), {600, 500});
    shown.key(Qt::Key_End);
    const qsizetype end = shown.view.caret();
    CHECK(shown.text().at(end) == QLatin1Char(' '));
    CHECK(shown.text().at(end - 1).isLetter());
    shown.view.select({0, 0});
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, behindLine(shown, 3));
    CHECK(shown.view.caret() == end);
}

TEST_CASE("the end of a line holds in one word that is longer than the page")
{
    ShownArticle shown(QStringLiteral("x").repeated(20'000), {520, 600});
    shown.view.select({7990, 7990});
    for (const qsizetype start : {qsizetype(0), qsizetype(7990)}) {
        shown.view.select({start, start});
        const int y = shown.view.rectOf(start).y();
        shown.key(Qt::Key_End);
        const qsizetype end = shown.view.caret();
        CHECK(end > start);
        CHECK(shown.view.rectOf(end).y() == y);
        shown.key(Qt::Key_Home);
        CHECK(shown.view.caret() <= start);
        CHECK(shown.view.rectOf(shown.view.caret()).y() == y);
    }
}

TEST_CASE("the end of a line that runs from the right is at its left")
{
    ShownArticle shown(QString::fromUtf8("שלוםעולם").repeated(60), {520, 600});
    shown.view.select({3, 3});
    const QRect before = shown.view.rectOf(3);
    shown.key(Qt::Key_End);
    const qsizetype end = shown.view.caret();
    CHECK(shown.view.rectOf(end).y() == before.y());
    CHECK(shown.view.rectOf(end).x() < shown.view.rectOf(end - 1).x());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(3, before.center().y()));
    CHECK(shown.view.caret() == end);
    CHECK(shown.view.rectOf(end).y() == before.y());
}

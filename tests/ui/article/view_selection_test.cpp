// Caret and selection with real keys and a real mouse.
#include "tests/ui/article/shown_article.h"

#include <QClipboard>
#include <QSignalSpy>

namespace {

const char *const twoParagraphs =
    "Any accusation must be based on facts. All should wait.\n\nThe second one.";

QPoint inWord(const ShownArticle &shown, const char *word)
{
    const TextRange range = shown.words(word);
    return (shown.at(range.start) + shown.at(range.end)) / 2;
}

void drag(ShownArticle &shown, QPoint from, QPoint to)
{
    QWidget *viewport = shown.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, (from + to) / 2);
    QTest::mouseMove(viewport, to);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
}

} // namespace

TEST_CASE("a click puts the caret there and shift click selects up to it")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    QSignalSpy changed(&shown.view, &ArticleView::selectionChanged);
    const TextRange must = shown.words("must");
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(must.start));
    CHECK(shown.view.caret() == must.start);
    CHECK(shown.view.selection().isEmpty());
    CHECK(changed.count() == 1);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, shown.at(must.end));
    CHECK(shown.selected() == QStringLiteral("must"));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, shown.at(0));
    CHECK(shown.view.selection() == TextRange{0, must.start});
    CHECK(shown.view.caret() == 0);
}

TEST_CASE("a drag selects characters in both directions and over paragraphs")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    const TextRange words = shown.words("based on facts");
    drag(shown, shown.at(words.start), shown.at(words.end));
    CHECK(shown.selected() == QStringLiteral("based on facts"));
    CHECK(shown.view.caret() == words.end);
    drag(shown, shown.at(words.end), shown.at(words.start));
    CHECK(shown.selected() == QStringLiteral("based on facts"));
    CHECK(shown.view.caret() == words.start);
    drag(shown, shown.at(shown.words("wait").start), shown.at(shown.words("second").end));
    CHECK(shown.selected() == QStringLiteral("wait.\n\nThe second"));
}

TEST_CASE("a double click selects a word and dragging on selects whole words")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    QWidget *viewport = shown.view.viewport();
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, inWord(shown, "accusation"));
    CHECK(shown.selected() == QStringLiteral("accusation"));
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mousePress(viewport, Qt::LeftButton, {}, inWord(shown, "must"));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, inWord(shown, "must"));
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, inWord(shown, "must"));
    QMouseEvent press(QEvent::MouseButtonDblClick, inWord(shown, "must"),
                      viewport->mapToGlobal(inWord(shown, "must")), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(viewport, &press);
    const auto moveTo = [&](QPoint place) {
        QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
    };
    moveTo(inWord(shown, "facts"));
    CHECK(shown.selected() == QStringLiteral("must be based on facts"));
    moveTo(inWord(shown, "accusation"));
    CHECK(shown.selected() == QStringLiteral("accusation must"));
    CHECK(shown.view.caret() == shown.words("accusation").start);
}

TEST_CASE("a triple click selects the paragraph")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    QWidget *viewport = shown.view.viewport();
    const QPoint place = inWord(shown, "must");
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, place);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    CHECK(shown.selected() == QStringLiteral("Any accusation must be based on facts. All should wait."));
}

TEST_CASE("arrows move by characters and with shift they select")
{
    ShownArticle shown(QString::fromUtf8("e\u0301👩‍👩‍👧‍👦z\nnext"));
    shown.key(Qt::Key_Right);
    CHECK(shown.view.caret() == 2);
    shown.key(Qt::Key_Right);
    CHECK(shown.view.caret() == shown.words("z").start);
    shown.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(shown.selected() == QString::fromUtf8("👩‍👩‍👧‍👦"));
    shown.key(Qt::Key_Right);
    CHECK(shown.view.selection().isEmpty());
    CHECK(shown.view.caret() == shown.words("z").start);
    shown.key(Qt::Key_Right);
    shown.key(Qt::Key_Right);
    CHECK(shown.view.caret() == shown.words("next").start);
    shown.key(Qt::Key_Left);
    CHECK(shown.view.caret() == shown.words("z").end);
}

TEST_CASE("left goes on through a text that runs from the right")
{
    ShownArticle shown(QString::fromUtf8("שלום עולם\nword"));
    for (int i = 1; i <= 9; ++i) {
        shown.key(Qt::Key_Left);
        CHECK(shown.view.caret() == i);
    }
    shown.key(Qt::Key_Left);
    CHECK(shown.view.caret() == 10);
    shown.key(Qt::Key_Left); // in the other paragraph it goes back again
    CHECK(shown.view.caret() == 9);
    shown.key(Qt::Key_Left, Qt::ControlModifier);
    CHECK(shown.view.caret() == 10);
}

TEST_CASE("right passes every character of mixed directions in the order of the eye")
{
    ShownArticle shown(QString::fromUtf8("abc שלום def"));
    int x = shown.view.rectOf(0).x();
    std::vector<qsizetype> seen{0};
    for (int i = 0; i < 30 && seen.back() != shown.text().size(); ++i) {
        shown.key(Qt::Key_Right);
        seen.push_back(shown.view.caret());
        CHECK(shown.view.rectOf(seen.back()).x() > x);
        x = shown.view.rectOf(seen.back()).x();
    }
    CHECK(seen.back() == shown.text().size());
    CHECK(seen.size() == std::size_t(shown.text().size()) + 1);
}

TEST_CASE("ctrl goes by words and shift selects them")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    shown.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(shown.view.caret() == shown.words("accusation").start);
    shown.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.selected() == QStringLiteral("accusation "));
    shown.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.view.selection().isEmpty());
    shown.key(Qt::Key_Left, Qt::ControlModifier);
    CHECK(shown.view.caret() == 0);
}

TEST_CASE("home and end go to the ends of line, sentence and article")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    shown.view.select({20, 20});
    shown.key(Qt::Key_End);
    CHECK(shown.view.caret() == shown.words("wait.").end);
    shown.key(Qt::Key_Home);
    CHECK(shown.view.caret() == 0);
    shown.key(Qt::Key_End, Qt::AltModifier);
    CHECK(shown.view.caret() == shown.words("All").start);
    shown.key(Qt::Key_End, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(shown.selected().startsWith(QStringLiteral("All should wait.")));
    shown.key(Qt::Key_Home, Qt::ControlModifier);
    CHECK(shown.view.caret() == 0);
    shown.key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.selected() == shown.text());
    shown.key(Qt::Key_Home, Qt::AltModifier);
    CHECK(shown.view.caret() == shown.words("The second").start);
}

TEST_CASE("home and end stay on a line that wraps")
{
    ShownArticle shown(paragraphs(1, 60), {600, 500});
    shown.view.select({100, 100});
    const int y = shown.view.rectOf(100).y();
    shown.key(Qt::Key_End);
    CHECK(shown.view.rectOf(shown.view.caret()).y() == y);
    CHECK(shown.view.caret() > 100);
    const qsizetype end = shown.view.caret();
    shown.key(Qt::Key_End);
    CHECK(shown.view.caret() == end);
    shown.key(Qt::Key_Home);
    CHECK(shown.view.rectOf(shown.view.caret()).y() == y);
    CHECK(shown.view.caret() < 100);
    CHECK(shown.view.rectOf(shown.view.caret() - 1).y() < y);
}

TEST_CASE("up and down keep their place along the line over short lines and paragraphs")
{
    ShownArticle shown(
        QStringLiteral("A long first line to start from.\nShort\n\nA long third line to come to."));
    shown.view.select({25, 25});
    const int x = shown.view.rectOf(25).x();
    shown.key(Qt::Key_Down);
    CHECK(shown.view.caret() == shown.words("Short").end);
    shown.key(Qt::Key_Down);
    CHECK(std::abs(shown.view.rectOf(shown.view.caret()).x() - x) < 8);
    CHECK(shown.view.caret() > shown.words("A long third").end);
    shown.key(Qt::Key_Up);
    shown.key(Qt::Key_Up);
    CHECK(shown.view.caret() == 25);
    shown.key(Qt::Key_Up);
    CHECK(shown.view.caret() == 0);
    shown.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(shown.view.selection().start == 0);
    CHECK_FALSE(shown.view.selection().isEmpty());
}

TEST_CASE("ctrl up and down go by paragraphs with something to read")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    shown.view.select({20, 20});
    shown.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(shown.view.caret() == shown.words("The second").start);
    shown.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.view.selection() == TextRange{0, shown.words("The second").start});
    shown.key(Qt::Key_Down, Qt::ControlModifier);
    shown.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(shown.view.caret() == shown.text().size());
}

TEST_CASE("page up and down go a screen and to the ends")
{
    ShownArticle shown(paragraphs(60, 40));
    qsizetype before = 0;
    int pages = 0;
    while (shown.view.caret() < shown.text().size() && ++pages < 100) {
        shown.key(Qt::Key_PageDown);
        REQUIRE(shown.view.caret() > before);
        before = shown.view.caret();
        CHECK(shown.view.viewport()->rect().contains(shown.at(before)));
    }
    CHECK(pages > 5);
    while (shown.view.caret() > 0 && ++pages < 200) {
        shown.key(Qt::Key_PageUp, Qt::ShiftModifier);
        REQUIRE(shown.view.caret() < before);
        before = shown.view.caret();
    }
    CHECK(shown.selected() == shown.text());
}

TEST_CASE("copy takes the words as they are or with their tags")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    QClipboard *clipboard = QApplication::clipboard();
    shown.add("Claim", shown.words("accusation must be based on facts"));
    const Id hedge = shown.add("Hedge", shown.words("must"));
    shown.view.select({0, shown.words("facts").end});
    shown.view.copy(false);
    CHECK(clipboard->text() == QStringLiteral("Any accusation must be based on facts"));
    shown.view.copy(true);
    CHECK(clipboard->text() == QStringLiteral("Any [Claim: accusation [Hedge: must] be based on facts]"));
    shown.view.clearSelection();
    shown.view.selectSpan(hedge);
    shown.view.copy(false);
    CHECK(clipboard->text() == QStringLiteral("must"));
}

TEST_CASE("select all and clear leave the caret at an end")
{
    ShownArticle shown(QString::fromUtf8(twoParagraphs));
    shown.view.selectAll();
    CHECK(shown.selected() == shown.text());
    shown.view.clearSelection();
    CHECK(shown.view.selection().isEmpty());
    CHECK(shown.view.caret() == shown.text().size());
}

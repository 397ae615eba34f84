// Links made in the window by real keys and the mouse.
#include "tests/ui/window/desk.h"
#include "ui/spans/link_rows.h"
#include "ui/spans/span_pane.h"
#include "ui/tags/tag_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/linking_controller.h"
#include "ui/window/tagging_controller.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>

namespace {

struct Linking : Window
{
    explicit Linking(const Desk &desk) : Window(desk.path())
    {
        window.openArticle(desk.room.dam);
        view()->setFocus();
        settle();
    }
    // The annotator's tag on these words, made by its letter.
    Id tagged(const QString &words, Qt::Key letter)
    {
        select(words);
        press(letter);
        return view()->selectedSpan();
    }
    void choose(const Id &span)
    {
        window.tagging()->choose(span);
        settle();
    }
    std::size_t links() const { return window.article()->links().size(); }
    const Link &last() const { return window.article()->links().back(); }
    QString typeOf(const Link &link) const { return window.project()->tagset().linkType(link.type)->name; }
    QString hint() const { return window.findChild<TagBar *>()->hint(); }
    QString said() const { return window.messages()->message(); }
    void click(const Id &span)
    {
        const qsizetype inside = window.article()->span(span)->hull().start + 1;
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->rectOf(inside).center());
        settle();
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers keys = {}) const
    {
        QWidget *page = view()->viewport();
        QTest::mousePress(page, Qt::LeftButton, keys, from);
        for (const QPoint &place : {(from + to) / 2, to}) {
            QMouseEvent moved(QEvent::MouseMove, place, page->mapToGlobal(place), Qt::NoButton,
                              Qt::LeftButton, keys);
            QApplication::sendEvent(page, &moved);
        }
        QTest::mouseRelease(page, Qt::LeftButton, keys, to);
        settle();
    }
    QMenu *menu() const
    {
        QMenu *found = window.findChild<QMenu *>(QStringLiteral("link_types"));
        return found && found->isVisible() ? found : nullptr;
    }
};

} // namespace

TEST_CASE("T then a click on the source links a claim and selects it again")
{
    const Desk desk;
    Linking window(desk);
    const Id source = window.tagged(QStringLiteral("residents"), Qt::Key_S);
    const Id claim = window.tagged(QStringLiteral("the sirens were silent"), Qt::Key_C);
    window.press(Qt::Key_T);
    CHECK(window.window.linking()->isActive());
    CHECK(window.hint().contains(QStringLiteral("Esc cancels")));
    window.click(source);
    REQUIRE(window.links() == 3);
    CHECK_FALSE(window.window.linking()->isActive());
    CHECK(window.last().from == claim);
    CHECK(window.last().to == source);
    CHECK(window.typeOf(window.last()) == QStringLiteral("attributed_to"));
    CHECK(window.view()->selectedSpan() == claim);
    CHECK(window.window.article()->span(claim)->attributes.text(QStringLiteral("attribution")) ==
          QStringLiteral("source"));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.links() == 2);
    CHECK(window.window.article()->span(claim)->attributes.text(QStringLiteral("attribution")) ==
          QStringLiteral("article"));
}

TEST_CASE("T and Tab walk over the tags that can be linked and Return takes one")
{
    const Desk desk;
    Linking window(desk);
    const Id claim = window.tagged(QStringLiteral("the sirens were silent"), Qt::Key_C);
    window.press(Qt::Key_T);
    window.press(Qt::Key_Tab);
    const Id first = window.view()->selectedSpan();
    CHECK(first != claim);
    CHECK(window.hint().contains(QStringLiteral("Return")));
    // Ana may link her claim with each of these; the walk never stops at the claim itself.
    for (int steps = 0; steps < 12; ++steps) {
        CHECK(window.view()->selectedSpan() != claim);
        window.press(Qt::Key_Tab);
    }
    while (window.view()->selectedSpan() != desk.room.source)
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
    window.press(Qt::Key_Return);
    REQUIRE(window.links() == 3);
    CHECK(window.last().to == desk.room.source);
    CHECK(window.view()->selectedSpan() == claim);
}

TEST_CASE("the caret moved by arrows and Return take the tag it stands in")
{
    const Desk desk;
    Linking window(desk);
    const Id source = window.tagged(QStringLiteral("residents"), Qt::Key_S);
    const Id claim = window.tagged(QStringLiteral("the sirens were silent"), Qt::Key_C);
    const TextRange words = window.window.article()->span(source)->hull();
    window.press(Qt::Key_T);
    window.view()->select({words.end + 1, words.end + 1});
    window.press(Qt::Key_Return);
    CHECK(window.links() == 2);
    CHECK(window.said().contains(QStringLiteral("no tag here")));
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Return);
    REQUIRE(window.links() == 3);
    CHECK(window.last().from == claim);
}

TEST_CASE("O chooses among overlapping tags the ones that can be linked")
{
    const Desk desk;
    Linking window(desk);
    const Id other = window.tagged(QStringLiteral("We must base accusations on facts"), Qt::Key_C);
    window.press(Qt::Key_T);
    // At this place lie Ana's claim and, inside it, her hedge: both can be linked with another claim.
    const qsizetype place = window.window.article()->span(desk.room.hedge)->hull().start + 1;
    window.view()->select({place, place});
    window.press(Qt::Key_O);
    const Id first = window.view()->selectedSpan();
    window.press(Qt::Key_O);
    const Id second = window.view()->selectedSpan();
    CHECK(first != second);
    CHECK(first != other);
    CHECK(second != other);
}

TEST_CASE("several types are asked for in a menu and a digit takes one")
{
    const Desk desk;
    Linking window(desk);
    const Id other = window.tagged(QStringLiteral("We must base accusations on facts"), Qt::Key_C);
    window.press(Qt::Key_T);
    window.click(desk.room.hedge); // one type only: no menu
    CHECK_FALSE(window.menu());
    CHECK(window.links() == 3);
    window.press(Qt::Key_T);
    window.window.tagging()->choose(desk.room.claim);
    window.press(Qt::Key_Return);
    REQUIRE(window.menu());
    CHECK(window.links() == 3);
    QTest::keyClick(window.menu(), Qt::Key_2);
    settle();
    REQUIRE(window.links() == 4);
    CHECK(window.typeOf(window.last()) == QStringLiteral("contradicts"));
    CHECK(window.last().from == other);
    CHECK(window.view()->selectedSpan() == other);
    CHECK_FALSE(window.window.linking()->isActive());
}

TEST_CASE("Esc calls a link off, in the menu and before it")
{
    const Desk desk;
    Linking window(desk);
    const Id other = window.tagged(QStringLiteral("We must base accusations on facts"), Qt::Key_C);
    window.press(Qt::Key_T);
    window.press(Qt::Key_Tab);
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.window.linking()->isActive());
    CHECK(window.view()->selectedSpan() == other);
    window.press(Qt::Key_T);
    window.window.tagging()->choose(desk.room.claim);
    window.press(Qt::Key_Return);
    REQUIRE(window.menu());
    QTest::keyClick(window.menu(), Qt::Key_Escape);
    settle();
    CHECK_FALSE(window.window.linking()->isActive());
    CHECK(window.view()->selectedSpan() == other);
    CHECK(window.links() == 2);
}

TEST_CASE("a link from a teammate's tag is refused with the teammate's name")
{
    const Desk desk;
    Linking window(desk);
    window.choose(desk.room.mates);
    window.press(Qt::Key_T);
    CHECK_FALSE(window.window.linking()->isActive());
    CHECK(window.said().contains(QStringLiteral("Ben")));
}

TEST_CASE("Y makes the likely links that the bar offers")
{
    const Desk desk;
    Linking window(desk);
    window.tagged(QStringLiteral("residents"), Qt::Key_S);
    const Id claim = window.tagged(QStringLiteral("the sirens were silent"), Qt::Key_C);
    CHECK(window.hint().contains(QStringLiteral("said by “residents”")));
    window.press(Qt::Key_Y);
    REQUIRE(window.links() == 3);
    CHECK(window.last().from == claim);
    CHECK_FALSE(window.hint().contains(QStringLiteral("said by “residents”")));
}

TEST_CASE("dragging a label of the margin to a mark links them and selects no words")
{
    const Desk desk;
    Linking window(desk);
    window.window.resize(1500, 800);
    settle();
    const Id source = window.tagged(QStringLiteral("residents"), Qt::Key_S);
    const Id claim = window.tagged(QStringLiteral("the sirens were silent"), Qt::Key_C);
    window.choose({});
    // The labels of the paragraph stand to the right of its words: found by asking for what is hit there.
    QWidget *page = window.view()->viewport();
    const QRect line = window.view()->rectOf(window.window.article()->span(claim)->hull().start);
    QPoint label;
    for (int y = line.top() - 60; y < line.bottom() + 80 && label.isNull(); y += 4) {
        for (int x = page->width() - 10; x > line.right() + 250 && label.isNull(); x -= 8) {
            QTest::mouseClick(page, Qt::LeftButton, {}, {x, y});
            if (window.view()->selectedSpan() == claim)
                label = {x, y};
        }
    }
    REQUIRE_FALSE(label.isNull());
    window.choose({});
    const TextRange before = window.view()->selection();
    const QPoint mark =
        window.view()->rectOf(window.window.article()->span(source)->hull().start + 2).center();
    window.drag(label, mark);
    REQUIRE(window.links() == 3);
    CHECK(window.last().from == claim);
    CHECK(window.last().to == source);
    CHECK(window.view()->selection().isEmpty());
    CHECK(before.isEmpty());
}

TEST_CASE("dragging with Ctrl from a mark to another links them, and a click with Ctrl only chooses")
{
    const Desk desk;
    Linking window(desk);
    const Id source = window.tagged(QStringLiteral("residents"), Qt::Key_S);
    const Id claim = window.tagged(QStringLiteral("the sirens were silent"), Qt::Key_C);
    window.choose({});
    const auto middleOf = [&](const Id &span) {
        return window.view()->rectOf(window.window.article()->span(span)->hull().start + 2).center();
    };
    QTest::mouseClick(window.view()->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(claim));
    CHECK(window.view()->selectedSpan() == claim);
    CHECK(window.links() == 2);
    const TextRange before = window.view()->selection();
    window.drag(middleOf(claim), middleOf(source), Qt::ControlModifier);
    REQUIRE(window.links() == 3);
    CHECK(window.last().from == claim);
    CHECK(window.last().to == source);
    CHECK(window.view()->selection() == before);
    window.drag(middleOf(claim), middleOf(source)); // a plain drag selects
    CHECK(window.links() == 3);
    CHECK_FALSE(window.view()->selection() == before);
}

TEST_CASE("a link's row goes to the other end and its stance is one click")
{
    const Desk desk;
    Linking window(desk);
    window.choose(desk.room.claim);
    const QList<LinkRow *> rows = window.window.spanPane()->findChildren<LinkRow *>();
    CHECK(rows.size() == 2); // said by the ministry, hedged by
    QAbstractButton *denies = nullptr;
    QAbstractButton *go = nullptr;
    for (QAbstractButton *one : window.window.spanPane()->findChildren<QAbstractButton *>()) {
        if (one->accessibleName() == QStringLiteral("stance: denies"))
            denies = one;
        if (one->accessibleName().startsWith(QStringLiteral("Go to: ")) &&
            one->accessibleName().contains(QStringLiteral("The ministry")))
            go = one;
    }
    REQUIRE(denies);
    QTest::mouseClick(denies, Qt::LeftButton);
    settle();
    CHECK(window.window.article()->links().front().attributes.text(QStringLiteral("stance")) ==
          QStringLiteral("denies"));
    REQUIRE(go);
    CHECK(go->accessibleName().contains(QStringLiteral("denied by")));
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Space);
    settle();
    CHECK(window.view()->selectedSpan() == desk.room.source);
    CHECK(window.view()->hasFocus());
}

TEST_CASE("nothing can be linked in a project that is open to read")
{
    Desk desk;
    desk.room.reopen();
    Linking window(desk);
    window.choose(desk.room.claim);
    window.press(Qt::Key_T);
    CHECK_FALSE(window.window.linking()->isActive());
    window.window.linking()->link(desk.room.claim, desk.room.cue);
    CHECK(window.links() == 2);
}

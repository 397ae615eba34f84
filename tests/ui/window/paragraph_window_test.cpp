// Zones and reading marks in the window by real keys, and the menu of the article.
#include "tests/ui/window/desk.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/coverage_bar.h"
#include "ui/window/reading.h"
#include "ui/window/status_line.h"
#include "ui/window/tagging_controller.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>

namespace {

struct Reader : Window
{
    const Desk &desk;
    explicit Reader(const Desk &one) : Window(one.path()), desk(one)
    {
        window.openArticle(desk.room.dam);
        view()->setFocus();
        settle();
    }
    void goTo(const QString &words)
    {
        const qsizetype start = window.article()->text().indexOf(words);
        REQUIRE(start >= 0);
        view()->select({start, start});
    }
    LineSet marked() const
    {
        const auto readings = must(window.project()->readings(desk.room.dam));
        const Reading *reading = readingOf(readings, window.project()->annotator().id);
        return reading ? reading->nothingToTag : LineSet();
    }
    QString coverage() const { return window.findChild<CoverageBar *>()->toolTip(); }
};

} // namespace

TEST_CASE("M marks the paragraph at the caret as read and again takes it back")
{
    const Desk desk;
    Reader window(desk);
    CHECK(window.coverage().contains(QStringLiteral("1 of 4")));
    window.goTo(QStringLiteral("According"));
    const QImage before = window.view()->grab().toImage();
    window.press(Qt::Key_M);
    CHECK(window.marked().lines() == std::vector<qsizetype>{3});
    CHECK(window.coverage().contains(QStringLiteral("2 of 4")));
    CHECK(window.view()->grab().toImage() != before); // the tick in the margin
    window.press(Qt::Key_M);
    CHECK(window.marked().isEmpty());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.marked().lines() == std::vector<qsizetype>{3});
}

TEST_CASE("a paragraph with tags is not marked as one with nothing to tag")
{
    const Desk desk;
    Reader window(desk);
    window.goTo(QStringLiteral("The ministry said"));
    window.press(Qt::Key_M);
    CHECK(window.marked().isEmpty());
    CHECK(window.window.messages()->message().contains(QStringLiteral("tags of yours")));
}

TEST_CASE("tagging in a marked paragraph takes the mark away in the same step")
{
    const Desk desk;
    Reader window(desk);
    window.goTo(QStringLiteral("According"));
    window.press(Qt::Key_M);
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    CHECK(window.marked().isEmpty());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.marked().lines() == std::vector<qsizetype>{3});
}

TEST_CASE("Ctrl and Alt and 6 make the paragraph furniture and it counts no more")
{
    const Desk desk;
    Reader window(desk);
    auto *counts = window.window.statusLine()->findChild<QLabel *>(QStringLiteral("status_counts"));
    REQUIRE(counts->text().contains(QStringLiteral("Claim 1")));
    window.goTo(QStringLiteral("The ministry said"));
    window.press(Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    CHECK(zoneOfLine(window.window.article()->article(), 1) == Zone::Furniture);
    CHECK_FALSE(counts->text().contains(QStringLiteral("Claim")));
    CHECK(window.coverage().contains(QStringLiteral("of 3")));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(zoneOfLine(window.window.article()->article(), 1) == Zone::Body);
    CHECK(counts->text().contains(QStringLiteral("Claim 1")));
}

TEST_CASE("the page follows a new zone at once")
{
    const Desk desk;
    Reader window(desk);
    window.goTo(QStringLiteral("Ministry on the dam"));
    const int before = window.view()->rectOf(2).height();
    window.press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    CHECK(zoneOfLine(window.window.article()->article(), 0) == Zone::Title);
    CHECK(window.view()->rectOf(2).height() > before);
}

TEST_CASE("the article's own menu has the tags and the zone of the paragraph ticked")
{
    const Desk desk;
    Reader window(desk);
    window.goTo(QStringLiteral("Ministry on the dam"));
    window.press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    const QPoint place = window.view()->rectOf(3).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, window.view()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(window.view()->viewport(), &asked);
    settle();
    auto *menu = window.window.findChild<QMenu *>(QStringLiteral("article_menu"));
    REQUIRE(menu);
    CHECK(menu->isVisible());
    const Actions &actions = window.window.actions();
    CHECK(menu->actions().contains(actions.action(QStringLiteral("tag.set.Claim"))));
    CHECK(menu->actions().contains(actions.action(QStringLiteral("paragraph.read"))));
    QAction *title = actions.action(QStringLiteral("paragraph.title"));
    for (QObject *shownIn : title->associatedObjects()) {
        if (auto *zones = qobject_cast<QMenu *>(shownIn))
            emit zones->aboutToShow();
    }
    CHECK(title->isChecked());
    CHECK_FALSE(actions.action(QStringLiteral("paragraph.body"))->isChecked());
    menu->close();
}

TEST_CASE("Delete on a card removes the tag")
{
    const Desk desk;
    Reader window(desk);
    window.window.tagging()->choose(desk.room.cue);
    window.window.spanPane()->focusList();
    window.press(Qt::Key_Delete);
    CHECK_FALSE(window.window.article()->span(desk.room.cue));
}

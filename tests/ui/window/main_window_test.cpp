// The whole window on a real project, driven by real keys and clicks.
#include "model/entities/setting.h"
#include "tests/ui/window/desk.h"
#include "ui/articles/article_list_pane.h"
#include "ui/guidelines/guidelines_pane.h"
#include "ui/spans/span_pane.h"
#include "ui/tags/tag_style.h"
#include "ui/transfer/merge_dialog.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/note_field.h"
#include "ui/window/saver.h"
#include "ui/window/session.h"
#include "ui/window/status_line.h"
#include "ui/window/tagging_controller.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTabWidget>
#include <QUrl>

TEST_CASE("the first start offers the sample and one click opens it")
{
    const Desk desk;
    Window window;
    window.window.setSampleOpener([&]() -> Result<QString> { return desk.path(); });
    settle();
    QPushButton *sample = window.button(QStringLiteral("ample"));
    REQUIRE(sample);
    CHECK(sample->isEnabled());
    CHECK(controlsWithoutName(window.window) == QStringList());
    QTest::mouseClick(sample, Qt::LeftButton);
    settle();
    REQUIRE(window.window.project());
    CHECK(window.window.project()->name() == QStringLiteral("Newsroom"));
    CHECK(window.window.article());
}

TEST_CASE("what is offered anew does not make the window wider")
{
    const Look look(Look::Page::Light, 2);
    Window window;
    window.window.resize(1100, 700);
    settle();
    const int width = window.window.width();
    for (int i = 0; i < 3; ++i) {
        window.window.setSampleOpener([]() -> Result<QString> { return Error{}; });
        QApplication::processEvents();
    }
    CHECK(window.window.width() == width);
}

TEST_CASE("words are tagged by one letter and taken back by Ctrl and Z")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    REQUIRE(window.window.article()->spans().size() == 6);
    CHECK(window.window.tagTabs()->tabText(0).contains(QStringLiteral("6")));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.window.article()->spans().size() == 5);
}

TEST_CASE("a letter typed into a filter tags nothing")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.select(QStringLiteral("the sirens were silent"));
    window.window.spanPane()->focusFilter();
    window.press(Qt::Key_C);
    CHECK(window.window.article()->spans().size() == 5);
}

TEST_CASE("Ctrl and F finds and counts and F3 goes round")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.view()->setFocus();
    window.view()->select({0, 0});
    window.press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(window.window.findBar()->isVisible());
    CHECK(window.field()->hasFocus());
    QTest::keyClicks(window.field(), QStringLiteral("facts"));
    CHECK(window.count() == QStringLiteral("1 of 2"));
    const TextRange first = window.view()->selection();
    window.press(Qt::Key_F3);
    CHECK(window.count() == QStringLiteral("2 of 2"));
    CHECK(window.view()->selection().start > first.start);
    window.press(Qt::Key_F3);
    CHECK(window.view()->selection() == first);
    window.press(Qt::Key_F3, Qt::ShiftModifier);
    CHECK(window.count() == QStringLiteral("2 of 2"));
    window.field()->selectAll();
    QTest::keyClicks(window.field(), QStringLiteral("zebra"));
    CHECK(window.count() == QStringLiteral("not found"));
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.window.findBar()->isVisible());
    CHECK(window.view()->hasFocus());
}

TEST_CASE("the last project and article and the panes come back the next day")
{
    const Desk desk;
    {
        Window window(desk.path());
        window.window.openArticle(desk.trams);
        window.window.addDockWidget(Qt::RightDockWidgetArea, window.window.articleDock());
        window.window.tagDock()->close();
        window.window.close();
    }
    CHECK(recentProjects().value(0) == desk.path());
    Window later;
    later.window.restoreSession();
    settle();
    REQUIRE(later.window.article());
    CHECK(later.window.article()->article().id == desk.trams);
    CHECK(later.window.dockWidgetArea(later.window.articleDock()) == Qt::RightDockWidgetArea);
    CHECK_FALSE(later.window.tagDock()->isVisible());
    later.window.actions().action(QStringLiteral("view.resetLayout"))->trigger();
    settle();
    CHECK(later.window.tagDock()->isVisible());
    CHECK(later.window.dockWidgetArea(later.window.articleDock()) == Qt::LeftDockWidgetArea);
}

TEST_CASE("all links are shown on wish and the wish is remembered")
{
    const Desk desk;
    {
        Window window(desk.path());
        CHECK_FALSE(window.view()->showsAllLinks());
        window.window.actions().action(QStringLiteral("view.links"))->trigger();
        CHECK(window.view()->showsAllLinks());
    }
    Window later(desk.path());
    CHECK(later.view()->showsAllLinks());
    QAction *links = later.window.actions().action(QStringLiteral("view.links"));
    CHECK(links->isChecked());
    links->trigger();
    CHECK_FALSE(later.view()->showsAllLinks());
}

TEST_CASE("a project that is gone is not missed at the next start")
{
    savePlace({QStringLiteral("/nowhere/gone.ascertain"), {}, 0});
    Window window;
    window.window.restoreSession();
    CHECK_FALSE(window.window.project());
    CHECK(window.window.messages()->message().isEmpty());
}

TEST_CASE("a note being typed is saved when the window closes")
{
    Desk desk;
    {
        Window window(desk.path());
        window.window.openArticle(desk.room.dam);
        window.window.spanPane()->showSpan(desk.room.claim);
        settle();
        window.window.spanPane()->focusNote();
        QTest::keyClicks(window.window.spanPane()->findChild<NoteField *>(), QStringLiteral("Half typed"));
        window.window.close();
    }
    desk.room.reopen();
    CHECK(desk.room.span(desk.room.claim).note == QStringLiteral("Half typed"));
}

TEST_CASE("a project another program has is opened to read and says so")
{
    Desk desk;
    desk.room.reopen(); // the other program
    Window window(desk.path());
    REQUIRE(window.window.project());
    CHECK(window.window.project()->isReadOnly());
    CHECK(window.window.messages()->message().contains(QStringLiteral("nothing can be changed")));
    window.window.openArticle(desk.room.dam);
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    CHECK(window.window.article()->spans().size() == 5);
}

TEST_CASE("a project file that is deleted under us is told and nothing is lost")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    const QString aside = desk.path() + QStringLiteral(".aside");
    REQUIRE(QFile::rename(desk.path(), aside));
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    CHECK_FALSE(window.window.messages()->message().isEmpty());
    CHECK(window.window.saver()->kept() >= 1);
    CHECK(window.window.article()->spans().size() == 5); // never shown as done
    CHECK(window.window.isWindowModified());

    REQUIRE(QFile::rename(aside, desk.path()));
    window.window.saver()->retry();
    settle();
    CHECK(window.window.saver()->kept() == 0);
    CHECK(window.window.article()->spans().size() == 6);
    CHECK_FALSE(window.window.isWindowModified());
}

TEST_CASE("coming back to a window whose file is gone tells it at once")
{
    const Desk desk;
    Window window(desk.path());
    REQUIRE(QFile::rename(desk.path(), desk.path() + QStringLiteral(".aside")));
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(&window.window, &activated);
    CHECK_FALSE(window.window.messages()->message().isEmpty());
    REQUIRE(QFile::rename(desk.path() + QStringLiteral(".aside"), desk.path()));
}

TEST_CASE("a project file dropped on the window opens")
{
    const Desk desk;
    Window window;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.path())});
    const QPoint middle = window.window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window.window, &drop);
    settle();
    REQUIRE(window.window.project());
    CHECK(window.window.project()->path() == desk.path());
}

TEST_CASE("the state of saving is read as well on a dark window as on a light one")
{
    const Desk desk;
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::Dark}) {
        saveScheme(scheme);
        const Window window(desk.path());
        const auto *saved = window.window.findChild<QAbstractButton *>(QStringLiteral("status_saved"));
        REQUIRE(saved);
        const auto isReadable = [saved] {
            return contrastRatio(saved->palette().color(QPalette::ButtonText),
                            saved->palette().color(QPalette::Window)) >= 4.5;
        };
        CHECK(waitUntil(isReadable));
    }
    saveScheme(Scheme::Light);
}

TEST_CASE("the guidelines follow the tag one is at, by keys")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    settle();
    window.select(QStringLiteral("accusation"));
    window.press(Qt::Key_H);
    window.press(Qt::Key_U, Qt::ControlModifier);
    GuidelinesPane *pane = window.window.guidelinesPane();
    CHECK(window.window.tagTabs()->currentWidget() == pane);
    const auto shows = [pane](const QString &words) {
        const auto labels = pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(words);
        });
    };
    CHECK(shows(QStringLiteral("Hedge (H):")));
    window.view()->setFocus();
    window.select(QStringLiteral("Two former inspectors"));
    window.press(Qt::Key_S);
    CHECK(shows(QStringLiteral("Source (S):")));

    window.press(Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClicks(window.window.focusWidget(), "Ours. ");
    window.press(Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    CHECK(window.window.project()->setting(settings::guidelines).startsWith(QStringLiteral("Ours. ")));
    window.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(qobject_cast<QLineEdit *>(window.window.focusWidget()));
}

TEST_CASE("a project file dropped while one is open is offered to be taken in")
{
    const Desk desk;
    const Newsroom other;
    Window window(desk.path());
    window.window.takeDropped({other.path});
    auto *dialog = window.window.findChild<MergeDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(window.window.project()->path() == desk.path());
    dialog->reject();
    REQUIRE(waitUntil([&] { return !window.window.findChild<MergeDialog *>(); }));
}

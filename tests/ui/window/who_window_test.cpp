// A project from another computer asks who one is; one that was made here does not. The computer remembers
// it, not the file.
#include "tests/support/raw_sqlite.h"
#include "tests/ui/window/desk.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/me.h"
#include "ui/window/status_line.h"
#include "ui/window/who_dialog.h"

#include <QApplication>
#include <QFile>
#include <QListWidget>
#include <QSettings>
#include <QToolButton>

namespace {

// As it came by mail: Ana made and sent it.
struct Mailed
{
    Desk desk;

    Mailed() { rawRun(desk.path(), "UPDATE meta SET value=x'00' WHERE key='machine'"); }
};

WhoDialog *asked(const MainWindow &window)
{
    settle();
    auto *dialog = window.findChild<WhoDialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

QString shownAnnotator(const MainWindow &window)
{
    return window.statusLine()->findChild<QToolButton *>(QStringLiteral("status_annotator"))->text();
}

} // namespace

TEST_CASE("a project that was made here asks nothing")
{
    const Desk desk;
    Window window(desk.path());
    CHECK_FALSE(asked(window.window));
    CHECK_FALSE(window.window.project()->isReadOnly());
}

TEST_CASE("a project from another computer is for reading until one has said who one is")
{
    const Mailed mailed;
    {
        Window window(mailed.desk.path());
        WhoDialog *dialog = asked(window.window);
        REQUIRE(dialog);
        CHECK(window.window.project()->isReadOnly());
        CHECK(controlsWithoutName(*dialog) == QStringList());
        CHECK(controlsWithoutTip(*dialog) == QStringList());
        CHECK(labelsWithMarkup(*dialog) == QStringList());
        dialog->reject();
        settle();
        CHECK(window.window.project()->isReadOnly()); // read, and nothing else
        REQUIRE(window.button(QStringLiteral("who I am")));
        window.button(QStringLiteral("who I am"))->click();
        dialog = asked(window.window);
        REQUIRE(dialog);
        dialog->setNewName(QStringLiteral("Cam"));
        QTest::keyClick(dialog, Qt::Key_Return);
        settle();
        CHECK_FALSE(asked(window.window));
        CHECK_FALSE(window.window.project()->isReadOnly());
        CHECK(window.window.project()->annotator().name == QStringLiteral("Cam"));
        CHECK(shownAnnotator(window.window) == QStringLiteral("Annotator: Cam"));
        CHECK(usualName() == QStringLiteral("Cam"));
        CHECK(window.window.article());
    }
    // Whatever the file says afterwards: this computer knows.
    rawRun(mailed.desk.path(),
           "UPDATE meta SET value=(SELECT uuid FROM person WHERE name='Ben') WHERE key='annotator'");
    Window again(mailed.desk.path());
    CHECK_FALSE(asked(again.window));
    CHECK(again.window.project()->annotator().name == QStringLiteral("Cam"));
}

TEST_CASE("somebody with the usual name is proposed and not taken without being asked")
{
    const Mailed mailed;
    rememberUsualName(QStringLiteral("Ben"));
    Window window(mailed.desk.path());
    WhoDialog *dialog = asked(window.window);
    REQUIRE(dialog);
    const auto *people = dialog->findChild<QListWidget *>();
    CHECK(people->currentItem()->text() == QStringLiteral("I am Ben"));
    QTest::keyClick(dialog, Qt::Key_Return);
    settle();
    CHECK(window.window.project()->annotator().id == mailed.desk.room.ben);
    CHECK(window.window.project()->people().size() == 2);
}

TEST_CASE("the annotator is changed from a menu and the palette, and remembered")
{
    const Desk desk;
    const QString ben = QStringLiteral("annotator.") + desk.room.ben.toString();
    {
        Window window(desk.path());
        QAction *action = window.window.actions().action(ben);
        REQUIRE(action);
        CHECK(action->text() == QStringLiteral("Annotator: Ben"));
        action->trigger();
        settle();
        CHECK(window.window.project()->annotator().id == desk.room.ben);
        CHECK(action->isChecked());
        CHECK_FALSE(window.window.actions()
                        .action(QStringLiteral("annotator.") + desk.room.ana.toString())
                        ->isChecked());
    }
    Window again(desk.path());
    CHECK(again.window.project()->annotator().id == desk.room.ben);
}

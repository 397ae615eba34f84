// 67: the disk is full while somebody works in the window.
#include "tests/support/full_disk.h"
#include "tests/ui/transfer/dialog_tools.h"
#include "tests/ui/window/desk.h"
#include "ui/transfer/export_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/saver.h"
#include "ui/window/status_line.h"

#include <QMessageBox>
#include <QToolButton>

namespace {

// Retry, wherever the window offers it.
QAbstractButton *retryIn(const QWidget &part)
{
    for (auto *button : part.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("try"), Qt::CaseInsensitive))
            return button;
    }
    return nullptr;
}

QMessageBox *question(const MainWindow &window)
{
    for (auto *box : window.findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

QAbstractButton *answer(const QMessageBox &box, const char *words)
{
    for (QAbstractButton *button : box.buttons()) {
        if (button->text().remove(QLatin1Char('&')).startsWith(QLatin1String(words)))
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("67: on a full disk a tag is not shown as saved and Retry saves it once there is room")
{
    Desk desk;
    {
        Window window(desk.path());
        window.window.openArticle(desk.room.dam);
        {
            const FullDisk full(100);
            window.select(QStringLiteral("the sirens were silent"));
            window.press(Qt::Key_C);
            window.select(QStringLiteral("residents"));
            window.press(Qt::Key_S);
            CHECK(window.window.messages()->message().contains(QStringLiteral("disk is full")));
            CHECK(window.window.messages()->isVisible());
            CHECK(window.window.saver()->kept() == 2);
            CHECK(window.window.article()->spans().size() == 5);
            CHECK(window.window.isWindowModified());

            // There is no room yet.
            QAbstractButton *retry = retryIn(*window.window.messages());
            REQUIRE(retry);
            QTest::mouseClick(retry, Qt::LeftButton);
            settle();
            CHECK(window.window.saver()->kept() == 2);
        }
        QAbstractButton *retry = retryIn(*window.window.statusLine());
        REQUIRE(retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        settle();
        CHECK(window.window.saver()->kept() == 0);
        CHECK(window.window.article()->spans().size() == 7);
        CHECK_FALSE(window.window.isWindowModified());
        CHECK_FALSE(retryIn(*window.window.statusLine()));
        window.window.close();
    }
    desk.room.reopen();
    CHECK(desk.room.article()->spans().size() == 7);
}

TEST_CASE("67: what waits for room cannot be changed a second time and nothing gets stuck")
{
    Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.select(QStringLiteral("residents"));
    window.press(Qt::Key_S);
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    {
        const FullDisk full(100);
        window.press(Qt::Key_2); // its type
        window.press(Qt::Key_2); // and the next one, of what is not saved yet
        CHECK(window.window.saver()->kept() == 1);
    }
    window.window.saver()->retry();
    settle();
    CHECK(window.window.saver()->kept() == 0);
    CHECK(window.window.close());
    desk.room.reopen();
    CHECK(desk.room.article()->spans().size() == 7);
}

TEST_CASE("67: closing on a full disk asks and loses nothing unasked")
{
    Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    {
        const FullDisk full(100);
        window.select(QStringLiteral("the sirens were silent"));
        window.press(Qt::Key_C);
        CHECK_FALSE(window.window.close());
        settle();
        QMessageBox *asked = question(window.window);
        REQUIRE(asked);
        QAbstractButton *keep = answer(*asked, "Keep");
        REQUIRE(keep);
        QTest::mouseClick(keep, Qt::LeftButton);
        settle();
        CHECK(window.window.isVisible());
        CHECK(window.window.saver()->kept() == 1);
    }
    // With room again closing saves by itself.
    CHECK(window.window.close());
    desk.room.reopen();
    CHECK(desk.room.article()->spans().size() == 6);
}

TEST_CASE("67: what cannot be saved is lost only by saying so")
{
    Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    {
        const FullDisk full(100);
        window.select(QStringLiteral("the sirens were silent"));
        window.press(Qt::Key_C);
        CHECK_FALSE(window.window.close());
        settle();
        REQUIRE(question(window.window));
        QAbstractButton *lose = answer(*question(window.window), "Lose");
        REQUIRE(lose);
        QTest::mouseClick(lose, Qt::LeftButton);
        settle();
        CHECK(window.window.saver()->kept() == 0);
    }
    CHECK(window.window.close());
    desk.room.reopen();
    CHECK(desk.room.article()->spans().size() == 5);
}

TEST_CASE("67: an export from the window on a full disk says so and is done again with room")
{
    const Desk desk;
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("out.csv"));
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.view()->setFocus();
    window.press(Qt::Key_E, Qt::ControlModifier);
    const QPointer<ExportDialog> dialog = window.window.findChild<ExportDialog *>();
    REQUIRE(dialog);
    dialog->setPath(csv);
    REQUIRE(comesTrue([&] { return goButton(dialog)->isEnabled(); }));
    QTest::qWait(400); // the preview has been made
    const auto message = [&] { return dialog->findChild<MessageBar *>()->message(); };
    {
        const FullDisk full(100);
        go(dialog);
        REQUIRE(comesTrue([&] { return !dialog || !message().isEmpty(); }));
    }
    REQUIRE(dialog);
    CHECK_FALSE(QFile::exists(csv));
    go(dialog);
    REQUIRE(comesTrue([&] { return dialog.isNull(); }));
    CHECK(bytesOf(csv).count("\r\n") == 6);
}

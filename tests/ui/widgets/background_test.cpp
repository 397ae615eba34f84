// Long work: it runs beside the window, shows how far it is, and can be stopped.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/widgets/background.h"
#include "ui/widgets/progress_strip.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

namespace {

// Works until it is told to end or cancelled.
struct Work
{
    std::shared_ptr<std::atomic<bool>> end = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> stopped = std::make_shared<std::atomic<bool>>(false);

    std::function<void(Task &)> steps(qint64 total) const
    {
        return [end = end, stopped = stopped, total](Task &task) {
            task.setTotal(total);
            while (!end->load()) {
                if (!task.advance(total / 4)) {
                    stopped->store(true);
                    return;
                }
                QThread::msleep(1);
            }
        };
    }
};

} // namespace

TEST_CASE("the result comes back in this thread")
{
    Background background;
    QThread *here = QThread::currentThread();
    QThread *worker = nullptr;
    QThread *after = nullptr;
    REQUIRE(background.run(
        QStringLiteral("Counting"), [&](Task &) { worker = QThread::currentThread(); },
        [&] { after = QThread::currentThread(); }));
    CHECK(background.isRunning());
    REQUIRE(waitUntil([&] { return after != nullptr; }));
    CHECK(after == here);
    CHECK(worker != here);
    CHECK_FALSE(background.isRunning());
}

TEST_CASE("only one piece of work runs at a time and the next may start from its end")
{
    Background background;
    const Work work;
    REQUIRE(background.run(QStringLiteral("First"), work.steps(0), {}));
    CHECK_FALSE(background.run(QStringLiteral("Second"), [](Task &) {}, {}));
    background.cancel();
    REQUIRE(waitUntil([&] { return !background.isRunning(); }));
    bool second = false;
    REQUIRE(background.run(
        QStringLiteral("Third"), [](Task &) {},
        [&] {
            REQUIRE(background.run(
                QStringLiteral("Fourth"), [](Task &) {}, [&] { second = true; }));
        }));
    CHECK(waitUntil([&] { return second; }));
}

TEST_CASE("work that ends soon shows no bar")
{
    Background background;
    ProgressStrip strip(&background);
    const QSignalSpy started(&background, &Background::started);
    bool done = false;
    background.run(
        QStringLiteral("Quick"), [](Task &) {}, [&] { done = true; });
    REQUIRE(waitUntil([&] { return done; }));
    QTest::qWait(1200);
    CHECK(started.isEmpty());
    CHECK(strip.isHidden());
}

TEST_CASE("the bar shows what runs and how far it is and Cancel stops it")
{
    QWidget window;
    Background background;
    ProgressStrip strip(&background, &window);
    window.resize(500, 60);
    strip.resize(500, 40);
    showActive(window);
    const Work work;
    bool told = false;
    background.run(QStringLiteral("Importing 400 articles"), work.steps(400), [&] { told = true; });
    CHECK(strip.isHidden());
    REQUIRE(waitUntil([&] { return strip.isVisible(); }));
    CHECK(strip.findChild<QLabel *>()->text() == QStringLiteral("Importing 400 articles"));
    CHECK(waitUntil([&] { return strip.findChild<QProgressBar *>()->value() == 250; }));
    CHECK(controlsWithoutName(strip) == QStringList());
    CHECK(controlsWithoutTip(strip) == QStringList());

    auto *cancel = strip.findChild<QPushButton *>();
    QTest::mouseClick(cancel, Qt::LeftButton);
    CHECK_FALSE(cancel->isEnabled());
    REQUIRE(waitUntil([&] { return told; }));
    CHECK(work.stopped->load());
    CHECK(strip.isHidden());
}

TEST_CASE("work of unknown length shows a bar that only moves")
{
    Background background;
    ProgressStrip strip(&background);
    const Work work;
    background.run(QStringLiteral("Reading"), work.steps(0), {});
    REQUIRE(waitUntil([&] { return !strip.isHidden(); }));
    CHECK(strip.findChild<QProgressBar *>()->maximum() == 0);
    work.end->store(true);
    CHECK(waitUntil([&] { return strip.isHidden(); }));
}

TEST_CASE("closing while something runs cancels it and waits")
{
    const Work work;
    bool told = false;
    {
        Background background;
        background.run(QStringLiteral("Long"), work.steps(0), [&] { told = true; });
    }
    CHECK(work.stopped->load());
    settle();
    CHECK_FALSE(told);
}

// From the Review menu to agreement and back to the place in the article.
#include "tests/ui/window/desk.h"
#include "ui/agreement/agreement_window.h"
#include "ui/agreement/assign_dialog.h"
#include "ui/agreement/place_list.h"
#include "ui/agreement/progress_window.h"
#include "ui/widgets/actions.h"

#include <QPointer>
#include <QTableView>
#include <QTableWidget>

namespace {

struct FinishedDesk : Desk
{
    FinishedDesk()
    {
        room.reopen();
        for (const Id &person : {room.ana, room.ben}) {
            Reading reading;
            reading.id = Id::make();
            reading.article = room.dam;
            reading.annotator = person;
            reading.state = ReadingState::Done;
            room.apply(QStringLiteral("Done"), {added(reading)});
        }
        room.project.reset();
    }
};

} // namespace

TEST_CASE("a key opens agreement and Enter on a place shows the span in the article")
{
    FinishedDesk desk;
    Window w(desk.path());
    w.window.openArticle(desk.trams);
    w.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *agreement = w.window.findChild<AgreementWindow *>();
    REQUIRE(agreement);
    REQUIRE(QTest::qWaitForWindowActive(agreement));
    QPushButton *only = nullptr;
    REQUIRE(waitUntil([&] { return (only = w.button(QStringLiteral("1 only Ben"))) != nullptr; }));
    QTest::mouseClick(only, Qt::LeftButton);
    auto *places = agreement->findChild<PlaceList *>();
    REQUIRE(waitUntil([&] { return places->count() == 1; }));
    QTest::keyClick(places->findChild<QTableView *>(), Qt::Key_Return);
    settle();
    CHECK(w.window.article()->article().id == desk.room.dam);
    CHECK(w.view()->selectedSpan() == desk.room.mates);
    CHECK(waitUntil([&] { return w.window.isActiveWindow() && w.view()->hasFocus(); }));
}

TEST_CASE("agreement lets go of a project that is closed")
{
    FinishedDesk desk;
    Window w(desk.path());
    w.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *agreement = w.window.findChild<AgreementWindow *>();
    REQUIRE(agreement);
    REQUIRE(waitUntil([&] { return !agreement->methods().isEmpty(); }));
    REQUIRE(w.window.closeProject());
    CHECK(agreement->methods().isEmpty());
    CHECK_FALSE(w.window.actions().action(QStringLiteral("review.agreement"))->isEnabled());
}

TEST_CASE("keys share articles out in one step and show who is how far")
{
    FinishedDesk desk;
    Window w(desk.path());
    w.window.openArticle(desk.trams);
    w.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<AssignDialog> dialog = w.window.findChild<AssignDialog *>();
    REQUIRE(dialog);
    auto *table = dialog->findChild<QTableWidget *>();
    REQUIRE(waitUntil([&] { return table->rowCount() == 2; }));
    CHECK(table->item(0, 0)->text() == "1"); // the dam, which both have finished
    CHECK(table->item(0, 2)->text() == "1"); // the trams
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return !dialog; }));
    const std::vector<Reading> readings = must(w.window.project()->readings(desk.trams));
    REQUIRE(readings.size() == 2);
    CHECK((readings[0].assigned && readings[1].assigned));

    w.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&w.window));
    w.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto *progress = w.window.findChild<ProgressWindow *>();
    REQUIRE(progress);
    auto *matrix = progress->findChild<QTableView *>();
    REQUIRE(waitUntil([&] { return matrix->model()->rowCount() == 3; }));
    CHECK(matrix->model()->index(2, 0).data() == "○ not started");
    matrix->setCurrentIndex(matrix->model()->index(1, 0));
    QTest::keyClick(matrix, Qt::Key_Return);
    settle();
    CHECK(w.window.article()->article().id == desk.room.dam);

    w.window.actions().action(QStringLiteral("edit.undo"))->trigger();
    settle();
    CHECK(must(w.window.project()->readings(desk.trams)).empty());
    REQUIRE(w.window.closeProject());
    CHECK_FALSE(w.window.actions().action(QStringLiteral("review.assign"))->isEnabled());
}

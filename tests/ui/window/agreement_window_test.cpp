// From the Review menu to agreement and back to the place in the article.
#include "tests/ui/window/desk.h"
#include "ui/agreement/agreement_window.h"
#include "ui/agreement/place_list.h"
#include "ui/widgets/actions.h"

#include <QTableView>

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

// Search and tagging every occurrence in the window, by their keys.
#include "tests/ui/window/desk.h"
#include "ui/search/hit_list_model.h"
#include "ui/search/hit_table.h"
#include "ui/search/search_form.h"
#include "ui/search/search_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"

#include <QDockWidget>

namespace {

constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;

bool found(const Window &w, int hits)
{
    const HitListModel *model = w.window.searchPane()->model();
    return waitUntil([&] { return !model->isReading() && model->hits() == hits; });
}

} // namespace

TEST_CASE("a key asks for words and F4 goes from hit to hit in any article")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.trams);
    CHECK(w.window.searchDock()->isHidden());
    w.press(Qt::Key_F, controlShift);
    REQUIRE_FALSE(w.window.searchDock()->isHidden());
    QTest::keyClicks(w.window.focusWidget(), QStringLiteral("ACCUSATION"));
    REQUIRE(found(w, 1));
    w.press(Qt::Key_Escape);
    CHECK(w.view()->hasFocus());
    w.press(Qt::Key_F4);
    REQUIRE(w.window.article());
    CHECK(w.window.article()->article().id == desk.room.dam);
    const TextRange here = w.view()->selection();
    CHECK(w.window.article()->text().mid(here.start, here.length()) == "accusation");
    CHECK(w.view()->hasFocus());
}

TEST_CASE("the note of an article is found and leads to its start")
{
    Desk desk;
    desk.room.reopen();
    const Article article = desk.room.article()->article();
    Article noted = article;
    noted.note = QStringLiteral("Quixotic");
    desk.room.apply(QStringLiteral("Note"), {edited(article, noted)});
    desk.room.project.reset();
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    w.select(QStringLiteral("facts"));
    w.window.openArticle(desk.trams);
    w.press(Qt::Key_F, controlShift);
    w.window.searchPane()->form()->setPlace(Search::In::Notes);
    QTest::keyClicks(w.window.focusWidget(), QStringLiteral("quixotic"));
    REQUIRE(found(w, 1));
    w.press(Qt::Key_F4);
    REQUIRE(w.window.article());
    CHECK(w.window.article()->article().id == desk.room.dam);
    CHECK(w.view()->caret() == 0);
    CHECK(w.view()->selection().isEmpty());
}

TEST_CASE("selected words are tagged everywhere by keys alone and undo takes all back")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    w.select(QStringLiteral("facts"));
    const std::size_t before = w.window.article()->spans().size();
    w.press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    REQUIRE(found(w, 2));
    auto *table = w.window.searchPane()->findChild<HitTable *>();
    REQUIRE(table->hasFocus());
    w.press(Qt::Key_B);
    CHECK(w.window.searchPane()->model()->ticked() == 2);
    const auto places = w.window.searchPane()->model()->placesIn(desk.room.dam);
    table->chooseRow(0);
    w.press(Qt::Key_F4);
    CHECK(w.view()->selection() == places[1]);
    CHECK(table->hasFocus()); // on to the next one
    w.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return w.window.article()->spans().size() == before + 2; }));
    CHECK(w.window.searchPane()->model()->ticked() == 0);
    w.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(w.window.article()->spans().size() == before);
    CHECK(w.window.searchPane()->model()->ticked() == 2);
}

TEST_CASE("what was unticked stays so after the others were tagged")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    w.select(QStringLiteral("facts"));
    const std::size_t before = w.window.article()->spans().size();
    w.press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    REQUIRE(found(w, 2));
    HitListModel *hits = w.window.searchPane()->model();
    w.press(Qt::Key_B);
    hits->toggle(0);
    REQUIRE(hits->ticked() == 1);
    w.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return w.window.article()->spans().size() == before + 1; }));
    CHECK(hits->ticked() == 0);
    w.press(Qt::Key_Return, Qt::ControlModifier); // again, by mistake
    settle();
    CHECK(w.window.article()->spans().size() == before + 1);
    w.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(hits->isTicked(0));
    CHECK(hits->ticked() == 1);
}

TEST_CASE("the offer to take a tagging back goes when it is not the last step any more")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    const auto bar = [&] { return w.window.messages()->message(); };
    const auto tagAll = [&] {
        w.select(QStringLiteral("facts"));
        w.press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        REQUIRE(found(w, 2));
        w.press(Qt::Key_B);
        w.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitUntil([&] { return bar().startsWith(QStringLiteral("Tagged 2")); }));
    };
    const std::size_t before = w.window.article()->spans().size();
    tagAll();
    SECTION("its own undo takes it away")
    {
        w.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(w.window.article()->spans().size() == before);
        CHECK(bar().isEmpty());
    }
    SECTION("a newer step takes it away")
    {
        w.select(QStringLiteral("the sirens were silent"));
        w.press(Qt::Key_C);
        CHECK(bar().isEmpty());
    }
    SECTION("its button takes back this step")
    {
        settle();
        QTest::mouseClick(w.window.messages()->findChild<QPushButton *>(QStringLiteral("message_step")),
                          Qt::LeftButton);
        CHECK(w.window.article()->spans().size() == before);
    }
}

TEST_CASE("a phrase, a word within words and a sign are found where they were selected")
{
    Desk desk;
    Newsroom &room = desk.room;
    room.reopen();
    const Id mixed = room.addArticle("Mixed", "中国经济增长，经济。 It is “a fact”, a fact. 😀 and 😀");
    room.project.reset();
    Window w(desk.path());
    w.window.openArticle(mixed);
    const auto every = [&](const char *words) {
        w.select(QString::fromUtf8(words));
        w.press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        return w.window.searchPane()->model();
    };
    every("经济");
    CHECK(found(w, 2));
    every("a fact");
    CHECK(found(w, 2));
    every("😀");
    CHECK(found(w, 2));
}

TEST_CASE("a closed project leaves no search behind")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    w.press(Qt::Key_F, controlShift);
    QTest::keyClicks(w.window.focusWidget(), QStringLiteral("facts"));
    REQUIRE(found(w, 2));
    REQUIRE(w.window.closeProject());
    CHECK(found(w, 0));
    CHECK_FALSE(w.window.actions().action(QStringLiteral("search.ask"))->isEnabled());
    CHECK_FALSE(w.window.actions().action(QStringLiteral("search.tagEvery"))->isEnabled());
}

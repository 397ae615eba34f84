// What a reviewer finds missing is suggested to its owner, who sees it with what the review changed and takes
// it over: in the real windows, by keys.
#include "tests/ui/window/review_desk.h"
#include "ui/review/lesson_model.h"
#include "ui/review/lesson_window.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/session.h"
#include "ui/window/tagging_controller.h"

#include <QApplication>
#include <QMenu>
#include <QTableView>

namespace {

struct SuggestWindow : ReviewWindow
{
    explicit SuggestWindow(const ReviewDesk &desk) : ReviewWindow(desk)
    {
        pane()->compare(desk.room.ben, {});
        settle();
    }
    std::vector<const Span *> of(Layer layer) const
    {
        std::vector<const Span *> all;
        const auto article = window.article();
        for (const Span *span : article->spans()) {
            if (span->layer == layer)
                all.push_back(span);
        }
        return all;
    }
    QAction *suggest() { return window.actions().action(QStringLiteral("review.suggest")); }
    // Ctrl+Alt+S and the letter of a tag.
    void give(const QString &words, Qt::Key letter)
    {
        select(words);
        press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QWidget *menu = QApplication::activePopupWidget();
        REQUIRE(menu);
        CHECK(menu->accessibleName() == QStringLiteral("Tag to suggest"));
        QTest::keyClick(menu, letter);
        settle();
        CHECK_FALSE(QApplication::activePopupWidget());
    }
};

} // namespace

TEST_CASE("what was missed is suggested by a key and a letter, counts nowhere, and one undo takes it back")
{
    const ReviewDesk desk;
    SuggestWindow window(desk);
    REQUIRE(window.suggest()->isEnabled());
    CHECK(window.suggest()->text() == QStringLiteral("Su&ggest this to Ben…"));
    const QStringList before = window.lines();
    window.give(QStringLiteral("the sirens"), Qt::Key_S);
    const auto given = window.of(Layer::Suggested);
    REQUIRE(given.size() == 1);
    CHECK(given[0]->annotator == desk.room.ben);
    CHECK(window.window.project()->tagset().tag(given[0]->tag)->name == QStringLiteral("Source"));
    CHECK(window.window.article()->words(*given[0]) == QStringLiteral("the sirens"));
    REQUIRE(window.window.article()->replies().size() == 1);
    CHECK(window.window.article()->replies().front().author == desk.room.ana);
    CHECK(window.lines() == before); // it is nothing to decide on
    CHECK(window.window.messages()->message().contains(QStringLiteral("Suggested to Ben")));
    // What is tagged already is not suggested.
    window.give(QStringLiteral("The ministry"), Qt::Key_S);
    CHECK(window.of(Layer::Suggested).size() == 1);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.of(Layer::Suggested).empty());
    CHECK(window.window.article()->replies().empty());
    // With two to compare, or one's own tags, there is nobody to suggest it to.
    window.pane()->compare(desk.room.ana, desk.room.ben);
    settle();
    CHECK_FALSE(window.suggest()->isEnabled());
    window.pane()->compare(desk.room.ana, {});
    settle();
    CHECK_FALSE(window.suggest()->isEnabled());
}

TEST_CASE("the owner finds the suggestion with what was changed in their work and takes it over")
{
    const ReviewDesk desk;
    SuggestWindow window(desk);
    window.give(QStringLiteral("the sirens"), Qt::Key_S);
    window.give(QStringLiteral("residents"), Qt::Key_S);
    const std::size_t own = window.of(Layer::Own).size();
    must(window.window.project()->setAnnotator(desk.room.ben));
    settle();
    window.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto *lessons = window.window.findChild<LessonWindow *>();
    REQUIRE(lessons);
    auto *table = lessons->findChild<QTableView *>();
    REQUIRE(waitUntil([&] { return table->model()->rowCount() == 2; }));
    const auto cell = [&](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    CHECK(cell(0, LessonModel::What) == QStringLiteral("suggested"));
    CHECK(cell(0, LessonModel::Stands).startsWith(QStringLiteral("Source “residents”")));
    CHECK(cell(1, LessonModel::Stands).startsWith(QStringLiteral("Source “the sirens”")));
    CHECK(cell(0, LessonModel::Who) == QStringLiteral("Ana"));
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_T);
    settle();
    CHECK(window.of(Layer::Suggested).size() == 1);
    const auto owned = window.of(Layer::Own);
    REQUIRE(owned.size() == own + 1);
    const auto taken = std::find_if(owned.begin(), owned.end(), [&](const Span *span) {
        return window.window.article()->words(*span) == QStringLiteral("the sirens");
    });
    REQUIRE(taken != owned.end());
    CHECK((*taken)->annotator == desk.room.ben);
    REQUIRE(waitUntil([&] { return table->model()->rowCount() == 1; }));
    // The other one from the text.
    const Id other = window.of(Layer::Suggested)[0]->id;
    lessons->close();
    window.window.tagging()->choose(other);
    settle();
    window.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window.window));
    window.view()->setFocus();
    CHECK(window.window.actions().action(QStringLiteral("review.takeSuggestion"))->isEnabled());
    window.press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    CHECK(window.of(Layer::Suggested).empty());
    CHECK(window.of(Layer::Own).size() == own + 2);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.of(Layer::Suggested).size() == 1);
}

TEST_CASE("suggesting is grabbed to look at", "[.picture]")
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto page : {Look::Page::Light, Look::Page::Dark}) {
        const Look look(page);
        const bool light = page == Look::Page::Light;
        saveScheme(light ? Scheme::Light : Scheme::Dark);
        const ReviewDesk desk;
        SuggestWindow window(desk);
        window.window.takeScheme();
        window.select(QStringLiteral("the sirens"));
        window.press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QWidget *menu = QApplication::activePopupWidget();
        REQUIRE(menu);
        const QString colours = light ? QStringLiteral("light") : QStringLiteral("dark");
        CHECK(menu->grab().save(QStringLiteral("%1/suggest_menu_%2.png").arg(folder, colours)));
        QTest::keyClick(menu, Qt::Key_S);
        settle();
        CHECK(window.window.grab().save(QStringLiteral("%1/suggest_%2.png").arg(folder, colours)));
        must(window.window.project()->setAnnotator(desk.room.ben));
        window.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        auto *lessons = window.window.findChild<LessonWindow *>();
        REQUIRE(waitUntil([&] { return lessons->findChild<QTableView *>()->model()->rowCount() == 1; }));
        settle();
        CHECK(lessons->grab().save(QStringLiteral("%1/suggest_lessons_%2.png").arg(folder, colours)));
    }
}

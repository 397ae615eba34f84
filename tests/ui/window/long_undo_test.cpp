// A step of very many changes taken back by its key: the window stays usable, and Cancel leaves all as it was.
#include "tests/ui/window/desk.h"
#include "tests/support/strings.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"

#include <QAction>

namespace {

constexpr int many = 20'000;

// Additions with a line of the history for each, as an edit of many tags has.
struct BigDesk
{
    Newsroom room;
    qint64 before = must(room.project->counts()).spans;
    Id article = room.addArticle(QStringLiteral("Long"), QStringLiteral("Tram here.\n").repeated(many));

    BigDesk()
    {
        auto bulk = must(room.project->bulk(QStringLiteral("Tag every tram")));
        for (int i = 0; i < many; ++i) {
            Span span;
            span.id = Id::make();
            span.article = article;
            span.annotator = room.project->annotator().id;
            span.tag = room.project->tagset().tags.front().id;
            span.pieces = {TextRange{i * 11, i * 11 + 4}};
            must(bulk->change(added(span)));
        }
        must(bulk->commit());
        bulk.reset();
        room.project.reset();
    }
};

bool comesTrue(const std::function<bool()> &condition)
{
    for (int round = 0; round < 12; ++round) { // a minute: a debug build on a busy machine
        if (waitUntil(condition))
            return true;
    }
    return false;
}

QPushButton *cancelOf(const MainWindow &window)
{
    for (ProgressStrip *strip : window.centralWidget()->findChildren<ProgressStrip *>())
        return strip->findChild<QPushButton *>();
    return nullptr;
}

} // namespace

TEST_CASE("undo of very many changes can be cancelled, and goes through to the end the next time")
{
    const BigDesk desk;
    Window w(desk.room.path);
    w.window.openArticle(desk.article);
    w.view()->setFocus();
    QAction *undo = w.window.actions().action(QStringLiteral("edit.undo"));
    // The newsroom has some of its own.
    const auto spans = [&] { return must(w.window.project()->counts()).spans - desk.before; };
    REQUIRE(spans() == many);

    w.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(undo->isEnabled()); // one at a time
    REQUIRE(cancelOf(w.window));
    cancelOf(w.window)->click();
    REQUIRE(comesTrue([&] { return undo->isEnabled(); }));
    CHECK(spans() == many);
    CHECK(w.window.article()->spans().size() == many);
    CHECK(w.window.messages()->message().contains("Nothing was undone"));
    CHECK(must(w.window.project()->steps(0, 1)).front().kind == Step::Kind::Do);

    w.press(Qt::Key_Z, Qt::ControlModifier);
    w.press(Qt::Key_Z, Qt::ControlModifier); // not a second one behind it
    REQUIRE(comesTrue([&] { return spans() == 0 && undo->isEnabled(); }));
    CHECK(w.window.article()->article().id == desk.article);
    CHECK(w.window.article()->spans().empty());
    CHECK(must(w.window.project()->steps(0, 1)).front().kind == Step::Kind::Undo);

    w.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(comesTrue([&] { return spans() == many && undo->isEnabled(); }));
    CHECK(w.window.article()->spans().size() == many);
}

TEST_CASE("closing the window while much is taken back leaves all as it was")
{
    const BigDesk desk;
    {
        Window w(desk.room.path);
        w.press(Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(w.window.close());
    }
    const auto project = must(Project::open(desk.room.path, Project::Access::Write));
    const qint64 spans = must(project->counts()).spans - desk.before;
    const Step::Kind last = must(project->steps(0, 1)).front().kind;
    // All of it or nothing: a fast machine may have been done.
    CHECK((last == Step::Kind::Undo ? spans == 0 : spans == many));
}

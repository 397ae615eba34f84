#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/history/step_list_model.h"

#include <QAbstractItemModelTester>

namespace {

Step step(qint64 number, Step::Kind kind = Step::Kind::Do, qint64 target = 0)
{
    Step one;
    one.number = number;
    one.kind = kind;
    one.target = target;
    return one;
}

struct Model
{
    Newsroom room;
    StepListModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    Model()
    {
        QObject::connect(room.project.get(), &Project::changed, &model, [this] { model.readNewest(); });
        model.setProject(room.project.get());
        // Not before: it fetches more while the model is being reset.
        tester = std::make_unique<QAbstractItemModelTester>(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    ~Model() { model.setProject(nullptr); }
    QString what(int row) const { return model.index(row).data(StepListModel::WhatRole).toString(); }
    QString who(int row) const { return model.index(row).data(StepListModel::WhoWhenRole).toString(); }
};

} // namespace

TEST_CASE("an undo strikes out what it took back and a redo puts it right again")
{
    using Kind = Step::Kind;
    // newest first
    CHECK(undoneSteps({step(2), step(1)}) == std::vector<bool>{false, false});
    CHECK(undoneSteps({step(3, Kind::Undo, 2), step(2), step(1)}) == std::vector<bool>{false, true, false});
    CHECK(undoneSteps({step(4, Kind::Redo, 3), step(3, Kind::Undo, 2), step(2), step(1)}) ==
          std::vector<bool>{false, true, false, false});
    CHECK(undoneSteps({step(4, Kind::Undo, 1), step(3, Kind::Undo, 2), step(2), step(1)}) ==
          std::vector<bool>{false, true, true, true});
    CHECK(undoneSteps({}).empty());
}

TEST_CASE("steps come newest first with who did them")
{
    Model history;
    history.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"), 1, history.room.ben);
    CHECK(history.what(0) == QStringLiteral("Tag “residents” as Source"));
    CHECK(history.who(0).startsWith(QStringLiteral("Ben · ")));
    history.room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
    CHECK(history.what(0) == QStringLiteral("Tag “at least” as Hedge"));
    CHECK(history.who(0).startsWith(QStringLiteral("you · ")));
}

TEST_CASE("a step that was taken back is marked in word and sign")
{
    Model history;
    history.room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
    must(history.room.project->undo());
    CHECK(history.what(0) == QStringLiteral("Undo: Tag “at least” as Hedge"));
    CHECK_FALSE(history.model.isUndone(0));
    CHECK(history.model.isUndone(1));
    CHECK(history.who(1).endsWith(QStringLiteral("taken back")));
    CHECK(history.model.index(1)
              .data(Qt::AccessibleTextRole)
              .toString()
              .endsWith(QStringLiteral("taken back")));
}

TEST_CASE("the number of steps to undo is the number of steps undone")
{
    Model history;
    const Newsroom &room = history.room;
    history.room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
    must(room.project->undo());
    history.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    history.room.tagWords(QStringLiteral("denies"), QStringLiteral("Cue"));
    CHECK(history.model.stepsToUndo(0) == 0);
    CHECK(history.model.stepsToUndo(1) == 1);
    CHECK(history.model.stepsToUndo(4) == 2); // the pair of step and undo between them is nothing
    CHECK(history.model.stepsToUndo(-1) == 0);
    const qint64 before = must(room.project->steps(0, 1)).front().number;
    must(room.project->undoTo(history.model.stepAt(4)->number));
    CHECK(must(room.project->steps(0, 1)).front().number - before == 2);
}

TEST_CASE("the filter finds old steps beyond the first page")
{
    Model history;
    for (int i = 0; i < 250; ++i) {
        const Span before = history.room.span(history.room.claim);
        Span after = before;
        after.note = QString::number(i);
        history.room.apply(QStringLiteral("Note %1").arg(i), {edited(before, after)});
    }
    StepListModel model;
    model.setProject(history.room.project.get());
    CHECK(model.rowCount() == 100); // one page
    model.setFilter(QStringLiteral("former INSPECTORS"));
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data(StepListModel::WhatRole).toString() ==
          QStringLiteral("Tag “Two former inspectors” as Source"));
    model.setFilter(QStringLiteral("ben"));
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    CHECK(model.rowCount() == 2); // Ben joined, and Ben tagged
    model.setProject(nullptr);
}

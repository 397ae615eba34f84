#include "tests/support/sample.h"

#include "model/storage/reversal.h"
#include "model/storage/snapshot.h"

#include <QSignalSpy>

#include <atomic>
#include <thread>

namespace {

constexpr int many = 12'000; // more than are read of the history at once

struct ManySpans
{
    TemporaryProject t;
    SampleArticle sample = sampleArticle(QStringLiteral("One two three four.\n").repeated(many / 2));

    ManySpans()
    {
        must(t.project->apply("Import", addition(sample)));
        Changes changes;
        for (int i = 0; i < many; ++i)
            changes.push_back(
                added(sampleSpan(*t.project, sample.article.id, {TextRange{i * 10, i * 10 + 3}}, i % 2)));
        must(t.project->apply("Tag every word", std::move(changes)));
    }
    qint64 spans() const { return must(t.project->counts()).spans; }
};

Result<void> inThread(Reversal &reversal, Task &task, qint64 cancelAt = 0)
{
    Result<void> done;
    std::atomic<bool> ended = false;
    std::thread worker([&] { // not Qt's, whose end a thread sanitizer does not see
        done = reversal.run(task);
        ended = true;
    });
    while (!ended) {
        if (cancelAt > 0 && task.done() >= cancelAt)
            task.cancel();
    }
    worker.join();
    return done;
}

} // namespace

TEST_CASE("a large step is taken back in a thread, and taken back again")
{
    ManySpans m;
    Project &project = *m.t.project;
    const auto open = must(project.openArticle(m.sample.article.id));
    QSignalSpy reloads(&project, &Project::reloaded);
    for (const bool isUndo : {true, false}) {
        INFO("undo " << isUndo);
        const Step step = *must(isUndo ? project.nextUndo() : project.nextRedo());
        auto reversal = must(project.startReversal({step}));
        CHECK_FALSE(project.apply("Tag", {added(sampleTag("New", 9))})); // one at a time
        Task task;
        must(inThread(*reversal, task));
        CHECK(task.total() == many);
        CHECK(task.done() == many);
        CHECK(m.spans() == (isUndo ? many : 0)); // nobody sees it before the commit
        must(reversal->commit());
        reversal.reset();
        must(project.reload());
        CHECK(m.spans() == (isUndo ? 0 : many));
        CHECK(open->spans().size() == std::size_t(isUndo ? 0 : many));
    }
    CHECK(reloads.size() == 2);
    const auto steps = must(project.steps(0, 10));
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].kind == Step::Kind::Redo);
    CHECK(steps[0].changes == many);
    CHECK(steps[0].target == steps[1].number);
    CHECK(steps[1].kind == Step::Kind::Undo);
    CHECK(steps[1].label == "Tag every word");
    CHECK(must(project.spanHistory(open->spans().front()->id)).size() == 3);
    Task task;
    CHECK(must(must(Snapshot::open(m.t.path))->check(task)).empty());
}

TEST_CASE("taking a large step back can be cancelled, and then nothing of it was done")
{
    ManySpans m;
    Project &project = *m.t.project;
    const auto step = must(project.nextUndo());
    {
        auto reversal = must(project.startReversal({*step}));
        Task task;
        CHECK_FALSE(inThread(*reversal, task, many / 4));
        CHECK(task.done() < many);
        CHECK_FALSE(reversal->commit());
        CHECK_FALSE(reversal->run(task));
    }
    CHECK(m.spans() == many);
    CHECK(must(project.steps(0, 10)).size() == 2);
    CHECK(must(project.nextUndo())->number == step->number);
    must(project.apply("Tag", {added(sampleTag("New", 9))}));
    m.t.reopen();
    Task task;
    CHECK(must(must(Snapshot::open(m.t.path))->check(task)).empty());
}

TEST_CASE("several steps are taken back in one go, each by a step of its own")
{
    ManySpans m;
    Project &project = *m.t.project;
    const Span first = *must(project.openArticle(m.sample.article.id))->spans().front();
    must(project.apply("Remove", {removed(first)}));
    const auto steps = must(project.stepsToUndo(0));
    REQUIRE(steps.size() == 3);
    auto reversal = must(project.startReversal(steps));
    Task task;
    must(inThread(*reversal, task));
    CHECK(task.done() == many + 2); // a text goes with its article
    must(reversal->commit());
    reversal.reset();
    must(project.reload());
    CHECK(m.spans() == 0);
    CHECK(must(project.counts()).articles == 0);
    CHECK(must(project.steps(0, 10)).size() == 6);
    CHECK_FALSE(must(project.nextUndo()));
    must(project.redo());
    CHECK(must(project.counts()).articles == 1);
}

#include "tests/support/sample.h"

#include "model/storage/project_file.h"
#include "model/storage/snapshot.h"

#include <QSignalSpy>
#include <QThread>

namespace {

const QString text = QStringLiteral("One two three four.\n");

struct Import
{
    SampleArticle sample = sampleArticle(text);
    std::vector<Span> spans;

    Result<void> run(Project &project, Project::Bulk &bulk, int count)
    {
        for (const Change &change : addition(sample)) {
            if (auto done = bulk.add(change); !done)
                return done;
        }
        for (int i = 0; i < count; ++i) {
            spans.push_back(sampleSpan(project, sample.article.id,
                                       {i % 2 == 0 ? TextRange{0, 3} : TextRange{4, 7}}, i % 2));
            if (auto done = bulk.add(added(spans.back())); !done)
                return done;
        }
        return bulk.add(added(sampleLink(project, spans[0], spans[1])));
    }
};

} // namespace

TEST_CASE("a bulk import is one step, from a worker thread too")
{
    TemporaryProject t;
    QSignalSpy reloads(t.project.get(), &Project::reloaded);
    Import import;
    auto bulk = must(t.project->bulk("Import spans.csv"));
    const auto refused = t.project->apply("Tag", {added(sampleTag("New", 9))});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains("import is running"));
    CHECK_FALSE(t.project->bulk("Another"));

    Result<void> done;
    std::unique_ptr<QThread> worker(QThread::create([&] {
        done = import.run(*t.project, *bulk, 500);
        if (done)
            done = bulk->commit();
        bulk.reset();
    }));
    worker->start();
    while (!worker->wait(0)) {
        // Readers see nothing of it, or all of it.
        const qint64 seen = must(t.project->counts()).spans;
        CHECK((seen == 0 || seen == 500));
    }
    must(done);
    must(t.project->reload());
    CHECK(reloads.size() == 1);
    CHECK(must(t.project->counts()).spans == 500);
    const auto open = must(t.project->openArticle(import.sample.article.id));
    CHECK(open->spans().size() == 500);
    CHECK(open->links().size() == 1);

    const auto steps = must(t.project->steps(0, 10));
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].changes == 502);
    const auto history = must(t.project->spanHistory(import.spans[7].id));
    REQUIRE(history.size() == 1);
    CHECK(history[0].what == SpanHistoryLine::What::Added);
    CHECK(history[0].step.label == "Import spans.csv");

    SECTION("undone and redone as one")
    {
        // An edit after it, so that the range is not all of one revision.
        Span noted = *open->span(import.spans[7].id);
        noted.note = "x";
        must(t.project->apply("Note", {edited(*open->span(noted.id), noted)}));
        must(t.project->undo());
        must(t.project->undo());
        CHECK(must(t.project->counts()).spans == 0);
        CHECK(must(t.project->counts()).articles == 0);
        t.reopen();
        must(t.project->redo());
        CHECK(must(t.project->counts()).spans == 500);
        must(t.project->redo());
        const auto again = must(t.project->openArticle(import.sample.article.id));
        CHECK(again->spans().size() == 500);
        CHECK(again->span(import.spans[7].id)->note == "x");
        CHECK(must(t.project->spanHistory(import.spans[7].id)).size() == 6);
        Task task;
        CHECK(must(must(Snapshot::open(t.path))->check(task)).empty());
    }
    SECTION("a second import into a project that has spans keeps its indexes")
    {
        auto second = must(t.project->bulk("More"));
        for (int i = 0; i < 3; ++i)
            must(second->add(added(sampleSpan(*t.project, import.sample.article.id, {TextRange{8, 13}}))));
        must(second->commit());
        second.reset();
        must(t.project->reload());
        CHECK(open->spans().size() == 503); // the same object, brought up to date
        must(t.project->undo());
        CHECK(open->spans().size() == 500);
    }
}

TEST_CASE("a bulk import that is not committed was never there")
{
    TemporaryProject t;
    {
        auto bulk = must(t.project->bulk("Import"));
        Import import;
        must(import.run(*t.project, *bulk, 100));
        // What it refuses does not count either.
        CHECK_FALSE(bulk->add(added(sampleSpan(*t.project, import.sample.article.id, {TextRange{0, 300}}))));
        CHECK_FALSE(bulk->add(removed(import.spans[0])));
    }
    CHECK(must(t.project->counts()).spans == 0);
    CHECK(must(t.project->steps(0, 10)).empty());
    must(t.project->apply("Tag", {added(sampleTag("New", 9))}));
    t.reopen(); // with exactly our schema
}

TEST_CASE("a bulk import can outlive its project")
{
    TemporaryProject t;
    auto bulk = must(t.project->bulk("Import"));
    Import import;
    must(import.run(*t.project, *bulk, 10));
    t.project.reset();
    CHECK(must(inspectFile(t.path)).usesWal); // still in work
    bulk.reset();
    CHECK_FALSE(must(inspectFile(t.path)).usesWal); // one plain file, whoever was the last
    t.project = must(Project::open(t.path, Project::Access::Write));
    CHECK(must(t.project->counts()).spans == 0);
}

#include "tests/support/sample.h"

#include "model/storage/snapshot.h"

#include <QFile>

namespace {

const QString text = QStringLiteral("The minister said taxes fell.\nExperts 😀 doubt it: taxes rose.\n");

} // namespace

TEST_CASE("a new project holds its tagset and its first annotator")
{
    TemporaryProject t;
    CHECK(t.project->name() == "sample");
    CHECK(t.project->annotator().name == "Ana");
    REQUIRE(t.project->tagset().tags.size() == 2);
    CHECK(t.project->tagset().linkTypes[0].from[0] == t.project->tagset().tags[0].id);
    const Tagset before = t.project->tagset();
    t.reopen();
    CHECK(t.project->tagset() == before);
    CHECK(t.project->annotator().name == "Ana");
    CHECK_FALSE(must(t.project->nextUndo()).has_value());
}

TEST_CASE("a closed project is one plain file")
{
    TemporaryProject t;
    t.project.reset();
    CHECK(QDir(t.folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{"sample.ascertain"});
}

TEST_CASE("create refuses to overwrite")
{
    TemporaryProject t;
    t.project.reset();
    const auto again = Project::create(t.path, {QString(), sampleTagset(), QString()});
    REQUIRE_FALSE(again);
    CHECK(again.error().message.contains("there already"));
    CHECK(Project::open(t.path, Project::Access::Read));
}

TEST_CASE("tag, undo, redo, also after opening again")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle(text);
    must(t.project->apply("Add", addition(sample)));
    auto open = must(t.project->openArticle(sample.article.id));
    CHECK(open->text() == text);

    int told = 0;
    QObject::connect(t.project.get(), &Project::changed, t.project.get(), [&](const Changes &changes) {
        ++told;
        CHECK(changes.size() == 1);
    });
    const Span span = sampleSpan(*t.project, sample.article.id, {TextRange{41, 46}});
    must(t.project->apply("Tag", {added(span)}));
    CHECK(told == 1);
    REQUIRE(open->spans().size() == 1);
    const Span stored = *open->spans()[0];
    CHECK(stored.stamp.rev == 1);
    CHECK(open->words(stored) == "doubt");

    Span noted = stored;
    noted.note = "Really?";
    must(t.project->apply("Note", {edited(stored, noted)}));
    CHECK(open->spans()[0]->note == "Really?");
    must(t.project->undo());
    CHECK(open->spans()[0]->note.isEmpty());
    CHECK(must(t.project->undo()).label == "Tag");
    CHECK(open->spans().empty());

    open.reset();
    t.reopen();
    open = must(t.project->openArticle(sample.article.id));
    CHECK(open->spans().empty());
    CHECK(must(t.project->nextUndo())->label == "Add");
    CHECK(must(t.project->redo()).label == "Tag");
    must(t.project->redo());
    REQUIRE(open->spans().size() == 1);
    CHECK(open->spans()[0]->note == "Really?");
    CHECK(open->spans()[0]->pieces == stored.pieces);
    CHECK(open->spans()[0]->attributes == stored.attributes);
    CHECK_FALSE(must(t.project->nextRedo()).has_value());

    const auto history = must(t.project->spanHistory(span.id));
    CHECK(history.size() == 6);
    CHECK(history.front().what == SpanHistoryLine::What::Added);
}

TEST_CASE("removing a span removes its links, and undo brings both back")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle(text);
    must(t.project->apply("Add", addition(sample)));
    const Span claim = sampleSpan(*t.project, sample.article.id, {TextRange{18, 23}, TextRange{24, 28}});
    const Span source = sampleSpan(*t.project, sample.article.id, {TextRange{0, 12}}, 1);
    must(t.project->apply("Tag both",
                          {added(claim), added(source), added(sampleLink(*t.project, claim, source))}));
    const auto open = must(t.project->openArticle(sample.article.id));
    REQUIRE(open->links().size() == 1);

    must(t.project->apply("Remove", {removed(*open->span(source.id))}));
    CHECK(open->links().empty());
    CHECK(open->spans().size() == 1);
    must(t.project->undo());
    CHECK(open->links().size() == 1);
    CHECK(open->spans().size() == 2);
    CHECK(open->span(claim.id)->pieces == claim.pieces);
}

TEST_CASE("a snapshot sees what was committed before it, in another connection")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle(text);
    must(t.project->apply("Add", addition(sample)));
    const Span span = sampleSpan(*t.project, sample.article.id, {TextRange{41, 46}});
    must(t.project->apply("Tag", {added(span)}));

    const auto snapshot = must(Snapshot::open(t.path));
    must(t.project->apply("Tag", {added(sampleSpan(*t.project, sample.article.id, {TextRange{0, 3}}))}));
    CHECK(must(snapshot->spans(sample.article.id, text)).size() == 1);
    CHECK(must(snapshot->text(sample.article.id)) == text);
    CHECK(must(snapshot->tagset()) == t.project->tagset());
    int articles = 0;
    Task task;
    must(snapshot->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            ++articles;
            CHECK(content.spans.size() == 1);
            CHECK(content.article.title == "An article");
            return {};
        },
        task));
    CHECK(articles == 1);
}

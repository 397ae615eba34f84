#include "model/project/tag_every.h"

#include "model/storage/snapshot.h"
#include "tests/support/sample.h"

namespace {

std::vector<HitPlace> placesOf(const QString &path, const QString &words)
{
    Search search;
    search.query.text = words;
    std::vector<HitPlace> places;
    Task task;
    must(must(Snapshot::open(path))
             ->search(
                 search,
                 [&](SearchHit &&hit) {
                     places.push_back({hit.article, hit.place, hit.match});
                     return true;
                 },
                 task));
    return places;
}

Result<Changes> changesFor(const QString &path, const TagEvery &wish)
{
    Changes changes;
    Task task;
    const auto made = tagEvery(
        *must(Snapshot::open(path)), wish,
        [&](Span &&span) {
            changes.push_back(added(std::move(span)));
            return Result<void>();
        },
        task);
    if (!made)
        return made.error();
    CHECK(*made == qint64(changes.size()));
    return changes;
}

} // namespace

TEST_CASE("every place becomes a span, but not those tagged so already")
{
    TemporaryProject t;
    const SampleArticle one = sampleArticle("😀 Café facts. Cafe facts.\n", "One");
    const SampleArticle two = sampleArticle("שלום cafe\n", "Two");
    must(t.project->apply("Add", addition(one)));
    must(t.project->apply("Add", addition(two)));
    const Tag tag = t.project->tagset().tags.front();
    Span before = sampleSpan(*t.project, one.article.id, {TextRange{3, 7}});
    before.annotator = t.project->annotator().id;
    before.tag = tag.id;
    must(t.project->apply("Tag", {added(before)}));
    const TagEvery wish{placesOf(t.path, "cafe"), tag, 3, t.project->annotator().id};
    REQUIRE(wish.places.size() == 3);
    const Changes changes = must(changesFor(t.path, wish));
    CHECK(changes.size() == 2);
    must(t.project->apply("Tag every cafe", changes));
    t.reopen();
    std::vector<QString> words;
    for (const Id &article : {one.article.id, two.article.id}) {
        const auto open = must(t.project->openArticle(article));
        for (const Span *span : open->spans()) {
            words.push_back(open->words(*span));
            CHECK(span->tag == tag.id);
        }
    }
    CHECK(words == std::vector<QString>{"Café", "Cafe", "cafe"});
    CHECK(must(changesFor(t.path, wish)).empty()); // all are there
    must(t.project->undo());                       // one step
    CHECK(must(t.project->openArticle(one.article.id))->spans().size() == 1);
    CHECK(must(t.project->openArticle(two.article.id))->spans().empty());
}

TEST_CASE("places whose words are others or that cut a character are refused")
{
    TemporaryProject t;
    const SampleArticle one = sampleArticle("Facts 👨‍👩‍👧 facts.\n", "One");
    must(t.project->apply("Add", addition(one)));
    TagEvery wish{
        {{one.article.id, {0, 5}, "facts"}}, t.project->tagset().tags.front(), 1, t.project->annotator().id};
    CHECK_FALSE(changesFor(t.path, wish)); // capital letter
    wish.places.front().words = "Facts";
    CHECK(changesFor(t.path, wish));
    wish.places.front() = {one.article.id, {6, 8}, one.text.text.mid(6, 2)}; // one of a family
    CHECK_FALSE(changesFor(t.path, wish));
    wish.places.front() = {one.article.id, {18, 99}, "x"};
    CHECK_FALSE(changesFor(t.path, wish));
    wish.places.front() = {Id::make(), {0, 1}, "x"};
    CHECK_FALSE(changesFor(t.path, wish));
}

// What people wrote is found: notes of spans, links and articles, and replies, each with its place.
#include "tests/support/sample.h"

#include "model/storage/snapshot.h"

namespace {

struct Noted : TemporaryProject
{
    SampleArticle quiet = sampleArticle("Nothing to see.\n", "Quiet");
    SampleArticle one = sampleArticle("😀 Taxes fell, the minister said.\n", "One");
    SampleArticle bare = sampleArticle("No tags here.\n", "Bare");
    Id ben;
    Span claim, source;
    Link link;

    Noted()
    {
        one.article.note = "Which edition is this?";
        bare.article.note = "Which paper?";
        for (const SampleArticle *sample : {&quiet, &one, &bare})
            must(project->apply("Add", addition(*sample)));
        ben = must(project->personNamed("Ben")).id;
        claim = sampleSpan(*project, one.article.id, {TextRange{3, 13}});
        claim.note = "Which taxes?";
        source = sampleSpan(*project, one.article.id, {TextRange{15, 27}}, 1);
        link = sampleLink(*project, claim, source);
        link.note = "Which minister?";
        must(project->apply("Tag", {added(claim), added(source), added(link)}));
    }
    Reply say(const Id &about, const QString &text, bool bySomebodyElse = true)
    {
        Reply reply;
        reply.id = Id::make();
        reply.about = about;
        reply.article = one.article.id;
        reply.author = bySomebodyElse ? ben : project->annotator().id;
        reply.text = text;
        must(project->apply("Say", {added(reply)}));
        return reply;
    }
    std::vector<SearchHit> hits(Search search = {.query = {.text = "which"}}) const
    {
        search.in = Search::In::Notes;
        std::vector<SearchHit> found;
        Task task;
        must(must(Snapshot::open(path))
                 ->search(
                     search,
                     [&](SearchHit &&hit) {
                         found.push_back(std::move(hit));
                         return true;
                     },
                     task));
        return found;
    }
};

} // namespace

TEST_CASE("notes of articles and links and replies are found where they stand")
{
    Noted t;
    t.say(t.source.id, "Which one do they mean?");
    t.say(t.link.id, "Which sentence says so?");
    t.say(t.one.article.id, "Which day?");
    const auto hits = t.hits();
    REQUIRE(hits.size() == 7);
    struct Wanted
    {
        NoteOf of;
        Id article;
        Id span;
        TextRange place;
        const char *note;
    };
    const Id one = t.one.article.id;
    const TextRange start;
    const std::vector<Wanted> wanted{
        {NoteOf::Article, one, {}, start, "Which edition is this?"},
        {NoteOf::Reply, one, {}, start, "Which day?"},
        {NoteOf::Span, one, t.claim.id, {3, 13}, "Which taxes?"},
        {NoteOf::Link, one, t.claim.id, {3, 13}, "Which minister?"},
        {NoteOf::Reply, one, t.claim.id, {3, 13}, "Which sentence says so?"},
        {NoteOf::Reply, one, t.source.id, {15, 27}, "Which one do they mean?"},
        {NoteOf::Article, t.bare.article.id, {}, start, "Which paper?"}};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        INFO(hits[i].note.toStdString());
        CHECK(hits[i].note == QString::fromUtf8(wanted[i].note));
        CHECK(hits[i].noteOf == wanted[i].of);
        CHECK(hits[i].article == wanted[i].article);
        CHECK(hits[i].span == wanted[i].span);
        CHECK(hits[i].place == wanted[i].place);
    }
    CHECK(hits[0].match.isEmpty());
    CHECK(hits[0].right.startsWith("😀 Taxes"));
    CHECK(hits[3].range == TextRange{2, 12}); // code points
    CHECK(hits[3].match == "Taxes fell");
    // All that anybody wrote, where no words are asked for.
    CHECK(t.hits({}).size() == 7);
}

TEST_CASE("a reply to a review stands at what was reviewed")
{
    Noted t;
    const Span now = *must(t.project->openArticle(t.one.article.id))->span(t.claim.id);
    const Span agreed = sampleAgreed(now);
    const Review review = sampleReview(*t.project, now, agreed);
    must(t.project->apply("Review", {added(agreed), added(review)}));
    t.say(review.id, "Which rule?");
    const auto hits = t.hits({.query = {.text = "rule"}});
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].span == agreed.id);
}

TEST_CASE("notes are narrowed by who wrote them and by the tag they are about")
{
    Noted t;
    t.say(t.claim.id, "Which year?");
    t.say(t.one.article.id, "Which day?", false);
    const Id ana = t.project->annotator().id;
    CHECK(t.hits().size() == 6);
    CHECK(t.hits({.query = {.text = "which"}, .annotator = t.ben}).size() == 1);
    CHECK(t.hits({.query = {.text = "which"}, .annotator = ana}).size() == 3); // nobody's are the articles'
    CHECK(t.hits({.query = {.text = "which"}, .tag = t.claim.tag}).size() == 3);
    CHECK(t.hits({.query = {.text = "which"}, .tag = t.source.tag}).empty());
    // What was taken back is not found.
    must(t.project->apply("Untie", {removed(must(t.project->openArticle(t.one.article.id))->links().front())}));
    CHECK(t.hits().size() == 5);
}

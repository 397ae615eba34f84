#include "tests/model/tagset/tagged_project.h"

#include "model/entities/tagset_json.h"

#include <QElapsedTimer>

#include <random>

namespace {

struct Hedged : TaggedProject
{
    Id a = addArticle(QStringLiteral("Dam"));
    Id b = addArticle(QStringLiteral("Trams"));
    Span claim = span(a, "Claim", R"({"type":"event","check":"minor"})", 0);
    Span deferral = span(a, "Hedge", R"({"kind":"deferral"})", 1);
    Span hearsay = span(a, "Hedge", R"({"kind":"hearsay"})", 2);
    Span booster = span(b, "Booster", R"({"kind":"certainty"})", 1);
    Span other = span(b, "Hedge", R"({"kind":"deferral"})", 3);

    Hedged()
    {
        Link link;
        link.id = Id::make();
        link.type = project->tagset().linkTypeNamed(u"modifies")->id;
        link.from = deferral.id;
        link.to = claim.id;
        link.annotator = project->annotator().id;
        must(project->apply("Tag", {added(claim), added(deferral), added(hearsay), added(booster),
                                    added(other), added(link)}));
    }
    Span now(const Span &span) const
    {
        const auto open = must(project->openArticle(span.article));
        return *open->span(span.id);
    }
};

} // namespace

TEST_CASE("a new name is seen on every span and touches none of them; the version goes up")
{
    Hedged t;
    Tag tag = t.tag("Hedge");
    const int version = t.project->tagset().version;
    tag.name = QStringLiteral("Softener");
    const TagsetPlan plan = withTag(t.project->tagset(), tag, {}, {});
    const Touched count = touched(plan, t.use());
    CHECK(count.spans == 0);
    CHECK(count.shown == 3);
    CHECK(count.shownArticles == 2);
    t.write(plan);
    CHECK(t.project->tagset().tag(tag.id)->name == "Softener");
    CHECK(t.project->tagset().version == version + 1);
    CHECK(t.now(t.deferral).tagsetVersion == version); // it was tagged with that one
    CHECK(must(t.project->nextUndo())->changes == 2);
}

TEST_CASE("another colour, line, key, order or group is no new version")
{
    Hedged t;
    const int version = t.project->tagset().version;
    Tag tag = t.tag("Hedge");
    tag.light = QStringLiteral("#123456");
    tag.mark = Mark::Double;
    tag.key = QStringLiteral("W");
    t.write(withTag(t.project->tagset(), tag, QStringLiteral("Language"), {}));
    t.write(moved(t.project->tagset(), tag.id, 0));
    CHECK(t.project->tagset().tags.front().id == tag.id);
    CHECK(t.project->tagset().groupOf(tag.id) == "Language");
    CHECK(t.project->tagset().version == version);
}

TEST_CASE("merging carries the spans with all their values along, in one step")
{
    for (const bool inBulk : {false, true}) {
        Hedged t;
        const Seen before = seen(t.path);
        const Id hedge = t.tag("Hedge").id;
        const Id booster = t.tag("Booster").id;
        const TagsetPlan plan = merged(t.project->tagset(), hedge, booster, t.use());
        CHECK(touched(plan, t.use()) == Touched{3, 0, 2, 0, 0, 0});
        const auto steps = must(t.project->steps(0, 100)).size();
        t.write(plan, inBulk);
        CHECK(must(t.project->steps(0, 100)).size() == steps + 1);
        CHECK_FALSE(t.project->tagset().tag(hedge));
        const Span now = t.now(t.deferral);
        CHECK(now.tag == booster);
        CHECK(now.attributes == t.deferral.attributes);
        CHECK(now.tagsetVersion == t.project->tagset().version);
        CHECK(t.now(t.booster).tagsetVersion == t.booster.tagsetVersion);
        CHECK(hasValue(t.tag("Booster").attributes[0], "deferral"));
        const LinkType &modifies = *t.project->tagset().linkTypeNamed(u"modifies");
        CHECK(std::count(modifies.from.begin(), modifies.from.end(), booster) == 1);
        CHECK(std::count(modifies.from.begin(), modifies.from.end(), hedge) == 0);
        const Seen after = seen(t.path);
        must(t.project->undo());
        CHECK(seen(t.path) == before);
        t.reopen();
        CHECK(seen(t.path) == before);
        must(t.project->redo());
        CHECK(seen(t.path) == after);
    }
}

TEST_CASE(
    "reviews go along with the spans that a change of the tagset carries, and what was edited stays stale")
{
    for (const bool inBulk : {false, true}) {
        Hedged t;
        const auto review = [&](const Span &span, Outcome outcome) {
            Review one;
            one.id = Id::make();
            one.article = span.article;
            one.reviewer = must(t.project->personNamed(QStringLiteral("Cleo"))).id;
            one.spans = {reviewed(t.now(span))};
            one.outcome = outcome;
            must(t.project->apply("Review", {added(one)}));
            return one.id;
        };
        const auto isStale = [&](const Id &id, const Span &about) {
            const auto open = must(t.project->openArticle(about.article));
            for (const Review &one : open->reviews()) {
                if (one.id == id)
                    return open->isStale(one);
            }
            FAIL("no such review");
            return false;
        };
        const Id fresh = review(t.deferral, Outcome::Reject);
        const Id edited_ = review(t.hearsay, Outcome::Reject);
        const Id untouched = review(t.booster, Outcome::Reject);
        Span moved = t.now(t.hearsay);
        moved.pieces = {TextRange{moved.pieces[0].start, moved.pieces[0].end + 4}};
        must(t.project->apply("Move", {edited(t.now(t.hearsay), moved)}));
        CHECK(isStale(edited_, t.hearsay));

        t.write(merged(t.project->tagset(), t.tag("Hedge").id, t.tag("Booster").id, t.use()), inBulk);
        CHECK(t.now(t.deferral).tag == t.tag("Booster").id);
        CHECK_FALSE(isStale(fresh, t.deferral));
        CHECK(isStale(edited_, t.hearsay));
        CHECK_FALSE(isStale(untouched, t.booster));
        const Tag part = partOf(t.project->tagset(), t.tag("Booster"), QStringLiteral("deferral"));
        t.write(split(t.project->tagset(), t.tag("Booster").id, QStringLiteral("kind"),
                      QStringLiteral("deferral"), part),
                inBulk);
        CHECK(t.now(t.deferral).tag == part.id);
        CHECK_FALSE(isStale(fresh, t.deferral));
        for (int i = 0; i < 2; ++i) {
            must(t.project->undo());
            CHECK_FALSE(isStale(fresh, t.deferral));
            CHECK(isStale(edited_, t.hearsay));
        }
        must(t.project->redo());
        CHECK_FALSE(isStale(fresh, t.deferral));
    }
}

TEST_CASE("a tag whose spans lie in a removed article stays, retired, and an undo brings them back whole")
{
    Hedged t;
    must(t.project->apply("Remove", {removed(must(t.project->openArticle(t.b))->article())}));
    const Id hedge = t.tag("Hedge").id;
    const TagsetUse use = t.use();
    CHECK(use.hiddenSpans.at(hedge) == 1);
    t.write(merged(t.project->tagset(), hedge, t.tag("Booster").id, use));
    REQUIRE(t.project->tagset().tag(hedge));
    CHECK(t.project->tagset().tag(hedge)->retired);
    CHECK(t.project->tagset().tag(hedge)->key.isEmpty());
    must(t.project->undoTo(must(t.project->steps(0, 3)).back().number));
    CHECK(t.now(t.other).tag == hedge);
}

TEST_CASE("splitting by a value makes a tag of it and keeps links legal")
{
    for (const bool inBulk : {false, true}) {
        Hedged t;
        const Seen before = seen(t.path);
        const Tag hedge = t.tag("Hedge");
        Tag part = partOf(t.project->tagset(), hedge, QStringLiteral("deferral"));
        CHECK(part.name == "Deferral");
        part.key = QStringLiteral("D");
        const TagsetPlan plan =
            split(t.project->tagset(), hedge.id, QStringLiteral("kind"), QStringLiteral("deferral"), part);
        CHECK(touched(plan, t.use()) == Touched{2, 0, 2, 0, 0, 0});
        t.write(plan, inBulk);
        CHECK(t.now(t.deferral).tag == part.id);
        CHECK(t.now(t.deferral).attributes.isEmpty()); // the tag says it
        CHECK(t.now(t.hearsay).tag == hedge.id);
        CHECK(t.now(t.hearsay).attributes == t.hearsay.attributes);
        CHECK_FALSE(hasValue(t.tag("Hedge").attributes[0], "deferral"));
        CHECK(t.tag("Deferral").position == t.tag("Hedge").position + 1);
        CHECK(joins(*t.project->tagset().linkTypeNamed(u"modifies"), part.id, t.tag("Claim").id));
        const Seen after = seen(t.path);
        must(t.project->undo());
        t.reopen();
        CHECK(seen(t.path) == before);
        must(t.project->redo());
        CHECK(seen(t.path) == after);
    }
}

TEST_CASE("a part can be a tag that is there")
{
    Hedged t;
    const TagsetPlan plan = split(t.project->tagset(), t.tag("Hedge").id, QStringLiteral("kind"),
                                  QStringLiteral("deferral"), t.tag("Booster"));
    t.write(plan);
    CHECK(t.now(t.deferral).tag == t.tag("Booster").id);
    CHECK(t.now(t.booster).attributes == t.booster.attributes);
}

TEST_CASE("a renamed value and a new kind carry what spans have; a value that goes is counted")
{
    Hedged t;
    Tag tag = t.tag("Hedge");
    for (AttributeValue &value : tag.attributes[0].values) {
        if (value.name == "deferral")
            value.name = QStringLiteral("put-off");
    }
    std::erase_if(tag.attributes[0].values, [](const auto &value) { return value.name == "hearsay"; });
    const TagsetPlan plan =
        withTag(t.project->tagset(), tag, {}, {{"kind", "kind", {{"deferral", "put-off"}}}});
    CHECK(touched(plan, t.use()) == Touched{3, 0, 2, 1, 0, 0});
    t.write(plan);
    CHECK(t.now(t.deferral).attributes.text("kind") == "put-off");
    CHECK(t.now(t.hearsay).attributes.isEmpty());
    must(t.project->undo());
    CHECK(t.now(t.hearsay).attributes == t.hearsay.attributes);
}

TEST_CASE("retiring keeps the spans; what is used cannot be removed, what is not goes from the links too")
{
    Hedged t;
    const Id hedge = t.tag("Hedge").id;
    t.write(retired(t.project->tagset(), hedge, true));
    CHECK(t.project->tagset().tag(hedge)->retired);
    CHECK(t.now(t.deferral).tag == hedge);
    CHECK(isUsed(t.use(), hedge));
    const TagsetChange change =
        must(tagsetChange(*t.project, QStringLiteral("x"), withoutTag(t.project->tagset(), hedge)));
    Task task;
    CHECK_FALSE(t.project->apply("x", must(changesOf(change, *must(Snapshot::open(t.path)), task))));
    const Id source = t.tag("Source").id;
    CHECK_FALSE(isUsed(t.use(), source));
    t.write(withoutTag(t.project->tagset(), source));
    CHECK_FALSE(t.project->tagset().tag(source));
    CHECK_FALSE(t.project->tagset().linkTypeNamed(u"attributed_to")); // it joined nothing any more
}

TEST_CASE("a tagset that its own file would refuse is not written")
{
    Hedged t;
    Tag tag = t.tag("Hedge");
    tag.key = QStringLiteral("C"); // Claim has it
    const auto change =
        tagsetChange(*t.project, QStringLiteral("x"), withTag(t.project->tagset(), tag, {}, {}));
    REQUIRE_FALSE(change);
    CHECK(change.error().message.contains("key C"));
    tag = t.tag("Hedge");
    tag.name = QStringLiteral("claim");
    CHECK_FALSE(tagsetChange(*t.project, QStringLiteral("x"), withTag(t.project->tagset(), tag, {}, {})));
}

TEST_CASE("random work on the tagset, undone and done again, also after reopening")
{
    for (const unsigned seed : {1u, 2u, 3u}) {
        std::mt19937 random(seed);
        TaggedProject t;
        const auto below = [&](std::size_t limit) { return std::size_t(random() % limit); };
        for (int i = 0; i < 3; ++i)
            t.addArticle(QStringLiteral("A%1").arg(i));
        std::vector<Seen> states{seen(t.path)};
        const qint64 start = must(t.project->steps(0, 1)).front().number;
        for (int step = 0; step < 25; ++step) {
            const Tagset &now = t.project->tagset();
            const Tag tag = now.tags[below(now.tags.size())];
            const Tag other = now.tags[below(now.tags.size())];
            const auto use = t.use();
            std::optional<TagsetPlan> plan;
            switch (below(8)) {
            case 0:
                if (now.tags.size() > 3)
                    plan = merged(now, tag.id, other.id, use);
                break;
            case 1:
                for (const AttributeDefinition &one : tag.attributes) {
                    if (isChoice(one) && one.values.size() > 1) {
                        const QString value = one.values[below(one.values.size())].name;
                        plan = split(now, tag.id, one.name, value,
                                     below(2) == 0 && other.id != tag.id ? other : partOf(now, tag, value));
                        break;
                    }
                }
                break;
            case 2:
                plan = retired(now, tag.id, !tag.retired);
                break;
            case 3:
                plan = moved(now, tag.id, below(now.tags.size()));
                break;
            case 4: {
                Tag changed = tag;
                changed.name += QLatin1Char('x');
                changed.attributes.clear();
                plan = withTag(now, changed, QStringLiteral("G%1").arg(below(3)), {});
                break;
            }
            default:
                Span span = sampleSpan(*t.project, t.articles[below(3)],
                                       {TextRange{qsizetype(below(5)), qsizetype(6 + below(10))}});
                span.tag = tag.id;
                span.attributes = defaultAttributes(tag);
                must(t.project->apply("Tag", {added(span)}));
                states.push_back(seen(t.path));
            }
            if (!plan || must(tagsetChange(*t.project, QStringLiteral("x"), *plan)).isEmpty())
                continue;
            const auto steps = must(t.project->steps(0, 1000)).size();
            t.write(*plan, below(2) == 0);
            if (must(t.project->steps(0, 1000)).size() > steps)
                states.push_back(seen(t.path));
            CHECK(must(tagsetFromJson(tagsetToJson(t.project->tagset()))).tags.size() ==
                  t.project->tagset().tags.size());
        }
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            must(t.project->undo());
            if (i % 5 == 0)
                t.reopen();
            INFO(seed << " back to " << i);
            REQUIRE(seen(t.path) == states[i]);
        }
        CHECK(must(t.project->nextUndo())->number == start);
        for (std::size_t i = 1; i < states.size(); ++i) {
            must(t.project->redo());
            INFO(seed << " forward to " << i);
            REQUIRE(seen(t.path) == states[i]);
        }
    }
}

TEST_CASE("100,000 spans are merged, undone and counted", "[.][slow]")
{
    TaggedProject t;
    const auto bulk = must(t.project->bulk(QStringLiteral("Many")));
    const QString text = QStringLiteral("one two three four five six seven eight nine ten ").repeated(40);
    const Id hedge = t.tag("Hedge").id;
    for (int i = 0; i < 200; ++i) {
        const SampleArticle sample = sampleArticle(text + QString::number(i), QStringLiteral("A%1").arg(i));
        for (const Change &change : addition(sample))
            must(bulk->add(change));
        for (int k = 0; k < 500; ++k) {
            Span span = sampleSpan(*t.project, sample.article.id, {TextRange{k * 3, k * 3 + 3}});
            span.tag = hedge;
            span.attributes =
                *Attributes::fromJson(k % 2 ? R"({"kind":"deferral"})" : R"({"kind":"hearsay"})");
            must(bulk->add(added(span)));
        }
    }
    must(bulk->commit());
    must(t.project->reload());
    const auto timed = [](const char *what, auto run) {
        QElapsedTimer timer;
        timer.start();
        run();
        WARN(what << ": " << timer.elapsed() << " ms");
    };
    TagsetUse use;
    timed("count", [&] { use = t.use(); });
    const TagsetPlan plan = merged(t.project->tagset(), hedge, t.tag("Booster").id, use);
    timed("plan", [&] { CHECK(touched(plan, use).spans == 100'000); });
    timed("merge", [&] { t.write(plan, true); });
    timed("undo", [&] { must(t.project->undo()); });
    timed("redo", [&] { must(t.project->redo()); });
}

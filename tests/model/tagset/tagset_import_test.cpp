#include "tests/model/tagset/tagged_project.h"

#include "model/entities/tagset_json.h"
#include "model/tagset/tagset_import.h"

namespace {

Tagset shipped(const char *name)
{
    return must(tagsetFromJson(bytesOf(QStringLiteral(":/tagsets/%1.json").arg(QLatin1StringView(name)))));
}

Tagset withoutIds(Tagset tagset)
{
    return must(tagsetFromJson(tagsetToJson(tagset)));
}

} // namespace

TEST_CASE("the tagset of a project goes out and comes into another one as the same")
{
    TaggedProject from;
    from.write(withTag(from.project->tagset(), from.tag("Hedge"), QStringLiteral("Language"), {}));
    const QByteArray json = tagsetToJson(from.project->tagset());
    TaggedProject into;
    into.write(takenOver(into.project->tagset(),
                         compareTagsets(into.project->tagset(), shipped("hedging"), into.use()), {},
                         into.use()));
    CHECK(into.project->tagset().name == "hedging");
    CHECK(into.project->tagset().tags.size() == 7); // nothing was tagged: the others are gone
    into.write(takenOver(into.project->tagset(),
                         compareTagsets(into.project->tagset(), must(tagsetFromJson(json)), into.use()), {},
                         into.use()));
    Tagset out = must(tagsetFromJson(tagsetToJson(into.project->tagset())));
    out.version = from.project->tagset().version; // that counts on in each project
    CHECK(tagsetToJson(out) == json);
    // And once more is no change at all.
    const TagsetPlan again =
        takenOver(into.project->tagset(),
                  compareTagsets(into.project->tagset(), withoutIds(into.project->tagset()), into.use()), {},
                  into.use());
    CHECK(must(tagsetChange(*into.project, QStringLiteral("x"), again)).isEmpty());
}

TEST_CASE("what spans use and the other tagset lacks is told, kept, retired or becomes another tag")
{
    TaggedProject t;
    const Id article = t.addArticle(QStringLiteral("Dam"));
    const Span claim = t.span(article, "Claim", R"({"type":"event"})", 0);
    const Span hedge = t.span(article, "Hedge", R"({"kind":"deferral"})", 1);
    const Span loaded = t.span(article, "Loaded", R"({"kind":"label"})", 2);
    must(t.project->apply("Tag", {added(claim), added(hedge), added(loaded)}));
    const Seen before = seen(t.path);
    const TagsetImport import = compareTagsets(t.project->tagset(), shipped("hedging"), t.use());
    REQUIRE(import.missing.size() == 3);
    CHECK(import.missing[0].use.spans == 1);
    CHECK(import.removed.contains("Source"));
    CHECK(import.added.size() == 7);

    std::map<Id, TagDecision> decisions;
    const Id deferral = import.file.tagNamed(u"Deferral")->id;
    decisions[t.tag("Hedge").id] = {TagDecision::Kind::Become, deferral};
    decisions[t.tag("Loaded").id] = {TagDecision::Kind::Keep, {}};
    const TagsetPlan plan = takenOver(t.project->tagset(), import, decisions, t.use());
    CHECK(touched(plan, t.use()).spans == 1);
    CHECK(touched(plan, t.use()).losing == 0);
    t.write(plan, true);
    CHECK(t.project->tagset().tagNamed(u"Claim")->retired);
    CHECK_FALSE(t.project->tagset().tagNamed(u"Loaded")->retired);
    CHECK_FALSE(t.project->tagset().tagNamed(u"Hedge"));
    const auto open = must(t.project->openArticle(article));
    CHECK(open->span(hedge.id)->tag == deferral);
    CHECK(open->span(hedge.id)->attributes.text("kind") == "deferral");
    must(t.project->undo());
    t.reopen();
    CHECK(seen(t.path) == before);
}

TEST_CASE("values that spans have stay allowed when a file does not know them")
{
    TaggedProject t;
    const Id article = t.addArticle(QStringLiteral("Dam"));
    const Span hedge = t.span(article, "Hedge", R"({"kind":"deferral"})", 1);
    must(t.project->apply("Tag", {added(hedge)}));
    Tagset file = withoutIds(t.project->tagset());
    for (Tag &tag : file.tags) {
        if (tag.name == "Hedge") {
            std::erase_if(tag.attributes[0].values, [](const auto &one) { return one.name != "hearsay"; });
            tag.attributes[0].fallback.clear();
            tag.name = QStringLiteral("hedge"); // names meet whatever their case
        }
    }
    const TagsetImport import = compareTagsets(t.project->tagset(), file, t.use());
    CHECK(import.missing.empty());
    CHECK(import.widened == QStringList{"hedge"});
    const TagsetPlan plan = takenOver(t.project->tagset(), import, {}, t.use());
    CHECK(touched(plan, t.use()).losing == 0);
    t.write(plan);
    CHECK(t.tag("hedge").id == hedge.tag);
    REQUIRE(t.tag("hedge").attributes[0].values.size() == 2);
    const auto open = must(t.project->openArticle(article));
    CHECK(open->span(hedge.id)->attributes == hedge.attributes);
}

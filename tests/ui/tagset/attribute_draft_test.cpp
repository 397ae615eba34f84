#include "ui/tagset/attribute_draft.h"

#include "tests/support/sample.h"

namespace {

std::vector<AttributeDefinition> hedge()
{
    return factCheckTagset().tagNamed(u"Hedge")->attributes;
}

} // namespace

TEST_CASE("a draft that nobody touched is what it was made of, and changes nothing")
{
    for (const Tag &tag : factCheckTagset().tags) {
        const auto drafts = AttributeDraft::of(tag.attributes);
        CHECK(definitionsOf(drafts) == tag.attributes);
        for (const AttributeMap::One &one : changesFrom(tag.attributes, drafts)) {
            CHECK(one.from == one.to);
            CHECK(one.values.empty());
        }
        CHECK(problemIn(drafts).isEmpty());
    }
}

TEST_CASE("default and conditions follow a name; what hangs on a value goes with it")
{
    auto drafts = AttributeDraft::of(hedge());
    AttributeDraft fresh;
    fresh.now.name = QStringLiteral("by");
    fresh.now.kind = AttributeDefinition::Kind::Text;
    fresh.now.when = {QStringLiteral("kind"), {QStringLiteral("possibility")}};
    drafts.push_back(fresh);
    renameAttribute(drafts, 0, QStringLiteral("sort"));
    renameValue(drafts, 0, 0, QStringLiteral("maybe"));
    CHECK(drafts[0].now.fallback == "maybe");
    CHECK(drafts[1].now.when == AttributeCondition{"sort", {"maybe"}});
    const auto ones = changesFrom(hedge(), drafts);
    REQUIRE(ones.size() == 1);
    CHECK(ones[0].to == "sort");
    CHECK(ones[0].values.at("possibility") == "maybe");
    CHECK(ones[0].values.size() == 1);
    removeValue(drafts, 0, 0);
    CHECK(drafts[0].now.fallback.isEmpty());
    CHECK(drafts[1].now.when.attribute.isEmpty());
    CHECK(changesFrom(hedge(), drafts)[0].values.at("possibility").isEmpty());
    removeAttribute(drafts, 0);
    CHECK(changesFrom(hedge(), drafts)[0].to.isEmpty());
}

TEST_CASE("a change of kind keeps the values until they are known not to fit")
{
    auto drafts = AttributeDraft::of(hedge());
    drafts[0].now.kind = AttributeDefinition::Kind::Text;
    CHECK(definitionsOf(drafts)[0].values.empty());
    CHECK(changesFrom(hedge(), drafts)[0].values.empty());
    drafts[0].now.kind = AttributeDefinition::Kind::Choice;
    CHECK(definitionsOf(drafts) == hedge());
}

TEST_CASE("what cannot be kept is said in words")
{
    auto drafts = AttributeDraft::of(hedge());
    drafts.push_back({});
    CHECK(problemIn(drafts).contains("no name"));
    drafts[1].now.name = QStringLiteral("kind");
    CHECK(problemIn(drafts).contains("called"));
    drafts[1].now.name = QStringLiteral("other");
    CHECK(problemIn(drafts).contains("no values"));
    drafts[1].values = {{{"a|b", {}}, {}}};
    CHECK(problemIn(drafts).contains("sign"));
    drafts[1].values = {{{"a", {}}, {}}, {{"a", {}}, {}}};
    CHECK(problemIn(drafts).contains("twice"));
    drafts[1].values.pop_back();
    drafts[1].now.fallback = QStringLiteral("z");
    CHECK(problemIn(drafts).contains("default"));
}

// The way of the digits through the attributes, without a screen.
#include "tests/support/strings.h"
#include "tests/ui/window/attribute.h"
#include "ui/window/value_walk.h"

namespace {

const std::vector<AttributeDefinition> definitions{
    attribute("type", Kind::Choice, 14), attribute("amount", Kind::Number),
    attribute("topics", Kind::Choices, 3), attribute("empty", Kind::Choice),
    attribute("checkable", Kind::YesNo)};

QStringList names(const std::vector<AttributeDefinition> &all)
{
    QStringList list;
    for (const AttributeDefinition &one : all)
        list << one.name;
    return list;
}

} // namespace

TEST_CASE("what is asked for has values or can be typed, and its condition holds")
{
    CHECK(names(askedFor(definitions, {})) == QStringList{"type", "amount", "topics", "checkable"});
    CHECK(askedFor(definitions, {}).back().values.size() == 2);
    std::vector<AttributeDefinition> conditional = definitions;
    conditional[1].when = {QStringLiteral("checkable"), {QStringLiteral("yes")}};
    CHECK(names(askedFor(conditional, {})) == QStringList{"type", "topics", "checkable"});
    Attributes yes;
    yes.set(QStringLiteral("checkable"), true);
    CHECK(names(askedFor(conditional, yes)) == QStringList{"type", "amount", "topics", "checkable"});
}

TEST_CASE("a digit sets one choice, answers yes or no, and puts one of several in or takes it out")
{
    CHECK(valueAfter(definitions[0], {}, 9) == QVariant(QStringLiteral("v-10")));
    CHECK(valueAfter(definitions[4], {}, 0) == QVariant(true));
    CHECK(valueAfter(definitions[4], {}, 1) == QVariant(false));
    QVariant topics = valueAfter(definitions[2], {}, 2);
    CHECK(topics == QVariant(QStringList{QStringLiteral("v-3")}));
    topics = valueAfter(definitions[2], topics, 0);
    CHECK(topics ==
          QVariant(QStringList{QStringLiteral("v-1"), QStringLiteral("v-3")})); // as the tagset has them
    topics = valueAfter(definitions[2], topics, 2);
    topics = valueAfter(definitions[2], topics, 0);
    CHECK_FALSE(topics.isValid());
}

TEST_CASE("a choice goes on by itself, several choices wait, what is typed is offered on the way")
{
    const auto all = askedFor(definitions, {});
    ValueWalk walk;
    walk.start(Id::make());
    REQUIRE(walk.choice(all));
    CHECK(walk.choice(all)->name == "type");
    walk.chose(all);
    CHECK(walk.stop(all)->name == "amount");
    CHECK(walk.choice(all)->name == "topics"); // digits pass over what is typed
    CHECK(walk.hint(all, {}, QStringLiteral("Return")) ==
          QStringLiteral("amount: Return to type it; topics: 1 v 1 · 2 v 2 · 3 v 3 · Return goes on"));
    walk.chose(all);
    CHECK(walk.choice(all)->name == "topics");
    Attributes some;
    some.set(QStringLiteral("topics"), QStringList{QStringLiteral("v-2")});
    CHECK(walk.hint(all, some, QStringLiteral("Return")) ==
          QStringLiteral("topics: 1 v 1 · 2 ✓v 2 · 3 v 3 · Return goes on"));
    CHECK(walk.moveOn(all));
    CHECK(walk.choice(all)->name == "checkable");
    walk.chose(all);
    CHECK(walk.stop(all)->name == "type"); // from the beginning again
    walk.moveOn(all);
    walk.start(Id::make()); // another span
    CHECK(walk.stop(all)->name == "type");
}

TEST_CASE("more than nine values have pages, and 0 turns them")
{
    const auto all = askedFor(definitions, {});
    ValueWalk walk;
    walk.start(Id::make());
    CHECK(walk.firstValue() == 0);
    CHECK(walk.hint(all, {}, QStringLiteral("Return")).contains(QStringLiteral("9 v 9 · 0 other values")));
    CHECK(walk.turnPage(*walk.choice(all)));
    CHECK(walk.firstValue() == 9);
    CHECK(walk.hint(all, {}, QStringLiteral("Return")).startsWith(QStringLiteral("type: 1 v 10 · 2 v 11")));
    CHECK(walk.turnPage(*walk.choice(all)));
    CHECK(walk.firstValue() == 0);
    walk.turnPage(*walk.choice(all));
    walk.chose(all);
    CHECK(walk.firstValue() == 0);
    CHECK_FALSE(walk.turnPage(*walk.choice(all)));
}

TEST_CASE("where nothing is to be chosen there is nothing to say")
{
    ValueWalk walk;
    CHECK_FALSE(walk.choice({}));
    CHECK_FALSE(walk.stop({}));
    CHECK_FALSE(walk.moveOn({}));
    CHECK(walk.hint({}, {}, QStringLiteral("Return")).isEmpty());
}

#include "model/tagset/attribute_map.h"
#include "tests/support/sample.h"

namespace {

using Kind = AttributeDefinition::Kind;

AttributeDefinition definition(const char *name, Kind kind, const QStringList &values = {})
{
    AttributeDefinition one;
    one.name = QLatin1StringView(name);
    one.kind = kind;
    for (const QString &value : values)
        one.values.push_back({value, QString()});
    return one;
}

Attributes attributes(const char *json)
{
    return *Attributes::fromJson(json);
}

} // namespace

TEST_CASE("attributes and values follow their new names")
{
    AttributeMap map;
    map.target = {definition("sort", Kind::Choice, {"put off", "maybe"}), definition("who", Kind::Text)};
    map.ones = {{"kind", "sort", {{"deferral", "put off"}}}, {"who", "who"}};
    CHECK(mapped(attributes(R"({"kind":"deferral","who":"Ana","strange":1})"), map).json() ==
          R"({"sort":"put off","strange":1,"who":"Ana"})");
    CHECK(mapped(attributes(R"({"kind":"maybe"})"), map).json() == R"({"sort":"maybe"})");
    CHECK(mapped(Attributes(), map).isEmpty());
}

TEST_CASE("names can be exchanged")
{
    AttributeMap map;
    map.target = {definition("a", Kind::Text), definition("b", Kind::Text)};
    map.ones = {{"a", "b"}, {"b", "a"}};
    CHECK(mapped(attributes(R"({"a":"1","b":"2"})"), map).json() == R"({"a":"2","b":"1"})");
    map.target = {definition("v", Kind::Choice, {"x", "y"})};
    map.ones = {{"v", "v", {{"x", "y"}, {"y", "x"}}}};
    CHECK(mapped(attributes(R"({"v":"x"})"), map).json() == R"({"v":"y"})");
}

TEST_CASE("a value goes where it can be read as the new kind, and is lost where it cannot")
{
    const auto as = [](Kind kind, const QStringList &values, const char *json) {
        AttributeMap map;
        map.target = {definition("v", kind, values)};
        map.ones = {{"v", "v"}};
        return mapped(attributes(json), map).json();
    };
    CHECK(as(Kind::Choices, {"a", "b"}, R"({"v":"a"})") == R"({"v":["a"]})");
    CHECK(as(Kind::Choice, {"a", "b"}, R"({"v":["a"]})") == R"({"v":"a"})");
    CHECK(as(Kind::Choice, {"a", "b"}, R"({"v":["a","b"]})").isEmpty());
    CHECK(as(Kind::Text, {}, R"({"v":["a","b"]})") == R"({"v":"a|b"})");
    CHECK(as(Kind::Number, {}, R"({"v":"12.5"})") == R"({"v":12.5})");
    CHECK(as(Kind::Number, {}, R"({"v":"many"})").isEmpty());
    CHECK(as(Kind::YesNo, {}, R"({"v":"yes"})") == R"({"v":true})");
    CHECK(as(Kind::Choices, {"b"}, R"({"v":["a","b"]})") == R"({"v":["b"]})");
    AttributeMap gone;
    gone.ones = {{"v", QString()}};
    CHECK(mapped(attributes(R"({"v":"a","w":"b"})"), gone).json() == R"({"w":"b"})");
}

TEST_CASE("widening finds a place for every value")
{
    std::vector<AttributeDefinition> into{definition("kind", Kind::Choice, {"a", "b"}),
                                          definition("note", Kind::Text)};
    std::vector<AttributeDefinition> from{definition("kind", Kind::Choice, {"b", "c"}),
                                          definition("note", Kind::Choice, {"x"}),
                                          definition("page", Kind::Number)};
    from[1].required = true;
    from[2].when = {QStringLiteral("note"), {QStringLiteral("x")}};
    const AttributeMap map = widened(into, from, QStringLiteral("Hedge"));
    REQUIRE(into.size() == 4);
    CHECK(hasValue(into[0], QStringLiteral("c")));
    CHECK(into[2].name == "note (Hedge)");
    CHECK_FALSE(into[2].required);
    CHECK(into[3].when.attribute == "note (Hedge)");
    CHECK(mapped(attributes(R"({"kind":"c","note":"x","page":3})"), map).json() ==
          R"j({"kind":"c","note (Hedge)":"x","page":3})j");
}

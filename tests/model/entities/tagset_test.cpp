#include "model/entities/tagset_json.h"
#include "tests/support/strings.h"

#include <QFile>

namespace {

QByteArray smallTagset()
{
    return R"({"tagset":"small","version":2,"language":"en",
      "layers":[
        {"tag":"Claim","key":"c","light":"#0072B2","dark":"#56B4E9","mark":"tint + solid underline","definition":"d",
         "attributes":[{"name":"type","required":true,"default":"event","values":[["event","e"],["opinion","o"]]},
                       {"name":"topic","text":true,"hint":"h"},
                       {"name":"kinds","kind":"choices","default":"a|b","values":["a","b","c"]},
                       {"name":"sure","kind":"yes-no","default":"yes"},
                       {"name":"page","kind":"number"},{"name":"day","kind":"date"}]},
        {"tag":"Quote","light":"#6B6B6B","mark":"thin grey bracket at both ends, no fill","extended":true}],
      "relations":[{"type":"restates","from":["Claim"],"to":["Claim","Quote"],"symmetric":true}]})";
}

QString refusal(QByteArray json, const char *part, const char *instead)
{
    json.replace(part, instead);
    const auto tagset = tagsetFromJson(json);
    return tagset ? QString() : tagset.error().message;
}

} // namespace

TEST_CASE("a tagset is read with its marks, keys, attributes and links")
{
    const auto tagset = tagsetFromJson(smallTagset());
    REQUIRE(tagset);
    const Tag *claim = tagset->tagNamed(u"Claim");
    REQUIRE(claim);
    CHECK(claim->key == QStringLiteral("C"));
    CHECK(claim->mark == Mark::Solid);
    CHECK(claim->tinted);
    CHECK(claim->attributes.size() == 6);
    CHECK(defaultAttributes(*claim).json() ==
          QByteArray(R"({"kinds":["a","b"],"sure":true,"type":"event"})"));
    const Tag *quote = tagset->tagNamed(u"Quote");
    REQUIRE(quote);
    CHECK(quote->mark == Mark::Brackets);
    CHECK_FALSE(quote->tinted);
    CHECK(quote->extended);
    CHECK(quote->dark == quote->light);
    REQUIRE(tagset->linkTypes.size() == 1);
    CHECK(tagset->linkTypes[0].to == std::vector<Id>{claim->id, quote->id});
    CHECK(tagset->linkTypes[0].symmetric);
}

TEST_CASE("a tagset written and read again is the same but for its ids")
{
    const auto first = tagsetFromJson(smallTagset());
    REQUIRE(first);
    const QByteArray written = tagsetToJson(*first);
    const auto second = tagsetFromJson(written);
    REQUIRE(second);
    CHECK(tagsetToJson(*second) == written);
    const auto definitions =
        attributeDefinitionsFromJson(attributeDefinitionsToJson(first->tags[0].attributes));
    REQUIRE(definitions);
    CHECK(*definitions == first->tags[0].attributes);
}

TEST_CASE("examples, groups and conditions are part of a tagset")
{
    QByteArray json = smallTagset();
    json.replace("\"definition\":\"d\"", "\"definition\":\"d\",\"examples\":[\"it is so\",\"it  rose\"],"
                                       "\"group\":\"Statements\"");
    json.replace("\"name\":\"page\"", "\"name\":\"page\",\"when\":{\"attribute\":\"kinds\",\"values\":[\"c\"]}");
    const auto tagset = tagsetFromJson(json);
    REQUIRE(tagset);
    const Tag &claim = tagset->tags[0];
    CHECK(claim.definition == QStringLiteral("d\n• it is so\n• it rose"));
    CHECK(definitionParts(claim.definition).words == QStringLiteral("d"));
    CHECK(joinedDefinition(definitionParts(claim.definition)) == claim.definition);
    CHECK(joinedDefinition(definitionParts(QStringLiteral("a\n\n• b"))) == QStringLiteral("a\n\n• b"));
    CHECK(tagset->groupOf(claim.id) == QStringLiteral("Statements"));
    CHECK(tagset->groupOf(tagset->tags[1].id).isEmpty());
    CHECK(tagGroupsFromText(tagGroupsToText(*tagset), *tagset) == tagset->groups);
    const QByteArray written = tagsetToJson(*tagset);
    CHECK(tagsetToJson(*tagsetFromJson(written)) == written);

    const AttributeDefinition &page = claim.attributes[4];
    Attributes attributes;
    CHECK_FALSE(isAskedFor(page, attributes));
    attributes.set(QStringLiteral("kinds"), QStringList{QStringLiteral("a"), QStringLiteral("c")});
    CHECK(isAskedFor(page, attributes));
    CHECK(isAskedFor(claim.attributes[0], attributes));

    CHECK(refusal(json, "[\"c\"]}", "[\"z\"]}").contains(QStringLiteral("condition")));
    CHECK(refusal(json, "\"attribute\":\"kinds\"", "\"attribute\":\"page\"").contains(QStringLiteral("condition")));
}

TEST_CASE("a tagset that would make tagging ambiguous is refused with the reason")
{
    CHECK(refusal(smallTagset(), "\"Quote\",\"light\"", "\"claim\",\"light\"")
              .contains(QStringLiteral("twice")));
    CHECK(refusal(smallTagset(), "\"tag\":\"Quote\"", "\"tag\":\"Quote\",\"key\":\"C\"")
              .contains(QStringLiteral("key C")));
    CHECK(refusal(smallTagset(), "#6B6B6B", "grey").contains(QStringLiteral("colours")));
    CHECK(refusal(smallTagset(), "\"default\":\"event\"", "\"default\":\"nope\"")
              .contains(QStringLiteral("default")));
    CHECK(refusal(smallTagset(), "[\"Claim\",\"Quote\"]", "[\"Nobody\"]").contains(QStringLiteral("Nobody")));
    CHECK(refusal(smallTagset(), "solid underline", "rainbow").contains(QStringLiteral("rainbow")));
    CHECK(refusal(smallTagset(), "\"tag\":\"Claim\"", "\"tag\":\" \"").contains(QStringLiteral("name")));
    CHECK(refusal("{}", "", "").contains(QStringLiteral("name")));
    CHECK(refusal("nonsense", "", "").contains(QStringLiteral("JSON")));
    CHECK(refusal(R"({"tagset":"x"})", "", "").contains(QStringLiteral("no tags")));
}

TEST_CASE("attribute values are read from text only as their definition allows")
{
    using Kind = AttributeDefinition::Kind;
    AttributeDefinition d;
    d.values = {{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}};
    const auto accepts = [&](Kind kind, const char *text) {
        d.kind = kind;
        return attributeFromText(d, QString::fromUtf8(text)).has_value();
    };
    CHECK(accepts(Kind::Choice, "a"));
    CHECK_FALSE(accepts(Kind::Choice, "A"));
    CHECK(accepts(Kind::Choices, "a|b"));
    CHECK_FALSE(accepts(Kind::Choices, "a|c"));
    CHECK(accepts(Kind::YesNo, "no"));
    CHECK_FALSE(accepts(Kind::YesNo, "true"));
    CHECK(accepts(Kind::Number, "-1.5"));
    CHECK_FALSE(accepts(Kind::Number, "1e400"));
    CHECK_FALSE(accepts(Kind::Number, "nan"));
    CHECK(accepts(Kind::Date, "2026-11-24"));
    CHECK_FALSE(accepts(Kind::Date, "24.11.2026"));
    CHECK(attributeToText(1.5) == QStringLiteral("1.5"));
    CHECK(attributeToText(true) == QStringLiteral("yes"));
    CHECK(attributeToText(QStringList{QStringLiteral("a"), QStringLiteral("b")}) == QStringLiteral("a|b"));
}

TEST_CASE("the team's default tagset is read whole")
{
    QFile file(QStringLiteral(ASCERTAIN_SHARED_DIR "/design/tagset.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: no ../shared/design/tagset.json here");
        return;
    }
    const auto tagset = tagsetFromJson(file.readAll());
    REQUIRE(tagset);
    CHECK(tagset->tags.size() == 7);
    CHECK(tagset->linkTypes.size() == 6);
    CHECK(tagset->tagNamed(u"Source")->mark == Mark::Box);
    CHECK(tagset->tagNamed(u"Hedge")->mark == Mark::Wavy);
}

TEST_CASE("every tagset that ships is sound and its guidelines explain each tag")
{
    for (const char *name : {"fact-check", "attribution", "hedging"}) {
        INFO(name);
        QFile json(QStringLiteral(":/tagsets/%1.json").arg(QLatin1String(name)));
        REQUIRE(json.open(QIODevice::ReadOnly));
        const auto tagset = tagsetFromJson(json.readAll());
        REQUIRE(tagset);
        CHECK(tagset->name == QLatin1String(name));
        QFile text(QStringLiteral(":/guidelines/%1.md").arg(QLatin1String(name)));
        REQUIRE(text.open(QIODevice::ReadOnly));
        const QString guidelines = QString::fromUtf8(text.readAll());
        for (const Tag &tag : tagset->tags) {
            INFO(tag.name.toStdString());
            CHECK(!tag.key.isEmpty());
            CHECK(!tag.definition.isEmpty());
            CHECK(definitionParts(tag.definition).examples.size() >= 2);
            CHECK(guidelines.contains(tag.name, Qt::CaseInsensitive));
        }
        const auto again = tagsetFromJson(tagsetToJson(*tagset));
        REQUIRE(again);
        CHECK(tagsetToJson(*again) == tagsetToJson(*tagset));
    }
}

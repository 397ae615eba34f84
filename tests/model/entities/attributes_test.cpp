#include "model/entities/attributes.h"
#include "tests/support/strings.h"

#include <QStringList>

TEST_CASE("attributes keep one canonical form whatever the order they were set in")
{
    Attributes a;
    a.set(QStringLiteral("type"), QStringLiteral("event"));
    a.set(QStringLiteral("check"), QStringLiteral("minor"));
    Attributes b;
    b.set(QStringLiteral("check"), QStringLiteral("minor"));
    b.set(QStringLiteral("type"), QStringLiteral("event"));
    CHECK(a == b);
    CHECK(a.json() == QByteArray(R"({"check":"minor","type":"event"})"));
    CHECK(Attributes::fromJson(R"({ "type" : "event", "check":"minor"})") == a);
}

TEST_CASE("attributes hold texts, lists, numbers and yes or no")
{
    Attributes a;
    a.set(QStringLiteral("entity"), QStringLiteral("Őri \"Ministry\""));
    a.set(QStringLiteral("kinds"), QStringList{QStringLiteral("a"), QStringLiteral("b")});
    a.set(QStringLiteral("page"), 12.0);
    a.set(QStringLiteral("named"), true);
    const Attributes back = *Attributes::fromJson(a.json());
    CHECK(back == a);
    CHECK(back.value(QStringLiteral("kinds")).toStringList() ==
          QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK(back.text(QStringLiteral("kinds")) == QStringLiteral("a, b"));
    CHECK(back.value(QStringLiteral("page")).toDouble() == 12.0);
    CHECK(back.value(QStringLiteral("named")).toBool());
    CHECK_FALSE(back.value(QStringLiteral("missing")).isValid());
    CHECK(back.all().size() == 4);
}

TEST_CASE("setting nothing takes an attribute away and leaves no trace")
{
    Attributes a;
    a.set(QStringLiteral("type"), QStringLiteral("event"));
    a.set(QStringLiteral("type"), QString());
    CHECK(a.isEmpty());
    CHECK(a == Attributes());
}

TEST_CASE("attributes refuse what is no object of simple values")
{
    for (const char *json : {"[]", "3", "{", R"({"a":{"b":1}})", R"({"a":[1]})", R"({"a":null})"})
        CHECK_FALSE(Attributes::fromJson(json).has_value());
    CHECK(Attributes::fromJson("")->isEmpty());
    CHECK(Attributes::fromJson("{}")->isEmpty());
}

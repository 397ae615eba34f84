#include "model/entities/zones.h"
#include "tests/support/strings.h"

TEST_CASE("zones are written as runs and read back")
{
    const Zones zones{Zone::Title, Zone::Body, Zone::Body, Zone::Furniture};
    CHECK(zonesToString(zones) == QStringLiteral("t1b2f1"));
    CHECK(zonesFromString(QStringLiteral("t1b2f1")) == zones);
    CHECK(zonesFromString(QString()) == Zones());
}

TEST_CASE("zones refuse what no writing gives")
{
    for (const char *text : {"x1", "t", "t0", "1", "t1b", "b99999999999", "t-1"})
        CHECK_FALSE(zonesFromString(QString::fromLatin1(text)).has_value());
}

TEST_CASE("zone names are those of the CSV contract")
{
    for (const char *name : {"title", "subtitle", "byline", "caption", "body", "furniture"}) {
        const auto zone = zoneFromName(QString::fromLatin1(name));
        REQUIRE(zone);
        CHECK(zoneName(*zone) == QString::fromLatin1(name));
    }
    CHECK_FALSE(zoneFromName(u"headline"));
}

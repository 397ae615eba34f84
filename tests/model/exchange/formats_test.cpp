#include "model/exchange/formats.h"
#include "tests/support/strings.h"

#include <set>

TEST_CASE("every format does something and no name or suffix is used twice")
{
    std::set<QString> names;
    std::set<QString> suffixes;
    for (const Format &format : formats()) {
        CHECK((format.read || format.write));
        CHECK_FALSE(format.title.isEmpty());
        CHECK(names.insert(format.name).second);
        for (const QString &suffix : format.suffixes) {
            CHECK(suffix == suffix.toLower());
            CHECK_FALSE(suffix.startsWith(QLatin1Char('.')));
            CHECK(suffixes.insert(suffix).second);
        }
        CHECK(formatNamed(format.name) == &format);
    }
    CHECK(formatNamed(u"no such format") == nullptr);
    REQUIRE(formatNamed(u"csv"));
    CHECK(formatNamed(u"csv")->read);
    CHECK(formatNamed(u"csv")->write);
}

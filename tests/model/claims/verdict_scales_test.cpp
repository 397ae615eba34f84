#include "model/claims/verdict_scales.h"
#include "tests/support/strings.h"

#include <set>

TEST_CASE("every scale of verdicts has a name of its own and words that differ")
{
    std::set<QString> names;
    for (const VerdictScale &scale : verdictScales()) {
        CHECK(names.insert(scale.name).second);
        CHECK(scale.verdicts.size() >= 2);
        CHECK(verdictsFromSetting(verdictsToSetting(scale.verdicts)) == scale.verdicts);
    }
    CHECK(names.size() >= 4);
}

TEST_CASE("verdicts somebody typed are kept in order without blanks and doubles")
{
    CHECK(verdictsFromSetting({}).isEmpty());
    CHECK(verdictsFromSetting(QStringLiteral(" True \n\nNot  quite\nTrue\n")) ==
          QStringList{"True", "Not quite"});
    CHECK(verdictsToSetting({QStringLiteral("b "), QString(), QStringLiteral("a")}) == "b\na");
}

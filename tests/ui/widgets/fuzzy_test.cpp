#include "tests/support/strings.h"
#include "ui/widgets/fuzzy.h"

TEST_CASE("a few letters find what has them in this order")
{
    CHECK(fuzzyScore(u"exc", u"Export CSV") > 0);
    CHECK(fuzzyScore(u"cex", u"Export CSV") == 0);
    CHECK(fuzzyScore(u"exportcsvs", u"Export CSV") == 0);
    CHECK(fuzzyScore(u"", u"anything") > 0);
    CHECK(fuzzyScore(u"  ", u"anything") > 0);
}

TEST_CASE("word beginnings and runs weigh more than scattered letters")
{
    CHECK(fuzzyScore(u"fin", u"Find next") > fuzzyScore(u"fin", u"File import now"));
    CHECK(fuzzyScore(u"nt", u"Next tag") > fuzzyScore(u"nt", u"Count"));
    CHECK(fuzzyScore(u"undo", u"Undo") > fuzzyScore(u"undo", u"Undo to here"));
}

TEST_CASE("case and accents do not count")
{
    CHECK(fuzzyScore(u"muller", u"The Müller Gazette") > 0);
    CHECK(fuzzyScore(u"MÜLLER", u"muller") > 0);
    CHECK(fuzzyScore(u"ελλα", u"Ελλάδα") > 0);
}

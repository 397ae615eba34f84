#include "model/entities/line_set.h"

#include "tests/support/strings.h"

#include <random>
#include <set>

TEST_CASE("a line set joins and splits its runs")
{
    LineSet set;
    CHECK(set.isEmpty());
    CHECK(set.last() == -1);
    for (const qsizetype line : {4, 2, 3, 9, 0})
        set.insert(line);
    CHECK(set.toString() == "0 2-4 9");
    CHECK(set.count() == 5);
    CHECK(set.last() == 9);
    set.insert(1);
    CHECK(set.toString() == "0-4 9");
    set.remove(2);
    CHECK(set.toString() == "0-1 3-4 9");
    set.remove(9);
    set.remove(9);
    set.insert(-1);
    CHECK(set.toString() == "0-1 3-4");
    CHECK_FALSE(set.contains(2));
    CHECK(set.lines() == std::vector<qsizetype>{0, 1, 3, 4});
}

TEST_CASE("a line set is what a set of numbers is")
{
    std::mt19937 random(7);
    LineSet set;
    std::set<qsizetype> expected;
    for (int i = 0; i < 2000; ++i) {
        const qsizetype line = qsizetype(random() % 40);
        if (random() % 2 == 0) {
            set.insert(line);
            expected.insert(line);
        } else {
            set.remove(line);
            expected.erase(line);
        }
        REQUIRE(set.lines() == std::vector<qsizetype>(expected.begin(), expected.end()));
        REQUIRE(set.contains(line) == expected.contains(line));
        REQUIRE(LineSet::fromString(set.toString()) == set);
    }
}

TEST_CASE("a line set reads only what it writes")
{
    CHECK(LineSet::fromString(u"") == LineSet());
    CHECK(LineSet::fromString(u"0-4 9")->count() == 6);
    for (const char *bad : {" ", "1 ", " 1", "1,2", "01", "-1", "3-3", "4-3", "1 2", "1-3 4", "3 1", "1-",
                            "-", "x", "1-2-3", "99999999999", "٣"}) {
        INFO(bad);
        CHECK_FALSE(LineSet::fromString(QString::fromUtf8(bad)).has_value());
    }
}

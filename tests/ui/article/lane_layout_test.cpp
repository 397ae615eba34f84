// Lanes: nothing in one lane overlaps, long spans lie nearest to the words.
#include "tests/support/strings.h"
#include "ui/article/lane_layout.h"

#include <random>

TEST_CASE("marks beside each other share the first lane")
{
    std::vector<LaneItem> items{{0, 40, 5}, {41, 80, 5}, {90, 100, 2}};
    CHECK(assignLanes(items, 1) == 1);
    for (const LaneItem &item : items)
        CHECK(item.lane == 0);
}

TEST_CASE("marks nearer than the gap do not share a lane")
{
    std::vector<LaneItem> items{{0, 40, 5}, {40.5, 80, 5}};
    CHECK(assignLanes(items, 1) == 2);
    CHECK(items[0].lane == 0);
    CHECK(items[1].lane == 1);
}

TEST_CASE("the longest span is nearest to the words and equals keep text order")
{
    std::vector<LaneItem> items{{10, 30, 3}, {0, 100, 60}, {20, 50, 7}, {22, 40, 7}};
    CHECK(assignLanes(items, 1) == 4);
    CHECK(items[1].lane == 0);
    CHECK(items[2].lane == 1);
    CHECK(items[3].lane == 2);
    CHECK(items[0].lane == 3);
}

TEST_CASE("no marks and one mark need no work")
{
    std::vector<LaneItem> none;
    CHECK(assignLanes(none, 1) == 0);
    std::vector<LaneItem> one{{5, 6, 1}};
    CHECK(assignLanes(one, 1) == 1);
    CHECK(one[0].lane == 0);
}

TEST_CASE("random marks never overlap in a lane and no lane is higher than needed")
{
    std::mt19937 random(4);
    for (int round = 0; round < 200; ++round) {
        std::vector<LaneItem> items;
        for (unsigned i = 1 + random() % 25; i > 0; --i) {
            const qreal left = random() % 600;
            items.push_back({left, left + 1 + random() % 200, qsizetype(1 + random() % 90)});
        }
        const int lanes = assignLanes(items, 1);
        INFO("round " << round);
        const auto meet = [](const LaneItem &a, const LaneItem &b) {
            return a.left < b.right + 1 && b.left < a.right + 1;
        };
        for (std::size_t i = 0; i < items.size(); ++i) {
            REQUIRE(items[i].lane >= 0);
            REQUIRE(items[i].lane < lanes);
            std::vector<bool> taken(std::size_t(lanes), false);
            for (std::size_t j = 0; j < items.size(); ++j) {
                if (i == j || !meet(items[i], items[j]))
                    continue;
                REQUIRE(items[i].lane != items[j].lane);
                if (items[j].length > items[i].length || (items[j].length == items[i].length && j < i))
                    taken[std::size_t(items[j].lane)] = true;
            }
            // Each lane above its own was taken by one that goes first.
            for (int lane = 0; lane < items[i].lane; ++lane)
                REQUIRE(taken[std::size_t(lane)]);
        }
    }
}

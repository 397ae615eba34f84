#include "tests/support/strings.h"
#include "ui/spans/row_heights.h"

#include <QRandomGenerator>

TEST_CASE("rows count with an estimate until they are measured")
{
    RowHeights heights;
    CHECK(heights.rowAt(0) == -1);
    CHECK(heights.total() == 0);
    heights.reset(1000, 50);
    CHECK(heights.total() == 50'000);
    heights.measure(3, 80);
    CHECK(heights.isMeasured(3));
    CHECK_FALSE(heights.isMeasured(4));
    CHECK(heights.top(4) == 230);
    CHECK(heights.rowAt(229) == 3);
    CHECK(heights.rowAt(230) == 4);
    CHECK(heights.rowAt(-5) == 0);
    CHECK(heights.rowAt(1'000'000) == 999);
    heights.forgetMeasures(60);
    CHECK_FALSE(heights.isMeasured(3));
    CHECK(heights.height(3) == 80); // what it was, until measured again
}

TEST_CASE("places stay right through any order of inserting and removing and measuring")
{
    QRandomGenerator random(7);
    RowHeights heights;
    heights.reset(600, 40);
    std::vector<int> plain(600, 40);
    for (int round = 0; round < 400; ++round) {
        const int row = int(random.bounded(quint32(plain.size())));
        switch (random.bounded(3)) {
        case 0: {
            const int count = 1 + random.bounded(5);
            heights.insert(row, count);
            plain.insert(plain.begin() + row, std::size_t(count), 40);
            break;
        }
        case 1:
            heights.remove(row, 1);
            plain.erase(plain.begin() + row);
            break;
        default:
            heights.measure(row, 1 + random.bounded(200));
            plain[std::size_t(row)] = heights.height(row);
        }
        REQUIRE(heights.count() == int(plain.size()));
        qint64 top = 0;
        const int probe = int(random.bounded(quint32(plain.size())));
        for (int i = 0; i < probe; ++i)
            top += plain[std::size_t(i)];
        REQUIRE(heights.top(probe) == top);
        REQUIRE(heights.rowAt(top) == probe);
    }
}

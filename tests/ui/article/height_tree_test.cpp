// Heights against a sum from the top.
#include "tests/support/strings.h"
#include "ui/article/height_tree.h"

#include <numeric>
#include <random>

namespace {

struct Naive
{
    std::vector<int> heights;

    qint64 top(qsizetype index) const
    {
        return std::accumulate(heights.begin(), heights.begin() + index, qint64(0));
    }
    // The last one that begins at or above y and is not empty.
    qsizetype at(qint64 y) const
    {
        for (std::size_t i = 0; i < heights.size(); ++i) {
            if (heights[i] > 0 && top(qsizetype(i)) <= y && y < top(qsizetype(i) + 1))
                return qsizetype(i);
        }
        return -1;
    }
};

} // namespace

TEST_CASE("heights agree with a plain sum through random corrections")
{
    std::mt19937 random(2);
    for (const int count : {1, 2, 3, 7, 8, 9, 64, 100, 257}) {
        INFO("count " << count);
        Naive naive;
        for (int i = 0; i < count; ++i)
            naive.heights.push_back(int(random() % 5 == 0 ? 0 : random() % 300));
        HeightTree tree;
        tree.assign(naive.heights);
        for (int step = 0; step < 60; ++step) {
            const auto index = qsizetype(random() % unsigned(count));
            const int height = int(random() % 4 == 0 ? 0 : random() % 400);
            tree.set(index, height);
            naive.heights[std::size_t(index)] = height;
            REQUIRE(tree.height(index) == height);
            REQUIRE(tree.total() == naive.top(count));
            for (const qsizetype asked :
                 {qsizetype(0), index, std::min<qsizetype>(index + 1, count), qsizetype(count)})
                REQUIRE(tree.top(asked) == naive.top(asked));
            if (tree.total() == 0)
                continue;
            const auto y = qint64(random() % std::uint32_t(tree.total()));
            REQUIRE(tree.at(y) == naive.at(y));
            REQUIRE(tree.at(naive.top(naive.at(y))) == naive.at(y));
        }
        CHECK(tree.at(-1) == 0);
        CHECK(tree.at(tree.total()) == count - 1);
        CHECK(tree.at(tree.total() + 1000) == count - 1);
    }
}

TEST_CASE("no heights at all have no extent")
{
    HeightTree tree;
    CHECK(tree.count() == 0);
    CHECK(tree.total() == 0);
    CHECK(tree.top(0) == 0);
    CHECK(tree.at(10) == 0);
    tree.assign({5});
    tree.assign({});
    CHECK(tree.count() == 0);
    CHECK(tree.total() == 0);
}

TEST_CASE("heights that do not fit in 32 bits together are added up exactly")
{
    HeightTree tree;
    tree.assign(std::vector<int>(3000, 1'000'000));
    CHECK(tree.total() == qint64(3'000'000'000));
    CHECK(tree.top(2999) == qint64(2'999'000'000));
    CHECK(tree.at(qint64(2'999'000'001)) == 2999);
}

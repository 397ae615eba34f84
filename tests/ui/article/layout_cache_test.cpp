// The cache keeps what was used last.
#include "tests/support/strings.h"
#include "ui/article/layout_cache.h"

namespace {

void put(LayoutCache<int> &cache, int key)
{
    cache.insert(key, std::make_unique<int>(key * 10));
}

} // namespace

TEST_CASE("the cache drops what was used longest ago")
{
    LayoutCache<int> cache(3);
    for (const int key : {1, 2, 3})
        put(cache, key);
    REQUIRE(cache.find(1)); // a use
    put(cache, 4);
    CHECK(cache.size() == 3);
    CHECK(cache.find(2) == nullptr);
    REQUIRE(cache.find(1));
    CHECK(*cache.find(1) == 10);
    CHECK(*cache.find(3) == 30);
    CHECK(*cache.find(4) == 40);
}

TEST_CASE("a kept value stays where it is until as many others were used")
{
    LayoutCache<int> cache(4);
    int *first = &cache.insert(0, std::make_unique<int>(7));
    for (const int key : {1, 2, 3})
        put(cache, key);
    CHECK(cache.find(0) == first);
    CHECK(*first == 7);
}

TEST_CASE("putting a key again replaces its value")
{
    LayoutCache<int> cache(2);
    put(cache, 1);
    cache.insert(1, std::make_unique<int>(5));
    CHECK(cache.size() == 1);
    CHECK(*cache.find(1) == 5);
    cache.remove(1);
    cache.remove(1);
    CHECK(cache.size() == 0);
    CHECK(cache.find(1) == nullptr);
}

TEST_CASE("the cache is walked from the latest used to the oldest and can shrink")
{
    LayoutCache<int> cache(5);
    for (const int key : {1, 2, 3, 4})
        put(cache, key);
    REQUIRE(cache.find(2));
    std::vector<qsizetype> keys;
    cache.forEach([&](qsizetype key, int &) { keys.push_back(key); });
    CHECK(keys == std::vector<qsizetype>{2, 4, 3, 1});
    cache.setCapacity(2);
    put(cache, 9);
    CHECK(cache.size() == 2);
    CHECK(cache.find(2));
    CHECK(cache.find(9));
    cache.clear();
    CHECK(cache.size() == 0);
}

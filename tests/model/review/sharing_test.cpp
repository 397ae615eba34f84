// Sharing out articles: even, at random, the same for the same seed, and nothing begun is touched.
#include "model/review/sharing.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace {

std::vector<Id> ids(int count)
{
    std::vector<Id> list;
    for (int i = 0; i < count; ++i)
        list.push_back(Id::make());
    return list;
}

std::vector<SharedArticle> untouched(int count)
{
    std::vector<SharedArticle> articles;
    for (const Id &id : ids(count))
        articles.push_back({id, {}});
    return articles;
}

Reading reading(const Id &article, const Id &annotator, ReadingState state, bool assigned)
{
    Reading one;
    one.id = Id::make();
    one.article = article;
    one.annotator = annotator;
    one.state = state;
    one.assigned = assigned;
    return one;
}

// Who is asked to read each article by the changes.
std::map<Id, std::set<Id>> asked(const SharingPlan &plan)
{
    std::map<Id, std::set<Id>> readers;
    for (const Change &change : plan.changes) {
        const Reading &after = *std::get<Edit<Reading>>(change).after;
        if (after.assigned)
            CHECK(readers[after.article].insert(after.annotator).second);
    }
    return readers;
}

} // namespace

TEST_CASE("every article gets so many different readers, and no annotator more than one above another")
{
    const int people = GENERATE(1, 2, 3, 5, 8);
    const int readers = GENERATE(1, 2, 3, 5);
    const int articles = GENERATE(0, 1, 7, 100);
    const std::uint64_t seed = GENERATE(1u, 77u);
    const auto plan =
        shareOut(untouched(articles), {.annotators = ids(people), .readers = readers, .seed = seed});
    const auto who = asked(plan);
    CHECK(int(who.size()) == articles);
    CHECK(plan.articles == articles);
    for (const auto &[article, names] : who)
        CHECK(int(names.size()) == std::min(people, readers));
    const auto [least, most] = std::minmax_element(
        plan.loads.begin(), plan.loads.end(), [](const auto &a, const auto &b) { return a.added < b.added; });
    CHECK(most->added - least->added <= 1);
}

TEST_CASE("the same seed shares out alike and another one does not")
{
    const std::vector<SharedArticle> articles = untouched(40);
    const std::vector<Id> people = ids(4);
    const auto one = asked(shareOut(articles, {.annotators = people, .readers = 2, .seed = 5}));
    CHECK(one == asked(shareOut(articles, {.annotators = people, .readers = 2, .seed = 5})));
    CHECK(one != asked(shareOut(articles, {.annotators = people, .readers = 2, .seed = 6})));
}

TEST_CASE("every two annotators meet")
{
    const std::vector<Id> people = ids(5);
    std::set<std::set<Id>> pairs;
    for (const auto &[article, names] : asked(shareOut(untouched(200), {.annotators = people, .readers = 2})))
        pairs.insert(names);
    CHECK(pairs.size() == 10);
}

TEST_CASE("who has an article already is one of its readers")
{
    const std::vector<Id> people = ids(3);
    std::vector<SharedArticle> articles = untouched(3);
    articles[0].readings = {reading(articles[0].id, people[0], ReadingState::InProgress, false)};
    articles[1].readings = {reading(articles[1].id, people[1], ReadingState::NotStarted, true)};
    articles[2].readings = {reading(articles[2].id, people[2], ReadingState::NotStarted, false)};
    const SharingPlan plan = shareOut(articles, {.annotators = people, .readers = 1});
    const auto who = asked(plan);
    CHECK(who.size() == 1);
    CHECK(who.at(articles[2].id) == std::set<Id>{people[2]}); // the other two have one each
    // The row that was there is edited, not doubled.
    CHECK(std::get<Edit<Reading>>(plan.changes.front()).before == articles[2].readings.front());
    CHECK(plan.loads[0].before == 1);
    CHECK(plan.loads[2].before == 0);
    CHECK(plan.loads[2].after() == 1);
}

TEST_CASE("afresh takes back what nobody has begun and only that")
{
    const std::vector<Id> people = ids(2);
    std::vector<SharedArticle> articles = untouched(4);
    for (SharedArticle &one : articles)
        one.readings = {reading(one.id, people[0], ReadingState::NotStarted, true)};
    articles[0].readings[0].state = ReadingState::Done;
    CHECK(shareOut(articles, {.annotators = people, .readers = 1}).changes.empty());
    const SharingPlan plan = shareOut(articles, {.annotators = people, .readers = 1, .afresh = true});
    CHECK(plan.loads[0].after() == 2);
    CHECK(plan.loads[1].after() == 2);
    CHECK(plan.loads[0].takenBack == 2);
    for (const Change &change : plan.changes)
        CHECK(std::get<Edit<Reading>>(change).after->article != articles[0].id);
}

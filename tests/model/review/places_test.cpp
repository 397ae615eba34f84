// Behind every number there are exactly as many places.
#include "model/review/agreement/details.h"
#include "model/review/agreement/places.h"
#include "tests/model/review/passes_builder.h"

#include <catch2/catch.hpp>

namespace {

using What = PlaceQuery::What;

std::vector<Place> placesOf(const PassSet &set, const PlaceQuery &query, const AgreementOptions &options = {})
{
    Task task;
    const auto places = placesBehind(set, options, query, task);
    REQUIRE(places);
    return *places;
}

AgreementDetails detailsOf(const PassSet &set, const AgreementOptions &options = {})
{
    Task task;
    const auto details = agreementDetails(set, options, task);
    REQUIRE(details);
    return *details;
}

PassSet randomSet(unsigned seed, int annotators, int tags)
{
    std::mt19937 random(seed);
    std::vector<PassArticle> articles;
    for (int i = 0; i < 6; ++i) {
        std::vector<Pass> passes;
        for (int a = 0; a < annotators; ++a) {
            Pass one = randomPass(random, tags, 60, 12);
            for (PassSpan &span : one.spans) {
                if (random() % 3 == 0)
                    span.attributes = {{int(random() % 2), int(random() % 3)}};
            }
            for (std::size_t k = 1; k < one.spans.size(); k += 2)
                one.links.push_back({int(k), int(k - 1), int(random() % 2), random() % 2 == 0});
            one.read = a < 2 || random() % 3 != 0;
            passes.push_back(std::move(one));
        }
        articles.push_back(article(60, std::move(passes), {{10, 14}}));
    }
    return passSet(annotators, tags, std::move(articles));
}

} // namespace

TEST_CASE("a place says which spans of which annotators differ and how")
{
    const PassSet set = passSet(2, 2,
                                {article(100, {pass({span(0, 0, 10), span(1, 20, 30), span(0, 50, 60)}),
                                               pass({span(0, 0, 10), span(1, 20, 34)})})});
    const std::vector<Place> all = placesOf(set, {});
    REQUIRE(all.size() == 3);
    CHECK(all[0] == Place{.a = 0, .b = 1, .kind = DifferenceKind::Exact, .spanA = 0, .spanB = 0});
    CHECK(all[1] == Place{.a = 0, .b = 1, .kind = DifferenceKind::Boundary, .spanA = 1, .spanB = 1});
    CHECK(all[2] == Place{.a = 0, .b = 1, .kind = DifferenceKind::OnlyA, .spanA = 2});

    CHECK(placesOf(set, {.tag = 1}) == std::vector<Place>{all[1]});
    CHECK(placesOf(set, {.kind = DifferenceKind::Boundary}) == std::vector<Place>{all[1]});
    CHECK(placesOf(set, {.onlyBy = 0}) == std::vector<Place>{all[2]});
    CHECK(placesOf(set, {.onlyBy = 1}).empty());
    CHECK(placesOf(set, {.article = 1}).empty());
    CHECK(placesOf(set, {}, {.tags = {1}}) == std::vector<Place>{all[1]});
}

TEST_CASE("an article that one has not finished has no places")
{
    Pass unread = pass({span(0, 0, 10)});
    unread.read = false;
    CHECK(placesOf(passSet(2, 1, {article(100, {pass({span(0, 0, 10)}), unread})}), {}).empty());
}

TEST_CASE("links lead to their spans")
{
    const PassSet set = passSet(
        2, 2,
        {article(100, {pass({span(0, 0, 10), span(1, 20, 30)}, {{0, 1, 0, false}}),
                       pass({span(0, 0, 10), span(1, 20, 34)}, {{0, 1, 0, false}, {1, 0, 1, false}})})});
    const std::vector<Place> links = placesOf(set, {.what = What::Links});
    REQUIRE(links.size() == 2);
    CHECK(links[0] == Place{.a = 0,
                            .b = 1,
                            .kind = DifferenceKind::Boundary,
                            .spanA = 0,
                            .spanB = 0,
                            .linkA = 0,
                            .linkB = 0});
    CHECK(links[1] == Place{.a = 0, .b = 1, .kind = DifferenceKind::OnlyB, .spanB = 1, .linkB = 1});
}

TEST_CASE("there are as many places as every count says")
{
    const unsigned seed = GENERATE(range(1u, 9u));
    const int annotators = 2 + int(seed % 3);
    const PassSet set = randomSet(seed, annotators, 3);
    const AgreementOptions options{.tags = seed % 2 ? std::vector<int>{0, 2} : std::vector<int>{}};
    const std::vector<int> tags = seed % 2 ? options.tags : std::vector<int>{0, 1, 2};
    const AgreementDetails details = detailsOf(set, options);

    for (int kind = 0; kind < differenceKinds; ++kind)
        CHECK(qint64(placesOf(set, {.kind = DifferenceKind(kind)}, options).size()) ==
              details.differences[DifferenceKind(kind)]);
    for (int annotator = 0; annotator < annotators; ++annotator)
        CHECK(qint64(placesOf(set, {.onlyBy = annotator}, options).size()) ==
              details.onlyBy[std::size_t(annotator)]);

    const auto tagAt = [&](std::size_t place) { return place < tags.size() ? tags[place] : -1; };
    for (std::size_t row = 0; row <= tags.size(); ++row) {
        for (std::size_t column = 0; column <= tags.size(); ++column)
            CHECK(qint64(
                      placesOf(set,
                               {.what = What::Confusion, .tags = PlaceQuery::Tags{tagAt(row), tagAt(column)}},
                               options)
                          .size()) == details.confusion.spans[row][column]);
    }
    for (const AttributeAgreement &attribute : details.attributes) {
        const int tag = tags[std::size_t(attribute.tag)];
        CHECK(qint64(placesOf(set,
                              {.what = What::Values, .values = PlaceQuery::Values{tag, attribute.attribute}},
                              options)
                         .size()) == attribute.pairs);
        for (const ValueAgreement &value : attribute.values)
            CHECK(qint64(placesOf(set,
                                  {.what = What::Values,
                                   .values = PlaceQuery::Values{tag, attribute.attribute, value.value}},
                                  options)
                             .size()) == value.a + value.b - value.both);
    }
    qint64 links = 0;
    for (const Place &place : placesOf(set, {.what = What::Links}, options))
        links += (place.linkA >= 0) + (place.linkB >= 0);
    CHECK(links == details.links.a + details.links.b);
}

TEST_CASE("looking for places can be cancelled")
{
    Task task;
    task.cancel();
    CHECK_FALSE(placesBehind(randomSet(1, 2, 2), {}, {}, task));
}

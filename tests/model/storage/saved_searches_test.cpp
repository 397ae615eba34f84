#include "model/storage/saved_searches.h"

#include "tests/support/strings.h"

namespace {

SavedSearch everything()
{
    SavedSearch saved;
    saved.name = QStringLiteral("Hedges in “El País”");
    saved.search.in = Search::In::Notes;
    saved.search.query = {QStringLiteral("caf* \\b"), TextQuery::Kind::Pattern, false, true, true};
    saved.search.furniture = false;
    saved.search.outlet = QString();
    saved.search.from = {2022, 1, 1};
    saved.search.to = {2022, 12, 31};
    saved.search.tag = Id::make();
    saved.search.annotator = Id::make();
    saved.search.layer = Layer::Agreed;
    saved.search.attribute = QStringLiteral("certainty");
    saved.search.value = QStringLiteral("low");
    saved.scope = SearchScope::ListedArticles;
    saved.order = HitOrder::Left;
    return saved;
}

} // namespace

TEST_CASE("a saved search comes back as it was")
{
    SavedSearch plain;
    plain.name = QStringLiteral("All");
    plain.search.query.text = QStringLiteral("facts");
    const SavedSearch full = everything();
    const std::vector<SavedSearch> both{plain, full};
    CHECK(savedSearchesFromJson(savedSearchesToJson(both)) == both);
    CHECK(savedSearchesFromJson(savedSearchesToJson({full, plain})) == both); // by name
}

TEST_CASE("what is no saved search is passed over")
{
    CHECK(savedSearchesFromJson({}).empty());
    CHECK(savedSearchesFromJson(QStringLiteral("nonsense")).empty());
    CHECK(savedSearchesFromJson(QStringLiteral("{}")).empty());
    CHECK(savedSearchesFromJson(QStringLiteral("[1,{},{\"name\":\"  \"},{\"name\":\"x\",\"in\":\"moon\"}]"))
              .empty());
    CHECK(savedSearchesFromJson(QStringLiteral("[{\"name\":\"x\",\"tag\":7}]")).size() == 1);
}

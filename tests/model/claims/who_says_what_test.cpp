// Who says what, counted by hand.
#include "model/claims/who_says_what.h"
#include "tests/model/claims/tagged_text.h"

namespace {

EntityCounts rowOf(const WhoSaysWhat &counts, const QString &entity)
{
    for (const EntityCounts &row : counts.rows()) {
        if (row.entity == entity)
            return row;
    }
    FAIL("no row for " << entity.toStdString());
    return {};
}

} // namespace

TEST_CASE("the sources of the sample are counted over both annotators")
{
    const TaggedText dam = damSample();
    const ClaimIndex index = dam.index();
    WhoSaysWhat counts;
    counts.add(index, {});
    const EntityCounts ministry = rowOf(counts, QStringLiteral("Ministry of Works"));
    CHECK(ministry.mentions == 4);
    CHECK(ministry.unnamedMentions == 0);
    CHECK(ministry.claims == 4);
    CHECK(ministry.affirms == 3);
    CHECK(ministry.withholds == 1);
    CHECK(ministry.hedges == 3);
    CHECK(ministry.hedgeDensity() == Approx(0.75));
    const EntityCounts residents = rowOf(counts, QStringLiteral("residents"));
    CHECK(residents.claims == 2);
    CHECK(residents.unnamedShare() == 1.0);
    const EntityCounts builders = rowOf(counts, QStringLiteral("Halden & Soer"));
    CHECK(builders.claims == 2);
    CHECK(builders.denies == 1);
    CHECK(builders.affirms == 1);
    CHECK(builders.boosterDensity() == Approx(0.5));
    CHECK(counts.unattributedClaims() == 6);
    counts.add(index, {}); // another article with the same sources
    CHECK(rowOf(counts, QStringLiteral("Ministry of Works")).claims == 8);
    CHECK(counts.unattributedClaims() == 12);
}

TEST_CASE("the sources of a real article")
{
    const auto gold = goldArticle();
    if (!gold)
        return;
    WhoSaysWhat counts;
    counts.add(gold->index(), {});
    const EntityCounts first = counts.rows().front();
    CHECK(first.entity == "Zhao Lijian");
    CHECK(first.claims == 7);
    CHECK(first.mentions == 3);
    CHECK(first.hedges == 4);
    CHECK(first.boosters == 5);
    const EntityCounts china = rowOf(counts, QStringLiteral("Government of China"));
    CHECK(china.claims == 6);
    CHECK(china.mentions == 5);
    CHECK(china.hedges == 2);
    CHECK(china.boosters == 2);
    CHECK(rowOf(counts, QStringLiteral("Government of Russia")).denies == 1);
    CHECK(counts.unattributedClaims() == 11);
}

TEST_CASE("a source that says nothing is counted as a mention and case does not make another")
{
    TaggedText made;
    made.text = QStringLiteral("BEIJING. Beijing said so.");
    made.add("upper", "Source", "BEIJING");
    made.add("lower", "Source", "Beijing");
    WhoSaysWhat counts;
    counts.add(made.index(), {});
    REQUIRE(counts.rows().size() == 1);
    CHECK(counts.rows()[0].entity == "BEIJING");
    CHECK(counts.rows()[0].mentions == 2);
    CHECK(counts.rows()[0].claims == 0);
    CHECK(counts.rows()[0].hedgeDensity() == 0);
    CHECK(WhoSaysWhat().rows().empty());
}

TEST_CASE("who says what leaves out page noise")
{
    TaggedText made;
    made.text = QStringLiteral("Read more: it rained, Ana said\nIt rained, Ben said.");
    made.add("noise", "Claim", "it rained");
    made.add("ana", "Source", "Ana");
    made.add("rain", "Claim", "It rained");
    made.add("ben", "Source", "Ben");
    made.link("attributed_to", "rain", "ben");
    WhoSaysWhat counts;
    counts.add(made.index(), {Zone::Furniture, Zone::Body});
    REQUIRE(counts.rows().size() == 1);
    CHECK(counts.rows()[0].entity == "Ben");
    CHECK(counts.unattributedClaims() == 0);
}

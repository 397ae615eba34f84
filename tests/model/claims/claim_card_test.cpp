// The claim card of the sample and of a real article, by hand.
#include "model/claims/claim_card.h"
#include "tests/model/claims/tagged_text.h"

namespace {

QStringList names(const TaggedText &tagged, const std::vector<const Span *> &spans)
{
    QStringList names;
    for (const Span *span : spans)
        names.append(tagged.nameOf(span->id));
    return names;
}

QStringList sourcesOf(const TaggedText &tagged, const ClaimCard &card)
{
    QStringList names;
    for (const CardSource &source : card.sources)
        names.append(tagged.nameOf(source.span->id) + QLatin1Char(' ') + source.stance);
    return names;
}

} // namespace

TEST_CASE("a card holds all that is linked to the claim")
{
    const TaggedText dam = damSample();
    const ClaimIndex index = dam.index();
    CHECK(index.claims().size() == 20);

    const ClaimCard knew = claimCard(index, dam.span("c-knew"));
    CHECK(sourcesOf(dam, knew) == QStringList{"s-inspectors affirms", "s-company denies"});
    CHECK(knew.sources[0].facts.entity == "Two former inspectors"); // its words: no entity is given
    CHECK(knew.sources[1].facts.entity == "Halden & Soer");
    CHECK(knew.sources[1].facts.kind == "organisation");
    CHECK(names(dam, knew.cues) == QStringList{"k-told"});
    CHECK(names(dam, knew.contradicts) == QStringList{"c-warned"});
    CHECK(knew.quoted == Quoted::No);
    CHECK(knew.type == "record");
    CHECK(knew.check == "worth-checking");
    CHECK(knew.voice == "source");

    const ClaimCard warned = claimCard(index, dam.span("c-warned"));
    CHECK(names(dam, warned.contradicts) == QStringList{"c-knew"}); // the other way round
    CHECK(names(dam, warned.boosters) == QStringList{"b-never"});
    CHECK(warned.hedges.empty());
    CHECK(warned.quoted == Quoted::Partly);

    const ClaimCard headline = claimCard(index, dam.span("c-headline"));
    CHECK(names(dam, headline.hedges) == QStringList{"h-headline"});
    CHECK(names(dam, headline.restates) == QStringList{"c-accusation"});
    CHECK(headline.quoted == Quoted::Yes);
    CHECK(names(dam, claimCard(index, dam.span("c-accusation")).restatedBy) == QStringList{"c-headline"});
    CHECK(claimCard(index, dam.span("c-paid")).sources.empty());
}

TEST_CASE("suggestions nobody took up are on no card")
{
    TaggedText dam = damSample();
    for (Span &span : dam.spans) {
        if (span.id == dam.ids.at(QStringLiteral("s-company")) ||
            span.id == dam.ids.at(QStringLiteral("c-paid")))
            span.layer = Layer::Suggested;
    }
    const ClaimIndex index = dam.index();
    CHECK(index.claims().size() == 19);
    CHECK(sourcesOf(dam, claimCard(index, dam.span("c-knew"))) == QStringList{"s-inspectors affirms"});
}

TEST_CASE("a pronoun takes name and entity from what it is the same as")
{
    TaggedText made;
    made.text = QStringLiteral("Ana Berg wrote. She said it rained. He agreed.");
    made.add("berg", "Source", "Ana Berg", {{"naming", "named-person"}});
    made.add("she", "Source", "She", {{"naming", "pronoun"}});
    made.add("he", "Source", "He", {{"naming", "pronoun"}});
    made.link("same_as", "she", "berg");
    const ClaimIndex index = made.index();
    CHECK(index.source(made.span("she")).entity == "Ana Berg");
    CHECK(index.source(made.span("she")).group == index.source(made.span("berg")).group);
    CHECK(index.source(made.span("he")).entity == "He");
    CHECK_FALSE(index.source(made.span("he")).unnamed);
}

TEST_CASE("the same link drawn by two people is one source")
{
    TaggedText dam = damSample();
    dam.link("attributed_to", "c-sirens", "s-residents");
    const ClaimIndex index = dam.index();
    CHECK(claimCard(index, dam.span("c-sirens")).sources.size() == 1);
}

TEST_CASE("a tagset without claims says so and gives empty cards")
{
    Tagset hedging;
    auto read = tagsetFromJson(bytesOf(QStringLiteral(":/tagsets/hedging.json")));
    REQUIRE(read);
    const ClaimRoles roles(*read);
    CHECK_FALSE(roles.hasSources());
    CHECK_FALSE(roles.shortfall().isEmpty());
    const ClaimIndex index(roles, u"nothing", {}, {});
    CHECK(index.claims().empty());
    CHECK(ClaimRoles(factCheckTagset()).shortfall().isEmpty());
    CHECK(ClaimRoles(Tagset()).shortfall().contains("Claim"));
    Tagset renamed = factCheckTagset();
    renamed.tags[0].name = QStringLiteral("CLAIM"); // case does not count
    CHECK(ClaimRoles(renamed).claim == renamed.tags[0].id);
}

TEST_CASE("cards of a real article")
{
    const auto gold = goldArticle();
    if (!gold)
        return;
    const ClaimIndex index = gold->index();
    REQUIRE(index.claims().size() == 31);
    int sourced = 0;
    for (const Span *claim : index.claims())
        sourced += claimCard(index, *claim).sources.empty() ? 0 : 1;
    CHECK(sourced == 20);
    CHECK(claimCard(index, gold->span("C2")).quoted == Quoted::Yes);
    CHECK(claimCard(index, gold->span("C29")).quoted == Quoted::No); // “invasion” is only mentioned
    CHECK(claimCard(index, gold->span("C6")).quoted == Quoted::No);
    const ClaimCard denied = claimCard(index, gold->span("C18"));
    CHECK(sourcesOf(*gold, denied) == QStringList{"S7 denies"});
    CHECK(names(*gold, denied.restates) == QStringList{"C20"});
    CHECK(names(*gold, claimCard(index, gold->span("C22")).hedges) == QStringList{"H9", "H10"});
    CHECK(names(*gold, claimCard(index, gold->span("C22")).loaded) == QStringList{"L2"});
    CHECK(index.source(gold->span("S11")).entity == "Zhao Lijian");
}

// What the accusation check finds in the sample and in a real article, counted by hand.
#include "model/claims/accusation_check.h"
#include "tests/model/claims/tagged_text.h"

#include <set>

namespace {

std::set<QString> found(const TaggedText &tagged, const std::vector<Finding> &findings, Finding::Kind kind)
{
    std::set<QString> names;
    for (const Finding &finding : findings) {
        if (finding.kind == kind)
            names.insert(tagged.nameOf(finding.span));
    }
    return names;
}

std::vector<Finding> check(const TaggedText &tagged, const Id &annotator = {})
{
    return accusationCheck(tagged.index(), tagged.tagset, tagged.zones, annotator);
}

const Finding &finding(const TaggedText &tagged, const std::vector<Finding> &findings, Finding::Kind kind,
                       const char *name)
{
    const auto it = std::find_if(findings.begin(), findings.end(), [&](const Finding &one) {
        return one.kind == kind && one.span == tagged.ids.at(QString::fromUtf8(name));
    });
    REQUIRE(it != findings.end());
    return *it;
}

using Kind = Finding::Kind;

} // namespace

TEST_CASE("the check of the sample finds what an editor would ask")
{
    const TaggedText dam = damSample();
    const auto findings = check(dam);
    CHECK(found(dam, findings, Kind::NoSource) ==
          std::set<QString>{"c-paid", "c-spillway", "ben-c-headline", "ben-c-water"});
    CHECK(found(dam, findings, Kind::OneUnnamedSource) == std::set<QString>{"c-sirens", "ben-c-sirens"});
    CHECK(found(dam, findings, Kind::HedgedOnly) == std::set<QString>{"c-headline", "c-accusation", "c-dead",
                                                                      "c-truth", "c-act", "ben-c-accusation",
                                                                      "ben-c-dead"});
    CHECK(found(dam, findings, Kind::QuoteDiffers) == std::set<QString>{"c-headline"});
    CHECK(found(dam, findings, Kind::AttributeMissing).empty());
    const Finding &differs = finding(dam, findings, Kind::QuoteDiffers, "c-headline");
    CHECK(differs.place == dam.span("c-headline").hull());
    CHECK(differs.text.contains("We must base accusations on facts"));
    CHECK(differs.text.contains("any accusation must be based on facts"));
    CHECK(finding(dam, findings, Kind::OneUnnamedSource, "c-sirens").text.contains("residents"));
    for (const Finding &one : findings)
        CHECK_FALSE(one.mend); // nobody is at the keyboard
    CHECK(std::is_sorted(findings.begin(), findings.end(),
                         [](const Finding &a, const Finding &b) { return a.place.start < b.place.start; }));
}

TEST_CASE("the check of a real article finds what was counted by hand")
{
    const auto gold = goldArticle();
    if (!gold)
        return;
    const auto findings = check(*gold);
    CHECK(found(*gold, findings, Kind::NoSource) ==
          std::set<QString>{"C1", "C3", "C4", "C10", "C11", "C16", "C17", "C25", "C26", "C27", "C29"});
    CHECK(found(*gold, findings, Kind::OneUnnamedSource) == std::set<QString>{"C7", "C20"});
    CHECK(found(*gold, findings, Kind::HedgedOnly) ==
          std::set<QString>{"C2", "C9", "C13", "C15", "C20", "C22"});
    CHECK(found(*gold, findings, Kind::QuoteDiffers) == std::set<QString>{"C2", "C9"});
    CHECK(found(*gold, findings, Kind::AttributeMissing).empty());
}

TEST_CASE("a claim without a source is attributed to the one in its sentence in one step")
{
    TaggedText dam = damSample();
    const Id ana = dam.person(QStringLiteral("Ana"));
    const auto findings = check(dam, ana);
    const Finding &paid = finding(dam, findings, Kind::NoSource, "c-paid");
    REQUIRE(paid.mend);
    CHECK(paid.mend->offer.contains("The government of Marenna"));
    REQUIRE(paid.mend->changes.size() == 2);
    const Link &link = *std::get<Edit<Link>>(paid.mend->changes[0]).after;
    CHECK(link.from == dam.ids.at("c-paid"));
    CHECK(link.to == dam.ids.at("s-gov"));
    CHECK(link.annotator == ana);
    CHECK(link.attributes.text("stance") == "affirms");
    const auto &edit = std::get<Edit<Span>>(paid.mend->changes[1]);
    CHECK(*edit.before == dam.span("c-paid"));
    CHECK(edit.after->attributes.text("attribution") == "source");
    // Applied, it is not found again.
    dam.links.push_back(link);
    CHECK_FALSE(found(dam, check(dam), Kind::NoSource).contains("c-paid"));
    // Ben's are not Ana's to mend.
    CHECK_FALSE(finding(dam, findings, Kind::NoSource, "ben-c-water").mend);
}

TEST_CASE("that the text tells no source is an answer, and the other findings of the claim stay")
{
    TaggedText dam = damSample();
    CHECK_FALSE(found(dam, check(dam), Kind::NoSource).contains("c-dead"));
    CHECK(found(dam, check(dam), Kind::HedgedOnly).contains("c-dead"));
}

TEST_CASE("a claim without a source in its sentence is answered in one step, whoever was said to speak")
{
    TaggedText made;
    made.text = QStringLiteral("It rained. It was wet.");
    made.add("rain", "Claim", "It rained");
    made.add("wet", "Claim", "It was wet", {{"attribution", "source"}});
    const Id ana = made.person(QStringLiteral("Ana"));
    for (const char *name : {"rain", "wet"}) {
        const auto findings = check(made, ana);
        const Finding &open = finding(made, findings, Kind::NoSource, name);
        REQUIRE(open.mend);
        CHECK(open.mend->offer.contains("does not say who"));
        REQUIRE(open.mend->changes.size() == 1);
        const Span after = *std::get<Edit<Span>>(open.mend->changes[0]).after;
        CHECK(after.attributes.text("attribution") == "unstated");
        *std::find_if(made.spans.begin(), made.spans.end(),
                      [&](const Span &one) { return one.id == after.id; }) = after;
        CHECK_FALSE(found(made, check(made), Kind::NoSource).contains(name));
    }
    // Where the tagset has no such value there is no such answer.
    for (Span &span : made.spans)
        span.attributes.set("attribution", QStringLiteral("article"));
    for (Tag &tag : made.tagset.tags) {
        for (AttributeDefinition &attribute : tag.attributes)
            std::erase_if(attribute.values, [](const AttributeValue &one) { return one.name == "unstated"; });
    }
    const auto findings = check(made, ana);
    CHECK_FALSE(finding(made, findings, Kind::NoSource, "rain").mend);
}

TEST_CASE("a claim marked as said by a source that is not there becomes unstated")
{
    TaggedText dam = damSample();
    const auto findings = check(dam, dam.person(QStringLiteral("Ben")));
    const Finding &water = finding(dam, findings, Kind::NoSource, "ben-c-water");
    REQUIRE(water.mend);
    REQUIRE(water.mend->changes.size() == 1);
    CHECK(std::get<Edit<Span>>(water.mend->changes[0]).after->attributes.text("attribution") == "unstated");
}

TEST_CASE("two sources in the sentence are no mend because only the reader knows which")
{
    TaggedText made;
    made.text = QStringLiteral("Ana told Ben that it rained. It was wet.");
    made.add("ana", "Source", "Ana");
    made.add("ben", "Source", "Ben");
    made.add("rain", "Claim", "it rained");
    made.add("wet", "Claim", "It was wet");
    const auto findings = check(made, made.person(QStringLiteral("Ana")));
    CHECK_FALSE(finding(made, findings, Kind::NoSource, "rain").mend);
    for (Span &span : made.spans) {
        if (span.id == made.ids.at("rain"))
            span.attributes.set("attribution", QStringLiteral("source"));
    }
    const auto marked = check(made, made.person(QStringLiteral("Ana")));
    CHECK_FALSE(finding(made, marked, Kind::NoSource, "rain").mend);
}

TEST_CASE("a required value that is missing is found on any tag and set to its default")
{
    TaggedText made;
    made.text = QStringLiteral("Perhaps it rained.");
    made.add("maybe", "Hedge", "Perhaps", {}, false);
    const auto findings = check(made, made.person(QStringLiteral("Ana")));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == Kind::AttributeMissing);
    CHECK(findings[0].text.contains("kind"));
    REQUIRE(findings[0].mend);
    CHECK(std::get<Edit<Span>>(findings[0].mend->changes[0]).after->attributes.text("kind") == "possibility");
}

TEST_CASE("unnamed counts only while nobody named says the same")
{
    TaggedText made;
    made.text = QStringLiteral("Residents said it rained. The mayor too. They insisted.");
    made.add("residents", "Source", "Residents", {{"naming", "unnamed"}});
    made.add("mayor", "Source", "The mayor", {{"naming", "role"}});
    made.add("they", "Source", "They", {{"naming", "pronoun"}});
    made.add("rain", "Claim", "it rained");
    made.link("attributed_to", "rain", "residents");
    const auto one = [&] { return !found(made, check(made), Kind::OneUnnamedSource).empty(); };
    CHECK(one());
    made.link("attributed_to", "rain", "they");
    made.link("same_as", "they", "residents");
    CHECK(one()); // the same residents
    made.link("attributed_to", "rain", "mayor", {{"stance", "denies"}});
    CHECK(one()); // who denies does not support
    made.links.back().attributes.set("stance", QStringLiteral("affirms"));
    CHECK_FALSE(one());
}

TEST_CASE("a claim that is said elsewhere without a hedge does not rest on hedges")
{
    TaggedText made;
    made.text = QStringLiteral("It may rain, he said. It will rain, she said.");
    made.add("he", "Source", "he");
    made.add("she", "Source", "she");
    made.add("may", "Hedge", "may");
    made.add("may-rain", "Claim", "It may rain");
    made.add("will-rain", "Claim", "It will rain");
    made.link("modifies", "may", "may-rain");
    CHECK(found(made, check(made), Kind::HedgedOnly) == std::set<QString>{"may-rain"});
    made.link("restates", "will-rain", "may-rain");
    CHECK(found(made, check(made), Kind::HedgedOnly).empty());
    made.link("attributed_to", "will-rain", "she", {{"stance", "denies"}});
    CHECK(found(made, check(made), Kind::HedgedOnly) == std::set<QString>{"may-rain"});
}

TEST_CASE("claims that restate each other in a circle are walked once")
{
    TaggedText made;
    made.text = QStringLiteral("It may rain. Rain may fall.");
    made.add("a", "Claim", "It may rain");
    made.add("b", "Claim", "Rain may fall");
    made.add("h", "Hedge", "may");
    made.link("modifies", "h", "a");
    made.link("modifies", "h", "b");
    made.link("restates", "a", "b");
    made.link("restates", "b", "a");
    CHECK(found(made, check(made), Kind::HedgedOnly) == std::set<QString>{"a", "b"});
}

TEST_CASE("page noise is not checked and a tagset without sources has no claims without one")
{
    TaggedText made;
    made.text = QStringLiteral("Read more: it rained\nIt rained.");
    made.add("noise", "Claim", "it rained");
    made.zones = {Zone::Furniture, Zone::Body};
    CHECK(check(made).empty());
    made.zones.clear();
    CHECK(check(made).size() == 1);
    std::erase_if(made.tagset.tags, [](const Tag &tag) { return tag.name == "Source"; });
    made.roles = ClaimRoles(made.tagset);
    CHECK(check(made).empty());
    CHECK(made.roles.shortfall().contains("Source"));
}

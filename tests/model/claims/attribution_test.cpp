// What a claim says about who speaks follows its links to sources.
#include "model/claims/attribution.h"
#include "tests/model/claims/tagged_text.h"

namespace {

struct Rain : TaggedText
{
    Rain()
    {
        text = QStringLiteral("Ana and Ben told us that it rained.");
        add("ana", "Source", "Ana");
        add("ben", "Source", "Ben");
        add("rain", "Claim", "it rained", {{"attribution", "source"}});
        link("attributed_to", "rain", "ana");
    }
    Changes without(const std::vector<Link> &gone, const Id &owner) const
    {
        return attributionsWithout(
            gone, links,
            [this](const Id &id) -> const Span * {
                const auto found = std::find_if(spans.begin(), spans.end(),
                                                [&](const Span &one) { return one.id == id; });
                return found == spans.end() ? nullptr : &*found;
            },
            owner, tagset);
    }
    QString attribution(const Change &change) const
    {
        return std::get<Edit<Span>>(change).after->attributes.text("attribution");
    }
};

} // namespace

TEST_CASE("a claim that gets a source says so once")
{
    Rain rain;
    const LinkType &type = *rain.tagset.linkTypeNamed(u"attributed_to");
    CHECK_FALSE(attributionWithSource(rain.span("rain"), type, rain.tagset));
    Span bare = rain.span("rain");
    bare.attributes.set("attribution", QStringLiteral("unstated"));
    const auto change = attributionWithSource(bare, type, rain.tagset);
    REQUIRE(change);
    CHECK(rain.attribution(*change) == "source");
    CHECK_FALSE(attributionWithSource(bare, *rain.tagset.linkTypeNamed(u"restates"), rain.tagset));
    CHECK_FALSE(attributionWithSource(rain.span("ana"), type, rain.tagset));
}

TEST_CASE("only the last source that goes takes the attribution along")
{
    Rain rain;
    const Id ana = rain.person(QStringLiteral("Ana"));
    rain.link("attributed_to", "rain", "ben");
    CHECK(rain.without({rain.links[0]}, ana).empty());
    const Changes both = rain.without(rain.links, ana);
    REQUIRE(both.size() == 1);
    CHECK(rain.attribution(both[0]) == "article");
    // What somebody said by hand and what is a teammate's stays.
    CHECK(rain.without(rain.links, rain.person(QStringLiteral("Ben"))).empty());
    for (Span &span : rain.spans)
        span.attributes.set("attribution", QStringLiteral("unstated"));
    CHECK(rain.without(rain.links, ana).empty());
}

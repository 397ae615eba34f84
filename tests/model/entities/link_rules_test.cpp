// Which links may be drawn beside those that are there.
#include "model/entities/link_rules.h"
#include "tests/support/sample.h"

namespace {

struct Drawing
{
    Tagset tagset = factCheckTagset();
    DrawnLinks drawn;
    Id ana = Id::make();
    Id ben = Id::make();

    LinkEnd end(const char *tag) const
    {
        return {Id::make(), tagset.tagNamed(QString::fromLatin1(tag))->id};
    }
    const LinkType &type(const char *name) const { return *tagset.linkTypeNamed(QString::fromLatin1(name)); }
    LinkFault fault(const char *name, const LinkEnd &from, const LinkEnd &to) const
    {
        return drawn.fault(type(name), from, to, ana);
    }
    void draw(const char *name, const LinkEnd &from, const LinkEnd &to, const Id &by)
    {
        Link link;
        link.id = Id::make();
        link.type = type(name).id;
        link.from = from.span;
        link.to = to.span;
        link.annotator = by;
        drawn.add(link);
    }
};

} // namespace

TEST_CASE("a link joins two spans whose tags its type joins")
{
    const Drawing d;
    const LinkEnd claim = d.end("Claim");
    const LinkEnd source = d.end("Source");
    CHECK(d.fault("attributed_to", claim, source) == LinkFault::None);
    CHECK(d.fault("attributed_to", source, claim) == LinkFault::Tags);
    CHECK(d.fault("restates", claim, claim) == LinkFault::Itself);
}

TEST_CASE("a link is drawn once by each annotator, a symmetric one either way round")
{
    Drawing d;
    const LinkEnd one = d.end("Source");
    const LinkEnd other = d.end("Source");
    d.draw("same_as", one, other, d.ben);
    CHECK(d.fault("same_as", one, other) == LinkFault::None);
    d.draw("same_as", one, other, d.ana);
    CHECK(d.fault("same_as", one, other) == LinkFault::Twice);
    CHECK(d.fault("same_as", other, one) == LinkFault::Twice);
    CHECK(d.fault("same_as", other, d.end("Source")) == LinkFault::None);
}

TEST_CASE("links of one type do not lead back to where they started, whoever drew them")
{
    Drawing d;
    const LinkEnd a = d.end("Claim");
    const LinkEnd b = d.end("Claim");
    const LinkEnd c = d.end("Claim");
    d.draw("restates", a, b, d.ana);
    d.draw("restates", b, c, d.ben);
    CHECK(d.fault("restates", c, a) == LinkFault::Round);
    CHECK(d.fault("restates", b, a) == LinkFault::Round);
    CHECK(d.fault("restates", a, c) == LinkFault::None);
    CHECK(d.fault("contradicts", c, a) == LinkFault::None);
}

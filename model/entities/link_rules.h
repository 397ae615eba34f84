// Which links may be drawn beside those that are there already: one rule for the window, the command line and
// imports. What may be written at all (both ends in one article) is the store's to check.
#pragma once

#include "model/entities/link.h"
#include "model/entities/tagset.h"

#include <unordered_map>
#include <vector>

enum class LinkFault {
    None,
    Itself, // both ends are one span
    Tags,   // the tagset has no such link between these tags
    Twice,  // the annotator has drawn it already; a symmetric one either way round
    Round,  // it would lead back to where it started, over links of this type: A restates B restates A
};

struct LinkEnd
{
    Id span;
    Id tag;
};

class DrawnLinks
{
public:
    DrawnLinks() = default;
    explicit DrawnLinks(const std::vector<Link> &links);

    void add(const Link &link);
    // O(links) at worst, where the type may lead round.
    LinkFault fault(const LinkType &type, const LinkEnd &from, const LinkEnd &to, const Id &annotator) const;

private:
    struct Drawn
    {
        Id type;
        Id to;
        Id annotator;
    };
    bool has(const Id &type, const Id &from, const Id &to, const Id &annotator) const;
    bool leadsTo(const Id &type, const Id &from, const Id &to) const;

    std::unordered_multimap<Id, Drawn> m_from;
};

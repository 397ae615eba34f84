#include "model/entities/link_rules.h"

#include <algorithm>
#include <unordered_set>

DrawnLinks::DrawnLinks(const std::vector<Link> &links)
{
    m_from.reserve(links.size());
    for (const Link &link : links)
        add(link);
}

void DrawnLinks::add(const Link &link)
{
    m_from.emplace(link.from, Drawn{link.type, link.to, link.annotator});
}

bool DrawnLinks::has(const Id &type, const Id &from, const Id &to, const Id &annotator) const
{
    const auto [first, last] = m_from.equal_range(from);
    return std::any_of(first, last, [&](const auto &one) {
        return one.second.type == type && one.second.to == to && one.second.annotator == annotator;
    });
}

bool DrawnLinks::leadsTo(const Id &type, const Id &from, const Id &to) const
{
    std::unordered_set<Id> seen{from};
    std::vector<Id> open{from};
    while (!open.empty()) {
        const Id here = open.back();
        open.pop_back();
        if (here == to)
            return true;
        const auto [first, last] = m_from.equal_range(here);
        for (auto one = first; one != last; ++one) {
            if (one->second.type == type && seen.insert(one->second.to).second)
                open.push_back(one->second.to);
        }
    }
    return false;
}

LinkFault DrawnLinks::fault(const LinkType &type, const LinkEnd &from, const LinkEnd &to,
                            const Id &annotator) const
{
    if (from.span == to.span)
        return LinkFault::Itself;
    if (!joins(type, from.tag, to.tag))
        return LinkFault::Tags;
    if (has(type.id, from.span, to.span, annotator) ||
        (type.symmetric && has(type.id, to.span, from.span, annotator)))
        return LinkFault::Twice;
    // Only where an end can be a start too.
    if (!type.symmetric && joins(type, to.tag, from.tag) && leadsTo(type.id, to.span, from.span))
        return LinkFault::Round;
    return LinkFault::None;
}

#include "model/project/link_index.h"

#include <algorithm>

LinkIndex::LinkIndex(const std::vector<Link> &links)
{
    for (const Link &link : links)
        add(link);
}

void LinkIndex::add(const Link &link)
{
    if (!m_links.insert_or_assign(link.id, link).second)
        return;
    m_ends[link.from].push_back(link.id);
    if (link.to != link.from)
        m_ends[link.to].push_back(link.id);
}

void LinkIndex::remove(const Link &link)
{
    m_links.erase(link.id);
    for (const Id &end : {link.from, link.to}) {
        const auto found = m_ends.find(end);
        if (found == m_ends.end())
            continue;
        std::erase(found->second, link.id);
        if (found->second.empty())
            m_ends.erase(found);
    }
}

std::vector<const Link *> LinkIndex::of(const Id &span) const
{
    std::vector<const Link *> links;
    if (const auto found = m_ends.find(span); found != m_ends.end()) {
        for (const Id &id : found->second)
            links.push_back(&m_links.at(id));
    }
    // Ids ascend with time.
    std::sort(links.begin(), links.end(), [](const Link *a, const Link *b) { return a->id < b->id; });
    return links;
}

std::vector<Id> LinkIndex::follow(const Changes &changes)
{
    std::vector<Id> touched;
    for (const Change &change : changes) {
        const auto *edit = std::get_if<Edit<Link>>(&change);
        if (!edit)
            continue;
        for (const auto *side : {&edit->before, &edit->after}) {
            if (*side)
                touched.insert(touched.end(), {(*side)->from, (*side)->to});
        }
        if (edit->before)
            remove(*edit->before);
        if (edit->after)
            add(*edit->after);
    }
    return touched;
}

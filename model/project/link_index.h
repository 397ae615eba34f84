// The links of the open article by the spans they join, kept up to date by the changes of the project,
// so that a card costs the links it shows and not all there are.
#pragma once

#include "model/entities/changes.h"

#include <unordered_map>
#include <vector>

class LinkIndex
{
public:
    LinkIndex() = default;
    explicit LinkIndex(const std::vector<Link> &links);

    // In the order they were made. Valid until the next follow().
    std::vector<const Link *> of(const Id &span) const;
    // Gives the spans at both ends of every link that was added, changed or removed.
    std::vector<Id> follow(const Changes &changes);

private:
    void add(const Link &link);
    void remove(const Link &link);

    std::unordered_map<Id, Link> m_links;
    std::unordered_map<Id, std::vector<Id>> m_ends; // span → links, both directions
};

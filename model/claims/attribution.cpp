#include "model/claims/attribution.h"

#include "model/claims/roles.h"

#include <algorithm>
#include <unordered_set>

namespace {

// The attribution of a tag, where it can say "source".
const AttributeDefinition *attributionOf(const Tag *tag)
{
    if (!tag)
        return nullptr;
    for (const AttributeDefinition &definition : tag->attributes) {
        if (definition.name == claimAttributes::voice &&
            std::any_of(definition.values.begin(), definition.values.end(),
                        [](const AttributeValue &one) { return one.name == claimAttributes::fromSource; }))
            return &definition;
    }
    return nullptr;
}

bool saysSource(const Span &span)
{
    return span.attributes.text(claimAttributes::voice) == claimAttributes::fromSource;
}

} // namespace

std::optional<Change> attributionWithSource(const Span &from, const LinkType &type, const Tagset &tagset)
{
    if (type.id != ClaimRoles(tagset).attributedTo || !attributionOf(tagset.tag(from.tag)) ||
        saysSource(from))
        return std::nullopt;
    Span after = from;
    after.attributes.set(claimAttributes::voice, QString(claimAttributes::fromSource));
    return edited(from, after);
}

Changes attributionsWithout(const std::vector<Link> &gone, const std::vector<Link> &links,
                            const std::function<const Span *(const Id &)> &span, const Id &owner,
                            const Tagset &tagset)
{
    const Id attributedTo = ClaimRoles(tagset).attributedTo;
    std::unordered_set<Id> lost; // links
    std::unordered_set<Id> ends; // what they leave
    for (const Link &link : gone) {
        if (link.type == attributedTo && lost.insert(link.id).second)
            ends.insert(link.from);
    }
    for (const Link &link : links) {
        if (link.type == attributedTo && !lost.contains(link.id))
            ends.erase(link.from);
    }
    Changes changes;
    for (const Link &link : gone) { // for the order
        if (link.type != attributedTo || ends.erase(link.from) == 0)
            continue;
        const Span *from = span(link.from);
        const AttributeDefinition *definition = from ? attributionOf(tagset.tag(from->tag)) : nullptr;
        if (!definition || from->annotator != owner || !saysSource(*from))
            continue;
        Span after = *from;
        after.attributes.set(claimAttributes::voice, definition->fallback);
        changes.push_back(edited(*from, after));
    }
    return changes;
}

#include "model/claims/claim_card.h"

#include <algorithm>

namespace {

std::vector<const Span *> spansOf(const std::vector<Linked> &linked)
{
    std::vector<const Span *> spans;
    for (const Linked &one : linked)
        spans.push_back(one.span);
    return spans;
}

} // namespace

ClaimCard claimCard(const ClaimIndex &index, const Span &claim)
{
    const ClaimRoles &roles = index.roles();
    ClaimCard card;
    card.claim = &claim;
    card.type = claim.attributes.text(claimAttributes::type);
    card.check = claim.attributes.text(claimAttributes::check);
    card.voice = claim.attributes.text(claimAttributes::voice);
    for (const Linked &one : index.linkedFrom(claim, roles.attributedTo)) {
        card.sources.push_back({one.span, one.link, one.link->attributes.text(claimAttributes::stance),
                                index.source(*one.span)});
    }
    card.cues = spansOf(index.linkedFrom(claim, roles.cuedBy));
    for (const Linked &one : index.linkedTo(claim, roles.modifies)) {
        if (one.span->tag == roles.hedge)
            card.hedges.push_back(one.span);
        else if (one.span->tag == roles.booster)
            card.boosters.push_back(one.span);
        else if (one.span->tag == roles.loaded)
            card.loaded.push_back(one.span);
    }
    card.quoted = index.quoted(claim);
    card.restates = spansOf(index.linkedFrom(claim, roles.restates));
    card.restatedBy = spansOf(index.linkedTo(claim, roles.restates));
    card.contradicts = spansOf(index.linkedFrom(claim, roles.contradicts));
    const std::vector<const Span *> back = spansOf(index.linkedTo(claim, roles.contradicts));
    card.contradicts.insert(card.contradicts.end(), back.begin(), back.end());
    std::sort(card.contradicts.begin(), card.contradicts.end(),
              [](const Span *a, const Span *b) { return textOrder(*a, *b); });
    card.contradicts.erase(std::unique(card.contradicts.begin(), card.contradicts.end()),
                           card.contradicts.end());
    return card;
}

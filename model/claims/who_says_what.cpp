#include "model/claims/who_says_what.h"

#include "model/claims/claim_card.h"
#include "model/text/furniture.h"

#include <algorithm>
#include <set>

namespace {

void count(const CardSource &source, EntityCounts &counts)
{
    if (source.stance == QLatin1String("denies"))
        ++counts.denies;
    else if (source.stance == QLatin1String("withholds"))
        ++counts.withholds;
    else
        ++counts.affirms;
}

} // namespace

void WhoSaysWhat::add(const ClaimIndex &article, const Zones &zones)
{
    const FurnitureLines furniture(article.text(), zones);
    const auto of = [this](const SourceFacts &facts) -> EntityCounts & {
        EntityCounts &counts = m_counts[facts.entity.toCaseFolded()];
        if (counts.entity.isEmpty())
            counts.entity = facts.entity;
        return counts;
    };
    for (const Span *source : article.sources()) {
        if (furniture.has(source->hull().start))
            continue;
        const SourceFacts facts = article.source(*source);
        EntityCounts &counts = of(facts);
        ++counts.mentions;
        counts.unnamedMentions += facts.unnamed ? 1 : 0;
    }
    for (const Span *claim : article.claims()) {
        if (furniture.has(claim->hull().start))
            continue;
        const ClaimCard card = claimCard(article, *claim);
        if (card.sources.empty())
            ++m_unattributed;
        std::set<EntityCounts *> seen;
        for (const CardSource &source : card.sources) {
            EntityCounts &counts = of(source.facts);
            count(source, counts);
            if (!seen.insert(&counts).second)
                continue;
            ++counts.claims;
            counts.hedges += int(card.hedges.size());
            counts.boosters += int(card.boosters.size());
        }
    }
}

std::vector<EntityCounts> WhoSaysWhat::rows() const
{
    std::vector<EntityCounts> rows;
    for (const auto &[key, counts] : m_counts)
        rows.push_back(counts);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const EntityCounts &a, const EntityCounts &b) { return a.claims > b.claims; });
    return rows;
}

// Who says what, counted per source entity over any number of articles: how much each says, with which
// stance, how hedged and boosted, and how often without a name.
#pragma once

#include "model/claims/claim_index.h"
#include "model/entities/zones.h"

#include <map>

struct EntityCounts
{
    QString entity;          // as written the first time; case does not count for what is the same
    int mentions = 0;        // Source spans
    int unnamedMentions = 0; // of these, those of a source that is nowhere named
    int claims = 0;          // attributed to it, each once
    int affirms = 0;         // links; a link without a stance affirms
    int denies = 0;
    int withholds = 0;
    int hedges = 0;   // on its claims
    int boosters = 0; // on its claims

    // Per claim; 0 where there are none.
    double hedgeDensity() const { return claims == 0 ? 0 : double(hedges) / claims; }
    double boosterDensity() const { return claims == 0 ? 0 : double(boosters) / claims; }
    // Share of the mentions, 0 to 1.
    double unnamedShare() const { return mentions == 0 ? 0 : double(unnamedMentions) / mentions; }

    bool operator==(const EntityCounts &) const = default;
};

class WhoSaysWhat
{
public:
    // What stands in furniture is left out.
    void add(const ClaimIndex &article, const Zones &zones);

    // Most claims first, then by name.
    std::vector<EntityCounts> rows() const;
    int unattributedClaims() const { return m_unattributed; } // claims without any source

private:
    std::map<QString, EntityCounts> m_counts; // by case-folded entity
    int m_unattributed = 0;
};

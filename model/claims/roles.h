// What the tags and links of a tagset are to a fact-checker. A claim card needs to know which tag is the
// claim, which link leads to its source, and so on; a tagset is free to name its tags as it likes, so the
// roles are found by the names of the fact-check tagset (case does not count), and what is not found is said.
#pragma once

#include "model/entities/tagset.h"

#include <QStringList>

struct ClaimRoles
{
    ClaimRoles() = default;
    explicit ClaimRoles(const Tagset &tagset);

    // Null where the tagset has none.
    Id claim;
    Id source;
    Id cue;
    Id hedge;
    Id booster;
    Id loaded;
    Id quote;

    Id attributedTo; // claim or quote → source
    Id cuedBy;       // claim or quote → cue
    Id modifies;     // hedge, booster or loaded → claim
    Id sameAs;       // source – source
    Id restates;     // claim → claim
    Id contradicts;  // claim – claim

    QStringList missingTags; // names that were looked for and not found
    QStringList missingLinks;

    bool hasClaims() const { return !claim.isNull(); }
    bool hasSources() const { return hasClaims() && !source.isNull() && !attributedTo.isNull(); }
    // One sentence on what can not be told with this tagset, translated; empty when nothing is missing.
    QString shortfall() const;
};

// The names of attributes that are looked at, where the tag or link has them.
namespace claimAttributes {
inline constexpr QLatin1StringView type("type");
inline constexpr QLatin1StringView check("check");
inline constexpr QLatin1StringView voice("attribution"); // of a claim: article, source, unstated
inline constexpr QLatin1StringView fromSource("source"); // … values of it
inline constexpr QLatin1StringView unstated("unstated");
inline constexpr QLatin1StringView entity("entity");     // of a source
inline constexpr QLatin1StringView kind("kind");
inline constexpr QLatin1StringView naming("naming"); // unnamed and pronoun are told apart from the rest
inline constexpr QLatin1StringView form("form");     // of a quote: mention is not speech
inline constexpr QLatin1StringView stance("stance"); // of attributed_to: affirms, denies, withholds
} // namespace claimAttributes

#include "model/claims/roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

template <typename Items> Id named(const Items &items, QLatin1StringView name, QStringList &missing)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto &item) {
        return item.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found != items.end())
        return found->id;
    missing.append(name);
    return {};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Claims", text);
}

} // namespace

ClaimRoles::ClaimRoles(const Tagset &tagset)
{
    const auto tag = [&](const char *name) {
        return named(tagset.tags, QLatin1StringView(name), missingTags);
    };
    const auto link = [&](const char *name) {
        return named(tagset.linkTypes, QLatin1StringView(name), missingLinks);
    };
    claim = tag("Claim");
    source = tag("Source");
    cue = tag("Cue");
    hedge = tag("Hedge");
    booster = tag("Booster");
    loaded = tag("Loaded");
    quote = tag("Quote");
    attributedTo = link("attributed_to");
    cuedBy = link("cued_by");
    modifies = link("modifies");
    sameAs = link("same_as");
    restates = link("restates");
    contradicts = link("contradicts");
}

QString ClaimRoles::shortfall() const
{
    if (!hasClaims())
        return tr("The tagset of this project has no tag “Claim”, so there are no claims to list.");
    QStringList parts;
    if (!missingTags.isEmpty())
        parts.append(tr("tags: %1").arg(missingTags.join(QStringLiteral(", "))));
    if (!missingLinks.isEmpty())
        parts.append(tr("links: %1").arg(missingLinks.join(QStringLiteral(", "))));
    if (parts.isEmpty())
        return {};
    return tr("The tagset of this project lacks some of what claims are judged by (%1); what rests on it "
              "stays empty.")
        .arg(parts.join(QStringLiteral("; ")));
}

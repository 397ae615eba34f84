#include "model/claims/entity_names.h"

void nameEntities(const ClaimIndex &article, const EntityNaming &naming, EntityEdits &found)
{
    const std::size_t before = found.edits.size();
    for (const Span *source : article.sources()) {
        if (!naming.from.contains(article.source(*source).entity.toCaseFolded()) ||
            source->attributes.text(claimAttributes::entity) == naming.to)
            continue;
        if (!naming.owner.isNull() && source->annotator != naming.owner) {
            ++found.leftAlone;
            continue;
        }
        Span after = *source;
        after.attributes.set(claimAttributes::entity, naming.to);
        found.edits.push_back(edited(*source, after));
    }
    found.articles += found.edits.size() > before ? 1 : 0;
}

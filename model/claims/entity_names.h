// Giving sources another name, and one name to several: what that changes in the tags of one article.
#pragma once

#include "model/claims/claim_index.h"
#include "model/entities/changes.h"

#include <set>

struct EntityNaming
{
    std::set<QString> from; // entities as who-says-what counts them, case-folded
    QString to;
    Id owner; // only this annotator's tags; null = everybody's
};

struct EntityEdits
{
    Changes edits;        // of spans: their attribute `entity`
    qint64 leftAlone = 0; // tags of teammates that stand for the same and were not asked for
    qint64 articles = 0;  // with edits
};

// Goes through the sources of one article and adds to `found`. A mention that has its name from its words or
// from another mention gets the name as its own attribute; one that has it already is not touched.
void nameEntities(const ClaimIndex &article, const EntityNaming &naming, EntityEdits &found);

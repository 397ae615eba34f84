// Another tagset takes the place of the project's: a file of the team, or one that ships. Tags and link types
// of the same name are the same. No span loses its tag or a value over it: what the other tagset does not
// have but spans use is kept, unless somebody says which tag it becomes.
#pragma once

#include "model/tagset/tagset_plan.h"

#include <map>

// A tag that spans use and that the other tagset does not have.
struct MissingTag
{
    Id tag;
    UseCount use;
};

struct TagDecision
{
    enum class Kind { Retire, Keep, Become };

    Kind kind = Kind::Retire;
    Id becomes; // a tag of `file`
};

struct TagsetImport
{
    Tagset file; // with the ids of this project for what is the same
    std::vector<MissingTag> missing;
    QStringList added;   // names of tags
    QStringList changed; // that look, mean or take something else
    QStringList removed; // that nothing uses
    QStringList widened; // "Claim: type", attributes that keep values or stay because spans have them
};

TagsetImport compareTagsets(const Tagset &now, const Tagset &file, const TagsetUse &use);
// `decisions` by tag of `missing`; without one it is retired.
TagsetPlan takenOver(const Tagset &now, const TagsetImport &import,
                     const std::map<Id, TagDecision> &decisions, const TagsetUse &use);

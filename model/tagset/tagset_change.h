// A plan for the tagset becomes one step of the history: tags and link types, then the spans and links that
// go along, then what is not needed any more. Spans that are rewritten record the version they fit now.
// Reviews go along with the spans they saw as they were before: a tagset changes for everybody alike, so that
// what was decided stands.
#pragma once

#include "model/project/project.h"
#include "model/storage/snapshot.h"
#include "model/tagset/tagset_plan.h"

struct TagsetChange
{
    QString label;
    Changes first;
    std::vector<Carry> carries;
    Changes last;
    int version = 0; // of the tagset afterwards
    bool isEmpty() const { return first.empty() && carries.empty() && last.empty(); }
};

// The version goes up by one where what tagging means has changed: tags, attributes, definitions, links; not
// for colours, lines, keys, order and groups. Refuses a tagset that its own JSON form would refuse.
Result<TagsetChange> tagsetChange(const Project &project, const QString &label, const TagsetPlan &plan);

// Both read the spans and links from `snapshot`, which is of the project as it is now.
// All of it as one list, for Project::apply: for some thousands of spans.
Result<Changes> changesOf(const TagsetChange &change, const Snapshot &snapshot, Task &task);
// In a worker thread, for any number; does not commit.
Result<void> writeChanges(const TagsetChange &change, const Snapshot &snapshot, Project::Bulk &bulk,
                          Task &task);

// A project file for a teammate: some articles of a project and what some people did in them, to be taken in
// with a merge (merge.h). Rows keep their identity and their version, so that taking a share in where it
// came from changes nothing, and what is not in it is not missing: a merge removes only what somebody
// removed.
//
// The tagset, the settings and the texts of the articles come along. So does what the chosen people's work
// stands on although it is another one's: the spans their links, reviews, assessments and evidence are about.
// Of the history there are the former versions of the rows in it, which tell a conflict from a newer version;
// undo does not go back through them.
#pragma once

#include "model/entities/id.h"
#include "model/entities/second_pass.h"
#include "model/result.h"
#include "model/task.h"

#include <QString>

#include <vector>

// Empty lists mean all.
struct ShareWish
{
    std::vector<Id> articles;
    std::vector<Id> annotators;
    // A second pass instead (model/entities/second_pass.h): the articles and the tagset for its annotator, and
    // nothing that anybody did, not even removed.
    std::optional<SecondPass> secondPass = {};
};

struct ShareReport
{
    qint64 articles = 0;
    qint64 spans = 0; // of the chosen people, without removed ones
    qint64 links = 0;
    qint64 reviews = 0;
};

// In any thread; the project may be open and go on being written. Written aside and put in place only when
// complete: after an error or a cancelled task a file that was there is as it was. Refuses to replace the
// project itself, a project that somebody has open, and what is no ordinary file.
Result<ShareReport> writeShare(const QString &project, const ShareWish &wish, const QString &path,
                               Task &task);

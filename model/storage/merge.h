// Taking a teammate's project file into this one.
//
// Each row has a version, (rev, modified, origin), and of two versions of a row the newer one stands. That
// order is total, so it does not matter in which order files are merged, by whom they were passed on, or how
// often. Rows meet by uuid; articles whose text is the same, and people, tags and link types of the same
// name, are the same thing too; of two readings of one person of one article the newer one counts. What is
// removed there is removed here, unless it was changed later. A version that loses, and that its winner was
// not made from, is
// a conflict: it is reported, and stays in the history of its row. Of their history each row that is taken
// brings its former versions along; the steps themselves stay theirs, because undo goes back through ours.
//
// All files together are one step. Undoing it puts every row back exactly as it was, and hides what was
// added; merging the file again brings it back, because nothing of theirs was changed by the undo.
#pragma once

#include "model/result.h"
#include "model/storage/store.h"
#include "model/task.h"

#include <QStringList>

#include <memory>
#include <vector>

// Rows of any kind. Changed ones are edited or removed there.
struct MergeCounts
{
    qint64 added = 0;
    qint64 same = 0; // or older there
    qint64 changed = 0;
    qint64 conflicts = 0;

    bool operator==(const MergeCounts &) const = default;
    MergeCounts &operator+=(const MergeCounts &other);
};

// Two versions of a row, neither made from the other.
struct MergeConflict
{
    QString kind; // "span", "tag", …: a word scripts can match
    Id id;
    Id article;   // null when it is not about one
    QString kept; // where the two differ, in words
    QString lost;
};

struct MergeAnnotator
{
    QString name;
    MergeCounts counts;
};

struct MergeArticle
{
    Id article; // in this project
    QString title;
    bool isNew = false;
    MergeCounts counts; // with all that belongs to it
    std::vector<MergeAnnotator> annotators;
};

// An article of theirs that seems to be another text of one we have: the same address, or title and outlet.
// It comes in as an article of its own; nothing is moved.
struct MergeEdition
{
    Id article; // theirs
    Id other;   // ours
    QString title;
    qint64 spans = 0;
    qint64 found = 0; // of those, whose words are in our text too
    double score = 0; // how well they are found there, 0 to 1; the mean over all
};

struct MergeReport
{
    MergeCounts counts;
    std::vector<MergeConflict> conflicts; // the first thousands of them; counts has all
    std::vector<MergeArticle> articles;   // those the files speak of
    std::vector<MergeEdition> editions;
    Step step; // number 0 where nothing was to be changed
};

// One merge in one transaction, in any one thread, while nothing else is written. A dry run is one that is
// destroyed without commit.
class Merge
{
public:
    virtual ~Merge() = default;
    // Once. After an error nothing can be committed.
    virtual Result<MergeReport> run(const QStringList &paths, Task &task) = 0;
    virtual Result<void> commit() = 0;
};

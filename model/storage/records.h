// What the store gives back where it is not a whole entity: rows of lists, steps of the history, findings of
// a check.
#pragma once

#include "model/entities/article.h"
#include "model/entities/person.h"
#include "model/entities/reading.h"
#include "model/entities/span.h"

#include <QString>

#include <optional>
#include <vector>

// Number of a row in this file, valid while the file is open; for lists that page.
using RowNumber = qint64;

struct ArticleFilter
{
    QString words; // all of them in title, outlet or address; case and diacritics do not count
    std::optional<ReadingState> state; // of the current annotator
    Id annotator;                      // whose state; null = nobody's
    bool assigned = false;             // only those this annotator was asked to read

    bool operator==(const ArticleFilter &) const = default;
};

struct ArticleRow
{
    RowNumber row = 0;
    Id id;
    QString title;
    QString outlet;
    QString url;
    QDate published;
    qint64 length = 0;                             // code points
    qint64 spans = 0;                              // of everybody, tombstones left out
    ReadingState state = ReadingState::NotStarted; // of the annotator asked for
};

struct ProjectCounts
{
    qint64 articles = 0;
    qint64 taggedArticles = 0;
    qint64 spans = 0;
    qint64 links = 0;
};

// One action of somebody, as the history panel shows it. Undo and redo are steps themselves.
struct Step
{
    enum class Kind { Do = 0, Undo = 1, Redo = 2 };

    qint64 number = 0; // ascending in time
    qint64 at = 0;     // milliseconds UTC
    Id person;
    QString label; // "Tag “must be based on facts” as Hedge"
    Kind kind = Kind::Do;
    qint64 target = 0; // the step an undo or redo took back; 0 for Do
    Id article;        // the article it was about; null = several or none
    qint64 changes = 0;
};

// One line of "who changed this span".
struct SpanHistoryLine
{
    Step step;
    // Lost: a version that came with a teammate's file and was not kept, because another one is newer.
    enum class What { Added, Edited, Removed, Lost } what = What::Added;
    std::optional<Span> before; // as it was before the step; nothing for Added
};

struct Problem
{
    QString kind;   // "integrity", "words", "orphan", "search", "schema": a word scripts can match
    Id id;          // of the row, null when it is about the file
    QString detail; // translated
};

// What the store gives back where it is not a whole entity: rows of lists, steps of the history, findings of
// a check.
#pragma once

#include "model/entities/article.h"
#include "model/entities/person.h"
#include "model/entities/reading.h"
#include "model/entities/span.h"
#include "model/text/text_search.h"

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

// What a concordance looks for, and where.
struct ArticleSearch
{
    TextQuery query = {};
    ArticleFilter articles = {};
    std::vector<Id> only = {}; // articles; empty = all that the filter lets through
    int context = 40;          // UTF-16 on each side, cut at whole characters
};

// The same among spans. What is left out does not narrow.
struct SpanSearch
{
    std::optional<TextQuery> query = {}; // in the words of a span, or in its note
    bool inNotes = false;                // in place of the words
    Id tag = {};
    Id annotator = {};
    std::optional<Layer> layer = {};
    QString attribute = {}; // has this one …
    QString value = {};     // … with this value (one of several), unless empty
    ArticleFilter articles = {};
    int context = 40;
};

// One line of a concordance. Line ends and tabs are blanks in the words around it.
struct SearchHit
{
    Id article;
    TextRange range; // code points of the article's text: the hit, or the hull of the span
    QString left;
    QString match; // as it stands in the text, pieces joined by " … "
    QString right;
    Id span = {};      // where spans were searched
    QString note = {}; // of that span

    bool operator==(const SearchHit &) const = default;
};

enum class HitOrder { Text, Left, Right }; // by the words before (from the hit outwards) or behind

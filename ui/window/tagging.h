// From a key press to changes: what tagging, moving an edge, adding a piece and the like do to a span,
// as values. Nothing here asks the screen or writes to the project.
#pragma once

#include "model/project/open_article.h"

#include <QString>

#include <optional>

// One step for Project::apply.
struct TagStep
{
    QString label; // "Tag “must be based on facts” as Hedge"
    Changes changes;
    Id span; // to be selected afterwards; null = none
};

enum class Precision { WholeWords, Exact };

// The words meant by a selection, or the word at the caret where nothing is selected. Empty = there are none.
TextRange wordsToTag(QStringView text, TextRange selection, qsizetype caret, Precision precision);
// The words on one line, shortened in the middle: what labels and messages quote.
QString quoted(const QString &words);

// `tag` is one of `tagset`, whose version the span remembers.
TagStep addSpan(const OpenArticle &article, const Tagset &tagset, const Tag &tag, const Id &annotator,
                TextRange words);
// The annotator's own span with this tag on exactly these words, if there is one already.
const Span *sameSpan(const OpenArticle &article, const Id &tag, const Id &annotator, TextRange words);
// Its links go with it, and claims of its owner that had no other source get their attribution back.
TagStep removeSpan(const OpenArticle &article, const Span &span, const Tagset &tagset);

enum class Edge { Start, End };
enum class Unit { Word, Character };
// `forward` = towards the end of the text. Nothing when the edge cannot move further: a piece keeps at least
// one character and does not run into its neighbour.
std::optional<TagStep> moveEdge(const OpenArticle &article, const Span &span, const QString &tagName,
                                Edge edge, Unit unit, bool forward);

// Pieces that touch or overlap become one. Nothing when the words are in the span already.
std::optional<TagStep> addPiece(const OpenArticle &article, const Span &span, const QString &tagName,
                                TextRange words);
// Takes away the piece at `position`, or what the selection covers. Nothing when that would be no piece or
// all of them.
std::optional<TagStep> removePiece(const OpenArticle &article, const Span &span, const QString &tagName,
                                   TextRange selection);

// The first edit of an article puts the annotator's reading of it in progress.
std::optional<Change> startReading(const std::vector<Reading> &readings, const Id &article,
                                   const Id &annotator);
// Nothing when the reading is in that state already.
std::optional<Change> setReading(const std::vector<Reading> &readings, const Id &article, const Id &annotator,
                                 ReadingState state);

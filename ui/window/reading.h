// What an annotator has read: paragraphs tagged or marked "nothing to tag", and the zones paragraphs are in.
// As values; nothing here asks the screen or writes to the project. Lines count from 0, as Paragraphs does.
#pragma once

#include "model/project/open_article.h"

#include <QString>

#include <algorithm>
#include <optional>

Zone zoneOfLine(const Article &article, qsizetype line); // body where nobody has said

// Null where this annotator has not begun.
const Reading *readingOf(const std::vector<Reading> &readings, const Id &annotator);

// Each line that a piece of the span reaches, once a piece.
template <typename Visit> void forEachLine(const OpenArticle &article, const Span &span, Visit visit)
{
    for (const TextRange &piece : span.pieces) {
        const qsizetype last = article.paragraphs().at(std::max(piece.start, piece.end - 1));
        for (qsizetype line = article.paragraphs().at(piece.start); line <= last; ++line)
            visit(line);
    }
}

// Marks a line or takes the mark away; an article not started is in progress then. Nothing when it is so
// already.
std::optional<Change> markLine(const std::vector<Reading> &readings, const Id &article, const Id &annotator,
                               qsizetype line, bool on);
// What a step of tagging means for the reading: in progress from the first on, and a line that gets a tag is
// no longer one with nothing to tag. Nothing when it stays as it is.
std::optional<Change> readingAfter(const std::vector<Reading> &readings, const OpenArticle &article,
                                   const Id &annotator, const Changes &changes);

// Nothing when the line is in this zone already.
std::optional<Change> setZone(const OpenArticle &article, qsizetype line, Zone zone);

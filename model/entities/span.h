// The words somebody tagged: one or more pieces of an article's text, a tag, attributes, a note.
//
// Pieces are UTF-16 ranges in text order that neither touch nor overlap, never empty, on grapheme
// boundaries. Only `annotator` may change the span; a review of it is a record of its own.
#pragma once

#include "model/entities/attributes.h"
#include "model/entities/id.h"
#include "model/entities/stamp.h"
#include "model/text/pieces.h"

#include <QString>

// Whose work a span belongs to: an annotator's own pass, what the team agreed on in a review, or a
// proposal nobody has taken up yet.
enum class Layer { Own = 0, Agreed = 1, Suggested = 2 };

struct Span
{
    Id id;
    Id article;
    Id annotator;
    Id tag;
    Layer layer = Layer::Own;
    Pieces pieces;
    Attributes attributes;
    QString note;
    int tagsetVersion = 0; // of the tagset it was tagged with; 0 = not known
    Stamp stamp;

    // First start to last end.
    TextRange hull() const
    {
        return pieces.isEmpty() ? TextRange{} : TextRange{pieces.first().start, pieces.last().end};
    }
    bool isDiscontinuous() const { return pieces.size() > 1; }

    bool operator==(const Span &) const = default;
};

// Text order: by start, then longer first, then by id (so that the order is the same everywhere).
inline bool textOrder(const Span &a, const Span &b)
{
    const TextRange x = a.hull();
    const TextRange y = b.hull();
    if (x.start != y.start)
        return x.start < y.start;
    if (x.end != y.end)
        return x.end > y.end;
    return a.id < b.id;
}

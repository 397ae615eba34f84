// Finding tagged words again in another text of the same article.
#pragma once

#include "model/text/text_range.h"

#include <QString>

#include <optional>

// A place in a text, with the words there and a little around them, so that it is found again when the text
// is not quite the same.
struct Anchor
{
    TextRange range; // UTF-16, half-open
    QString quote;
    QString before; // up to 32 characters
    QString after;

    bool operator==(const Anchor &) const = default;
};

Anchor makeAnchor(QStringView text, TextRange range);

struct AnchorMatch
{
    TextRange range;
    // 1: the same words in the same neighbourhood. Less: the share of characters that agree, the words
    // counting five times as much as what is around them.
    double score = 0;
};

// Finds where `anchor` now lies in `text`, which may have changed since the anchor was made.
//
// Tries the old place first, then the quote with its context, then near matches (edit distance up to a fifth
// of the quote); of two equally good ones the nearer to the old place wins. On whole characters. Nothing when
// no match reaches `minimumScore` (0 to 1): the caller shows it as lost. Time grows with the text and, for a
// quote that is not there word for word, with a fifth of its length too; a quote of more than a thousand
// characters is then looked for by its ends.
std::optional<AnchorMatch> findAnchor(const Anchor &anchor, QStringView text, double minimumScore = 0.8);

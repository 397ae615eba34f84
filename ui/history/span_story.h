// "Who changed this span", in plain words: no widgets, so that it can be tested by reading it.
#pragma once

#include "model/entities/review.h"
#include "model/entities/tagset.h"
#include "model/storage/records.h"
#include "model/text/code_points.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

struct StoryLine
{
    Step step;
    QStringList what; // "tag changed from Claim to Hedge", "moved from characters 742–780 to 742–791"
};

// `history` oldest first, `now` = the span as it is (nothing when it is removed). Newest first.
std::vector<StoryLine> spanStory(const std::vector<SpanHistoryLine> &history, const std::optional<Span> &now,
                                 const Tagset &tagset, const CodePoints &codePoints);
// What reviewers decided about the span, or how it came to be agreed; newest first. `find` gives null for a
// span that is not there (any more).
std::vector<StoryLine> decisionStory(const Id &span, const std::vector<Review> &reviews,
                                     const std::function<const Span *(const Id &)> &find);
// Both in one, by time.
std::vector<StoryLine> inOrder(std::vector<StoryLine> story, std::vector<StoryLine> decisions);
// What is different, one sentence for each difference; in the order tag, place, attributes, note.
QStringList spanDifferences(const Span &before, const Span &after, const Tagset &tagset,
                            const CodePoints &codePoints);

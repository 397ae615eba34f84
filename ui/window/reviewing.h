// From a reviewer's decision to changes, as values. A teammate's span is never touched: what is decided is a
// Review, and what shall stand is a span of the Agreed layer that belongs to the reviewer.
//
// Deciding again replaces: the reviewer's earlier reviews of any of the same spans give way to the new ones,
// and what anybody's earlier decision about them brought to the Agreed layer leaves it. They go on to speak of the
// spans that the earlier ones spoke of, so that a pair decided once is not open again. Another reviewer's
// review stays as the record that it is (model/review/decisions.h). Where a side has several spans, each that
// is taken is a review of its own, with the other sides' spans as further parents. The parent that was taken
// comes first.
#pragma once

#include "ui/review/comparison.h"
#include "ui/window/tagging.h"

struct Reviewer
{
    const OpenArticle &article;
    const Tagset &tagset;
    Id person; // to whom reviews and agreed spans belong
    // A span that was removed, as it was last; nothing when it is not known.
    std::function<std::optional<Span>(const Id &)> removed = {};
};

// From zero: what this side has stands; of a side that has nothing the same as Nothing.
enum class Choice {
    Reject = -2,  // of a span on its own
    Nothing = -1, // neither: there is nothing to tag here
    TakeA = 0,
    TakeB = 1,
};
constexpr Choice take(int side)
{
    return Choice(side);
}

// One of the steps below has no changes when it is decided like that already. `span` is the (first) result.
TagStep decide(const Reviewer &reviewer, const ReviewItem &item, Choice choice, const Remarks &remarks = {});
// A version of its own: tag, attributes and note of `pattern` (one of the item's spans) on these words.
TagStep decideThird(const Reviewer &reviewer, const ReviewItem &item, const Span &pattern,
                    const Pieces &pieces, const Remarks &remarks = {});
// Other words around what was decided already; nothing to do where nothing was.
TagStep remark(const Reviewer &reviewer, const ReviewItem &item, const Remarks &remarks);
// The reviewer's reviews of these spans and their results go. Where another reviewer had decided before, that
// decision counts again, and its results that had given way come back; else it is open again.
TagStep reopen(const Reviewer &reviewer, const ReviewItem &item);

// Exact ones, which all have alike, that nobody has decided yet, in one step; no decision is overruled.
TagStep acceptExact(const Reviewer &reviewer, const std::vector<ReviewItem> &items);
// Every own span of `annotator` that no reviewer has spoken of yet, in one step.
TagStep acceptEverything(const Reviewer &reviewer, const Id &annotator);

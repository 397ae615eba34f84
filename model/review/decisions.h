// Which of several reviewers' decisions about the same spans stands. Every review stays as a record; the
// newest decision is the one that counts, and the results of the others leave the Agreed layer when it is
// made. Two decisions made apart and then merged can both have a result: that is a dispute, open until
// somebody decides again.
#pragma once

#include "model/entities/review.h"

#include <unordered_map>

using FindSpan = std::function<const Span *(const Id &)>; // null for a span that is not there (any more)

// What was decided about some spans.
struct Decided
{
    std::vector<const Review *> reviews; // of the one reviewer whose decision counts; empty = of nobody
    std::vector<const Review *> others;  // of other reviewers about any of the spans
    bool stale = false;                  // one of the spans was edited or removed since
    bool replaced = false;               // its result gave way to a later decision that was taken back
    bool disputed = false;               // another reviewer's result is in the Agreed layer too

    bool isOpen() const { return reviews.empty() || stale || replaced || disputed; }
};

// The reviews of an article by the spans they are about. Points into the list it was made from.
class ReviewIndex
{
public:
    ReviewIndex() = default;
    explicit ReviewIndex(const std::vector<Review> &reviews);

    // Of everybody, about at least one of the spans, by id.
    std::vector<const Review *> about(const std::vector<Id> &spans) const;
    // Those of one reviewer.
    std::vector<const Review *> touching(const std::vector<Id> &spans, const Id &reviewer) const;
    // A decision has to speak of every one of the spans.
    Decided decided(const std::vector<Id> &spans, const FindSpan &find) const;

private:
    std::unordered_map<Id, std::vector<const Review *>> m_bySpan;
};

// Made after: by the clock, then by id, so that it is the same in every file.
bool isLater(const Review &a, const Review &b);

// How one review stands for a list: "stands", "stale", "replaced" (another reviewer decided later) or
// "disputed". The words of files.
QString standingName(const Review &review, const ReviewIndex &index, const FindSpan &find);

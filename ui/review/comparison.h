// What two or more annotators did differently in the article on screen, and what was decided about it so far:
// the rows of the Review pane. Plain values; nothing here asks the screen.
#pragma once

#include "model/entities/tagset.h"
#include "model/project/open_article.h"
#include "model/review/decisions.h"
#include "model/review/differences.h"

#include <unordered_map>
#include <vector>

// What one annotator has of it.
struct ReviewSide
{
    Id annotator;
    std::vector<Id> spans; // in text order; none = nothing here
};

// One thing to decide. With one annotator alone every span of theirs is one.
struct ReviewItem
{
    // Of more than two the gravest difference among those who tagged it, or OnlyA where those are alike and
    // somebody has nothing.
    DifferenceKind kind = DifferenceKind::Exact;
    std::vector<ReviewSide> sides; // of everybody compared, always in the same order
    TextRange range;               // UTF-16: from the first start to the last end of all of them

    bool isSimple() const { return sides.size() == 1; } // of a review without a second pass
    bool isOfMany() const { return sides.size() > 2; }
    int taggedBy() const; // how many of them have something
    bool has(const Id &span) const;
    std::vector<Id> spans() const; // of all, the first one's first
};

// What a reviewer says around a decision.
struct Remarks
{
    QString reason;
    QString comment;
    int confidence = 0; // 0 not said, 1 low to 3 high
    bool guidelineGap = false;

    bool operator==(const Remarks &) const = default;
};

Remarks remarksOf(const Review &review);

// In text order. Whether they are done with the article is not asked here. One annotator = everything of
// theirs; nobody stands in the list twice.
std::vector<ReviewItem> reviewItems(const OpenArticle &article, const Tagset &tagset,
                                    const std::vector<Id> &annotators);

// How much its annotators agree on it, for an order: the lowest is the smallest.
struct Agreement
{
    double share = 0; // of the annotators: the most who tagged the same words alike
    int nearness = 0; // the less grave the kind of difference, the higher

    auto operator<=>(const Agreement &) const = default;
};
Agreement agreementOn(const ReviewItem &item, const OpenArticle &article);

// Annotators with spans of their own in the article, by the number of them, most first.
std::vector<Id> annotatorsOf(const OpenArticle &article);

// What somebody who reviews sees at a glance in the text: what all have alike or what was decided is settled
// (true), with what it brought to the Agreed layer; what differs and is not decided is open (false). Of one
// annotator's tags alone those that are not decided are neither.
std::unordered_map<Id, bool> settledSpans(const std::vector<ReviewItem> &items, const ReviewIndex &index,
                                          const OpenArticle &article);

// What was decided about it.
Decided decidedOn(const ReviewItem &item, const ReviewIndex &index, const OpenArticle &article);

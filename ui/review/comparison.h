// What two annotators did differently in the article on screen, and what was decided about it so far: the
// rows of the Review pane. Plain values; nothing here asks the screen.
#pragma once

#include "model/entities/tagset.h"
#include "model/project/open_article.h"
#include "model/review/decisions.h"
#include "model/review/differences.h"

#include <unordered_map>
#include <vector>

// One thing to decide. Without a second annotator every span of the first is one, with `b` empty.
struct ReviewItem
{
    DifferenceKind kind = DifferenceKind::Exact;
    bool simple = false; // of a review without a second pass
    std::vector<Id> a;   // spans, in text order
    std::vector<Id> b;
    TextRange range; // UTF-16: from the first start to the last end of all of them

    std::vector<Id> spans() const; // of both, a's first
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

// In text order. Whether either is done with the article is not asked here. `b` null = everything of a.
std::vector<ReviewItem> reviewItems(const OpenArticle &article, const Tagset &tagset, const Id &a,
                                    const Id &b);

// Annotators with spans of their own in the article, by the number of them, most first.
std::vector<Id> annotatorsOf(const OpenArticle &article);

// What somebody who reviews sees at a glance in the text: what both have alike or what was decided is settled
// (true), with what it brought to the Agreed layer; what differs and is not decided is open (false). Of one
// annotator's tags alone those that are not decided are neither.
std::unordered_map<Id, bool> settledSpans(const std::vector<ReviewItem> &items, const ReviewIndex &index,
                                          const OpenArticle &article);

// What was decided about it.
Decided decidedOn(const ReviewItem &item, const ReviewIndex &index, const OpenArticle &article);

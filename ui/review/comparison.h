// What two annotators did differently in the article on screen, and what was decided about it so far: the
// rows of the Review pane. Plain values; nothing here asks the screen.
#pragma once

#include "model/entities/tagset.h"
#include "model/project/open_article.h"
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

// The reviews of an article by the spans they are about.
class ReviewIndex
{
public:
    ReviewIndex() = default;
    explicit ReviewIndex(const OpenArticle &article);

    // Decided = somebody's reviews speak of every span of the item: those of `reviewer` when there are any,
    // else those of whoever came first. Empty = open.
    std::vector<const Review *> decision(const ReviewItem &item, const Id &reviewer) const;
    // Those of the reviewer that speak of at least one of the spans, by id.
    std::vector<const Review *> touching(const std::vector<Id> &spans, const Id &reviewer) const;

private:
    std::unordered_map<Id, std::vector<const Review *>> m_bySpan;
};

// One of its spans was edited or removed since.
bool isStale(const OpenArticle &article, const std::vector<const Review *> &decision);

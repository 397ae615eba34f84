#include "model/review/decisions.h"

#include <algorithm>
#include <tuple>

namespace {

bool speaksOf(const std::vector<const Review *> &reviews, const Id &span)
{
    return std::any_of(reviews.begin(), reviews.end(), [&](const Review *review) {
        return std::any_of(review->spans.begin(), review->spans.end(),
                           [&](const ReviewedSpan &one) { return one.span == span; });
    });
}

std::vector<const Review *> ofReviewer(const std::vector<const Review *> &all, const Id &reviewer)
{
    std::vector<const Review *> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const Review *one) { return one->reviewer == reviewer; });
    return found;
}

bool hasResult(const Review &review, const FindSpan &find)
{
    return !review.result.isNull() && find(review.result);
}

bool wantsResult(const Review &review)
{
    return review.outcome != Outcome::Reject && review.outcome != Outcome::Nothing;
}

std::vector<Id> spansOf(const Review &review)
{
    std::vector<Id> spans;
    for (const ReviewedSpan &one : review.spans)
        spans.push_back(one.span);
    return spans;
}

} // namespace

bool isLater(const Review &a, const Review &b)
{
    return std::tie(a.stamp.modified, a.id) > std::tie(b.stamp.modified, b.id);
}

ReviewIndex::ReviewIndex(const std::vector<Review> &reviews)
{
    for (const Review &review : reviews) {
        for (const ReviewedSpan &reviewed : review.spans)
            m_bySpan[reviewed.span].push_back(&review);
    }
}

std::vector<const Review *> ReviewIndex::about(const std::vector<Id> &spans) const
{
    std::vector<const Review *> found;
    for (const Id &span : spans) {
        const auto reviews = m_bySpan.find(span);
        if (reviews != m_bySpan.end())
            found.insert(found.end(), reviews->second.begin(), reviews->second.end());
    }
    std::sort(found.begin(), found.end(), [](const Review *x, const Review *y) { return x->id < y->id; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<const Review *> ReviewIndex::touching(const std::vector<Id> &spans, const Id &reviewer) const
{
    return ofReviewer(about(spans), reviewer);
}

Decided ReviewIndex::decided(const std::vector<Id> &spans, const FindSpan &find) const
{
    Decided decided;
    const std::vector<const Review *> all = about(spans);
    const Review *latest = nullptr;
    for (const Review *review : all) {
        if (latest && !isLater(*review, *latest))
            continue;
        const std::vector<const Review *> theirs = ofReviewer(all, review->reviewer);
        if (std::all_of(spans.begin(), spans.end(), [&](const Id &span) { return speaksOf(theirs, span); }))
            latest = review;
    }
    if (!latest)
        return decided;
    for (const Review *review : all)
        (review->reviewer == latest->reviewer ? decided.reviews : decided.others).push_back(review);
    for (const Review *review : decided.reviews) {
        decided.stale = decided.stale || isStale(*review, find);
        decided.replaced = decided.replaced || (wantsResult(*review) && !hasResult(*review, find));
    }
    decided.disputed = std::any_of(decided.others.begin(), decided.others.end(),
                                   [&](const Review *other) { return hasResult(*other, find); });
    return decided;
}

QString standingName(const Review &review, const ReviewIndex &index, const FindSpan &find)
{
    const bool isThere = hasResult(review, find);
    bool isReplaced = wantsResult(review) && !isThere;
    bool isDisputed = false;
    for (const Review *other : index.about(spansOf(review))) {
        if (other->reviewer == review.reviewer)
            continue;
        const bool isAfter = isLater(*other, review);
        if (isThere)
            isDisputed = isDisputed || isAfter || hasResult(*other, find);
        else if (isAfter)
            isReplaced = true;
        else
            isDisputed = isDisputed || hasResult(*other, find);
    }
    if (isReplaced)
        return QStringLiteral("replaced");
    if (isDisputed)
        return QStringLiteral("disputed");
    return isStale(review, find) ? QStringLiteral("stale") : QStringLiteral("stands");
}

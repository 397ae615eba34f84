#include "model/exchange/csv_review_cells.h"

#include "model/exchange/claim_records.h"

#include <QByteArrayList>

#include <algorithm>

namespace {

bool isCurrent(const Review &review, const Span &span)
{
    return std::any_of(review.spans.begin(), review.spans.end(), [&](const ReviewedSpan &reviewed) {
        return reviewed.span == span.id && reviewed.rev == span.stamp.rev;
    });
}

// Each one once, in the order they come in.
void note(QByteArrayList &values, const QByteArray &value)
{
    if (!value.isEmpty() && !values.contains(value))
        values.append(value);
}

} // namespace

ReviewCells::ReviewCells(const std::vector<Review> &reviews, const std::vector<Span> &spans,
                         const Names &names)
    : m_names(names)
{
    for (const Review &review : reviews) {
        for (const ReviewedSpan &reviewed : review.spans)
            m_reviews[reviewed.span].push_back(&review);
        if (review.outcome == Outcome::TakeOne && !review.spans.empty())
            m_taken.emplace(review.spans.front().span, nullptr);
    }
    for (const Span &span : spans) {
        if (const auto taken = m_taken.find(span.id); taken != m_taken.end())
            taken->second = &span;
    }
}

bool ReviewCells::isTaken(const Span &span, const Review &review) const
{
    const auto found = m_taken.find(review.spans.front().span);
    const Span *taken = found == m_taken.end() ? nullptr : found->second;
    return taken && (taken->id == span.id || (taken->tag == span.tag && taken->pieces == span.pieces &&
                                              taken->attributes == span.attributes));
}

void ReviewCells::write(const Span &span, CsvWriter &out) const
{
    const auto found = m_reviews.find(span.id);
    if (found == m_reviews.end())
        return out.empty(count);
    QByteArrayList acceptedBy;
    QByteArrayList rejectedBy;
    QByteArrayList reasons;
    for (const Review *review : found->second) {
        if (!isCurrent(*review, span))
            continue;
        const auto reviewer = m_names.find(review->reviewer);
        const QByteArray name = reviewer == m_names.end() ? QByteArray() : reviewer->second;
        const bool choice = review->outcome == Outcome::TakeOne;
        const bool taken = choice && isTaken(span, *review);
        if (review->outcome == Outcome::Accept || taken)
            note(acceptedBy, name);
        if (review->outcome == Outcome::Reject || review->outcome == Outcome::Nothing || (choice && !taken))
            note(rejectedBy, name);
        note(reasons, review->reason.toUtf8());
    }
    out.plain(reviewStatus(span, found->second).toLatin1());
    out.text(acceptedBy.join("; "));
    out.text(rejectedBy.join("; "));
    out.text(reasons.join("; "));
}

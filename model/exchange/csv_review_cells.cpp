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

ReviewCells::ReviewCells(const std::vector<Review> &reviews, const Names &names) : m_names(names)
{
    for (const Review &review : reviews) {
        for (const ReviewedSpan &reviewed : review.spans)
            m_reviews[reviewed.span].push_back(&review);
    }
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
        if (review->outcome == Outcome::Accept)
            note(acceptedBy, name);
        if (review->outcome == Outcome::Reject || review->outcome == Outcome::Nothing)
            note(rejectedBy, name);
        note(reasons, review->reason.toUtf8());
    }
    out.plain(reviewStatus(span, found->second).toLatin1());
    out.text(acceptedBy.join("; "));
    out.text(rejectedBy.join("; "));
    out.text(reasons.join("; "));
}

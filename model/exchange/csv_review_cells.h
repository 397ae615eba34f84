// The cells that say what reviewers decided about a span: review_status, accepted_by, rejected_by,
// review_reason. Decisions about an older version of the span count only for the status "stale". Of several versions
// the one that was taken, and what is like it, is accepted and the others are rejected.
#pragma once

#include "model/entities/review.h"
#include "model/exchange/csv_writer.h"

#include <unordered_map>

class ReviewCells
{
public:
    using Names = std::unordered_map<Id, QByteArray>; // of people, in UTF-8

    // The reviews and spans of one article; all outlive this.
    ReviewCells(const std::vector<Review> &reviews, const std::vector<Span> &spans, const Names &names);

    static constexpr int count = 4;
    void write(const Span &span, CsvWriter &out) const;

private:
    bool isTaken(const Span &span, const Review &review) const;

    const Names &m_names;
    std::unordered_map<Id, const Span *> m_taken; // versions that were taken, with the words they have now
    std::unordered_map<Id, std::vector<const Review *>> m_reviews; // by span, in the order they were made
};

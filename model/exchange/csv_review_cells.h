// The cells that say what reviewers decided about a span: review_status, accepted_by, rejected_by,
// review_reason. Decisions about an older version of the span count only for the status "stale".
#pragma once

#include "model/entities/review.h"
#include "model/exchange/csv_writer.h"

#include <unordered_map>

class ReviewCells
{
public:
    using Names = std::unordered_map<Id, QByteArray>; // of people, in UTF-8

    // The reviews of one article; both outlive this.
    ReviewCells(const std::vector<Review> &reviews, const Names &names);

    static constexpr int count = 4;
    void write(const Span &span, CsvWriter &out) const;

private:
    const Names &m_names;
    std::unordered_map<Id, std::vector<const Review *>> m_reviews; // by span, in the order they were made
};

// The claims of one article with the fact-checkers' records of them, as the exports of claims walk through
// them.
#pragma once

#include "model/claims/claim_card.h"
#include "model/exchange/csv_article_cells.h"
#include "model/exchange/csv_spans.h"

#include <functional>

struct ClaimRecord
{
    ClaimCard card;
    std::vector<const Assessment *> assessments; // in the order they were made, of everybody
    std::vector<const Evidence *> evidence;
    std::vector<const Review *> reviews; // of this span
};

struct ClaimsOfArticle
{
    const Article &article;
    const QString &text;
    const ClaimIndex &index;
    std::vector<ClaimRecord> claims; // in text order; of the selected annotators
};

// Article by article in list order; stops at the first error and when the task is cancelled. An error when
// the tagset has no tag that is a claim.
Result<void> forEachClaim(const Snapshot &project, const SpanSelection &selection,
                          const std::function<Result<void>(const ClaimsOfArticle &)> &each, Task &task);

// What the reviews of a span come to: "accepted", "rejected", "disputed" where reviewers differ, "decided"
// where another version stands, "stale" when the span was edited after all of them; empty without a review.
QString reviewStatus(const Span &span, const std::vector<const Review *> &reviews);

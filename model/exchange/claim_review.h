// Drafts in the vocabulary that fact-checks are published with: schema.org ClaimReview as JSON-LD. A draft,
// because the project does not know the page the fact-check will stand on; what a reader of ClaimReview
// requires and the claim card does not tell is listed, and nothing is made up.
//
// Required and recommended fields: Google, "Fact Check (ClaimReview) structured data"
// (developers.google.com).
#pragma once

#include "model/exchange/claim_records.h"

#include <QIODevice>
#include <QJsonObject>
#include <QStringList>

struct ClaimReviewDraft
{
    QJsonObject object;      // without @context
    QStringList missing;     // required: "url", "reviewRating.alternateName"
    QStringList recommended; // would help: "itemReviewed.author", …
};

// `assessment` null = nobody assessed it yet. `reviewer` is the name of who did.
ClaimReviewDraft claimReviewDraft(const Article &article, const ClaimIndex &index, const ClaimRecord &record,
                                  const Assessment *assessment, const QString &reviewer);

struct ClaimReviewReport
{
    qint64 drafts = 0;
    qint64 incomplete = 0; // drafts that lack something required
    QStringList
        missing; // one line for each of the first 100 of these: "“words”: url, reviewRating.alternateName"
};

// One JSON-LD document with a draft for each assessment (or, where a claim has evidence only, for the claim),
// in article and text order. What is missing stands in each draft too, as urn:ascertain:missing and
// urn:ascertain:recommended. "</" is written "<\/", so that it can be put in a page as it is.
Result<ClaimReviewReport> writeClaimReviews(const Snapshot &project, const SpanSelection &selection,
                                            QIODevice &out, Task &task);

// Written aside and put in place only when complete.
Result<ClaimReviewReport> exportClaimReviews(const Snapshot &project, const SpanSelection &selection,
                                             const QString &path, Task &task);

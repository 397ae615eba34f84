// A claim with everything the article says about it: who says so and with which stance, the reporting words,
// what weakens or strengthens it, whether it is quoted, and which claims it repeats or contradicts. "No
// source" is a legal answer.
#pragma once

#include "model/claims/claim_index.h"

struct CardSource
{
    const Span *span = nullptr;
    const Link *link = nullptr;
    QString stance; // affirms, denies, withholds; empty where the link says none
    SourceFacts facts;
};

// Spans in text order, borrowed from the article.
struct ClaimCard
{
    const Span *claim = nullptr;
    QString type;
    QString check;
    QString voice; // article, source, unstated
    std::vector<CardSource> sources;
    std::vector<const Span *> cues;
    std::vector<const Span *> hedges;
    std::vector<const Span *> boosters;
    std::vector<const Span *> loaded;
    Quoted quoted = Quoted::No;
    std::vector<const Span *> restates; // what this claim says again
    std::vector<const Span *> restatedBy;
    std::vector<const Span *> contradicts; // either way round
};

ClaimCard claimCard(const ClaimIndex &index, const Span &claim);

// What several annotators did with one article, side by side: each line is one thing that at least one of
// them tagged, with everybody's spans for it.
#pragma once

#include "model/review/differences.h"

struct ManyDifference
{
    std::vector<std::vector<int>> spans; // by annotator of the set, into Pass::spans; readers only
    int taggedBy = 0;                    // how many of the readers
    bool missing = false;                // at least one reader has nothing here
    // The gravest difference among those who tagged it; Exact when they are alike or there is only one. A
    // line where somebody has several spans is Split.
    DifferenceKind among = DifferenceKind::Exact;
    qsizetype start = 0;
};

// In text order; put together from the differences of all pairs of readers. Two tags on the same words are
// one thing seen differently, but two things where somebody has both.
std::vector<ManyDifference> manyDifferences(const ComparedArticle &article);

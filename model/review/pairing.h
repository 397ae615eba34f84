// Which span of one annotator stands for which of another.
//
// `mostPairs` counts: the most pairs of overlapping spans with the same tag, one to one (maximum bipartite
// matching, Hopcroft & Karp 1973). `bestPairs` chooses: as many pairs, and of those choices the one
// with most identical spans, then with the greatest shared share of words.
// Touching spans do not overlap. The order in which the spans come changes nothing in the numbers.
#pragma once

#include "model/review/passes.h"

#include <vector>

// Spans of one tag lie side by side (ComparedPass::spans is sorted by tag).
struct SpanSlice
{
    const ComparedSpan *begin = nullptr;
    const ComparedSpan *end = nullptr;

    int size() const { return int(end - begin); }
    const ComparedSpan &operator[](int i) const { return begin[i]; }
};

SpanSlice spansOfTag(const ComparedPass &pass, int tag);

struct OverlappingPair
{
    int a = 0;
    int b = 0;
};

// All overlapping pairs of two slices in the order of a, then b. Near-linear where spans are short.
std::vector<OverlappingPair> overlappingPairs(SpanSlice a, SpanSlice b);

int mostPairs(int countA, int countB, const std::vector<OverlappingPair> &pairs);

// For each span of a (in `a.spans`) the paired one of b (in `b.spans`), or -1; only pairs with the same tag.
std::vector<int> bestPairs(const ComparedPass &a, const ComparedPass &b);

// The shared share of the words: common / (all of either), from 0 to 1.
double sharedShare(const ComparedSpan &a, const ComparedSpan &b);

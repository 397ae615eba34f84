// Two passes of one article side by side, one thing at a time: what the counts of details.h add up and what
// places.h lists, so that a number and the list behind it cannot differ.
#pragma once

#include "model/review/passes.h"

#include <vector>

// Only the spans of the chosen tags, with tag `t` numbered `places[t]` from now on (-1 = not chosen); links
// between spans that stay.
void keepTags(ComparedPass &pass, const std::vector<int> &places);

// Who stands for whom, whatever the tag; -1 = nobody. In the order of a, then those only b has.
struct SpanMatch
{
    int a = -1; // into ComparedPass::spans
    int b = -1;
};
std::vector<SpanMatch> spanMatches(const ComparedPass &a, const ComparedPass &b);

// Each attribute that at least one of the two has, with both values; -1 = not set.
struct ValueMatch
{
    int attribute = 0;
    int a = -1;
    int b = -1;
};
std::vector<ValueMatch> valueMatches(const ComparedSpan &a, const ComparedSpan &b);

// Each link once. Paired = same type between spans that stand for each other under one tag.
struct LinkMatch
{
    int a = -1; // into ComparedPass::links
    int b = -1;
    bool exact = false; // both ends also have the same words
};
std::vector<LinkMatch> linkMatches(const ComparedPass &a, const ComparedPass &b,
                                   const std::vector<SpanMatch> &spans);

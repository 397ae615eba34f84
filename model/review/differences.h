// What two annotators did differently with one article, named by kind: what a reviewer steps through.
//
// Spans of one tag are paired first (pairing.h). Of what is left, a span that lies mostly in a paired one of
// the same tag makes that a split or a merged one; then spans of different tags that share at least half of
// their words are one span with two tags. The rest only one of the two has. Swapping the annotators swaps
// "only A" with "only B" and "split" with "merged", and changes nothing else.
#pragma once

#include "model/review/passes.h"

#include <vector>

enum class DifferenceKind {
    Exact,     // no difference
    Boundary,  // same tag, other words
    Tag,       // at least half the words, another tag
    Attribute, // same words and tag
    Link,      // same words, tag and attributes, but linked differently
    OnlyA,
    OnlyB,
    Split,  // one span of A is several of B
    Merged, // several spans of A are one of B
};
constexpr int differenceKinds = 9;

struct Difference
{
    DifferenceKind kind = DifferenceKind::Exact; // the first that applies: tag, boundary, attribute, link
    // Everything that differs in a pair; attributes of different tags are not compared.
    bool boundary = false;
    bool tag = false;
    bool attribute = false;
    bool link = false;
    std::vector<int> a; // into Pass::spans, in text order
    std::vector<int> b;
    qsizetype start = 0; // of the first of them, without what does not count

    bool operator==(const Difference &) const = default;
};

struct DifferenceCounts
{
    qint64 of[differenceKinds] = {};

    qint64 operator[](DifferenceKind kind) const { return of[int(kind)]; }
    void add(const std::vector<Difference> &differences);
};

// In text order. Each span of either stands in exactly one of them.
std::vector<Difference> differences(const ComparedPass &a, const ComparedPass &b);

// For each span in `a.spans` the one of `b.spans` it is paired with one to one, or -1.
std::vector<int> partners(const ComparedPass &a, const ComparedPass &b);

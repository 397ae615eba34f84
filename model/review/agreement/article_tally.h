// From one article to its tally: every sum that the figures of tally.h need, and those of the u-alpha family.
#pragma once

#include "model/review/agreement/continuum.h"
#include "model/review/agreement/gamma.h"
#include "model/review/agreement/tally.h"
#include "model/review/passes.h"

// An article's sums before it is known how many sets of tags there are in all.
struct ArticleSums
{
    int article = 0;
    std::vector<int> readers;               // places among the chosen annotators
    std::vector<std::vector<qint64>> spans; // by line, then by annotator
    // A tally whose layout has no room for sets of tags (categories = 2); those are in `sets`.
    Tally tally;
    ContinuumSums sets;                                      // all readers
    std::vector<Continuum> continua;                         // by reader
    std::vector<std::vector<double>> amounts;                // by reader: characters in each set of tags
    std::vector<ContinuumSums> tags;                         // by tag: the units of the tag alone
    std::vector<std::vector<std::optional<GammaSum>>> gamma; // by line, then by pair; empty = not asked for
};

struct SumOptions
{
    std::vector<int> annotators; // into PassSet::annotators
    int tags = 0;                // all tags of the article are smaller
    const GammaOptions *gamma = nullptr;
};

// `article` has at least two readers.
ArticleSums sumsOf(const ComparedArticle &article, int number, const SumOptions &options, TagSets &sets);

// The tally in its final layout.
Tally finalTally(const ArticleSums &sums, const TallyLayout &layout);

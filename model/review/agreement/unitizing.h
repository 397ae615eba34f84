// Agreement on where units lie on a continuum, not on how single characters are coded.
//
// alpha_U (Krippendorff 1995, 2004): squared distances of the ends of overlapping units, and the squared
// length of a unit where the other has a gap; one category at a time. Over several articles both
// disagreements are summed, each weighted with the length of its article, before they are divided.
#pragma once

#include "model/review/agreement/figure.h"
#include "model/text/text_range.h"

#include <vector>

// One annotator's units of one category: in order, not overlapping (touching ones stay two).
using Units = std::vector<TextRange>;

// Of overlapping units keeps the earliest, of several that begin together the longest.
Units withoutOverlaps(std::vector<TextRange> units);

struct UnitDisagreement
{
    double observed = 0;
    double expected = 0;

    UnitDisagreement &operator+=(UnitDisagreement other);
};

// `length` is that of the continuum, which begins at 0. Two raters at least.
UnitDisagreement unitDisagreement(const std::vector<Units> &raters, qsizetype length);

// The overall figure sums over categories first. A single unit of a single rater gives 0.
Figure alphaU(UnitDisagreement disagreement);

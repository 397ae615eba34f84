// How sure a figure is: percentile intervals from resampling whole articles, because spans and characters
// of one article are not independent. Fewer than five articles say nothing about that.
#pragma once

#include "model/review/agreement/tally.h"

#include <cstdint>
#include <functional>
#include <vector>

constexpr std::size_t fewestArticlesForIntervals = 5;

struct BootstrapOptions
{
    int rounds = 1000;
    std::uint64_t seed = 1; // the same seed, the same intervals
};

// `figures` gives the same number of figures for every tally. For each of them the interval that holds the
// middle 95 % of the rounds, without those where it is undefined; nothing when there are too few articles,
// or fewer than half of the rounds have a value.
std::vector<std::optional<Interval>>
bootstrap(const std::vector<Tally> &articles, const BootstrapOptions &options,
          const std::function<std::vector<Figure>(const Tally &)> &figures);

// gamma: agreement on an alignment of units, where misplaced, misnamed and missing units all cost (Mathet,
// Widlöcher & Métivier 2015; gamma_cat: Mathet 2017). Of two annotators the best alignment is an assignment
// problem and solved exactly; of more, the figure is the mean over pairs.
//
// Cost of two units: alpha · ((|Δbegin| + |Δend|) / (sum of lengths))² + beta · [other tag]; of a unit that
// has no partner: 1. Disorder = sum of costs / mean number of units. gamma = 1 − observed / expected, where
// the expected disorder is the mean over random continua drawn after the statistics of all annotators of
// the article (number of units, gaps, lengths, tags): 30 pairs of them, and more where their disorders vary so
// much that the mean is not within 5 % with a confidence of 95 % (Mathet et al. 2015), but 500 at the
// most. The draw begins with a seed that is part of the result, so that the same seed gives the same figure
// everywhere.
#pragma once

#include "model/review/agreement/figure.h"
#include "model/review/assignment.h"

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

struct GammaUnit
{
    double start = 0;
    double end = 0; // greater than start
    int category = 0;

    bool operator==(const GammaUnit &) const = default;
};

struct GammaOptions
{
    double alpha = 1; // weight of the position
    double beta = 1;  // weight of the category
    int samples = 30; // random continua for each article, at least
    double precision = 0.05;
    std::uint64_t seed = 1;
};

// Order of units changes nothing.
using GammaUnits = std::vector<GammaUnit>;

struct Alignment
{
    double cost = 0; // sum over unitary alignments
    // For gamma_cat, over the pairs with weight (1 − position)⁺.
    double pairs = 0;
    double misnamed = 0;

    double disorder(double meanUnits) const { return meanUnits > 0 ? cost / meanUnits : 0; }
};

double positionalCost(const GammaUnit &a, const GammaUnit &b);

// Keeps its memory from one alignment to the next.
class Aligner
{
public:
    explicit Aligner(const GammaOptions &options) : m_options(options) {}

    Alignment align(const GammaUnits &a, const GammaUnits &b);

private:
    void findPairs();

    GammaOptions m_options;
    Assignment m_assignment;
    GammaUnits m_a;
    GammaUnits m_b;
    std::vector<WorthyPair> m_pairs;
};

// What random continua of one article look like.
class RandomContinua
{
public:
    explicit RandomContinua(const std::vector<const GammaUnits *> &annotators);
    void draw(std::mt19937_64 &random, GammaUnits &units) const;

private:
    struct Normal
    {
        double mean = 0;
        double deviation = 0;
    };
    static Normal fitted(const std::vector<double> &values);
    static double draw(Normal normal, std::mt19937_64 &random);

    Normal m_count;
    Normal m_gap;
    Normal m_length;
    std::vector<int> m_categories; // one for each unit there is
};

// Observed and expected, both additive over articles: cost is the disorder times the mean number of units.
struct GammaSum
{
    double units = 0; // mean number of the two
    double observed = 0;
    double expected = 0;
    double observedPairs = 0;
    double observedMisnamed = 0;
    double expectedPairs = 0;
    double expectedMisnamed = 0;

    GammaSum &operator+=(const GammaSum &other);
    Figure gamma() const;
    Figure gammaCat() const;
};

// For the pairs (0,1), (0,2), …, (1,2), … of the annotators of one article, of whom a nullptr has not read
// it; nothing for pairs that have not both read. `stream` makes the draws of each article its own.
std::vector<std::optional<GammaSum>> gammaOfPairs(const std::vector<const GammaUnits *> &annotators,
                                                  const GammaOptions &options, std::uint64_t stream);

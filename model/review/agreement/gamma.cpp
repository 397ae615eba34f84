#include "model/review/agreement/gamma.h"

#include <algorithm>
#include <cmath>

namespace {

bool comesBefore(const GammaUnit &a, const GammaUnit &b)
{
    if (a.start != b.start)
        return a.start < b.start;
    if (a.end != b.end)
        return a.end < b.end;
    return a.category < b.category;
}

// From 0 (left out) to 1; the library's own distributions differ from machine to machine.
double uniform(std::mt19937_64 &random)
{
    return (double(random() >> 11) + 0.5) * 0x1p-53;
}

} // namespace

double positionalCost(const GammaUnit &a, const GammaUnit &b)
{
    const double shift = std::abs(a.start - b.start) + std::abs(a.end - b.end);
    const double share = shift / (a.end - a.start + b.end - b.start);
    return share * share;
}

Alignment Aligner::align(const GammaUnits &a, const GammaUnits &b)
{
    // The sides are put in an order of their own, so that swapping the annotators changes nothing.
    m_a = a;
    m_b = b;
    std::sort(m_a.begin(), m_a.end(), comesBefore);
    std::sort(m_b.begin(), m_b.end(), comesBefore);
    findPairs();
    const std::vector<int> &columns = m_assignment.solve(int(m_a.size()), int(m_b.size()), m_pairs);
    Alignment alignment;
    alignment.cost = double(m_a.size() + m_b.size());
    for (const WorthyPair &pair : m_pairs) {
        if (columns[std::size_t(pair.row)] != pair.column)
            continue;
        const GammaUnit &x = m_a[std::size_t(pair.row)];
        const GammaUnit &y = m_b[std::size_t(pair.column)];
        alignment.cost -= pair.worth;
        const double weight = std::max(0.0, 1 - positionalCost(x, y));
        alignment.pairs += weight;
        alignment.misnamed += x.category == y.category ? 0 : weight;
    }
    return alignment;
}

// Two units are worth aligning when that costs less than leaving both alone, which is 2.
void Aligner::findPairs()
{
    m_pairs.clear();
    const auto longestOf = [](const GammaUnits &units) {
        double longest = 0;
        for (const GammaUnit &unit : units)
            longest = std::max(longest, unit.end - unit.start);
        return longest;
    };
    const double longestA = longestOf(m_a);
    const double longestB = longestOf(m_b);
    // |Δbegin| may not be more than reach · (sum of lengths).
    const double reach = m_options.alpha > 0 ? std::sqrt(2 / m_options.alpha) : 1e300;
    std::size_t first = 0;
    for (std::size_t i = 0; i < m_a.size(); ++i) {
        const GammaUnit &unit = m_a[i];
        const double length = unit.end - unit.start;
        while (first < m_b.size() && m_b[first].start < unit.start - reach * (longestA + longestB))
            ++first;
        for (std::size_t j = first; j < m_b.size(); ++j) {
            const GammaUnit &other = m_b[j];
            if (other.start > unit.start + reach * (length + longestB))
                break;
            const double shift = std::abs(unit.start - other.start) + std::abs(unit.end - other.end);
            const double share = shift / (length + other.end - other.start);
            const double cost =
                m_options.alpha * share * share + (unit.category == other.category ? 0 : m_options.beta);
            if (cost < 2)
                m_pairs.push_back({int(i), int(j), 2 - cost});
        }
    }
}

RandomContinua::RandomContinua(const std::vector<const GammaUnits *> &annotators)
{
    std::vector<double> counts;
    std::vector<double> gaps;
    std::vector<double> lengths;
    for (const GammaUnits *units : annotators) {
        GammaUnits sorted = *units;
        std::sort(sorted.begin(), sorted.end(), comesBefore);
        counts.push_back(double(sorted.size()));
        double end = 0;
        for (const GammaUnit &unit : sorted) {
            gaps.push_back(unit.start - end);
            lengths.push_back(unit.end - unit.start);
            m_categories.push_back(unit.category);
            end = unit.end;
        }
    }
    std::sort(m_categories.begin(), m_categories.end());
    m_count = fitted(counts);
    m_gap = fitted(gaps);
    m_length = fitted(lengths);
}

RandomContinua::Normal RandomContinua::fitted(const std::vector<double> &values)
{
    if (values.empty())
        return {};
    // In ascending order, so that the sum does not depend on who comes first.
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (const double value : sorted)
        sum += value;
    const double mean = sum / double(sorted.size());
    double squares = 0;
    for (const double value : sorted)
        squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / double(sorted.size()))};
}

// The sum of twelve uniform numbers, less its mean, is as good as normal here, and adding whole numbers gives
// the same draw on every machine, which logarithm and cosine do not promise.
double RandomContinua::draw(Normal normal, std::mt19937_64 &random)
{
    std::uint64_t sum = 0;
    for (int i = 0; i < 3; ++i) {
        const std::uint64_t four = random();
        sum += (four & 0xFFFF) + (four >> 16 & 0xFFFF) + (four >> 32 & 0xFFFF) + (four >> 48);
    }
    return normal.mean + normal.deviation * ((double(sum) + 6) * 0x1p-16 - 6);
}

void RandomContinua::draw(std::mt19937_64 &random, GammaUnits &units) const
{
    units.clear();
    if (m_categories.empty())
        return;
    const auto count = std::max<long>(1, std::lround(draw(m_count, random)));
    double end = 0;
    for (long i = 0; i < count; ++i) {
        const double start = end + draw(m_gap, random);
        double length = 0;
        while (length <= 0)
            length = std::abs(draw(m_length, random));
        const auto category = std::size_t(uniform(random) * double(m_categories.size()));
        end = start + length;
        units.push_back({start, end, m_categories[category]});
    }
}

GammaSum &GammaSum::operator+=(const GammaSum &other)
{
    units += other.units;
    observed += other.observed;
    expected += other.expected;
    observedPairs += other.observedPairs;
    observedMisnamed += other.observedMisnamed;
    expectedPairs += other.expectedPairs;
    expectedMisnamed += other.expectedMisnamed;
    return *this;
}

Figure GammaSum::gamma() const
{
    if (units <= 0)
        return Undefined::NoSpans;
    if (expected <= 0)
        return Undefined::NoVariation;
    return 1 - observed / expected;
}

Figure GammaSum::gammaCat() const
{
    if (observedPairs <= 0)
        return Undefined::NothingShared;
    if (expectedMisnamed <= 0)
        return Undefined::NoVariation;
    return 1 - (observedMisnamed / observedPairs) / (expectedMisnamed / expectedPairs);
}

namespace {

// (1.96 · deviation / mean / precision)², from what was drawn so far.
int samplesWanted(const GammaOptions &options, double sum, double squares, int drawn)
{
    constexpr int most = 500;
    if (options.precision <= 0 || sum <= 0)
        return drawn;
    const double mean = sum / drawn;
    const double variance = std::max(0.0, (squares - sum * mean) / (drawn - 1));
    const double root = 1.96 * std::sqrt(variance) / mean / options.precision;
    return int(std::min<double>(std::ceil(root * root), most));
}

} // namespace

std::vector<std::optional<GammaSum>> gammaOfPairs(const std::vector<const GammaUnits *> &annotators,
                                                  const GammaOptions &options, std::uint64_t stream)
{
    std::vector<const GammaUnits *> readers;
    for (const GammaUnits *units : annotators) {
        if (units)
            readers.push_back(units);
    }
    Aligner aligner(options);
    const RandomContinua continua(readers);
    std::seed_seq seed{std::uint32_t(options.seed), std::uint32_t(options.seed >> 32), std::uint32_t(stream),
                       std::uint32_t(stream >> 32)};
    std::mt19937_64 random(seed);
    GammaUnits a;
    GammaUnits b;
    double disorder = 0;
    double squares = 0;
    double pairs = 0;
    double misnamed = 0;
    int drawn = 0;
    for (int wanted = std::max(options.samples, 1); drawn < wanted;) {
        continua.draw(random, a);
        continua.draw(random, b);
        const Alignment alignment = aligner.align(a, b);
        const double one = alignment.disorder(double(a.size() + b.size()) / 2);
        disorder += one;
        squares += one * one;
        pairs += alignment.pairs;
        misnamed += alignment.misnamed;
        if (++drawn == options.samples && drawn > 1)
            wanted = std::max(wanted, samplesWanted(options, disorder, squares, drawn));
    }
    const double samples = drawn;
    std::vector<std::optional<GammaSum>> sums;
    for (std::size_t i = 0; i < annotators.size(); ++i) {
        for (std::size_t j = i + 1; j < annotators.size(); ++j) {
            if (!annotators[i] || !annotators[j]) {
                sums.push_back(std::nullopt);
                continue;
            }
            const Alignment alignment = aligner.align(*annotators[i], *annotators[j]);
            const double meanUnits = double(annotators[i]->size() + annotators[j]->size()) / 2;
            sums.push_back(GammaSum{.units = meanUnits,
                                    .observed = alignment.cost,
                                    .expected = disorder / samples * meanUnits,
                                    .observedPairs = alignment.pairs,
                                    .observedMisnamed = alignment.misnamed,
                                    .expectedPairs = pairs / samples,
                                    .expectedMisnamed = misnamed / samples});
        }
    }
    return sums;
}

#include "model/review/agreement/unitizing.h"

#include <algorithm>

namespace {

double squared(qsizetype number)
{
    return double(number) * double(number);
}

// Units of `a` in gaps of `b`: no unit of b shares a character with them.
double alone(const Units &a, const Units &b)
{
    double sum = 0;
    auto other = b.begin();
    for (const TextRange &unit : a) {
        while (other != b.end() && other->end <= unit.start)
            ++other;
        if (other == b.end() || other->start >= unit.end)
            sum += squared(unit.length());
    }
    return sum;
}

double distance(const Units &a, const Units &b)
{
    double sum = alone(a, b) + alone(b, a);
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->overlaps(*y))
            sum += squared(x->start - y->start) + squared(x->end - y->end);
        if (x->end < y->end)
            ++x;
        else
            ++y;
    }
    return sum;
}

// The gaps of all raters, longest first.
std::vector<qsizetype> gapsOf(const std::vector<Units> &raters, qsizetype length)
{
    std::vector<qsizetype> gaps;
    for (const Units &units : raters) {
        qsizetype end = 0;
        for (const TextRange &unit : units) {
            if (unit.start > end)
                gaps.push_back(unit.start - end);
            end = unit.end;
        }
        if (length > end)
            gaps.push_back(length - end);
    }
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    return gaps;
}

// Sum over units of (N − 1)/3 · (2ℓ³ − 3ℓ² + ℓ) + ℓ² · Σ over gaps g ≥ ℓ of (g − ℓ + 1). With the units and
// the gaps from long to short, the gaps that hold a unit are a growing prefix.
double placements(const std::vector<Units> &raters, qsizetype length, double &squaredLengths)
{
    std::vector<qsizetype> lengths;
    for (const Units &units : raters) {
        for (const TextRange &unit : units)
            lengths.push_back(unit.length());
    }
    std::sort(lengths.begin(), lengths.end(), std::greater<>());
    const std::vector<qsizetype> gaps = gapsOf(raters, length);
    const double others = double(lengths.size()) - 1;
    double sum = 0;
    double gapSum = 0;
    std::size_t holding = 0;
    for (const qsizetype unit : lengths) {
        const double l = double(unit);
        while (holding < gaps.size() && gaps[holding] >= unit)
            gapSum += double(gaps[holding++]);
        sum += others / 3 * (2 * l * l * l - 3 * l * l + l);
        sum += l * l * (gapSum - double(holding) * (l - 1));
        squaredLengths += l * (l - 1);
    }
    return sum;
}

} // namespace

Units withoutOverlaps(std::vector<TextRange> units)
{
    std::sort(units.begin(), units.end(), [](TextRange a, TextRange b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    Units kept;
    for (const TextRange &unit : units) {
        if (kept.empty() || unit.start >= kept.back().end)
            kept.push_back(unit);
    }
    return kept;
}

UnitDisagreement &UnitDisagreement::operator+=(UnitDisagreement other)
{
    observed += other.observed;
    expected += other.expected;
    return *this;
}

UnitDisagreement unitDisagreement(const std::vector<Units> &raters, qsizetype length)
{
    if (raters.size() < 2 || length <= 0)
        return {};
    double observed = 0;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        for (std::size_t j = i + 1; j < raters.size(); ++j)
            observed += distance(raters[i], raters[j]);
    }
    const double r = double(raters.size());
    const double l = double(length);
    double squaredLengths = 0;
    const double expected = placements(raters, length, squaredLengths);
    const double places = r * l * (r * l - 1) - squaredLengths;
    return {2 * observed / (r * (r - 1) * l * l), places > 0 ? 2 / l * expected / places : 0};
}

Figure alphaU(UnitDisagreement disagreement)
{
    if (disagreement.expected <= 0)
        return Undefined::NoSpans;
    return 1 - disagreement.observed / disagreement.expected;
}

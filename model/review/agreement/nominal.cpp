#include "model/review/agreement/nominal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

double sum(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<double> rowSums(const CodingTable &table)
{
    std::vector<double> sums;
    for (const auto &row : table)
        sums.push_back(sum(row));
    return sums;
}

std::vector<double> columnSums(const CodingTable &table)
{
    std::vector<double> sums(table.size(), 0.0);
    for (const auto &row : table) {
        for (std::size_t c = 0; c < row.size(); ++c)
            sums[c] += row[c];
    }
    return sums;
}

double total(const CodingTable &table)
{
    return sum(rowSums(table));
}

// 1 − observed / expected, where an expectation of nothing means that nothing could differ. The sums are
// of whole characters, so that rounding leaves a trace far below one in a billion.
Figure corrected(double observed, double expected, double scale)
{
    if (expected <= scale * 1e-12)
        return Undefined::NoVariation;
    return 1 - observed / expected;
}

} // namespace

double observedAgreement(const CodingTable &table)
{
    const double n = total(table);
    double agreed = 0;
    for (std::size_t c = 0; c < table.size(); ++c)
        agreed += table[c][c];
    return n > 0 ? agreed / n : 0;
}

Figure cohenKappa(const CodingTable &table, const CategoryDistance &distance)
{
    const std::vector<double> a = rowSums(table);
    const std::vector<double> b = columnSums(table);
    const double n = sum(a);
    if (n <= 0)
        return Undefined::NoSpans;
    double observed = 0;
    double expected = 0;
    for (std::size_t c = 0; c < table.size(); ++c) {
        for (std::size_t k = 0; k < table.size(); ++k) {
            const double d = distance ? distance(c, k) : double(c != k);
            observed += d * table[c][k] / n;
            expected += d * a[c] * b[k] / (n * n);
        }
    }
    return corrected(observed, expected, 1);
}

Figure kappaFromSums(double agreed, double total, const std::vector<double> &a, const std::vector<double> &b)
{
    if (total <= 0)
        return Undefined::NotRead;
    double chance = 0;
    for (std::size_t c = 0; c < a.size(); ++c)
        chance += a[c] * b[c];
    return corrected(total - agreed, total - chance / total, total);
}

Figure scottPi(const CodingTable &table)
{
    std::vector<double> both = rowSums(table);
    const std::vector<double> b = columnSums(table);
    for (std::size_t c = 0; c < both.size(); ++c)
        both[c] += b[c];
    const double n = total(table);
    return fleissFromSums(observedAgreement(table) * n, n, both);
}

Figure bennettS(const CodingTable &table)
{
    if (total(table) <= 0)
        return Undefined::NoSpans;
    const double chance = 1 / double(table.size());
    return corrected(1 - observedAgreement(table), 1 - chance, 1);
}

Figure gwetAc(const CodingTable &table, const CategoryDistance &distance)
{
    const double n = total(table);
    if (n <= 0)
        return Undefined::NoSpans;
    const std::vector<double> a = rowSums(table);
    const std::vector<double> b = columnSums(table);
    double observed = 0;
    double weights = 0;
    double spread = 0;
    for (std::size_t c = 0; c < table.size(); ++c) {
        const double share = (a[c] + b[c]) / (2 * n);
        spread += share * (1 - share);
        for (std::size_t k = 0; k < table.size(); ++k) {
            const double weight = 1 - (distance ? distance(c, k) : double(c != k));
            observed += weight * table[c][k] / n;
            weights += weight;
        }
    }
    const double categories = double(table.size());
    if (categories < 2)
        return Undefined::NoVariation;
    const double chance = weights / (categories * (categories - 1)) * spread;
    return corrected(1 - observed, 1 - chance, 1);
}

Figure positiveAgreement(double both, double onlyA, double onlyB)
{
    const double all = 2 * both + onlyA + onlyB;
    if (all <= 0)
        return Undefined::NoSpans;
    return 2 * both / all;
}

Figure fleissKappa(const std::vector<std::vector<double>> &ratings)
{
    if (ratings.empty())
        return Undefined::NotReadByAll;
    const double raters = sum(ratings.front());
    std::vector<double> categories(ratings.front().size(), 0.0);
    double agreeing = 0;
    for (const std::vector<double> &item : ratings) {
        if (raters < 2 || sum(item) != raters)
            return Undefined::NotReadByAll;
        double squares = 0;
        for (std::size_t c = 0; c < item.size(); ++c) {
            squares += item[c] * item[c];
            categories[c] += item[c];
        }
        agreeing += (squares - raters) / (raters * (raters - 1));
    }
    return fleissFromSums(agreeing, double(ratings.size()), categories);
}

Figure fleissFromSums(double agreeingPairs, double items, const std::vector<double> &ratings)
{
    if (items <= 0)
        return Undefined::NotReadByAll;
    const double all = sum(ratings);
    double chance = 0;
    for (const double rated : ratings)
        chance += (rated / all) * (rated / all);
    return corrected(1 - agreeingPairs / items, 1 - chance, 1);
}

Coincidences::Coincidences(std::size_t categories) : m_table(categories, std::vector<double>(categories, 0.0))
{
}

void Coincidences::add(const std::vector<int> &values, double weight)
{
    const auto coded = std::count_if(values.begin(), values.end(), [](int value) { return value >= 0; });
    if (coded < 2)
        return;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (i != j && values[i] >= 0 && values[j] >= 0)
                m_table[std::size_t(values[i])][std::size_t(values[j])] += weight / double(coded - 1);
        }
    }
}

std::vector<double> Coincidences::marginals() const
{
    return rowSums(m_table);
}

double Coincidences::total() const
{
    return sum(marginals());
}

Figure Coincidences::alpha(const CategoryDistance &distance) const
{
    const std::vector<double> n = marginals();
    double observed = 0;
    double expected = 0;
    for (std::size_t c = 0; c < n.size(); ++c) {
        for (std::size_t k = 0; k < n.size(); ++k) {
            const double d = distance ? distance(c, k) : double(c != k);
            observed += d * m_table[c][k];
            expected += d * n[c] * n[k];
        }
    }
    const double all = total();
    if (all <= 1)
        return Undefined::NothingShared;
    return corrected(observed, expected / (all - 1), all);
}

Figure alphaFromSums(double disagreeing, const std::vector<double> &marginals)
{
    const double all = sum(marginals);
    if (all <= 1)
        return Undefined::NotRead;
    double squares = 0;
    for (const double n : marginals)
        squares += n * n;
    return corrected(disagreeing, (all * all - squares) / (all - 1), all);
}

CategoryDistance ordinalDistance(std::vector<double> marginals)
{
    return [n = std::move(marginals)](std::size_t c, std::size_t k) {
        double between = 0;
        for (std::size_t g = std::min(c, k); g <= std::max(c, k); ++g)
            between += n[g];
        between -= (n[c] + n[k]) / 2;
        return c == k ? 0 : between * between;
    };
}

CategoryDistance intervalDistance(std::vector<double> values)
{
    return [v = std::move(values)](std::size_t c, std::size_t k) { return (v[c] - v[k]) * (v[c] - v[k]); };
}

CategoryDistance ratioDistance(std::vector<double> values)
{
    return [v = std::move(values)](std::size_t c, std::size_t k) {
        const double sumOfBoth = v[c] + v[k];
        return sumOfBoth == 0 ? 0 : ((v[c] - v[k]) / sumOfBoth) * ((v[c] - v[k]) / sumOfBoth);
    };
}

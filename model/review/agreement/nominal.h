// Agreement on categories, corrected for chance. Items may be weighted: a stretch of text counts as
// many items as it has characters, so nothing here runs over single characters.
//
// Sources: Cohen 1960; Scott 1955; Bennett, Alpert & Goldstein 1954; Fleiss 1971; Krippendorff 2011,
// "Computing Krippendorff's Alpha-Reliability"; Gwet 2008; Artstein & Poesio 2008 for the comparison.
#pragma once

#include "model/review/agreement/figure.h"

#include <functional>
#include <vector>

// How much of what one coder put into the row the other put into the column; square.
using CodingTable = std::vector<std::vector<double>>;

// Distance of two categories, 0 on the diagonal; without one, all categories are equally far.
using CategoryDistance = std::function<double(std::size_t, std::size_t)>;

double observedAgreement(const CodingTable &table); // 0 for an empty table
Figure cohenKappa(const CodingTable &table, const CategoryDistance &distance = {});
Figure scottPi(const CodingTable &table);
Figure bennettS(const CodingTable &table);
Figure gwetAc(const CodingTable &table, const CategoryDistance &distance = {}); // AC1; AC2 with a distance

// Shares of agreement on "in" and on "out" of a 2 × 2 table, where kappa suffers from prevalence.
Figure positiveAgreement(double both, double onlyA, double onlyB);

// Cohen's kappa from sums: how much agreed, and how much each used each category.
Figure kappaFromSums(double agreed, double total, const std::vector<double> &a, const std::vector<double> &b);

// One row for each item: how many raters put it into each category. Every row has the same number of raters
// (at least two), else there is no value.
Figure fleissKappa(const std::vector<std::vector<double>> &ratings);
// The same from sums over items: of the share of agreeing pairs, and of the ratings by category.
Figure fleissFromSums(double agreeingPairs, double items, const std::vector<double> &ratings);

// Krippendorff's coincidences o_ck, put together item by item; missing values are left out, and so is an
// item that only one rater coded.
class Coincidences
{
public:
    explicit Coincidences(std::size_t categories);
    void add(const std::vector<int> &values, double weight = 1); // a category for each rater, -1 = missing

    const CodingTable &table() const { return m_table; }
    std::vector<double> marginals() const;
    double total() const;
    Figure alpha(const CategoryDistance &distance = {}) const;

private:
    CodingTable m_table;
};

// Nominal alpha from sums: disagreeing coincidences and the marginals n_c.
Figure alphaFromSums(double disagreeing, const std::vector<double> &marginals);

// Distances for values with an order; `values` are numbers, `marginals` those of the coincidences.
CategoryDistance ordinalDistance(std::vector<double> marginals);
CategoryDistance intervalDistance(std::vector<double> values);
CategoryDistance ratioDistance(std::vector<double> values);

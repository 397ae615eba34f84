// An annotator's article as one row of valued units and gaps, and the sums over articles from which
// kappa, pi, alpha and the u-alpha family follow. Sums are additive, so that a resampled set of articles is
// a sum of its articles; they are found by walking the ends of units, never character by character.
//
// u-alpha family: Krippendorff, Mathet, Bouvry & Widlöcher 2016, "On the reliability of unitizing textual
// continua", with the erratum Qual Quant 50:2365. u-alpha: where and what together; |u-alpha: where only;
// cu-alpha: what, of the words that both valued; (k)u-alpha: one kind.
#pragma once

#include "model/review/agreement/figure.h"
#include "model/review/passes.h"

#include <string>
#include <unordered_map>
#include <vector>

struct ValuedUnit
{
    TextRange range;
    int category = 1; // 0 is the gap and never stands here

    bool operator==(const ValuedUnit &) const = default;
};

// In order and apart; what lies between is gap.
using Continuum = std::vector<ValuedUnit>;

// Spans overlap, so a stretch has a *set* of tags, and each set is a category. Same set, same number.
class TagSets
{
public:
    // Tags in ascending order; few of them, as a rule, which a short string holds without an allocation.
    using Set = std::u16string;

    int categoryOf(const Set &tags);
    int count() const { return int(m_numbers.size()) + 1; } // with the gap

private:
    std::unordered_map<Set, int> m_numbers;
};

// Cut wherever one of the pass's own pieces begins or ends. Where no pieces overlap, these are the units.
Continuum flattened(const ComparedPass &pass, TagSets &sets);
// The units of one tag; of overlapping ones the earliest, of those the longest, category 1.
Continuum unitsOfTag(const ComparedPass &pass, int tag);

// Characters where both have the same category, gaps included.
double agreedLength(const Continuum &a, const Continuum &b, qsizetype length);

// What is summed for one category.
struct CategorySum
{
    double amount = 0;        // ℓ_c: characters of all raters
    double agreed = 0;        // ℓ_cc: coincidences with itself
    double weight = 0;        // squared lengths of units; lengths of gaps
    double shared = 0;        // coincidences with units of any category, not with gaps
    double sharedSquares = 0; // squared: what of a unit one other rater has valued
};

class ContinuumSums
{
public:
    // The same article as seen by its readers, two at least.
    void add(const std::vector<const Continuum *> &raters, qsizetype length);
    void add(const ContinuumSums &other, double times = 1);

    const std::vector<CategorySum> &categories() const { return m_categories; }
    double items() const { return m_items; }

    Figure fleiss() const; // every article by the same number of raters
    Figure alpha() const;
    Figure uAlpha() const;
    Figure where() const;
    Figure what() const;
    Figure kind(int category) const;
    double coverage() const; // share of the characters that are valued, from 0 to 1

private:
    CategorySum &category(int number);
    CategorySum total() const;
    double expected(const CategorySum &row, const CategorySum &all) const;
    double expectedWithItself(const CategorySum &row, const CategorySum &all) const;

    std::vector<CategorySum> m_categories; // the gap is 0
    double m_items = 0;
    double m_agreeingPairs = 0;
};

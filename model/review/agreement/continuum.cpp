#include "model/review/agreement/continuum.h"

#include "model/review/agreement/nominal.h"
#include "model/review/agreement/unitizing.h"

#include <algorithm>

namespace {

struct Edge
{
    qsizetype position = 0;
    int tag = 0;
    int step = 0; // +1 begins, −1 ends
};

// Puts the tag in or takes it out.
void change(TagSets::Set &tags, char16_t tag)
{
    const auto place = std::lower_bound(tags.begin(), tags.end(), tag);
    if (place != tags.end() && *place == tag)
        tags.erase(place);
    else
        tags.insert(place, tag);
}

// Calls meet(category of a, category of b, length) for each stretch where neither changes; a gap and a
// gap that follow each other are one.
template <typename Meet> void walk(const Continuum &a, const Continuum &b, qsizetype length, const Meet &meet)
{
    auto x = a.begin();
    auto y = b.begin();
    qsizetype at = 0;
    while (at < length) {
        const bool inA = x != a.end() && x->range.start <= at;
        const bool inB = y != b.end() && y->range.start <= at;
        const qsizetype endA = inA ? x->range.end : x != a.end() ? x->range.start : length;
        const qsizetype endB = inB ? y->range.end : y != b.end() ? y->range.start : length;
        const qsizetype end = std::min(endA, endB);
        meet(inA ? x->category : 0, inB ? y->category : 0, double(end - at));
        at = end;
        if (inA && at == x->range.end)
            ++x;
        if (inB && at == y->range.end)
            ++y;
    }
}

void addOwn(const Continuum &units, qsizetype length, std::vector<CategorySum> &sums)
{
    qsizetype valued = 0;
    for (const ValuedUnit &unit : units) {
        CategorySum &sum = sums[std::size_t(unit.category)];
        const double l = double(unit.range.length());
        sum.amount += l;
        sum.weight += l * l;
        valued += unit.range.length();
    }
    sums[0].amount += double(length - valued);
    sums[0].weight += double(length - valued);
}

// What of each unit the other has valued too, in whatever pieces.
void addShared(const Continuum &units, const Continuum &others, double share, std::vector<CategorySum> &sums)
{
    auto other = others.begin();
    for (const ValuedUnit &unit : units) {
        while (other != others.end() && other->range.end <= unit.range.start)
            ++other;
        double common = 0;
        for (auto it = other; it != others.end() && it->range.start < unit.range.end; ++it)
            common +=
                double(std::min(it->range.end, unit.range.end) - std::max(it->range.start, unit.range.start));
        CategorySum &sum = sums[std::size_t(unit.category)];
        sum.shared += common / share;
        sum.sharedSquares += common * common / share;
    }
}

} // namespace

int TagSets::categoryOf(const Set &tags)
{
    return m_numbers.try_emplace(tags, int(m_numbers.size()) + 1).first->second;
}

Continuum flattened(const ComparedPass &pass, TagSets &sets)
{
    std::vector<Edge> edges;
    edges.reserve(pass.spans.size() * 2);
    for (const ComparedSpan &span : pass.spans) {
        for (const TextRange &piece : span.pieces) {
            edges.push_back({piece.start, span.tag, 1});
            edges.push_back({piece.end, span.tag, -1});
        }
    }
    std::sort(edges.begin(), edges.end(),
              [](const Edge &a, const Edge &b) { return a.position < b.position; });
    Continuum units;
    units.reserve(edges.size());
    std::vector<int> open(pass.spans.empty() ? 0 : std::size_t(pass.spans.back().tag) + 1); // sorted by tag
    TagSets::Set tags;
    for (std::size_t i = 0; i < edges.size();) {
        const qsizetype start = edges[i].position;
        for (; i < edges.size() && edges[i].position == start; ++i) {
            int &times = open[std::size_t(edges[i].tag)];
            const bool before = times > 0;
            times += edges[i].step;
            if (before != (times > 0))
                change(tags, char16_t(edges[i].tag));
        }
        if (i < edges.size() && !tags.empty())
            units.push_back({{start, edges[i].position}, sets.categoryOf(tags)});
    }
    return units;
}

Continuum unitsOfTag(const ComparedPass &pass, int tag)
{
    const auto first = std::lower_bound(pass.spans.begin(), pass.spans.end(), tag,
                                        [](const ComparedSpan &span, int t) { return span.tag < t; });
    std::vector<TextRange> pieces;
    for (auto span = first; span != pass.spans.end() && span->tag == tag; ++span)
        pieces.insert(pieces.end(), span->pieces.begin(), span->pieces.end());
    Continuum units;
    units.reserve(pieces.size());
    for (const TextRange &range : withoutOverlaps(std::move(pieces)))
        units.push_back({range, 1});
    return units;
}

double agreedLength(const Continuum &a, const Continuum &b, qsizetype length)
{
    double agreed = 0;
    walk(a, b, length, [&](int c, int k, double l) { agreed += c == k ? l : 0; });
    return agreed;
}

CategorySum &ContinuumSums::category(int number)
{
    if (m_categories.size() <= std::size_t(number))
        m_categories.resize(std::size_t(number) + 1);
    return m_categories[std::size_t(number)];
}

void ContinuumSums::add(const std::vector<const Continuum *> &raters, qsizetype length)
{
    category(0);
    for (const Continuum *units : raters) {
        for (const ValuedUnit &unit : *units)
            category(unit.category);
    }
    for (const Continuum *units : raters)
        addOwn(*units, length, m_categories);
    const double others = double(raters.size()) - 1;
    double same = 0;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        for (std::size_t j = i + 1; j < raters.size(); ++j) {
            walk(*raters[i], *raters[j], length, [&](int c, int k, double l) {
                if (c == k) {
                    m_categories[std::size_t(c)].agreed += 2 * l / others;
                    same += 2 * l;
                }
            });
            addShared(*raters[i], *raters[j], others, m_categories);
            addShared(*raters[j], *raters[i], others, m_categories);
        }
    }
    m_items += double(length);
    m_agreeingPairs += same / (double(raters.size()) * others);
}

void ContinuumSums::add(const ContinuumSums &other, double times)
{
    if (!other.m_categories.empty())
        category(int(other.m_categories.size()) - 1);
    for (std::size_t c = 0; c < other.m_categories.size(); ++c) {
        CategorySum &mine = m_categories[c];
        const CategorySum &theirs = other.m_categories[c];
        mine.amount += times * theirs.amount;
        mine.agreed += times * theirs.agreed;
        mine.weight += times * theirs.weight;
        mine.shared += times * theirs.shared;
        mine.sharedSquares += times * theirs.sharedSquares;
    }
    m_items += times * other.m_items;
    m_agreeingPairs += times * other.m_agreeingPairs;
}

CategorySum ContinuumSums::total() const
{
    CategorySum all;
    for (const CategorySum &sum : m_categories) {
        all.amount += sum.amount;
        all.agreed += sum.agreed;
        all.weight += sum.weight;
        all.shared += sum.shared;
        all.sharedSquares += sum.sharedSquares;
    }
    return all;
}

// e_c = Σ_k e_ck and e_cc.
double ContinuumSums::expected(const CategorySum &row, const CategorySum &all) const
{
    return all.amount * (row.amount * all.amount - row.weight) / (all.amount * all.amount - all.weight);
}

double ContinuumSums::expectedWithItself(const CategorySum &row, const CategorySum &all) const
{
    return all.amount * (row.amount * row.amount - row.weight) / (all.amount * all.amount - all.weight);
}

Figure ContinuumSums::fleiss() const
{
    std::vector<double> ratings;
    for (const CategorySum &sum : m_categories)
        ratings.push_back(sum.amount);
    return fleissFromSums(m_agreeingPairs, m_items, ratings);
}

Figure ContinuumSums::alpha() const
{
    std::vector<double> marginals;
    for (const CategorySum &sum : m_categories)
        marginals.push_back(sum.amount);
    const CategorySum all = total();
    return alphaFromSums(all.amount - all.agreed, marginals);
}

Figure ContinuumSums::uAlpha() const
{
    const CategorySum all = total();
    if (all.amount <= 0)
        return Undefined::NotRead;
    if (all.amount == m_categories[0].amount)
        return Undefined::NoSpans;
    double expectedAgreement = 0;
    for (const CategorySum &sum : m_categories)
        expectedAgreement += expectedWithItself(sum, all);
    const double expectedDisagreement = all.amount - expectedAgreement;
    if (expectedDisagreement <= all.amount * 1e-12)
        return Undefined::NoVariation;
    return 1 - (all.amount - all.agreed) / expectedDisagreement;
}

Figure ContinuumSums::where() const
{
    const CategorySum all = total();
    if (all.amount <= 0)
        return Undefined::NotRead;
    const CategorySum &gap = m_categories[0];
    if (all.amount == gap.amount)
        return Undefined::NoSpans;
    const double expectedDisagreement = expected(gap, all) - expectedWithItself(gap, all);
    if (expectedDisagreement <= all.amount * 1e-12)
        return Undefined::NoVariation;
    return 1 - (gap.amount - gap.agreed) / expectedDisagreement;
}

Figure ContinuumSums::what() const
{
    const CategorySum all = total();
    if (all.shared <= 0)
        return Undefined::NothingShared;
    const double chances = all.shared - all.sharedSquares / all.shared;
    double agreed = 0;
    double agreement = 0;
    for (std::size_t c = 1; c < m_categories.size(); ++c) {
        const CategorySum &sum = m_categories[c];
        agreed += sum.agreed;
        if (chances > 0)
            agreement += (sum.shared * sum.shared - sum.sharedSquares) / chances;
    }
    if (chances <= 0 || all.shared - agreement <= all.shared * 1e-12)
        return Undefined::NoVariation;
    return 1 - (all.shared - agreed) / (all.shared - agreement);
}

Figure ContinuumSums::kind(int number) const
{
    if (std::size_t(number) >= m_categories.size() || m_categories[std::size_t(number)].amount <= 0)
        return Undefined::NoSpans;
    const CategorySum all = total();
    const CategorySum &sum = m_categories[std::size_t(number)];
    const double e = expected(sum, all);
    const double disagreement = e - expectedWithItself(sum, all);
    if (disagreement <= all.amount * 1e-12)
        return Undefined::NoVariation;
    return 1 - (e / sum.amount) * (sum.amount - sum.agreed) / disagreement;
}

double ContinuumSums::coverage() const
{
    const CategorySum all = total();
    return all.amount > 0 ? 1 - m_categories[0].amount / all.amount : 0;
}

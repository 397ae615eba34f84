#include "model/review/pairing.h"

#include "model/review/assignment.h"

#include <algorithm>
#include <limits>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

// Hopcroft and Karp: all shortest augmenting paths of one length at a time.
class Matching
{
public:
    Matching(int countA, int countB, const std::vector<OverlappingPair> &pairs)
        : m_pairs(pairs), m_first(at(countA) + 1, 0), m_ofA(at(countA), -1), m_ofB(at(countB), -1),
          m_layer(at(countA))
    {
        for (const OverlappingPair &pair : pairs)
            ++m_first[at(pair.a) + 1];
        for (std::size_t i = 1; i < m_first.size(); ++i)
            m_first[i] += m_first[i - 1];
    }

    int size()
    {
        int found = takeFree();
        while (layers()) {
            for (int a = 0; a < int(m_ofA.size()); ++a)
                found += m_ofA[at(a)] < 0 && augment(a);
        }
        return found;
    }

private:
    static constexpr int beyond = std::numeric_limits<int>::max();

    void join(int a, int b)
    {
        m_ofA[at(a)] = b;
        m_ofB[at(b)] = a;
    }

    int takeFree()
    {
        int found = 0;
        for (const OverlappingPair &pair : m_pairs) {
            if (m_ofA[at(pair.a)] < 0 && m_ofB[at(pair.b)] < 0) {
                join(pair.a, pair.b);
                ++found;
            }
        }
        return found;
    }

    bool layers()
    {
        m_queue.clear();
        for (int a = 0; a < int(m_ofA.size()); ++a) {
            const bool open = m_ofA[at(a)] < 0 && m_first[at(a)] != m_first[at(a) + 1];
            m_layer[at(a)] = open ? 0 : beyond;
            if (open)
                m_queue.push_back(a);
        }
        bool reached = false;
        for (std::size_t next = 0; next < m_queue.size(); ++next) {
            const int a = m_queue[next];
            for (int i = m_first[at(a)]; i < m_first[at(a) + 1]; ++i) {
                const int owner = m_ofB[at(m_pairs[at(i)].b)];
                if (owner < 0) {
                    reached = true;
                } else if (m_layer[at(owner)] == beyond) {
                    m_layer[at(owner)] = m_layer[at(a)] + 1;
                    m_queue.push_back(owner);
                }
            }
        }
        return reached;
    }

    bool augment(int a)
    {
        const int layer = m_layer[at(a)];
        m_layer[at(a)] = beyond; // visited once in a round
        if (layer == beyond)
            return false;
        for (int i = m_first[at(a)]; i < m_first[at(a) + 1]; ++i) {
            const int b = m_pairs[at(i)].b;
            const int owner = m_ofB[at(b)];
            if (owner < 0 || (m_layer[at(owner)] == layer + 1 && augment(owner))) {
                join(a, b);
                return true;
            }
        }
        return false;
    }

    const std::vector<OverlappingPair> &m_pairs;
    std::vector<int> m_first;
    std::vector<int> m_ofA;
    std::vector<int> m_ofB;
    std::vector<int> m_layer;
    std::vector<int> m_queue;
};

// Pieces both have, against the order of pieces: the hulls may overlap and the words not.
bool overlap(const ComparedSpan &a, const ComparedSpan &b)
{
    if (a.pieces.size() == 1 && b.pieces.size() == 1)
        return a.pieces.front().overlaps(b.pieces.front());
    return commonLength(a, b) > 0;
}

} // namespace

SpanSlice spansOfTag(const ComparedPass &pass, int tag)
{
    const auto first = std::lower_bound(pass.spans.begin(), pass.spans.end(), tag,
                                        [](const ComparedSpan &span, int t) { return span.tag < t; });
    const auto last = std::upper_bound(first, pass.spans.end(), tag,
                                       [](int t, const ComparedSpan &span) { return t < span.tag; });
    return {pass.spans.data() + (first - pass.spans.begin()),
            pass.spans.data() + (last - pass.spans.begin())};
}

std::vector<OverlappingPair> overlappingPairs(SpanSlice a, SpanSlice b)
{
    std::vector<OverlappingPair> pairs;
    // How far the spans before each one of b reach: where the search back may stop.
    std::vector<qsizetype> reach(at(b.size()));
    for (int i = 0; i < b.size(); ++i)
        reach[at(i)] = std::max(b[i].pieces.back().end, i > 0 ? reach[at(i) - 1] : 0);
    for (int i = 0; i < a.size(); ++i) {
        const TextRange hull = a[i].hull();
        // From the first before which everything ends too early, to the first that begins too late.
        const auto first = std::upper_bound(reach.begin(), reach.end(), hull.start) - reach.begin();
        for (int j = int(first); j < b.size() && b[j].pieces.front().start < hull.end; ++j) {
            if (overlap(a[i], b[j]))
                pairs.push_back({i, j});
        }
    }
    return pairs;
}

int mostPairs(int countA, int countB, const std::vector<OverlappingPair> &pairs)
{
    return pairs.empty() ? 0 : Matching(countA, countB, pairs).size();
}

double sharedShare(const ComparedSpan &a, const ComparedSpan &b)
{
    const qsizetype common = commonLength(a, b);
    return double(common) / double(a.length() + b.length() - common);
}

std::vector<int> bestPairs(const ComparedPass &a, const ComparedPass &b)
{
    std::vector<int> partner(a.spans.size(), -1);
    Assignment assignment;
    std::vector<WorthyPair> worthy;
    for (std::size_t start = 0; start < a.spans.size();) {
        const SpanSlice left = spansOfTag(a, a.spans[start].tag);
        const SpanSlice right = spansOfTag(b, a.spans[start].tag);
        // One more pair outweighs any number of identical ones, and that any shared share.
        const double identical = std::min(left.size(), right.size()) + 1;
        worthy.clear();
        for (const OverlappingPair &pair : overlappingPairs(left, right)) {
            const bool same = left[pair.a].pieces == right[pair.b].pieces;
            const bool alike = same && left[pair.a].attributes == right[pair.b].attributes;
            worthy.push_back(
                {pair.a, pair.b,
                 identical * identical * 2 + (same ? identical : 0) +
                     (same ? (alike ? 1 : 0.9) : 0.9 * sharedShare(left[pair.a], right[pair.b]))});
        }
        if (!worthy.empty()) {
            const std::vector<int> &columns = assignment.solve(left.size(), right.size(), worthy);
            const int offset = int(right.begin - b.spans.data());
            for (int i = 0; i < left.size(); ++i) {
                if (columns[at(i)] >= 0)
                    partner[start + at(i)] = offset + columns[at(i)];
            }
        }
        start += at(left.size());
    }
    return partner;
}

#include "model/review/many_differences.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

// Which spans of all passes belong together.
class Groups
{
public:
    explicit Groups(const ComparedArticle &article)
    {
        for (const ComparedPass &pass : article.passes) {
            m_first.push_back(int(m_parent.size()));
            int most = -1;
            for (const ComparedSpan &span : pass.spans)
                most = std::max(most, span.source);
            m_parent.resize(m_parent.size() + at(most + 1));
            m_people.resize(m_parent.size(), {int(m_first.size()) - 1});
        }
        std::iota(m_parent.begin(), m_parent.end(), 0);
        m_gravest.assign(m_parent.size(), DifferenceKind::Exact);
    }

    int numberOf(int annotator, int source) const { return m_first[at(annotator)] + source; }

    int rootOf(int number)
    {
        while (m_parent[at(number)] != number) {
            m_parent[at(number)] = m_parent[at(m_parent[at(number)])];
            number = m_parent[at(number)];
        }
        return number;
    }

    void join(int x, int y, DifferenceKind kind)
    {
        const int low = std::min(rootOf(x), rootOf(y));
        const int high = std::max(rootOf(x), rootOf(y));
        m_parent[at(high)] = low;
        m_gravest[at(low)] = graver(graver(m_gravest[at(low)], m_gravest[at(high)]), kind);
        if (low == high)
            return;
        std::vector<int> people;
        std::set_union(m_people[at(low)].begin(), m_people[at(low)].end(), m_people[at(high)].begin(),
                       m_people[at(high)].end(), std::back_inserter(people));
        m_people[at(low)] = std::move(people);
        m_people[at(high)].clear();
    }

    // Somebody has both, so that they are two things.
    bool areTwoThings(int x, int y)
    {
        const std::vector<int> &those = m_people[at(rootOf(x))];
        const std::vector<int> &others = m_people[at(rootOf(y))];
        return rootOf(x) != rootOf(y) && std::any_of(those.begin(), those.end(), [&](int one) {
                   return std::binary_search(others.begin(), others.end(), one);
               });
    }

    DifferenceKind gravest(int root) const { return m_gravest[at(root)]; }

private:
    static int gravity(DifferenceKind kind)
    {
        switch (kind) {
        case DifferenceKind::Tag:
            return 4;
        case DifferenceKind::Boundary:
            return 3;
        case DifferenceKind::Attribute:
            return 2;
        case DifferenceKind::Link:
            return 1;
        default:
            return 0;
        }
    }
    static DifferenceKind graver(DifferenceKind x, DifferenceKind y)
    {
        return gravity(x) >= gravity(y) ? x : y;
    }

    std::vector<int> m_first;
    std::vector<int> m_parent;
    std::vector<DifferenceKind> m_gravest;
    std::vector<std::vector<int>> m_people; // of each root: who has spans in it, ascending
};

enum class Join { SameTag, OtherTags };

void joinPairs(const ComparedArticle &article, Groups &groups, Join which)
{
    for (std::size_t i = 0; i < article.readers.size(); ++i) {
        for (std::size_t j = i + 1; j < article.readers.size(); ++j) {
            const int a = article.readers[i];
            const int b = article.readers[j];
            for (const Difference &difference : differences(article.passes[at(a)], article.passes[at(b)])) {
                if (difference.a.empty() || difference.b.empty() ||
                    difference.tag != (which == Join::OtherTags))
                    continue;
                const int first = groups.numberOf(a, difference.a.front());
                if (difference.tag && groups.areTwoThings(first, groups.numberOf(b, difference.b.front())))
                    continue;
                for (const int source : difference.a)
                    groups.join(first, groups.numberOf(a, source), difference.kind);
                for (const int source : difference.b)
                    groups.join(first, groups.numberOf(b, source), difference.kind);
            }
        }
    }
}

} // namespace

std::vector<ManyDifference> manyDifferences(const ComparedArticle &article)
{
    Groups groups(article);
    joinPairs(article, groups, Join::SameTag);
    joinPairs(article, groups, Join::OtherTags);
    std::map<int, ManyDifference> lines; // by root
    for (const int reader : article.readers) {
        std::vector<const ComparedSpan *> spans;
        for (const ComparedSpan &span : article.passes[at(reader)].spans)
            spans.push_back(&span);
        std::stable_sort(spans.begin(), spans.end(),
                         [](const ComparedSpan *x, const ComparedSpan *y) { return x->pieces < y->pieces; });
        for (const ComparedSpan *span : spans) {
            const int root = groups.rootOf(groups.numberOf(reader, span->source));
            auto [line, isNew] = lines.try_emplace(root);
            if (isNew) {
                line->second.spans.resize(article.passes.size());
                line->second.among = groups.gravest(root);
                line->second.start = span->hull().start;
            }
            line->second.spans[at(reader)].push_back(span->source);
            line->second.start = std::min(line->second.start, span->hull().start);
        }
    }
    std::vector<ManyDifference> result;
    for (auto &[root, line] : lines) {
        for (const auto &spans : line.spans) {
            line.taggedBy += !spans.empty();
            if (spans.size() > 1 && line.among != DifferenceKind::Tag)
                line.among = DifferenceKind::Split;
        }
        line.missing = line.taggedBy < int(article.readers.size());
        result.push_back(std::move(line));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const ManyDifference &x, const ManyDifference &y) { return x.start < y.start; });
    return result;
}

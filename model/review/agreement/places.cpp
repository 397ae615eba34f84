#include "model/review/agreement/places.h"

#include "model/review/compared_pair.h"

#include <algorithm>
#include <numeric>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

class Looking
{
public:
    Looking(const PassSet &set, const AgreementOptions &options, const PlaceQuery &query)
        : m_set(set), m_query(query), m_annotators(options.annotators), m_places(at(int(set.tags.size())), -1)
    {
        if (m_annotators.empty()) {
            m_annotators.resize(at(int(set.annotators.size())));
            std::iota(m_annotators.begin(), m_annotators.end(), 0);
        }
        // Tags keep their numbers; those not chosen go.
        if (options.tags.empty())
            std::iota(m_places.begin(), m_places.end(), 0);
        for (const int tag : options.tags)
            m_places[at(tag)] = tag;
    }

    bool run(Task &task)
    {
        task.setTotal(qint64(m_set.articles.size()));
        for (int i = 0; i < int(m_set.articles.size()); ++i) {
            if (!m_query.article || *m_query.article == i)
                addArticle(i);
            if (!task.advance(i + 1))
                return false;
        }
        return true;
    }

    std::vector<Place> take() { return std::move(m_found); }

private:
    void addArticle(int number)
    {
        ComparedArticle article = compared(m_set.articles[at(number)], m_annotators);
        for (const int reader : article.readers)
            keepTags(article.passes[at(reader)], m_places);
        for (std::size_t x = 0; x < article.readers.size(); ++x) {
            for (std::size_t y = x + 1; y < article.readers.size(); ++y) {
                const int a = article.readers[x];
                const int b = article.readers[y];
                if (m_query.pair && *m_query.pair != std::pair(a, b))
                    continue;
                if (m_query.onlyBy && *m_query.onlyBy != a && *m_query.onlyBy != b)
                    continue;
                m_place = {.article = number, .a = a, .b = b};
                addPair(article.passes[at(a)], article.passes[at(b)]);
            }
        }
    }

    void addPair(const ComparedPass &a, const ComparedPass &b)
    {
        switch (m_query.what) {
        case PlaceQuery::What::Differences:
            return addDifferences(a, b);
        case PlaceQuery::What::Confusion:
            return addConfusion(a, b);
        case PlaceQuery::What::Values:
            return addValues(a, b);
        case PlaceQuery::What::Links:
            return addLinks(a, b);
        }
    }

    void add(DifferenceKind kind, int spanA, int spanB, int linkA = -1, int linkB = -1)
    {
        if (m_query.kind && *m_query.kind != kind)
            return;
        if (m_query.onlyBy && !((kind == DifferenceKind::OnlyA && *m_query.onlyBy == m_place.a) ||
                                (kind == DifferenceKind::OnlyB && *m_query.onlyBy == m_place.b)))
            return;
        m_place.kind = kind;
        m_place.spanA = spanA;
        m_place.spanB = spanB;
        m_place.linkA = linkA;
        m_place.linkB = linkB;
        m_found.push_back(m_place);
    }

    void addDifferences(const ComparedPass &a, const ComparedPass &b)
    {
        const std::vector<Pass> &passes = m_set.articles[at(m_place.article)].passes;
        const auto hasTag = [&](int annotator, const std::vector<int> &spans) {
            return std::any_of(spans.begin(), spans.end(), [&](int span) {
                return passes[at(annotator)].spans[at(span)].tag == *m_query.tag;
            });
        };
        for (const Difference &one : differences(a, b)) {
            if (m_query.tag && !hasTag(m_place.a, one.a) && !hasTag(m_place.b, one.b))
                continue;
            add(one.kind, one.a.empty() ? -1 : one.a.front(), one.b.empty() ? -1 : one.b.front());
        }
    }

    static DifferenceKind kindOf(const ComparedSpan *a, const ComparedSpan *b)
    {
        if (!b)
            return DifferenceKind::OnlyA;
        if (!a)
            return DifferenceKind::OnlyB;
        if (a->tag != b->tag)
            return DifferenceKind::Tag;
        return a->pieces == b->pieces ? DifferenceKind::Exact : DifferenceKind::Boundary;
    }

    static const ComparedSpan *spanAt(const ComparedPass &pass, int number)
    {
        return number < 0 ? nullptr : &pass.spans[at(number)];
    }

    void addMatch(const ComparedSpan *a, const ComparedSpan *b)
    {
        add(kindOf(a, b), a ? a->source : -1, b ? b->source : -1);
    }

    // Matches come by tag; places go as the text does.
    static std::vector<SpanMatch> inTextOrder(const ComparedPass &a, const ComparedPass &b)
    {
        std::vector<SpanMatch> matches = spanMatches(a, b);
        const auto startOf = [&](const SpanMatch &match) {
            const ComparedSpan *span = match.a >= 0 ? spanAt(a, match.a) : spanAt(b, match.b);
            return span->pieces.front().start;
        };
        std::stable_sort(matches.begin(), matches.end(),
                         [&](const SpanMatch &x, const SpanMatch &y) { return startOf(x) < startOf(y); });
        return matches;
    }

    void addConfusion(const ComparedPass &a, const ComparedPass &b)
    {
        const auto tagOf = [](const ComparedSpan *span) { return span ? span->tag : -1; };
        for (const SpanMatch &match : inTextOrder(a, b)) {
            const ComparedSpan *left = spanAt(a, match.a);
            const ComparedSpan *right = spanAt(b, match.b);
            if (!m_query.tags || *m_query.tags == PlaceQuery::Tags{tagOf(left), tagOf(right)})
                addMatch(left, right);
        }
    }

    void addValues(const ComparedPass &a, const ComparedPass &b)
    {
        for (const SpanMatch &match : inTextOrder(a, b)) {
            if (match.a < 0 || match.b < 0)
                continue;
            const ComparedSpan &left = a.spans[at(match.a)];
            const ComparedSpan &right = b.spans[at(match.b)];
            if (left.tag != right.tag || (m_query.values && left.tag != m_query.values->tag))
                continue;
            const std::vector<ValueMatch> values = valueMatches(left, right);
            const auto wanted = std::find_if(values.begin(), values.end(), [&](const ValueMatch &one) {
                return !m_query.values || (one.attribute == m_query.values->attribute &&
                                           (!m_query.values->value || one.a == *m_query.values->value ||
                                            one.b == *m_query.values->value));
            });
            if (wanted != values.end())
                add(wanted->a == wanted->b ? DifferenceKind::Exact : DifferenceKind::Attribute, left.source,
                    right.source);
        }
    }

    void addLinks(const ComparedPass &a, const ComparedPass &b)
    {
        const std::vector<Pass> &passes = m_set.articles[at(m_place.article)].passes;
        // Links of a ComparedPass are fewer than those of the Pass: found again by their ends.
        const auto sourceOf = [](const Pass &pass, const ComparedPass &compared, const ComparedLink &link) {
            const PassLink wanted{compared.spans[at(link.from)].source, compared.spans[at(link.to)].source,
                                  link.type, link.symmetric};
            const auto found = std::find(pass.links.begin(), pass.links.end(), wanted);
            return found == pass.links.end() ? -1 : int(found - pass.links.begin());
        };
        for (const LinkMatch &match : linkMatches(a, b, spanMatches(a, b))) {
            const ComparedLink *left = match.a < 0 ? nullptr : &a.links[at(match.a)];
            const ComparedLink *right = match.b < 0 ? nullptr : &b.links[at(match.b)];
            add(!right        ? DifferenceKind::OnlyA
                : !left       ? DifferenceKind::OnlyB
                : match.exact ? DifferenceKind::Exact
                              : DifferenceKind::Boundary,
                left ? a.spans[at(left->from)].source : -1, right ? b.spans[at(right->from)].source : -1,
                left ? sourceOf(passes[at(m_place.a)], a, *left) : -1,
                right ? sourceOf(passes[at(m_place.b)], b, *right) : -1);
        }
    }

    const PassSet &m_set;
    const PlaceQuery &m_query;
    std::vector<int> m_annotators;
    std::vector<int> m_places;
    Place m_place;
    std::vector<Place> m_found;
};

} // namespace

std::optional<std::vector<Place>> placesBehind(const PassSet &set, const AgreementOptions &options,
                                               const PlaceQuery &query, Task &task)
{
    Looking looking(set, options, query);
    if (!looking.run(task))
        return std::nullopt;
    return looking.take();
}

#include "model/review/agreement/details.h"

#include "model/review/agreement/nominal.h"
#include "model/review/compared_pair.h"

#include <algorithm>
#include <numeric>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

std::vector<int> allOr(const std::vector<int> &chosen, qsizetype count)
{
    if (!chosen.empty())
        return chosen;
    std::vector<int> all(at(int(count)));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

class Counting
{
public:
    Counting(const PassSet &set, const AgreementOptions &options)
        : m_set(set), m_annotators(allOr(options.annotators, set.annotators.size())),
          m_tags(allOr(options.tags, set.tags.size())), m_places(at(int(set.tags.size())), -1)
    {
        for (std::size_t i = 0; i < m_tags.size(); ++i)
            m_places[at(m_tags[i])] = int(i);
        m_details.onlyBy.assign(m_annotators.size(), 0);
        m_details.confusion.spans.assign(m_tags.size() + 1, std::vector<qint64>(m_tags.size() + 1, 0));
    }

    bool run(Task &task)
    {
        task.setTotal(qint64(m_set.articles.size()));
        for (std::size_t i = 0; i < m_set.articles.size(); ++i) {
            ComparedArticle article = compared(m_set.articles[i], m_annotators);
            for (const int reader : article.readers)
                keepTags(article.passes[at(reader)], m_places);
            for (std::size_t x = 0; x < article.readers.size(); ++x) {
                for (std::size_t y = x + 1; y < article.readers.size(); ++y)
                    addPair(article, article.readers[x], article.readers[y]);
            }
            if (!task.advance(qint64(i) + 1))
                return false;
        }
        return true;
    }

    AgreementDetails finish()
    {
        for (auto &[key, table] : m_attributes)
            m_details.attributes.push_back(agreementOf(key.first, key.second, table));
        LinkAgreement &links = m_details.links;
        const double all = double(links.a + links.b);
        if (all > 0) {
            links.exactF1 = 2 * double(m_sameLinks) / all;
            links.overlapF1 = 2 * double(m_pairedLinks) / all;
        } else {
            links.exactF1 = links.overlapF1 = Undefined::NoLinks;
        }
        return std::move(m_details);
    }

private:
    using ValueTable = std::map<std::pair<int, int>, qint64>;

    void addPair(const ComparedArticle &article, int a, int b)
    {
        const ComparedPass &left = article.passes[at(a)];
        const ComparedPass &right = article.passes[at(b)];
        const std::vector<Difference> found = differences(left, right);
        m_details.differences.add(found);
        for (const Difference &difference : found) {
            m_details.onlyBy[at(placeOf(a))] += difference.kind == DifferenceKind::OnlyA;
            m_details.onlyBy[at(placeOf(b))] += difference.kind == DifferenceKind::OnlyB;
        }
        const std::vector<SpanMatch> matches = spanMatches(left, right);
        for (const SpanMatch &match : matches)
            addMatch(match.a < 0 ? nullptr : &left.spans[at(match.a)],
                     match.b < 0 ? nullptr : &right.spans[at(match.b)]);
        m_details.links.a += qint64(left.links.size());
        m_details.links.b += qint64(right.links.size());
        for (const LinkMatch &match : linkMatches(left, right, matches)) {
            m_pairedLinks += match.a >= 0 && match.b >= 0;
            m_sameLinks += match.exact;
        }
    }

    int placeOf(int annotator) const
    {
        return int(std::find(m_annotators.begin(), m_annotators.end(), annotator) - m_annotators.begin());
    }

    void addMatch(const ComparedSpan *left, const ComparedSpan *right)
    {
        const std::size_t nothing = m_tags.size();
        ++m_details.confusion.spans[left ? at(left->tag) : nothing][right ? at(right->tag) : nothing];
        if (!left || !right || left->tag != right->tag)
            return;
        for (const ValueMatch &match : valueMatches(*left, *right))
            ++m_attributes[{left->tag, match.attribute}][{match.a, match.b}];
    }

    AttributeAgreement agreementOf(int tag, int attribute, const ValueTable &counts) const
    {
        std::map<int, std::size_t> places;
        for (const auto &[values, count] : counts) {
            places.try_emplace(values.first, 0);
            places.try_emplace(values.second, 0);
        }
        AttributeAgreement result{.tag = tag,
                                  .attribute = attribute,
                                  .pairs = 0,
                                  .agreed = 0,
                                  .kappa = {},
                                  .alpha = {},
                                  .values = {}};
        for (auto &[value, place] : places) {
            place = result.values.size();
            result.values.push_back({.value = value, .a = 0, .b = 0, .both = 0, .positive = {}});
        }
        CodingTable table(places.size(), std::vector<double>(places.size(), 0.0));
        Coincidences coincidences(places.size());
        for (const auto &[values, count] : counts) {
            const std::size_t a = places[values.first];
            const std::size_t b = places[values.second];
            table[a][b] += double(count);
            coincidences.add({int(a), int(b)}, double(count));
            result.pairs += count;
            result.values[a].a += count;
            result.values[b].b += count;
            if (a == b)
                result.values[a].both += count;
        }
        result.agreed = observedAgreement(table);
        result.kappa = scottPi(table);
        result.alpha = coincidences.alpha();
        for (ValueAgreement &value : result.values)
            value.positive = positiveAgreement(double(value.both), double(value.a - value.both),
                                               double(value.b - value.both));
        return result;
    }

    const PassSet &m_set;
    std::vector<int> m_annotators;
    std::vector<int> m_tags;
    std::vector<int> m_places;
    AgreementDetails m_details;
    std::map<std::pair<int, int>, ValueTable> m_attributes; // by tag and attribute
    qint64 m_sameLinks = 0;
    qint64 m_pairedLinks = 0;
};

} // namespace

std::optional<AgreementDetails> agreementDetails(const PassSet &set, const AgreementOptions &options,
                                                 Task &task)
{
    Counting counting(set, options);
    if (!counting.run(task))
        return std::nullopt;
    return counting.finish();
}

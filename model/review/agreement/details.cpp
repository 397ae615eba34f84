#include "model/review/agreement/details.h"

#include "model/review/agreement/nominal.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

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

// Only the chosen tags, numbered by their place; links between spans that stay.
void keepTags(ComparedPass &pass, const std::vector<int> &places)
{
    std::vector<int> moved(pass.spans.size(), -1);
    std::vector<ComparedSpan> kept;
    for (std::size_t i = 0; i < pass.spans.size(); ++i) {
        if (places[at(pass.spans[i].tag)] < 0)
            continue;
        moved[i] = int(kept.size());
        kept.push_back(std::move(pass.spans[i]));
        kept.back().tag = places[at(kept.back().tag)];
    }
    pass.spans = std::move(kept);
    std::erase_if(pass.links, [&](const ComparedLink &link) {
        return moved[at(link.from)] < 0 || moved[at(link.to)] < 0;
    });
    for (ComparedLink &link : pass.links) {
        link.from = moved[at(link.from)];
        link.to = moved[at(link.to)];
    }
}

using LinkKey = std::tuple<int, int, int>; // type, from, to

LinkKey keyOf(const ComparedLink &link, int from, int to)
{
    if (link.symmetric && to < from)
        std::swap(from, to);
    return {link.type, from, to};
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
        const std::vector<int> partner = partners(left, right);
        addConfusion(left, right, partner);
        for (std::size_t i = 0; i < partner.size(); ++i) {
            if (partner[i] >= 0 && left.spans[i].tag == right.spans[at(partner[i])].tag)
                addAttributes(left.spans[i], right.spans[at(partner[i])]);
        }
        addLinks(left, right, partner);
    }

    int placeOf(int annotator) const
    {
        return int(std::find(m_annotators.begin(), m_annotators.end(), annotator) - m_annotators.begin());
    }

    void addConfusion(const ComparedPass &left, const ComparedPass &right, const std::vector<int> &partner)
    {
        auto &spans = m_details.confusion.spans;
        const std::size_t nothing = m_tags.size();
        std::vector<char> taken(right.spans.size(), 0);
        for (std::size_t i = 0; i < partner.size(); ++i) {
            const std::size_t row = at(left.spans[i].tag);
            if (partner[i] < 0) {
                ++spans[row][nothing];
                continue;
            }
            taken[at(partner[i])] = 1;
            ++spans[row][at(right.spans[at(partner[i])].tag)];
        }
        for (std::size_t i = 0; i < taken.size(); ++i) {
            if (!taken[i])
                ++spans[nothing][at(right.spans[i].tag)];
        }
    }

    void addAttributes(const ComparedSpan &a, const ComparedSpan &b)
    {
        std::set<int> names;
        for (const auto *attributes : {&a.attributes, &b.attributes}) {
            for (const AttributeChoice &choice : *attributes)
                names.insert(choice.attribute);
        }
        const auto valueOf = [](const ComparedSpan &span, int attribute) {
            for (const AttributeChoice &choice : span.attributes) {
                if (choice.attribute == attribute)
                    return choice.value;
            }
            return -1;
        };
        for (const int name : names)
            ++m_attributes[{a.tag, name}][{valueOf(a, name), valueOf(b, name)}];
    }

    void addLinks(const ComparedPass &left, const ComparedPass &right, const std::vector<int> &partner)
    {
        m_details.links.a += qint64(left.links.size());
        m_details.links.b += qint64(right.links.size());
        if (left.links.empty() || right.links.empty())
            return;
        const auto sameTag = [&](int span) {
            const int other = partner[at(span)];
            return other >= 0 && left.spans[at(span)].tag == right.spans[at(other)].tag;
        };
        const auto same = [&](int span) {
            return sameTag(span) && left.spans[at(span)].pieces == right.spans[at(partner[at(span)])].pieces;
        };
        std::multiset<LinkKey> open;
        for (const ComparedLink &link : right.links)
            open.insert(keyOf(link, link.from, link.to));
        for (const ComparedLink &link : left.links) {
            if (!sameTag(link.from) || !sameTag(link.to))
                continue;
            const auto match = open.find(keyOf(link, partner[at(link.from)], partner[at(link.to)]));
            if (match == open.end())
                continue;
            open.erase(match);
            ++m_pairedLinks;
            m_sameLinks += same(link.from) && same(link.to);
        }
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

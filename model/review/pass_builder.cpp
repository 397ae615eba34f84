#include "model/review/pass_builder.h"

#include "model/review/tokens.h"
#include "model/text/code_points.h"
#include "model/text/paragraphs.h"

namespace {

// From UTF-16 to the unit.
class Measure
{
public:
    Measure(const QString &text, PassUnit unit) : m_unit(unit)
    {
        if (unit == PassUnit::Token)
            m_tokens = tokensForAgreement(text);
        else if (unit == PassUnit::Utf16)
            m_length = text.size();
        else
            m_codePoints = CodePoints(text);
    }
    qsizetype length() const
    {
        return m_unit == PassUnit::Token   ? qsizetype(m_tokens.size())
               : m_unit == PassUnit::Utf16 ? m_length
                                           : m_codePoints.count();
    }
    TextRange operator()(TextRange range) const
    {
        return m_unit == PassUnit::Token   ? tokenRange(m_tokens, range)
               : m_unit == PassUnit::Utf16 ? range
                                           : m_codePoints.fromUtf16(range);
    }

private:
    PassUnit m_unit;
    qsizetype m_length = 0;
    std::vector<TextRange> m_tokens;
    CodePoints m_codePoints;
};

std::vector<TextRange> furnitureOf(const Article &article, const QString &text, const Measure &measure)
{
    std::vector<TextRange> furniture;
    const Paragraphs lines(text);
    for (std::size_t line = 0; line < article.zones.size() && qsizetype(line) < lines.count(); ++line) {
        if (article.zones[line] == Zone::Furniture)
            furniture.push_back(measure(lines.range(qsizetype(line))));
    }
    return furniture;
}

} // namespace

PassBuilder::PassBuilder(const Tagset &tagset, const std::vector<Person> &annotators, PassUnit unit)
    : m_unit(unit)
{
    for (const Person &person : annotators) {
        m_annotators.emplace(person.id, int(m_set.annotators.size()));
        m_set.annotators.append(person.name);
    }
    for (const Tag &tag : tagset.tags) {
        m_tags.emplace(tag.id, int(m_set.tags.size()));
        m_set.tags.append(tag.name);
    }
    for (const LinkType &type : tagset.linkTypes) {
        m_linkTypes.emplace(type.id, std::pair(int(m_set.linkTypes.size()), type.symmetric));
        m_set.linkTypes.append(type.name);
    }
}

std::vector<std::vector<Id>> PassBuilder::add(const Article &article, const QString &text,
                                              const std::vector<Span> &spans, const std::vector<Link> &links,
                                              const std::vector<Reading> &readings)
{
    const Measure measure(text, m_unit);
    PassArticle result;
    result.id = article.id.toString();
    result.title = article.title;
    result.length = measure.length();
    result.furniture = furnitureOf(article, text, measure);
    result.passes.resize(std::size_t(m_set.annotators.size()));
    for (const Reading &reading : readings) {
        const auto annotator = m_annotators.find(reading.annotator);
        if (annotator != m_annotators.end() && reading.state == ReadingState::Done)
            result.passes[std::size_t(annotator->second)].read = true;
    }
    std::vector<std::vector<Id>> ids(result.passes.size());
    std::unordered_map<Id, std::pair<int, int>> places; // annotator, number of the span
    for (const Span &span : spans) {
        const auto annotator = m_annotators.find(span.annotator);
        const auto tag = m_tags.find(span.tag);
        if (span.layer != Layer::Own || annotator == m_annotators.end() || tag == m_tags.end())
            continue;
        PassSpan copy{.tag = tag->second, .pieces = {}, .attributes = choicesOf(span.attributes)};
        for (const TextRange &piece : span.pieces)
            copy.pieces.push_back(measure(piece));
        auto &list = result.passes[std::size_t(annotator->second)].spans;
        places.emplace(span.id, std::pair(annotator->second, int(list.size())));
        list.push_back(std::move(copy));
        ids[std::size_t(annotator->second)].push_back(span.id);
    }
    for (const Link &link : links) {
        const auto annotator = m_annotators.find(link.annotator);
        const auto type = m_linkTypes.find(link.type);
        const auto from = places.find(link.from);
        const auto to = places.find(link.to);
        if (annotator == m_annotators.end() || type == m_linkTypes.end() || from == places.end() ||
            to == places.end() || from->second.first != annotator->second ||
            to->second.first != annotator->second)
            continue;
        result.passes[std::size_t(annotator->second)].links.push_back(
            {from->second.second, to->second.second, type->second.first, type->second.second});
    }
    m_set.articles.push_back(std::move(result));
    return ids;
}

std::vector<AttributeChoice> PassBuilder::choicesOf(const Attributes &attributes)
{
    if (attributes.isEmpty())
        return {};
    const auto known = m_choices.constFind(attributes.json());
    if (known != m_choices.constEnd())
        return *known;
    std::vector<AttributeChoice> choices;
    for (const auto &[name, value] : attributes.all())
        choices.push_back({attributeNumber(name), valueNumber(attributeToText(value))});
    m_choices.insert(attributes.json(), choices);
    return choices;
}

int PassBuilder::valueNumber(const QString &value)
{
    const auto known = m_valueNumbers.constFind(value);
    if (known != m_valueNumbers.constEnd())
        return *known;
    m_set.values.append(value);
    return *m_valueNumbers.insert(value, int(m_set.values.size()) - 1);
}

int PassBuilder::attributeNumber(const QString &name)
{
    const auto known = m_attributeNumbers.constFind(name);
    if (known != m_attributeNumbers.constEnd())
        return *known;
    m_set.attributes.append(name);
    return *m_attributeNumbers.insert(name, int(m_set.attributes.size()) - 1);
}

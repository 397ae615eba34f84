#include "model/exchange/csv_span_cells.h"

#include "model/exchange/csv_attributes.h"

namespace {

// Free text makes every span's attributes different; then keeping them only fills the memory.
constexpr int mostKept = 20'000;

} // namespace

AttributeCells::AttributeCells(const Tagset &tagset, const SpanColumns &columns, const CsvOptions &options)
    : m_tagset(tagset), m_columns(columns),
      m_writer(m_nowhere,
               {.separator = options.separator, .bom = false, .formulaGuard = options.formulaGuard})
{
}

const QByteArray &AttributeCells::of(const Span &span)
{
    if (m_count > mostKept) {
        m_made.clear();
        m_count = 0;
    }
    auto &made = m_made[span.tag];
    auto it = made.find(span.attributes.json());
    if (it == made.end()) {
        it = made.insert(span.attributes.json(), make(span));
        ++m_count;
    }
    return *it;
}

QByteArray AttributeCells::make(const Span &span)
{
    const Tag *known = m_tagset.tag(span.tag);
    m_writer.plain(
        otherAttributes(span.attributes, known ? known->attributes : std::vector<AttributeDefinition>()));
    std::vector<QString> cells(std::size_t(m_columns.attributeCount));
    for (std::size_t t = 0; t < m_tagset.tags.size(); ++t) {
        const Tag &tag = m_tagset.tags[t];
        if (tag.id != span.tag)
            continue;
        for (std::size_t a = 0; a < tag.attributes.size(); ++a)
            cells[std::size_t(m_columns.attributeColumn[t][a])] =
                attributeToText(span.attributes.value(tag.attributes[a].name));
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const CellType type = m_columns.all[std::size_t(fixedSpanColumns) + i].type;
        isWords(type) ? m_writer.text(cells[i]) : m_writer.plain(cells[i].toUtf8());
    }
    return m_writer.takeCells();
}

LinkCells::LinkCells(const Tagset &tagset, const std::vector<Link> &links)
    : m_types(int(tagset.linkTypes.size()))
{
    for (const Link &link : links) {
        const LinkType *type = tagset.linkType(link.type);
        if (type)
            m_links[link.from].push_back({int(type - tagset.linkTypes.data()), link.to});
    }
    for (auto &[from, outgoing] : m_links) {
        std::sort(outgoing.begin(), outgoing.end());
        // Two people may have drawn the same link.
        outgoing.erase(std::unique(outgoing.begin(), outgoing.end()), outgoing.end());
    }
}

void LinkCells::write(const Id &span, CsvWriter &writer) const
{
    const auto found = m_links.find(span);
    if (found == m_links.end())
        return writer.empty(m_types);
    auto next = found->second.begin();
    for (int type = 0; type < m_types; ++type) {
        QByteArray ids;
        for (; next != found->second.end() && next->type == type; ++next) {
            if (!ids.isEmpty())
                ids += ';';
            ids += next->to.toString().toLatin1();
        }
        writer.plain(ids);
    }
}

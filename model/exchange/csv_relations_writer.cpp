// Links as CSV: the rows.
#include "model/exchange/csv_article_cells.h"
#include "model/exchange/csv_attributes.h"
#include "model/exchange/csv_relation_columns.h"
#include "model/exchange/csv_relations.h"
#include "model/exchange/csvw.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

RelationColumns::RelationColumns(const Tagset &tagset)
{
    all = {{QStringLiteral("relation_id"), CellType::Id},  {QStringLiteral("type"), CellType::Words},
           {QStringLiteral("from_span"), CellType::Id},    {QStringLiteral("to_span"), CellType::Id},
           {QStringLiteral("from_text"), CellType::Words}, {QStringLiteral("to_text"), CellType::Words}};
    const std::vector<ColumnInfo> last{{QStringLiteral("other_attributes"), CellType::Json},
                                       {QStringLiteral("annotator"), CellType::Words},
                                       {QStringLiteral("layer"), CellType::Words},
                                       {QStringLiteral("note"), CellType::Words},
                                       {QStringLiteral("created"), CellType::Time}};
    const auto isFixed = [&](const QString &name) {
        const auto isNamed = [&](const ColumnInfo &column) { return column.name == name; };
        return std::any_of(all.begin(), all.begin() + firstAttribute, isNamed) ||
               std::any_of(last.begin(), last.end(), isNamed);
    };
    for (const LinkType &type : tagset.linkTypes) {
        auto &columns = attributeColumn.emplace_back();
        for (const AttributeDefinition &attribute : type.attributes) {
            QString name = attribute.name;
            while (isFixed(name))
                name.prepend(QLatin1StringView("attribute."));
            const auto there = std::find_if(all.begin() + firstAttribute, all.end(),
                                            [&](const ColumnInfo &column) { return column.name == name; });
            columns.push_back(int(there - all.begin()));
            if (there == all.end())
                all.push_back({name, cellTypeOf(attribute.kind)});
            else if (there->type != cellTypeOf(attribute.kind))
                there->type = CellType::Words; // one type's number is another one's words
        }
    }
    others = int(all.size());
    all.insert(all.end(), last.begin(), last.end());
}

namespace {

class RelationsWriter
{
public:
    RelationsWriter(const Tagset &tagset, const std::vector<Person> &people, const SpanSelection &selection,
                    const CsvOptions &options, QIODevice &out)
        : m_tagset(tagset), m_columns(tagset), m_people(people), m_selection(selection), m_out(out, options)
    {
    }

    const std::vector<ColumnInfo> &columns() const { return m_columns.all; }
    CsvWriter &out() { return m_out; }
    Result<void> article(const ArticleContent &content);

private:
    struct Row
    {
        const Link *link;
        qsizetype from; // place of the span in text order
        qsizetype to;
        int type; // place in the tagset
    };
    std::vector<Row> rowsOf(const ArticleContent &content) const;
    Result<void> row(const Row &row, const ArticleContent &content);
    void attributes(const Link &link, int type);

    const Tagset &m_tagset;
    RelationColumns m_columns;
    const std::vector<Person> &m_people;
    const SpanSelection &m_selection;
    CsvWriter m_out;
};

std::vector<RelationsWriter::Row> RelationsWriter::rowsOf(const ArticleContent &content) const
{
    std::unordered_map<Id, qsizetype> places;
    for (std::size_t i = 0; i < content.spans.size(); ++i)
        places.emplace(content.spans[i].id, qsizetype(i));
    std::vector<Row> rows;
    for (const Link &link : content.links) {
        const auto from = places.find(link.from);
        const auto to = places.find(link.to);
        const LinkType *type = m_tagset.linkType(link.type);
        if (type && from != places.end() && to != places.end() && isWanted(m_selection, link.annotator))
            rows.push_back({&link, from->second, to->second, int(type - m_tagset.linkTypes.data())});
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.from, a.type, a.to, a.link->id) < std::tie(b.from, b.type, b.to, b.link->id);
    });
    return rows;
}

Result<void> RelationsWriter::article(const ArticleContent &content)
{
    for (const Row &one : rowsOf(content)) {
        if (auto written = row(one, content); !written)
            return written;
    }
    return {};
}

Result<void> RelationsWriter::row(const Row &row, const ArticleContent &content)
{
    const Link &link = *row.link;
    const Span &from = content.spans[std::size_t(row.from)];
    const Span &to = content.spans[std::size_t(row.to)];
    m_out.id(link.id);
    m_out.text(m_tagset.linkTypes[std::size_t(row.type)].name);
    m_out.id(link.from);
    m_out.id(link.to);
    m_out.text(joinedWords(from, content.text));
    m_out.text(joinedWords(to, content.text));
    attributes(link, row.type);
    m_out.text(nameOf(m_people, link.annotator));
    m_out.plain(layerName(from.layer).toLatin1());
    m_out.text(link.note);
    m_out.time(link.stamp.created);
    return m_out.endRow();
}

void RelationsWriter::attributes(const Link &link, int type)
{
    const auto &defined = m_tagset.linkTypes[std::size_t(type)].attributes;
    std::vector<QString> cells(m_columns.all.size());
    for (std::size_t i = 0; i < defined.size(); ++i)
        cells[std::size_t(m_columns.attributeColumn[std::size_t(type)][i])] =
            attributeToText(link.attributes.value(defined[i].name));
    for (int i = RelationColumns::firstAttribute; i < m_columns.others; ++i) {
        const QString &cell = cells[std::size_t(i)];
        isWords(m_columns.all[std::size_t(i)].type) ? m_out.text(cell) : m_out.plain(cell.toUtf8());
    }
    m_out.plain(otherAttributes(link.attributes, defined));
}

} // namespace

QStringList relationColumns(const Tagset &tagset)
{
    return namesOf(RelationColumns(tagset).all);
}

bool looksLikeRelations(const QByteArray &firstLine)
{
    const QByteArray line = QByteArray(firstLine).replace('\0', QByteArray()).toLower();
    return line.contains("from_span") && line.contains("to_span");
}

Result<CsvWritten> writeRelationsCsv(const Snapshot &project, const SpanSelection &selection,
                                     const CsvOptions &options, QIODevice &out, Task &task)
{
    const auto tagset = project.tagset();
    const auto people = project.people();
    if (!tagset || !people)
        return !tagset ? tagset.error() : people.error();
    RelationsWriter writer(*tagset, *people, selection, options, out);
    const auto each = [&](const Article &article) -> Result<void> {
        const auto content = contentOf(project, article);
        return content ? writer.article(*content) : Result<void>(content.error());
    };
    return writeByArticle(project, selection, writer.columns(), writer.out(), each, task);
}

QByteArray relationsCsvw(const QString &csvName, const Tagset &tagset, const CsvOptions &options)
{
    return csvwOf(csvName, RelationColumns(tagset).all, QStringLiteral("relation_id"), options);
}

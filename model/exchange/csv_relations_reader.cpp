#include "model/exchange/csv_relations_reader.h"

#include "model/exchange/csv_attributes.h"
#include "model/exchange/csv_messages.h"
#include "model/exchange/csv_relation_columns.h"
#include "model/exchange/csv_row_report.h"
#include "model/exchange/csv_span_header.h"

#include <algorithm>

namespace {

enum Fixed { RelationId, Type, FromSpan, ToSpan };

class RelationsRead
{
public:
    RelationsRead(CsvReader &reader, CsvKnown &known, const SpansImport &options, bool guarded,
                  const AddChange &add)
        : m_reader(reader), m_known(known), m_columns(known.tagset()), m_options(options), m_guarded(guarded),
          m_add(add)
    {
    }

    Result<void> header();
    Result<void> rows(Task &task);
    const QStringList &unknownColumns() const { return m_found.unknown; }
    SpansImportReport report;

private:
    Result<void> row();
    Result<Link> link(const LinkType &type, std::vector<Person> &newPeople);
    Result<const LinkType *> type() const;
    Result<Id> id(int column) const;
    Result<Attributes> attributes(const LinkType &type) const;
    QByteArrayView cell(int column) const;
    QByteArrayView words(int column) const { return withoutGuard(cell(column), m_guarded); }
    // True when it is there already; an error when something else is there in its place.
    Result<bool> isThere(const Link &link, const Id &key) const;

    CsvReader &m_reader;
    CsvKnown &m_known;
    RelationColumns m_columns;
    const SpansImport &m_options;
    bool m_guarded;
    const AddChange &m_add;
    FoundColumns m_found;
};

Result<void> RelationsRead::header()
{
    auto found = findColumns(m_reader, m_columns.all);
    if (!found)
        return found.error();
    m_found = *std::move(found);
    return {};
}

QByteArrayView RelationsRead::cell(int column) const
{
    const int place = m_found.places[std::size_t(column)];
    return place == SpanHeader::absent ? QByteArrayView() : m_reader.cells()[std::size_t(place)];
}

Result<void> RelationsRead::rows(Task &task)
{
    task.setTotal(m_reader.decoder().size());
    for (;;) {
        const auto more = m_reader.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (m_reader.row() % 512 == 0 && !task.advance(m_reader.decoder().done()))
            return Error{csvText("Cancelled: nothing was read.")};
        if (const QString fault = rowFault(m_reader, m_found.width); !fault.isEmpty())
            refuseRow(report, m_reader.row(), fault);
        else if (auto done = row(); !done)
            return done;
    }
}

Result<void> RelationsRead::row()
{
    const auto refuse = [this](const QString &reason) -> Result<void> {
        refuseRow(report, m_reader.row(), reason);
        return {};
    };
    const auto type = this->type();
    if (!type)
        return refuse(type.error().message);
    const auto from = id(FromSpan);
    const auto to = id(ToSpan);
    if (!from || !to)
        return refuse((!from ? from : to).error().message);
    const auto fault = m_known.linkObjection(**type, *from, *to);
    if (!fault)
        return fault.error();
    if (!fault->isEmpty())
        return refuse(*fault);
    std::vector<Person> newPeople;
    const auto link = this->link(**type, newPeople);
    if (!link)
        return refuse(link.error().message);
    const Id key = CsvKnown::linkKey((*type)->name, link->from, link->to);
    const auto there = isThere(*link, key);
    if (!there)
        return refuse(there.error().message);
    if (*there) {
        ++report.alreadyThere;
        return {};
    }
    // A link with an id was drawn in a project, and what came out of one goes back in as it was.
    if (cell(RelationId).trimmed().isEmpty()) {
        const QString objection =
            m_known.drawingObjection(**type, link->from, link->to, link->annotator);
        if (!objection.isEmpty())
            return refuse(objection);
    }
    for (const Person &person : newPeople) {
        if (auto taken = m_add(added(person)); !taken)
            return taken;
    }
    if (auto taken = m_add(added(*link)); !taken)
        return taken;
    m_known.noteLink(key, *link);
    ++report.links;
    return {};
}

Result<Link> RelationsRead::link(const LinkType &type, std::vector<Person> &newPeople)
{
    Link link;
    link.type = type.id;
    link.from = *id(FromSpan);
    link.to = *id(ToSpan);
    auto attributes = this->attributes(type);
    if (!attributes)
        return attributes.error();
    link.attributes = *std::move(attributes);
    link.note = QString::fromUtf8(words(m_columns.others + RelationColumns::Note));
    link.id = CsvKnown::linkKey(type.name, link.from, link.to);
    if (!cell(RelationId).trimmed().isEmpty()) {
        const auto written = id(RelationId);
        if (!written)
            return written.error();
        link.id = *written;
    }
    const auto annotator =
        m_options.annotator.isNull()
            ? m_known.personNamed(words(m_columns.others + RelationColumns::Annotator), newPeople)
            : Result<Id>(m_options.annotator);
    if (!annotator)
        return annotator.error();
    link.annotator = *annotator;
    return link;
}

Result<const LinkType *> RelationsRead::type() const
{
    const LinkType *type = m_known.tagset().linkTypeNamed(QString::fromUtf8(words(Type)));
    if (!type)
        return Error{csvText("there is no type of link “%1” in the project").arg(shownCell(words(Type)))};
    return type;
}

Result<Id> RelationsRead::id(int column) const
{
    const auto id = Id::fromString(QString::fromLatin1(cell(column).trimmed()));
    if (!id || id->isNull())
        return Error{csvText("“%1” is no id (%2)")
                         .arg(shownCell(cell(column)), m_columns.all[std::size_t(column)].name)};
    return *id;
}

// What the file has no column for gets the type's default.
Result<Attributes> RelationsRead::attributes(const LinkType &type) const
{
    Attributes attributes = defaultAttributes(type);
    const auto &columns = m_columns.attributeColumn[std::size_t(&type - m_known.tagset().linkTypes.data())];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (m_found.places[std::size_t(columns[i])] == SpanHeader::absent)
            continue;
        if (auto read = readAttribute(attributes, type.attributes[i], m_columns.all[std::size_t(columns[i])],
                                      cell(columns[i]), m_guarded);
            !read)
            return read.error();
    }
    if (auto read = readOtherAttributes(attributes, type.attributes, cell(m_columns.others)); !read)
        return read.error();
    return attributes;
}

Result<bool> RelationsRead::isThere(const Link &link, const Id &key) const
{
    if (const auto content = m_known.link(link.id)) {
        if (*content == CsvKnown::contentOf(link))
            return true;
        return Error{csvText("a link with the id %1 is there already, and is different there")
                         .arg(link.id.toString())};
    }
    const auto fromSpans = m_known.link(key);
    if (!fromSpans)
        return false;
    if (*fromSpans == CsvKnown::contentOf(link))
        return true;
    return Error{csvText("this link came in with a table of spans, which says neither its attributes nor its "
                         "note; take that import back and read both tables in one import")};
}

} // namespace

Result<bool> isRelationsHeader(CsvReader &reader, const Tagset &tagset, std::optional<char> described)
{
    const RelationColumns columns(tagset);
    const auto separator = settleSeparator(reader, columns.all, described);
    if (!separator)
        return separator.error();
    const auto cells = reader.peek(*separator);
    if (!cells)
        return cells.error();
    const auto has = [&](const char *title) {
        return std::any_of(cells->begin(), cells->end(),
                           [&](const QByteArray &cell) { return cell.trimmed().toLower() == title; });
    };
    return has("type") && has("from_span") && has("to_span");
}

Result<SpansImportReport> readRelations(CsvReader &reader, CsvKnown &known, const SpansImport &options,
                                        const std::optional<CsvDescription> &description,
                                        const AddChange &add, Task &task)
{
    RelationsRead read(reader, known, options, !description || description->formulaGuard, add);
    if (auto done = read.header(); !done)
        return done.error();
    read.report.warnings = tableWarnings(reader.decoder(), read.unknownColumns());
    if (auto done = read.rows(task); !done)
        return done.error();
    return std::move(read.report);
}

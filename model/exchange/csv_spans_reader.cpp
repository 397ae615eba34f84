// Spans from CSV: goes through the rows, hands on what is good and new, and keeps account of the rest.
#include "model/exchange/csv_messages.h"
#include "model/exchange/csv_relations_reader.h"
#include "model/exchange/csv_row_report.h"
#include "model/exchange/csv_span_row.h"
#include "model/exchange/csv_spans.h"
#include "model/memory.h"

#include <algorithm>

namespace {

// A link whose other end may come later in the file.
struct AwaitedLink
{
    qint64 row = 0;
    int type = 0; // place in the tagset
    Id from;
    Id to;
    Id annotator;
};

class SpansRead
{
public:
    SpansRead(CsvKnown &known, const AddChange &add, CsvReader &reader, SpanRows &rows)
        : m_known(known), m_add(add), m_reader(reader), m_rows(rows)
    {
    }

    Result<void> rows(Task &task);
    Result<void> links(Task &task);

    qsizetype awaitedLinks() const { return qsizetype(m_awaited.size()); }

    SpansImportReport report;

private:
    Result<void> row();
    Result<void> take(ReadSpan read);
    Result<void> addAll(std::vector<Person> &people);
    void awaitLinks(const Span &span);
    Result<void> link(const AwaitedLink &awaited);
    void refuse(qint64 row, const QString &reason);

    CsvKnown &m_known;
    const AddChange &m_add;
    CsvReader &m_reader;
    SpanRows &m_rows;
    std::vector<AwaitedLink> m_awaited;
};

void SpansRead::refuse(qint64 row, const QString &reason)
{
    refuseRow(report, row, reason);
}

Result<void> SpansRead::rows(Task &task)
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
        if (const QString fault = rowFault(m_reader, m_rows.header().width); !fault.isEmpty())
            refuse(m_reader.row(), fault);
        else if (auto done = row(); !done)
            return done;
    }
}

Result<void> SpansRead::row()
{
    std::vector<Person> people;
    auto read = m_rows.read(m_reader.cells(), people);
    if (auto added = addAll(people); !added)
        return added;
    if (!read) {
        refuse(m_reader.row(), read.error().message);
        return {};
    }
    const Span &span = read->span;
    const auto there = m_known.span(span.id);
    if (!there)
        return there.error();
    if (*there) {
        if ((*there)->content == CsvKnown::contentOf(span)) {
            ++report.alreadyThere;
            awaitLinks(span);
        } else {
            refuse(m_reader.row(), csvText("a span with the id %1 is there already, and is different there")
                                       .arg(span.id.toString()));
        }
        return {};
    }
    return take(*std::move(read));
}

Result<void> SpansRead::addAll(std::vector<Person> &people)
{
    for (const Person &person : people) {
        if (auto taken = m_add(added(person)); !taken)
            return taken;
    }
    return {};
}

Result<void> SpansRead::take(ReadSpan read)
{
    m_known.note(read.span, read.article);
    awaitLinks(read.span);
    if (auto taken = m_add(added(std::move(read.span))); !taken)
        return taken;
    ++report.spans;
    report.withWords += read.hadWords ? 1 : 0;
    report.reanchored += read.reanchored ? 1 : 0;
    if (read.snapped)
        report.warnings.append(
            csvText("Row %1 cut a character in two; the span was widened to all of it.").arg(m_reader.row()));
    return {};
}

void SpansRead::awaitLinks(const Span &span)
{
    const auto &places = m_rows.header().links;
    for (std::size_t type = 0; type < places.size(); ++type) {
        if (places[type] == SpanHeader::absent)
            continue;
        const QByteArrayView cell = m_reader.cells()[std::size_t(places[type])];
        if (cell.isEmpty())
            continue;
        const auto ids = SpanRows::ids(cell);
        if (!ids) {
            refuse(m_reader.row(), csvText("the links of %1 were left out: %2")
                                       .arg(m_known.tagset().linkTypes[type].name, ids.error().message));
            continue;
        }
        for (const Id &to : *ids)
            m_awaited.push_back({m_reader.row(), int(type), span.id, to, span.annotator});
    }
}

Result<void> SpansRead::links(Task &task)
{
    for (std::size_t i = 0; i < m_awaited.size(); ++i) {
        if (i % 512 == 0 && task.cancelled())
            return Error{csvText("Cancelled: nothing was read.")};
        if (auto done = link(m_awaited[i]); !done)
            return done;
    }
    return {};
}

Result<void> SpansRead::link(const AwaitedLink &awaited)
{
    const LinkType &type = m_known.tagset().linkTypes[std::size_t(awaited.type)];
    const auto fault = m_known.linkObjection(type, awaited.from, awaited.to);
    if (!fault)
        return fault.error();
    if (!fault->isEmpty()) {
        refuse(awaited.row,
               csvText("its link %1 to %2 was left out: %3").arg(type.name, awaited.to.toString(), *fault));
        return {};
    }
    const Id key = CsvKnown::linkKey(type.name, awaited.from, awaited.to);
    if (m_known.hasLink(key))
        return {};
    Link link;
    link.id = m_known.link(key) ? Id::make() : key;
    link.type = type.id;
    link.from = awaited.from;
    link.to = awaited.to;
    link.annotator = awaited.annotator;
    link.attributes = defaultAttributes(type);
    if (auto taken = m_add(added(link)); !taken)
        return taken;
    m_known.noteLink(key, link);
    ++report.links;
    return {};
}

} // namespace

struct SpansCsvReader::State
{
    const Snapshot &project;
    AddChange add;
    std::unique_ptr<CsvKnown> made = {}; // on first use

    Result<SpansImportReport> read(QIODevice &in, const SpansImport &options, Task &task);
};

SpansCsvReader::SpansCsvReader(const Snapshot &project, AddChange add)
    : m_state(std::make_unique<State>(State{project, std::move(add)}))
{
}

SpansCsvReader::~SpansCsvReader() = default;

Result<SpansImportReport> SpansCsvReader::State::read(QIODevice &in, const SpansImport &options, Task &task)
{
    if (!made) {
        auto known = CsvKnown::make(project);
        if (!known)
            return known.error();
        made = *std::move(known);
    }
    CsvKnown &known = *made;
    const auto description = options.metadata.isEmpty() ? std::nullopt : readCsvDescription(options.metadata);
    CsvReader reader;
    if (auto opened = reader.open(in, task); !opened)
        return opened.error();
    const auto separator = description ? description->separator : std::nullopt;
    const auto relations = isRelationsHeader(reader, known.tagset(), separator);
    if (!relations)
        return relations.error();
    if (*relations)
        return readRelations(reader, known, options, description, add, task);
    const SpanColumns columns(known.tagset());
    auto header = readSpanHeader(reader, columns, separator);
    if (!header)
        return header.error();
    SpanRows spanRows(known, columns, *std::move(header), options, description);
    SpansRead read(known, add, reader, spanRows);
    read.report.warnings = tableWarnings(reader.decoder(), spanRows.header().unknown);
    if (!options.metadata.isEmpty() && !description)
        read.report.warnings.append(csvText("The description beside the file is none, and was not used."));
    if (auto done = read.rows(task); !done)
        return done.error();
    if (options.withLinks) {
        if (auto done = read.links(task); !done)
            return done.error();
    } else if (read.awaitedLinks() > 0) {
        read.report.warnings.append(
            csvText("%1 links were left to the table of relations.").arg(read.awaitedLinks()));
    }
    return std::move(read.report);
}

Result<SpansImportReport> SpansCsvReader::read(QIODevice &in, const SpansImport &options, Task &task)
{
    return withinMemory([&] { return m_state->read(in, options, task); });
}

Result<SpansImportReport> readSpansCsv(QIODevice &in, const Snapshot &project, const SpansImport &options,
                                       const AddChange &add, Task &task)
{
    return SpansCsvReader(project, add).read(in, options, task);
}

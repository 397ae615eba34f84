#include "model/exchange/csv_span_header.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

// As it stands, else without regard to case.
int columnNamed(const std::vector<ColumnInfo> &columns, const QString &title)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto it = std::find_if(columns.begin(), columns.end(), [&](const ColumnInfo &column) {
            return column.name.compare(title, sensitivity) == 0;
        });
        if (it != columns.end())
            return int(it - columns.begin());
    }
    return SpanHeader::absent;
}

QString titleOf(const QByteArray &cell)
{
    return QString::fromUtf8(cell).trimmed();
}

Error noSpans(const QString &what)
{
    return {
        tr("This is no table of spans: %1. Its first row has to name the columns, at least tag, start and "
           "end.")
            .arg(what)};
}

Result<void> checkColumns(const SpanHeader &header)
{
    const auto needs = [&](SpanColumn column, const char *name) -> Result<void> {
        if (header.has(column))
            return {};
        return noSpans(tr("the column “%1” is missing").arg(QLatin1StringView(name)));
    };
    if (auto tag = needs(SpanColumn::Tag, "tag"); !tag)
        return tag;
    if (header.has(SpanColumn::StartUtf16) && header.has(SpanColumn::EndUtf16))
        return {};
    if (auto start = needs(SpanColumn::Start, "start"); !start)
        return start;
    return needs(SpanColumn::End, "end");
}

} // namespace

Result<char> settleSeparator(CsvReader &reader, const std::vector<ColumnInfo> &columns,
                             std::optional<char> described)
{
    std::vector<char> candidates{',', ';', '\t', '|'};
    if (described)
        candidates.insert(candidates.begin(), *described);
    if (reader.namedSeparator() != 0)
        candidates = {reader.namedSeparator()};
    char best = candidates.front();
    std::ptrdiff_t most = -1;
    for (const char candidate : candidates) {
        const auto cells = reader.peek(candidate);
        if (!cells)
            return cells.error();
        const auto known = std::count_if(cells->begin(), cells->end(), [&](const QByteArray &cell) {
            return columnNamed(columns, titleOf(cell)) != SpanHeader::absent;
        });
        if (known > most) {
            most = known;
            best = candidate;
        }
    }
    reader.setSeparator(best);
    return best;
}

Result<FoundColumns> findColumns(CsvReader &reader, const std::vector<ColumnInfo> &columns)
{
    const auto read = reader.next();
    if (!read)
        return read.error();
    if (!*read)
        return Error{tr("The file is empty.")};
    FoundColumns found;
    found.places.assign(columns.size(), SpanHeader::absent);
    found.width = int(reader.cells().size());
    for (int i = 0; i < found.width; ++i) {
        const QString title = titleOf(reader.cells()[std::size_t(i)].toByteArray());
        const int column = columnNamed(columns, title);
        if (column == SpanHeader::absent || found.places[std::size_t(column)] != SpanHeader::absent) {
            if (!title.isEmpty())
                found.unknown.append(title);
        } else {
            found.places[std::size_t(column)] = i;
        }
    }
    return found;
}

Result<SpanHeader> readSpanHeader(CsvReader &reader, const SpanColumns &columns,
                                  std::optional<char> described)
{
    if (auto settled = settleSeparator(reader, columns.all, described); !settled)
        return settled.error();
    const auto found = findColumns(reader, columns.all);
    if (!found)
        return found.error();
    const auto &places = found->places;
    SpanHeader header;
    header.width = found->width;
    header.unknown = found->unknown;
    if (header.unknown.size() == std::count_if(reader.cells().begin(), reader.cells().end(),
                                               [](QByteArrayView cell) { return !cell.isEmpty(); }))
        return noSpans(tr("no column of it is known"));
    std::copy_n(places.begin(), fixedSpanColumns, header.fixed.begin());
    header.attributes.assign(places.begin() + fixedSpanColumns, places.begin() + columns.firstLink());
    header.links.assign(places.begin() + columns.firstLink(), places.end());
    if (auto complete = checkColumns(header); !complete)
        return complete.error();
    return header;
}

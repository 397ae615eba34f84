// Which cell of a row holds which column of the spans table.
#pragma once

#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_reader.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

struct SpanHeader
{
    static constexpr int absent = -1;

    std::array<int, fixedSpanColumns> fixed{};
    std::vector<int> attributes; // by SpanColumns::attributeColumn
    std::vector<int> links;      // by place of the link type
    int width = 0;
    QStringList unknown; // titles nobody asked for

    int of(SpanColumn column) const { return fixed[std::size_t(column)]; }
    bool has(SpanColumn column) const { return of(column) != absent; }
};

// The one the file names, the one its description names, else the one with which most columns are known. It
// is the reader's from then on.
Result<char> settleSeparator(CsvReader &reader, const std::vector<ColumnInfo> &columns,
                             std::optional<char> described);

struct FoundColumns
{
    std::vector<int> places; // of each column in the header row, or SpanHeader::absent
    int width = 0;
    QStringList unknown; // titles nobody asked for
};

// Reads the header row. Titles count as they stand, else without regard to case.
Result<FoundColumns> findColumns(CsvReader &reader, const std::vector<ColumnInfo> &columns);

// Reads the header row, and settles the separator as settleSeparator does. An error when it is no table of
// spans.
Result<SpanHeader> readSpanHeader(CsvReader &reader, const SpanColumns &columns,
                                  std::optional<char> described);

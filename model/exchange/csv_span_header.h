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

// Reads the header row, and settles the separator: the one the file names, the one its description names,
// else the one with which most columns are known. An error when it is no table of spans.
Result<SpanHeader> readSpanHeader(CsvReader &reader, const SpanColumns &columns,
                                  std::optional<char> described);

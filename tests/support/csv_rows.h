// A table of the project's own writing, row by row with the names of its columns.
#pragma once

#include "model/exchange/csv_reader.h"
#include "tests/support/strings.h"

#include <QBuffer>

#include <map>
#include <vector>

// The rows of a table, each from column to cell.
using CsvRow = std::map<QString, QString>;

inline std::vector<CsvRow> rowsOf(QByteArray csv)
{
    QBuffer in(&csv);
    REQUIRE(in.open(QIODevice::ReadOnly));
    CsvReader reader;
    Task task;
    REQUIRE(reader.open(in, task));
    std::vector<QString> names;
    std::vector<CsvRow> rows;
    for (;;) {
        const auto more = reader.next();
        REQUIRE(more);
        if (!*more)
            return rows;
        CsvRow row;
        for (std::size_t i = 0; i < reader.cells().size(); ++i) {
            const QString cell = QString::fromUtf8(reader.cells()[i]);
            reader.row() == 1 ? names.push_back(cell) : void(row[names.at(i)] = cell);
        }
        if (reader.row() > 1)
            rows.push_back(row);
    }
}

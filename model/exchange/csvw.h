// The description that lies beside a CSV file (W3C, "Metadata Vocabulary for Tabular Data"), as far as
// reading back needs it. Writing it is spansCsvw in csv_spans.h.
#pragma once

#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_options.h"

#include <QByteArray>

#include <optional>
#include <vector>

struct CsvDescription
{
    std::optional<char> separator;
    bool formulaGuard = false; // a leading ' belongs to the guard and not to the words
};

// Of a table called `csvName` with these columns, one of which tells the rows apart.
QByteArray csvwOf(const QString &csvName, const std::vector<ColumnInfo> &columns, const QString &primaryKey,
                  const CsvOptions &options);

// Nothing when it is no such description.
std::optional<CsvDescription> readCsvDescription(const QByteArray &json);

// The bytes of FILE-metadata.json beside FILE; empty when there is none that can be read.
QByteArray descriptionBeside(const QString &csvPath);

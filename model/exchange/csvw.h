// The description that lies beside a CSV file (W3C, "Metadata Vocabulary for Tabular Data"), as far as
// reading back needs it. Writing it is spansCsvw in csv_spans.h.
#pragma once

#include <QByteArray>

#include <optional>

struct CsvDescription
{
    std::optional<char> separator;
    bool formulaGuard = false; // a leading ' belongs to the guard and not to the words
};

// Nothing when it is no such description.
std::optional<CsvDescription> readCsvDescription(const QByteArray &json);

// What the readers of tables share: what is wrong with a row as such, and how a refused one is counted.
#pragma once

#include "model/exchange/csv_reader.h"
#include "model/exchange/csv_spans.h"

// What is wrong with the row before anybody looks at what it says; empty when nothing is.
QString rowFault(const CsvReader &reader, int width);
// The first 1,000 are kept one by one.
void refuseRow(SpansImportReport &report, qint64 row, const QString &reason);
// How the file was decoded where that is not as it should be, and columns nobody asked for.
QStringList tableWarnings(const CsvDecoder &decoder, const QStringList &unknownColumns);

// The CSV tables a project can be written as, under the names that the command line and the dialogs use.
#pragma once

#include "model/exchange/csv_spans.h"

#include <optional>

enum class CsvTable { Spans, Claims, Relations, Articles, Reviews };

QString csvTableName(CsvTable table); // "spans", "claims", "relations", "articles", "reviews"
std::optional<CsvTable> csvTableNamed(QStringView name);

// As writeSpansCsv and exportSpansCsv do it for spans.
Result<CsvWritten> writeCsv(CsvTable table, const Snapshot &project, const SpanSelection &selection,
                            const CsvOptions &options, QIODevice &out, Task &task);
Result<CsvWritten> exportCsv(CsvTable table, const Snapshot &project, const SpanSelection &selection,
                             const CsvOptions &options, const QString &path, Task &task);

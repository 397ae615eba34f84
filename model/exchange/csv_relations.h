// Links as CSV, the table "relations": one row per link, the columns of the CSV contract. Rows are in article
// order, then as the spans they start from stand in the text, then by type, the place of the other span and
// id. Attributes have one column for each name, whichever types have it; what the tagset does not define
// (any more) stands in other_attributes.
//
// The layer is that of the span a link starts from. from_text and to_text are for people: reading goes by
// the ids of the spans. Reading such a table back is readSpansCsv's work, which knows it by its header.
#pragma once

#include "model/exchange/csv_spans.h"

QStringList relationColumns(const Tagset &tagset);

// Whether a file that begins with this line looks like such a table, in UTF-8 or UTF-16.
bool looksLikeRelations(const QByteArray &firstLine);

// `selection.annotators` are those of the links.
Result<CsvWritten> writeRelationsCsv(const Snapshot &project, const SpanSelection &selection,
                                     const CsvOptions &options, QIODevice &out, Task &task);

// The CSVW description of such a file called `csvName`.
QByteArray relationsCsvw(const QString &csvName, const Tagset &tagset, const CsvOptions &options);

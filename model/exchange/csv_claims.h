// Claims as CSV: one row per claim with its sources, hedges and the fact-checker's record beside it; what
// gets pasted into the team's sheet. The columns are those of the CSV contract; rows are in article order,
// then in text order. Suggestions nobody took up are left out.
//
// Several spans in a cell are joined by "; ", a stance or kind stands behind its words in square brackets.
// Where several people assessed a claim, their verdicts, explanations and links stand one after the other.
#pragma once

#include "model/exchange/csv_options.h"
#include "model/exchange/csv_spans.h"

QStringList claimColumns();

// An error when the tagset has no tag that is a claim. `out` is open for writing; every write
// is checked.
Result<CsvWritten> writeClaimsCsv(const Snapshot &project, const SpanSelection &selection,
                                  const CsvOptions &options, QIODevice &out, Task &task);

// The CSVW description of such a file called `csvName`.
QByteArray claimsCsvw(const QString &csvName, const CsvOptions &options);

// Both files, as exportSpansCsv does it.
Result<CsvWritten> exportClaimsCsv(const Snapshot &project, const SpanSelection &selection,
                                   const CsvOptions &options, const QString &path, Task &task);

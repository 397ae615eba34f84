// The table of links read back: each row to a link with its id, attributes and note.
#pragma once

#include "model/exchange/csv_known.h"
#include "model/exchange/csv_reader.h"
#include "model/exchange/csvw.h"

// Whether the first record is the header row of such a table; settles the separator if so.
Result<bool> isRelationsHeader(CsvReader &reader, const Tagset &tagset, std::optional<char> described);

// `reader` stands before the header row. As readSpansCsv reports it: `links` are those that were added.
Result<SpansImportReport> readRelations(CsvReader &reader, CsvKnown &known, const SpansImport &options,
                                        const std::optional<CsvDescription> &description,
                                        const AddChange &add, Task &task);

// Spans as CSV: one row per span, the columns of the CSV contract, in article order, then by start,
// then longer first, then by id, so that the same project always gives the same bytes. RFC 4180.
//
// Offsets in the file are code points of the article's text, half-open, with UTF-16 beside them.
#pragma once

#include "model/entities/changes.h"
#include "model/exchange/csv_options.h"
#include "model/result.h"
#include "model/storage/snapshot.h"
#include "model/task.h"

#include <QIODevice>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

// Empty lists mean all.
struct SpanSelection
{
    std::vector<Id> articles;
    std::vector<Id> annotators;
};

// The header row for this tagset.
QStringList spanColumns(const Tagset &tagset);

// `out` is open for writing; every write is checked.
Result<CsvWritten> writeSpansCsv(const Snapshot &project, const SpanSelection &selection,
                                 const CsvOptions &options, QIODevice &out, Task &task);

// The CSVW description (W3C, "Metadata Vocabulary for Tabular Data") of such a file called `csvName`.
QByteArray spansCsvw(const QString &csvName, const Tagset &tagset, const CsvOptions &options);

// Both files: `path` and `path`-metadata.json. Written aside and put in place only when complete, so
// that a failed or cancelled export leaves the old files as they were.
Result<CsvWritten> exportSpansCsv(const Snapshot &project, const SpanSelection &selection,
                                  const CsvOptions &options, const QString &path, Task &task);

// ---- and back in ----

struct RefusedRow
{
    QString where; // "row 17": counted as a spreadsheet does, the header is row 1
    QString reason;
};

struct SpansImport
{
    Id annotator;             // owner of all rows; null = by name from the annotator column
    bool reanchor = false;    // look for the words when they are not at start..end
    QByteArray metadata = {}; // the CSVW file beside it, when there is one
    bool withLinks = true;    // false: a table of relations follows, which says more about them
};

struct SpansImportReport
{
    qint64 spans = 0;
    qint64 withWords = 0; // rows that quoted their words, all verified
    qint64 reanchored = 0;
    qint64 links = 0;
    qint64 alreadyThere = 0;         // same id, same content
    std::vector<RefusedRow> refused; // the first 1,000; `refusedCount` has all
    qint64 refusedCount = 0;
    QStringList warnings; // unknown columns, "read as windows-1252", …
};

// Takes one addition into the project.
using AddChange = std::function<Result<void>(const Change &)>;

// Reads, verifies each row against the article's words, and hands the good ones on: people that were not
// there yet, spans, then links. `project` is what they are to be added to. An error means that nothing
// of the file can be used (no header, not CSV); `add` failing or the task being cancelled ends it too.
//
// A row's article is the one with its article_id, else the one whose text has its article_sha256. The table
// has no ids of links; they are made from the link itself, so that the same file gives the same links
// everywhere. The same goes for a row without a span_id.
//
// A table of relations (csv_relations.h) is known by its header and read too: links with their ids,
// attributes and notes, between spans that are there.
Result<SpansImportReport> readSpansCsv(QIODevice &in, const Snapshot &project, const SpansImport &options,
                                       const AddChange &add, Task &task);

// The same for several files that become one step: what the files before have added is known.
class SpansCsvReader
{
public:
    // `project` must outlive it.
    SpansCsvReader(const Snapshot &project, AddChange add);
    ~SpansCsvReader();
    SpansCsvReader(const SpansCsvReader &) = delete;
    SpansCsvReader &operator=(const SpansCsvReader &) = delete;

    Result<SpansImportReport> read(QIODevice &in, const SpansImport &options, Task &task);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

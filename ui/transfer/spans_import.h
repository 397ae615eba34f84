// What the import of spans does in a thread: first a look that changes nothing, then the adding, which
// has to find what the look found.
#pragma once

#include "model/exchange/csv_spans.h"
#include "model/project/project.h"

struct SpansFile
{
    QString project; // its file
    QString path;
    Id annotator; // owner of all; null = as the file says
    bool reanchor = false;
};

Result<SpansImportReport> checkSpans(const SpansFile &file, Task &task);

// Commits only when the file still says what `seen` says, else gives what it says now, with `added` false.
struct AddedSpans
{
    SpansImportReport report;
    bool added = false;
};
Result<AddedSpans> addSpans(const SpansFile &file, const SpansImportReport &seen, Project::Bulk &bulk,
                            Task &task);

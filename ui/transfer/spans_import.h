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

// Leaves the commit to the caller, who asks first whether the file still says what it said at the look.
Result<SpansImportReport> addSpans(const SpansFile &file, Project::Bulk &bulk, Task &task);
bool isSame(const SpansImportReport &a, const SpansImportReport &b);

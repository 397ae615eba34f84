#include "ui/transfer/spans_import.h"

#include "model/exchange/csvw.h"
#include "model/regular_file.h"

#include <QFile>

namespace {

using Adder = std::function<Result<void>(const Change &)>;

Result<SpansImportReport> readSpans(const SpansFile &file, const Adder &add, Task &task)
{
    QFile in;
    if (auto opened = openRegular(in, file.path); !opened)
        return opened.error();
    const auto snapshot = Snapshot::open(file.project);
    if (!snapshot)
        return snapshot.error();
    const SpansImport options{file.annotator, file.reanchor, descriptionBeside(file.path)};
    return readSpansCsv(in, **snapshot, options, add, task);
}

} // namespace

Result<SpansImportReport> checkSpans(const SpansFile &file, Task &task)
{
    return readSpans(
        file, [](const Change &) { return Result<void>(); }, task);
}

Result<SpansImportReport> addSpans(const SpansFile &file, Project::Bulk &bulk, Task &task)
{
    return readSpans(
        file, [&bulk](const Change &change) { return bulk.add(change); }, task);
}

bool isSame(const SpansImportReport &a, const SpansImportReport &b)
{
    return a.spans == b.spans && a.links == b.links && a.reanchored == b.reanchored &&
           a.alreadyThere == b.alreadyThere && a.refusedCount == b.refusedCount;
}

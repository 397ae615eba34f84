#include "ui/transfer/spans_import.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace {

// A description of a table is a few kilobytes; more than this is something else.
constexpr qint64 largestDescription = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportSpansDialog", text);
}

using Adder = std::function<Result<void>(const Change &)>;

Result<SpansImportReport> readSpans(const SpansFile &file, const Adder &add, Task &task)
{
    const QFileInfo info(file.path);
    if (!info.exists())
        return Error{tr("There is no file %1. Was it moved or renamed?").arg(file.path)};
    if (info.isDir())
        return Error{tr("This is a folder. Choose a CSV file in it.")};
    if (!info.isFile())
        return Error{tr("This is not a regular file. Choose a CSV file.")}; // a pipe would wait for ever
    QFile in(file.path);
    if (!in.open(QIODevice::ReadOnly))
        return Error{tr("The file cannot be read: %1").arg(in.errorString())};
    const auto snapshot = Snapshot::open(file.project);
    if (!snapshot)
        return snapshot.error();
    SpansImport options{file.annotator, file.reanchor, {}};
    const QString description = file.path + QStringLiteral("-metadata.json");
    if (QFileInfo(description).isFile()) {
        QFile metadata(description);
        if (metadata.open(QIODevice::ReadOnly))
            options.metadata = metadata.read(largestDescription);
    }
    return readSpansCsv(in, **snapshot, options, add, task);
}

bool isSame(const SpansImportReport &a, const SpansImportReport &b)
{
    return a.spans == b.spans && a.links == b.links && a.reanchored == b.reanchored && a.alreadyThere == b.alreadyThere &&
           a.refusedCount == b.refusedCount;
}

} // namespace

Result<SpansImportReport> checkSpans(const SpansFile &file, Task &task)
{
    return readSpans(
        file, [](const Change &) { return Result<void>(); }, task);
}

Result<AddedSpans> addSpans(const SpansFile &file, const SpansImportReport &seen, Project::Bulk &bulk,
                            Task &task)
{
    auto report = readSpans(
        file, [&bulk](const Change &change) { return bulk.add(change); }, task);
    if (!report)
        return report.error();
    if (task.cancelled())
        return Error{tr("Stopped. Nothing was added.")};
    if (!isSame(*report, seen))
        return AddedSpans{*std::move(report), false};
    if (auto committed = bulk.commit(); !committed)
        return committed.error();
    return AddedSpans{*std::move(report), true};
}

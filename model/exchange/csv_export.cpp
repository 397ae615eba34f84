// Both files of an export as CSV, written aside and put in place only when complete.
#include "model/exchange/csv_claims.h"
#include "model/exchange/csv_spans.h"
#include "model/exchange/in_place.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

Result<void> writeAll(QSaveFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) == bytes.size())
        return completeAside(file);
    file.cancelWriting();
    return unwritable(file);
}

using WriteTable = std::function<Result<qint64>(QIODevice &)>;
using DescribeTable = std::function<QByteArray(const QString &csvName)>;

Result<qint64> exportTable(const QString &path, const WriteTable &write, const DescribeTable &describe)
{
    QSaveFile table(path);
    QSaveFile description(path + QStringLiteral("-metadata.json"));
    for (QSaveFile *file : {&table, &description}) {
        if (auto opened = openAside(*file); !opened)
            return opened.error();
    }
    // A QSaveFile that is not committed leaves nothing behind.
    const auto rows = write(table);
    if (!rows)
        return rows;
    if (auto completed = completeAside(table); !completed)
        return completed.error();
    if (auto written = writeAll(description, describe(QFileInfo(path).fileName())); !written)
        return written.error();
    if (!table.commit())
        return unwritable(table);
    if (!description.commit())
        return Error{tr("“%1” was written, but its description “%2” was not. Export again before reading it "
                        "back.")
                         .arg(path, description.fileName()),
                     description.errorString()};
    return rows;
}

} // namespace

Result<qint64> exportSpansCsv(const Snapshot &project, const SpanSelection &selection,
                              const CsvOptions &options, const QString &path, Task &task)
{
    const auto tagset = project.tagset();
    if (!tagset)
        return tagset.error();
    return exportTable(
        path, [&](QIODevice &out) { return writeSpansCsv(project, selection, options, out, task); },
        [&](const QString &name) { return spansCsvw(name, *tagset, options); });
}

Result<qint64> exportClaimsCsv(const Snapshot &project, const SpanSelection &selection,
                               const CsvOptions &options, const QString &path, Task &task)
{
    return exportTable(
        path, [&](QIODevice &out) { return writeClaimsCsv(project, selection, options, out, task); },
        [&](const QString &name) { return claimsCsvw(name, options); });
}

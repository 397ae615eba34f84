// Both files of a spans export, written aside and put in place only when complete.
#include "model/exchange/csv_spans.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

// A device or a pipe would be replaced by a plain file of its name.
Result<void> checkPlace(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{tr("“%1” is a folder. Name a file in it.").arg(path)};
    if (info.exists() && !info.isFile())
        return Error{tr("“%1” is no ordinary file. Choose another name.").arg(path)};
    return {};
}

Error unwritable(const QSaveFile &file)
{
    return {tr("“%1” could not be written. Is there space, and may you write there? What was there before is "
               "unchanged.")
                .arg(file.fileName()),
            file.errorString()};
}

// Unbuffered, because QSaveFile's own buffer does not count a short last write as an error: on a full disk
// it would put a cut file in place of the good one.
Result<void> open(QSaveFile &file)
{
    if (auto good = checkPlace(file.fileName()); !good)
        return good;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return unwritable(file);
    return {};
}

// On disk, but not in place yet. Some file systems notice only here that there is no space.
Result<void> complete(QSaveFile &file)
{
    if (::fsync(file.handle()) == 0)
        return {};
    file.cancelWriting();
    return unwritable(file);
}

Result<void> writeAll(QSaveFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) == bytes.size())
        return complete(file);
    file.cancelWriting();
    return unwritable(file);
}

} // namespace

Result<qint64> exportSpansCsv(const Snapshot &project, const SpanSelection &selection,
                              const CsvOptions &options, const QString &path, Task &task)
{
    const auto tagset = project.tagset();
    if (!tagset)
        return tagset.error();
    QSaveFile table(path);
    QSaveFile description(path + QStringLiteral("-metadata.json"));
    for (QSaveFile *file : {&table, &description}) {
        if (auto opened = open(*file); !opened)
            return opened.error();
    }
    // A QSaveFile that is not committed leaves nothing behind.
    const auto rows = writeSpansCsv(project, selection, options, table, task);
    if (!rows)
        return rows;
    if (auto completed = complete(table); !completed)
        return completed.error();
    if (auto written = writeAll(description, spansCsvw(QFileInfo(path).fileName(), *tagset, options));
        !written)
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

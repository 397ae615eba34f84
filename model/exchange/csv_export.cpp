// Both files of an export as CSV, written aside and put in place only when complete.
#include "model/exchange/csv_articles.h"
#include "model/exchange/csv_claims.h"
#include "model/exchange/csv_relations.h"
#include "model/exchange/csv_reviews.h"
#include "model/exchange/csv_tables.h"
#include "model/exchange/in_place.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>

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

using WriteTable = std::function<Result<CsvWritten>(QIODevice &)>;
using DescribeTable = std::function<QByteArray(const QString &csvName)>;

Result<CsvWritten> exportTable(const QString &path, const WriteTable &write, const DescribeTable &describe)
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

// In the order of CsvTable.
constexpr std::array tableNames{QLatin1StringView("spans"), QLatin1StringView("claims"),
                                QLatin1StringView("relations"), QLatin1StringView("articles"),
                                QLatin1StringView("reviews")};

QByteArray describe(CsvTable table, const QString &name, const Tagset &tagset, const CsvOptions &options)
{
    switch (table) {
    case CsvTable::Claims:
        return claimsCsvw(name, options);
    case CsvTable::Relations:
        return relationsCsvw(name, tagset, options);
    case CsvTable::Articles:
        return articlesCsvw(name, options);
    case CsvTable::Reviews:
        return reviewsCsvw(name, options);
    case CsvTable::Spans:
        break;
    }
    return spansCsvw(name, tagset, options);
}

} // namespace

QString csvTableName(CsvTable table)
{
    return tableNames[std::size_t(table)];
}

std::optional<CsvTable> csvTableNamed(QStringView name)
{
    const auto found = std::find(tableNames.begin(), tableNames.end(), name);
    return found == tableNames.end() ? std::nullopt : std::optional(CsvTable(found - tableNames.begin()));
}

Result<CsvWritten> writeCsv(CsvTable table, const Snapshot &project, const SpanSelection &selection,
                            const CsvOptions &options, QIODevice &out, Task &task)
{
    switch (table) {
    case CsvTable::Claims:
        return writeClaimsCsv(project, selection, options, out, task);
    case CsvTable::Relations:
        return writeRelationsCsv(project, selection, options, out, task);
    case CsvTable::Articles:
        return writeArticlesCsv(project, selection, options, out, task);
    case CsvTable::Reviews:
        return writeReviewsCsv(project, selection, options, out, task);
    case CsvTable::Spans:
        break;
    }
    return writeSpansCsv(project, selection, options, out, task);
}

Result<CsvWritten> exportCsv(CsvTable table, const Snapshot &project, const SpanSelection &selection,
                             const CsvOptions &options, const QString &path, Task &task)
{
    const auto tagset = project.tagset();
    if (!tagset)
        return tagset.error();
    return exportTable(
        path, [&](QIODevice &out) { return writeCsv(table, project, selection, options, out, task); },
        [&](const QString &name) { return describe(table, name, *tagset, options); });
}

Result<CsvWritten> exportSpansCsv(const Snapshot &project, const SpanSelection &selection,
                                  const CsvOptions &options, const QString &path, Task &task)
{
    return exportCsv(CsvTable::Spans, project, selection, options, path, task);
}

Result<CsvWritten> exportClaimsCsv(const Snapshot &project, const SpanSelection &selection,
                                   const CsvOptions &options, const QString &path, Task &task)
{
    return exportCsv(CsvTable::Claims, project, selection, options, path, task);
}

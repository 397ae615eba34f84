#include "app/commands/import_report.h"

#include "app/commands/command.h"

#include <QJsonArray>

void FileReport::refuse(const Error &error)
{
    const QString detail = error.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.detail);
    refused = {{CommandLine::tr("file"), error.message + detail}};
    refusedCount = 1;
    fileRefused = true;
}

double FileReport::share() const
{
    return carriesWords && spans > 0 ? double(verified) / double(spans) : 1.0;
}

namespace {

QString lineOf(const FileReport &report)
{
    if (report.fileRefused)
        return CommandLine::tr("%1: refused. %2").arg(report.file, report.refused.front().reason);
    if (!report.id.isNull())
        return CommandLine::tr("%1: article %2 “%3”")
            .arg(report.file, report.id.toString(), report.title.simplified());
    if (report.spans == 0 && report.links > 0)
        return CommandLine::tr("%1: %2 links, %3 refused")
            .arg(report.file, QString::number(report.links), QString::number(report.refusedCount));
    return CommandLine::tr("%1: %2 spans, the words of %3 % verified, %4 refused")
        .arg(report.file, QString::number(report.spans), QString::number(int(report.share() * 100)),
             QString::number(report.refusedCount));
}

} // namespace

QString toText(const std::vector<FileReport> &reports)
{
    QString text;
    for (const FileReport &report : reports) {
        text += lineOf(report) + QLatin1Char('\n');
        for (const QString &warning : report.warnings)
            text += QStringLiteral("  ") + warning + QLatin1Char('\n');
        if (report.fileRefused)
            continue;
        for (const RefusedRow &row : report.refused)
            text += CommandLine::tr("  %1 refused: %2").arg(row.where, row.reason) + QLatin1Char('\n');
        const qint64 more = report.refusedCount - qint64(report.refused.size());
        if (more > 0)
            text += CommandLine::tr("  and %1 more refused").arg(more) + QLatin1Char('\n');
    }
    return text;
}

QJsonObject toJson(const std::vector<FileReport> &reports)
{
    QJsonArray list;
    for (const FileReport &report : reports) {
        QJsonArray refused;
        for (const RefusedRow &row : report.refused)
            refused.append(
                QJsonObject{{QStringLiteral("where"), row.where}, {QStringLiteral("reason"), row.reason}});
        const bool article = !report.id.isNull();
        QJsonObject object{{QStringLiteral("file"), report.file},
                           {QStringLiteral("id"), article ? QJsonValue(report.id.toString()) : QJsonValue()},
                           {QStringLiteral("title"), article ? QJsonValue(report.title) : QJsonValue()},
                           {QStringLiteral("spans"), report.spans},
                           {QStringLiteral("verified"), report.share()},
                           {QStringLiteral("refused"), refused},
                           {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)}};
        if (report.links > 0)
            object.insert(QStringLiteral("links"), report.links);
        list.append(object);
    }
    return {{QStringLiteral("articles"), list}};
}

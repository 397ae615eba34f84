// ascertain formats: what can be read and written.
#include "model/exchange/formats.h"
#include "app/commands/commands.h"
#include "app/commands/console.h"

#include <QJsonArray>

namespace {

QJsonObject describe(const Format &format)
{
    return {{QStringLiteral("name"), format.name},
            {QStringLiteral("title"), format.title},
            {QStringLiteral("read"), format.read},
            {QStringLiteral("write"), format.write},
            {QStringLiteral("suffixes"), QJsonArray::fromStringList(format.suffixes)},
            {QStringLiteral("kind"), format.kind == Format::Kind::Article ? QStringLiteral("article")
                                                                          : QStringLiteral("annotation")}};
}

Exit run(const QCommandLineParser &words)
{
    if (words.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const Format &format : formats())
            list.append(describe(format));
        return print(QJsonObject{{QStringLiteral("formats"), list}});
    }
    QString text;
    for (const Format &format : formats()) {
        const QString ways = format.read && format.write ? CommandLine::tr("reads and writes")
                             : format.read               ? CommandLine::tr("reads")
                                                         : CommandLine::tr("writes");
        text += QStringLiteral("%1  %2  %3 (%4)\n")
                    .arg(format.name, -12)
                    .arg(ways, -16)
                    .arg(format.title, format.suffixes.join(QStringLiteral(", ")));
    }
    return print(text);
}

} // namespace

Command formatsCommand()
{
    return {.name = QStringLiteral("formats"),
            .arguments = {},
            .summary = CommandLine::tr("Lists the file formats that can be read and written."),
            .description = {},
            .fewest = 0,
            .most = 0,
            .options = {{QStringLiteral("json"), CommandLine::tr("Print one JSON document.")}},
            .run = run};
}

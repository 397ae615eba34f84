// ascertain check: is the file sound, and does every span still quote its words?
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "model/storage/snapshot.h"

#include <QJsonArray>

namespace {

Result<std::vector<Problem>> problemsOf(const QString &path)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    Task task;
    const LongWork work(task, CommandLine::tr("Checking %1").arg(path));
    auto problems = (*snapshot)->check(task);
    if (task.cancelled())
        return interrupted();
    return problems;
}

QJsonObject describe(const Problem &problem)
{
    return {{QStringLiteral("kind"), problem.kind},
            {QStringLiteral("id"), problem.id.isNull() ? QJsonValue() : QJsonValue(problem.id.toString())},
            {QStringLiteral("detail"), problem.detail}};
}

Exit run(const QCommandLineParser &words)
{
    const QString path = words.positionalArguments().constFirst();
    const auto problems = problemsOf(path);
    if (!problems)
        return failed(problems.error());
    Exit printed = Exit::Done;
    if (words.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const Problem &problem : *problems)
            list.append(describe(problem));
        printed =
            print(QJsonObject{{QStringLiteral("ok"), problems->empty()}, {QStringLiteral("problems"), list}});
    } else {
        QString text;
        for (const Problem &problem : *problems)
            text += QStringLiteral("%1  %2  %3\n")
                        .arg(problem.kind, problem.id.isNull() ? QStringLiteral("-") : problem.id.toString(),
                             problem.detail);
        printed =
            print(problems->empty() ? CommandLine::tr("%1 is sound.").arg(path) + QLatin1Char('\n') : text);
    }
    if (printed != Exit::Done || problems->empty())
        return printed;
    return failed(
        {CommandLine::tr(
             "%n problem(s) found in %1. Go on with a copy that has none, such as the backup beside it.",
             nullptr, int(problems->size()))
             .arg(path)});
}

} // namespace

Command checkCommand()
{
    return {.name = QStringLiteral("check"),
            .arguments = QStringLiteral("PROJECT"),
            .summary = CommandLine::tr("Checks the file, and every span's words against its article."),
            .description = CommandLine::tr(
                "Checks that the file is sound, that every span still quotes the words of its article, and "
                "that nothing points to what is not there. Changes nothing. The status is 1 when there "
                "is a problem."),
            .options = {{QStringLiteral("json"), CommandLine::tr("Print one JSON document.")}},
            .run = run};
}

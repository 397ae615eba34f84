#include "app/command_line.h"

#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "model/memory.h"

#include <QCoreApplication>

#include <algorithm>
#include <new>

namespace {

// QCommandLineParser makes the list of options; the usage line above it is ours, because its own names
// neither the subcommand nor its words as the contract has them.
QString withUsage(const QString &usage, const QString &description, const QString &help)
{
    const qsizetype options = help.indexOf(QLatin1Char('\n'));
    QString text = usage + QLatin1Char('\n');
    if (!description.isEmpty())
        text += description + QLatin1Char('\n');
    return text + (options < 0 ? QString() : help.mid(options + 1));
}

QString usageOf(const Command &command)
{
    QString usage =
        CommandLine::tr("Usage: ascertain %1 %2 [options]").arg(command.name, command.arguments).simplified();
    return usage + QLatin1Char('\n');
}

void addOptions(QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Show this help.")});
    parser.addOptions(options);
}

Exit runCommand(const Command &command, const QStringList &words)
{
    QCommandLineParser parser;
    addOptions(parser, command.options);
    // The parser passes over the first word, which it takes for the program.
    if (!parser.parse(QStringList{command.name} + words))
        return wrongWords(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return print(withUsage(usageOf(command),
                               command.description.isEmpty() ? command.summary : command.description,
                               parser.helpText()));
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.fewest)
        return wrongWords(
            CommandLine::tr("Something is missing: ascertain %1 %2.").arg(command.name, command.arguments));
    if (command.most >= 0 && given > command.most)
        return wrongWords(
            CommandLine::tr("“%1” is too much: ascertain %2 %3.")
                .arg(parser.positionalArguments().at(command.most), command.name, command.arguments)
                .simplified());
    try {
        return command.run(parser);
    } catch (const std::bad_alloc &) { // what was begun has been taken back by now
        return failed(notEnoughMemory());
    }
}

} // namespace

QList<QCommandLineOption> windowOptions()
{
    QCommandLineOption selfTest(
        QStringLiteral("self-test"),
        CommandLine::tr("Open the window on a project made for the purpose, close it, and say ok."));
    QCommandLineOption demo(QStringLiteral("demo"),
                            CommandLine::tr("Do the main job unattended on a fresh sample: tag by keys, "
                                            "export a CSV, leave a picture in FILE."),
                            QStringLiteral("FILE"));
    return {{QStringLiteral("sample"), CommandLine::tr("Open the sample project; it is made on first use.")},
            selfTest,
            demo};
}

QString generalHelp()
{
    QCommandLineParser parser;
    addOptions(parser,
               windowOptions() + QList<QCommandLineOption>{{{QStringLiteral("v"), QStringLiteral("version")},
                                                            CommandLine::tr("Show the version.")}});
    QString list =
        CommandLine::tr("Annotates claims, sources, cues and hedges in articles by hand.") +
        QStringLiteral("\n\n") +
        CommandLine::tr(
            "Without a subcommand the window opens. An article opens in a new project beside it, after "
            "asking.") +
        QStringLiteral("\n\n") + CommandLine::tr("Subcommands, which need no display:") + QLatin1Char('\n');
    for (const Command &command : allCommands())
        list += QStringLiteral("  %1 %2\n").arg(command.name, -8).arg(command.summary);
    list +=
        QLatin1Char('\n') +
        CommandLine::tr("ascertain SUBCOMMAND --help says more. “-” as a file is standard input or output.") +
        QLatin1Char('\n');
    const QString usage = CommandLine::tr("Usage: ascertain [PROJECT or ARTICLE …]") + QLatin1Char('\n') +
                          CommandLine::tr("       ascertain SUBCOMMAND …") + QLatin1Char('\n');
    return withUsage(usage, list, parser.helpText());
}

bool isForCommandLine(const QString &firstWord)
{
    static const QStringList ours{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("--version"),
                                  QStringLiteral("-v")};
    if (ours.contains(firstWord))
        return true;
    const auto commands = allCommands();
    return std::any_of(commands.begin(), commands.end(),
                       [&](const Command &command) { return command.name == firstWord; });
}

Exit runCommandLine(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == QLatin1String("--version") || first == QLatin1String("-v"))
        return print(QStringLiteral("ascertain %1\n").arg(QCoreApplication::applicationVersion()));
    for (const Command &command : allCommands()) {
        if (command.name == first)
            return runCommand(command, words.mid(1));
    }
    return print(generalHelp());
}

// One subcommand of the command line, as a value: what it is called, which words it takes, what it
// does. The list of them is in commands.h; running one is command_line.h.
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <functional>

// Every text of the command line is translated in this context: CommandLine::tr("…").
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// The exit status of the process; scripts rely on the numbers.
enum class Exit {
    Done = 0,
    Failed = 1,     // one line on standard error says what and what to do
    WrongWords = 2, // the command line itself could not be understood
};

struct Command
{
    QString name;
    QString arguments;   // as the usage line shows them: "PROJECT FILE-or-FOLDER…"
    QString summary;     // one line, for the list
    QString description; // for its own --help
    int fewest = 1;      // words that are not options
    int most = 1;        // -1 = any number
    QList<QCommandLineOption> options;
    std::function<Exit(const QCommandLineParser &words)> run;
};

// The command line: finds the subcommand, checks its words, runs it. Needs no display.
#pragma once

#include "app/commands/command.h"

#include <QStringList>

// True for what is done here: a subcommand, --help, --version. Anything else opens the window.
bool isForCommandLine(const QString &firstWord);

// `words` as they came, without the program's own name. Needs a QCoreApplication.
Exit runCommandLine(const QStringList &words);

// What --help prints, and the options of the window that it lists.
QString generalHelp();
QList<QCommandLineOption> windowOptions();

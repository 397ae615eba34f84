// What a subcommand says: results on standard output, everything else on standard error; and long
// work that shows how far it is on a terminal and stops cleanly at Ctrl+C.
#pragma once

#include "app/commands/command.h"
#include "model/result.h"
#include "model/task.h"

#include <QJsonObject>
#include <QString>

#include <memory>

void say(const QString &line);          // standard error
Exit failed(const Error &error);        // says it: "ascertain: message (detail)"
Exit wrongWords(const QString &reason); // says it, with a pointer to the help

// Results. A full disk or a closed pipe behind standard output is a failure like any other.
Exit print(const QString &text);
Exit print(const QJsonObject &document);

// While it lives, Ctrl+C (SIGINT) cancels `task`; a second one ends the process as usual. On a
// terminal, work that takes longer than half a second shows a line that is wiped at the end.
class LongWork
{
public:
    explicit LongWork(Task &task, const QString &what);
    ~LongWork();
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    void setWhat(const QString &what); // "12 of 300: report.txt"

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// What to say when the task was cancelled.
Error interrupted();

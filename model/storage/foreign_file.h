// A project file that somebody else made, as a merge reads it: a private copy, verified before anything in it
// is believed, read-only. The file itself is only read.
#pragma once

#include "model/storage/rows.h"
#include "model/task.h"

#include <QTemporaryDir>

#include <memory>

class ForeignFile
{
public:
    // Refuses, in words, what is no project, damaged, newer than this program, or not closed properly; a
    // schema that is not ours word for word; rows that refer to what is not there. A file of an older format
    // is brought to this one on the copy.
    static Result<std::unique_ptr<ForeignFile>> open(const QString &path, Task &task);

    const QString &name() const { return m_name; } // without the folder
    Database &database() { return *m_database; }
    Rows &rows() { return *m_rows; }

private:
    ForeignFile() = default;
    Result<void> copy(const QString &path, Task &task);
    Result<void> connect(Task &task);
    Error about(const QString &reason, const QString &detail = {}) const;

    QTemporaryDir m_folder;
    QString m_name;
    QString m_copy;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Rows> m_rows;
};

#include "model/storage/foreign_file.h"

#include "model/storage/migrations.h"
#include "model/storage/project_file.h"
#include "model/storage/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace {

constexpr qint64 pieceSize = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

Result<void> copyBytes(const QString &from, const QString &to, Task &task)
{
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly))
        return Error{tr("“%1” cannot be opened: %2.").arg(from, in.errorString()), from};
    const qint64 size = in.size();
    const QDateTime modified = QFileInfo(from).lastModified();
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{tr("There is no room for a copy of “%1”: %2.").arg(from, out.errorString()), to};
    qint64 copied = 0;
    while (copied < size) {
        if (task.cancelled())
            return Error{tr("Cancelled.")};
        const QByteArray piece = in.read(pieceSize);
        if (piece.isEmpty())
            return Error{tr("“%1” cannot be read: %2.").arg(from, in.errorString()), from};
        if (out.write(piece) != piece.size())
            return Error{tr("There is no room for a copy of “%1”: %2.").arg(from, out.errorString()), to};
        copied += piece.size();
    }
    if (!out.flush())
        return Error{tr("There is no room for a copy of “%1”: %2.").arg(from, out.errorString()), to};
    if (QFileInfo(from).lastModified() != modified || QFileInfo(from).size() != size)
        return Error{tr("“%1” changed while it was read. Try again when nobody writes it.").arg(from), from};
    return {};
}

} // namespace

void Database::limitForeign()
{
    struct Limit
    {
        int what;
        int most;
    };
    for (const Limit limit :
         {Limit{SQLITE_LIMIT_LENGTH, 100'000'000}, Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
          Limit{SQLITE_LIMIT_COLUMN, 100}, Limit{SQLITE_LIMIT_EXPR_DEPTH, 50},
          Limit{SQLITE_LIMIT_COMPOUND_SELECT, 10}, Limit{SQLITE_LIMIT_VDBE_OP, 25'000},
          Limit{SQLITE_LIMIT_FUNCTION_ARG, 8}, Limit{SQLITE_LIMIT_ATTACHED, 2},
          Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200}, Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
          Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 10}})
        sqlite3_limit(m_handle, limit.what, limit.most);
}

Error ForeignFile::about(const QString &reason, const QString &detail) const
{
    return {tr("“%1”: %2 Nothing was taken from it.").arg(m_name, reason), detail};
}

Result<std::unique_ptr<ForeignFile>> ForeignFile::open(const QString &path, Task &task)
{
    auto file = std::unique_ptr<ForeignFile>(new ForeignFile);
    file->m_name = QFileInfo(path).fileName();
    if (!file->m_folder.isValid())
        return file->about(tr("There is no room for a copy of it."), file->m_folder.errorString());
    file->m_copy = file->m_folder.filePath(QStringLiteral("copy.ascertain"));
    if (auto copied = file->copy(path, task); !copied)
        return copied.error();
    if (auto connected = file->connect(task); !connected) {
        if (task.cancelled())
            return Error{tr("Cancelled.")};
        return connected.error();
    }
    return file;
}

// Byte for byte where the file was closed properly. Where a -wal lies beside it, somebody has it open: then
// SQLite copies it as it is at one moment.
Result<void> ForeignFile::copy(const QString &path, Task &task)
{
    const Result<FileHeader> header = inspectFile(path);
    if (!header)
        return header.error();
    if (header->userVersion > schemaVersion)
        return Error{tr("“%1” was made by a newer version of Ascertain (format %2, this one knows up to %3). "
                        "Update Ascertain to take it in.")
                         .arg(m_name)
                         .arg(header->userVersion)
                         .arg(schemaVersion),
                     path};
    if (QFileInfo(path + QLatin1StringView("-journal")).size() > 0)
        return about(tr("It was not closed properly. Open it once in Ascertain, and close it."), path);
    if (!header->usesWal)
        return copyBytes(path, m_copy, task);

    auto database = ProjectFile::openForReading(path);
    if (!database)
        return database.error();
    (*database)->limitForeign();
    (*database)->stopWith(&task);
    if (auto ours = compareSchema(**database); !ours)
        return about(ours.error().message, ours.error().detail);
    Result<Statement> copy = (*database)->prepare("VACUUM INTO ?");
    if (!copy)
        return copy.error();
    copy->bindText(1, m_copy);
    return copy->run();
}

Result<void> ForeignFile::connect(Task &task)
{
    const auto damaged = [this](const QString &detail) {
        return about(tr("The file is damaged. Ask for another copy of it."), detail);
    };
    Result<FileHeader> header = inspectFile(m_copy);
    if (!header)
        return about(header.error().message, header.error().detail);
    if (header->userVersion < 1)
        return damaged(QStringLiteral("user_version %1").arg(header->userVersion));
    if (header->userVersion < schemaVersion) {
        auto writer = Database::open(m_copy, Database::Mode::Write);
        if (!writer)
            return writer.error();
        (*writer)->limitForeign();
        if (auto migrated = migrate(**writer, migrations()); !migrated)
            return about(migrated.error().message, migrated.error().detail);
    }
    auto opened = Database::open(m_copy, Database::Mode::Read);
    if (!opened)
        return opened.error();
    m_database = *std::move(opened);
    m_database->limitForeign();
    m_database->stopWith(&task);
    if (auto set = m_database->execute("PRAGMA cache_size=-65536"); !set)
        return damaged(set.error().detail);
    if (auto ours = compareSchema(*m_database); !ours)
        return about(ours.error().message, ours.error().detail);
    const Result<QByteArray> verdict = m_database->bytes("PRAGMA quick_check(1)");
    if (!verdict)
        return damaged(verdict.error().detail);
    if (*verdict != "ok")
        return damaged(QString::fromUtf8(*verdict));
    const Result<QByteArray> orphan = m_database->bytes("PRAGMA foreign_key_check");
    if (!orphan)
        return damaged(orphan.error().detail);
    if (!orphan->isEmpty())
        return damaged(QStringLiteral("foreign key: %1").arg(QString::fromUtf8(*orphan)));
    m_rows = std::make_unique<Rows>(*m_database);
    const Result<QByteArray> note = m_rows->meta("second_pass");
    if (!note)
        return damaged(note.error().detail);
    if (!note->isEmpty())
        return about(tr("It is a second pass, which must not be mixed with the first. Put it beside the "
                        "project; the Agreement window compares the two."));
    return {};
}

// Opening a project file safely: what is looked at before SQLite touches it, the lock, the settings of the
// connection, and leaving one plain file behind.
#pragma once

#include "model/result.h"
#include "model/storage/database.h"

#include <QLockFile>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

// What the first 100 bytes say.
struct FileHeader
{
    qint64 userVersion = 0;
    bool usesWal = false;     // it was not closed properly, or is open in another program
    bool isTruncated = false; // shorter than it says; normal only while a -wal lies beside it
};

// Refuses, in words, what is not a project: nothing there, a folder, a device, empty, another kind of file.
// Only reads; a file that this process has open is taken to be what it was when it was opened.
Result<FileHeader> inspectFile(const QString &path);

// By the name the system gives it ("nfs4"). Write-ahead logging needs memory that all machines share, which a
// network drive does not give.
bool isNetworkFileSystem(const QByteArray &type);

class ProjectFile
{
public:
    enum class Wish { Write, WriteIfFree, Read };

    static Result<std::unique_ptr<ProjectFile>> create(const QString &path);
    static Result<std::unique_ptr<ProjectFile>> open(const QString &path, Wish wish);
    // A second connection of this process, for reading in another thread. Takes no lock and changes nothing.
    static Result<std::unique_ptr<Database>> openForReading(const QString &path);
    ~ProjectFile();

    Database &database() { return *m_database; }
    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    const QString &readOnlyReason() const { return m_reason; }
    bool usesWal() const { return m_wal; }

    // Another connection that writes, for the time a bulk import takes; this one must not write meanwhile.
    Result<std::unique_ptr<Database>> openSecondWriter() const;
    Result<void> checkInPlace() const;
    // While another writer runs. Whoever holds this flag keeps the file open: the last one to let go of it
    // leaves the plain file.
    static std::shared_ptr<std::atomic<bool>> secondWriterRuns(const std::shared_ptr<ProjectFile> &file);

private:
    explicit ProjectFile(QString path) : m_path(std::move(path)) {}
    Result<void> lock(Wish wish);
    Result<void> connect();
    Result<void> startWriting();
    void becomeReadOnly(const QString &reason);

    QString m_path; // absolute, symbolic links followed
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    std::optional<FileIdentity> m_identity;
    bool m_readOnly = false;
    bool m_wal = false;
    std::atomic<bool> m_secondWriterRuns = false;
    bool m_isSound = false; // opened all the way: only then may closing write
    QString m_reason;
};

#include "model/storage/project_file.h"

#include "model/storage/migrations.h"
#include "model/storage/schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

// "-journal" is put behind the name, and a name has at most 255 bytes.
constexpr qsizetype longestName = 255 - 8;

QString walOf(const QString &path)
{
    return path + QLatin1StringView("-wal");
}

bool hasBytes(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

bool isOnNetwork(const QString &path)
{
    return isNetworkFileSystem(QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType());
}

// Not QFileInfo::isWritable, which asks for the user who logged in, not the one we run as.
bool mayWrite(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

QString absolutePath(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

QString nameOfOwner(const QString &lockPath, const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return tr("Open in another program");
    if (process == QCoreApplication::applicationPid() && host == QSysInfo::machineHostName())
        return tr("Open in another window of this program");
    return tr("Open in Ascertain by %1 on %2 (process %3)")
        .arg(QFileInfo(lockPath).owner(), host)
        .arg(process);
}

Result<std::unique_ptr<Database>> openImmutable(const QString &path)
{
    return Database::open(path, Database::Mode::Immutable);
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr std::array names{"nfs", "nfs4",  "cifs",  "smb3", "smbfs",  "9p",     "virtiofs",
                                      "afs", "ncpfs", "davfs", "ceph", "lustre", "vboxsf", "ocfs2"};
    return type.startsWith("fuse") || std::find(names.begin(), names.end(), type) != names.end();
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const QString &path)
{
    const QFileInfo info(path);
    if (QFile::encodeName(info.fileName()).size() > longestName)
        return Error{tr("This name is too long. Choose a shorter one."), path};
    QFile file(info.absoluteFilePath());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (file.exists())
            return Error{tr("“%1” is there already. Choose another name.").arg(path), path};
        return Error{tr("“%1” cannot be made: %2.").arg(path, file.errorString()), path};
    }
    file.close();

    auto project = std::unique_ptr<ProjectFile>(new ProjectFile(absolutePath(path)));
    const auto fill = [&]() -> Result<void> {
        if (auto locked = project->lock(Wish::Write); !locked)
            return locked;
        if (auto connected = project->connect(); !connected)
            return connected;
        Database &database = *project->m_database;
        auto transaction = Transaction::begin(database, Transaction::Kind::Write);
        if (!transaction)
            return transaction.error();
        if (auto made = createSchema(database); !made)
            return made;
        const QByteArray numbers = "PRAGMA application_id=" + QByteArray::number(projectFileMagic) +
                                   "; PRAGMA user_version=" + QByteArray::number(schemaVersion);
        if (auto set = database.execute(numbers.constData()); !set)
            return set;
        if (auto committed = transaction->commit(); !committed)
            return committed;
        return project->startWriting();
    };
    if (auto filled = fill(); !filled) {
        project.reset();
        QFile::remove(absolutePath(path));
        return filled.error();
    }
    return project;
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const QString &path, Wish wish)
{
    const Result<FileHeader> header = inspectFile(path);
    if (!header)
        return header.error();
    auto project = std::unique_ptr<ProjectFile>(new ProjectFile(absolutePath(path)));
    if (header->userVersion > schemaVersion)
        project->becomeReadOnly(tr("Made by a newer version of Ascertain (format %1, this one writes %2)")
                                    .arg(header->userVersion)
                                    .arg(schemaVersion));
    if (wish == Wish::Read)
        project->becomeReadOnly(tr("Opened for reading only"));
    if (auto locked = project->lock(wish); !locked)
        return locked.error();

    const bool isOurs = !project->isReadOnly();
    const bool wasInterrupted =
        hasBytes(walOf(project->m_path)) || hasBytes(project->m_path + QLatin1StringView("-journal"));
    if (isOurs && hasBytes(walOf(project->m_path)) && !header->usesWal) {
        // A project that was closed properly has no -wal: this one was left by another file of that name,
        // and SQLite would write its pages over ours.
        const QString aside = walOf(project->m_path) + QLatin1StringView(".foreign-") +
                              QString::number(QDateTime::currentMSecsSinceEpoch());
        if (!QFile::rename(walOf(project->m_path), aside))
            return Error{
                tr("“%1” does not belong to this project. Move it away, then open the project again.")
                    .arg(walOf(project->m_path)),
                path};
        qWarning("%s did not belong to the project and was moved to %s",
                 qUtf8Printable(walOf(project->m_path)), qUtf8Printable(aside));
    }
    if (auto connected = project->connect(); !connected)
        return connected.error();
    if (auto prepared = prepareSchema(project->database(), isOurs, isOurs && wasInterrupted); !prepared)
        return prepared.error();
    if (isOurs) {
        if (auto started = project->startWriting(); !started)
            return started.error();
    }
    return project;
}

Result<std::unique_ptr<Database>> ProjectFile::openForReading(const QString &path)
{
    const Result<FileHeader> header = inspectFile(path);
    if (!header)
        return header.error();
    const QString absolute = absolutePath(path);
    auto usable = [](Result<std::unique_ptr<Database>> database) -> Result<std::unique_ptr<Database>> {
        if (!database)
            return database;
        if (auto version = (*database)->number("PRAGMA user_version"); !version)
            return version.error();
        return database;
    };
    // A -wal beside a file that was closed properly is another file's.
    const bool foreignWal = hasBytes(walOf(absolute)) && !header->usesWal;
    if (!foreignWal) {
        auto database = usable(Database::open(absolute, Database::Mode::Read));
        if (database || hasBytes(walOf(absolute)) || mayWrite(QFileInfo(absolute).path()))
            return database;
    }
    return usable(openImmutable(absolute));
}

Result<void> ProjectFile::lock(Wish wish)
{
    const QFileInfo info(m_path);
    if (!m_readOnly) {
        if (QFile::encodeName(info.fileName()).size() > longestName)
            becomeReadOnly(tr("The name of this file is too long to write safely; give it a shorter one"));
        else if (!mayWrite(m_path))
            becomeReadOnly(tr("This file is write-protected"));
        else if (!mayWrite(info.path()))
            becomeReadOnly(tr("The folder of this file is write-protected"));
    }
    if (!m_readOnly) {
        const QString lockPath = m_path + QLatin1StringView(".lock");
        auto lock = std::make_unique<QLockFile>(lockPath);
        lock->setStaleLockTime(0); // never by age; the lock of a process that is gone is taken over
        if (lock->tryLock(0))
            m_lock = std::move(lock);
        else if (lock->error() == QLockFile::LockFailedError)
            becomeReadOnly(nameOfOwner(lockPath, *lock));
        else
            becomeReadOnly(tr("The folder of this file is write-protected"));
    }
    if (m_readOnly && wish == Wish::Write)
        return Error{tr("“%1” cannot be changed: %2.").arg(info.fileName(), m_reason), m_path};
    return {};
}

void ProjectFile::becomeReadOnly(const QString &reason)
{
    m_readOnly = true;
    if (m_reason.isEmpty())
        m_reason = reason;
}

Result<void> ProjectFile::connect()
{
    m_identity = identityOf(m_path);
    auto database = m_readOnly ? openForReading(m_path) : Database::open(m_path, Database::Mode::Write);
    if (!database)
        return database.error();
    m_database = *std::move(database);
    return m_database->execute("PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536");
}

Result<void> ProjectFile::startWriting()
{
    m_wal = false;
    if (!isOnNetwork(m_path)) {
        const Result<QByteArray> mode = m_database->bytes("PRAGMA journal_mode=WAL");
        if (!mode)
            return mode.error();
        m_wal = *mode == "wal"; // else this file system has no shared memory either
    }
    if (!m_wal) {
        if (const auto mode = m_database->bytes("PRAGMA journal_mode=TRUNCATE"); !mode)
            return mode.error();
    }
    m_isSound = true;
    return m_database->execute("PRAGMA synchronous=FULL");
}

Result<std::unique_ptr<Database>> ProjectFile::openSecondWriter() const
{
    auto database = Database::open(m_path, Database::Mode::Write);
    if (!database)
        return database;
    // Sorting an index in memory, as one list, is slower than in runs that are written aside.
    // Without a -wal, pages that do not fit into the cache would lock out readers before the commit.
    const char *settings = m_wal ? "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA "
                                   "cache_size=-262144; PRAGMA temp_store=DEFAULT"
                                 : "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_spill=OFF";
    if (auto set = (*database)->execute(settings); !set)
        return set.error();
    if (!m_wal) {
        if (auto mode = (*database)->bytes("PRAGMA journal_mode=TRUNCATE"); !mode)
            return mode.error();
    }
    return database;
}

std::shared_ptr<std::atomic<bool>> ProjectFile::secondWriterRuns(const std::shared_ptr<ProjectFile> &file)
{
    return {file, &file->m_secondWriterRuns};
}

// SQLite goes on writing into a file that was deleted or replaced, and all of it would be lost.
Result<void> ProjectFile::checkInPlace() const
{
    const std::optional<FileIdentity> now = identityOf(m_path);
    if (now && m_identity && *now == *m_identity)
        return {};
    if (!now)
        return Error{
            tr("The project file “%1” is not there any more: it was moved, renamed or deleted. Save a copy "
               "to go on.")
                .arg(m_path),
            m_path};
    return Error{tr("The project file “%1” was replaced by another one. Save a copy to go on.").arg(m_path),
                 m_path};
}

ProjectFile::~ProjectFile()
{
    if (!m_isSound || m_readOnly)
        return;
    m_database->forgetCached();
    if (!checkInPlace())
        return;
    // Everything is safe in the -wal already; this is to leave one plain file that can be copied.
    for (const char *sql :
         {"PRAGMA optimize", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode=DELETE"}) {
        if (auto done = m_database->execute(sql); !done) {
            qWarning("closing %s: %s", qUtf8Printable(m_path), qUtf8Printable(done.error().detail));
            break;
        }
    }
}

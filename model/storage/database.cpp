#include "model/storage/database.h"

#include "model/task.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>
#include <mutex>
#include <set>

namespace {

const auto cancelledDetail = QLatin1StringView("cancelled");

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

QString sentenceFor(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return tr("The disk is full, so nothing was saved. Make room and try again.");
    case SQLITE_IOERR:
        return tr("The project file could not be read or written: the disk is full, gone or damaged. "
                  "Nothing was changed; try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return tr("Another program is using the project file. Close it there and try again.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return tr("The project file is damaged. Keep it, and open your last backup.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return tr("The project file cannot be written here.");
    case SQLITE_CANTOPEN:
        return tr(
            "The project file, or a file beside it that is needed to write safely, could not be opened.");
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return tr("This is too big for the memory of this computer.");
    case SQLITE_INTERRUPT:
        return tr("Cancelled.");
    default:
        return tr("The project file refused this. Nothing was changed.");
    }
}

// A fact of the process, not of any object: see Database::isOpenHere.
struct OpenFiles
{
    std::mutex mutex;
    std::multiset<FileIdentity> files;
};

OpenFiles &openFiles()
{
    static OpenFiles instance;
    return instance;
}

bool isOutOfSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

int harden(sqlite3 *handle)
{
    struct Setting
    {
        int option;
        int value;
    };
    for (const Setting setting :
         {Setting{SQLITE_DBCONFIG_DEFENSIVE, 1}, Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
          Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, Setting{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
          Setting{SQLITE_DBCONFIG_DQS_DDL, 0}, Setting{SQLITE_DBCONFIG_DQS_DML, 0}}) {
        const int code = sqlite3_db_config(handle, setting.option, setting.value, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    return sqlite3_exec(handle, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY",
                        nullptr, nullptr, nullptr);
}

} // namespace

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr)),
      m_bindError(other.m_bindError)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_handle, other.m_handle);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::note(int code)
{
    if (m_bindError == SQLITE_OK)
        m_bindError = code;
}

Statement &Statement::bind(int parameter, qint64 value)
{
    note(sqlite3_bind_int64(m_handle, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, const Id &value)
{
    note(sqlite3_bind_blob(m_handle, parameter, value.bytes.data(), int(value.bytes.size()),
                           SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    note(sqlite3_bind_null(m_handle, parameter));
    return *this;
}

Statement &Statement::bindText(int parameter, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    note(sqlite3_bind_text64(m_handle, parameter, utf8.constData(), sqlite3_uint64(utf8.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindUtf8(int parameter, QByteArrayView text)
{
    note(sqlite3_bind_text64(m_handle, parameter, text.isNull() ? "" : text.data(),
                             sqlite3_uint64(text.size()), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    note(sqlite3_bind_blob64(m_handle, parameter, bytes.isNull() ? "" : bytes.data(),
                             sqlite3_uint64(bytes.size()), SQLITE_STATIC));
    return *this;
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK) {
        const int code = std::exchange(m_bindError, 0);
        reset();
        return m_database->error(code);
    }
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    Error error = m_database->error(code);
    reset();
    return error;
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    if (m_handle)
        sqlite3_reset(m_handle); // repeats the error of the last step, which was reported already
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

Id Statement::id(int column) const
{
    return Id::fromBytes(bytes(column)).value_or(Id());
}

QByteArrayView Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char *>(data), qsizetype(sqlite3_column_bytes(m_handle, column))};
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    QByteArray name = QFile::encodeName(path);
    int flags = (mode == Mode::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_EXRESCODE |
                SQLITE_OPEN_NOMUTEX;
    if (mode == Mode::Immutable) {
        name = "file:" + name.toPercentEncoding("/") + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    sqlite3 *handle = nullptr;
    int code = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    auto database = std::unique_ptr<Database>(new Database(handle, path, mode));
    if (code == SQLITE_OK)
        code = harden(handle);
    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(handle, 5000);
    if (code != SQLITE_OK)
        return database->error(code);
    return database;
}

Database::Database(sqlite3 *handle, QString path, Mode mode) : m_handle(handle), m_path(std::move(path))
{
    if (mode != Mode::Immutable) // that one takes no locks
        m_identity = identityOf(m_path);
    if (m_identity) {
        const std::lock_guard lock(openFiles().mutex);
        openFiles().files.insert(*m_identity);
    }
}

Database::~Database()
{
    m_cached.clear();
    if (const int code = sqlite3_close(m_handle); code != SQLITE_OK)
        qCritical("closing a project file: %s", sqlite3_errstr(code));
    if (m_identity) {
        const std::lock_guard lock(openFiles().mutex);
        openFiles().files.extract(*m_identity);
    }
}

bool Database::isOpenHere(const QString &path)
{
    const std::optional<FileIdentity> identity = identityOf(path);
    const std::lock_guard lock(openFiles().mutex);
    return identity && openFiles().files.contains(*identity);
}

Result<void> Database::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return {};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &handle, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return Statement(this, handle);
}

Result<Statement *> Database::cached(const char *sql)
{
    auto found = m_cached.find(sql);
    if (found == m_cached.end()) {
        Result<Statement> prepared = prepare(sql);
        if (!prepared)
            return prepared.error();
        found = m_cached.emplace(sql, *std::move(prepared)).first;
    }
    found->second.reset();
    return &found->second;
}

Result<Statement *> Database::cachedText(const std::string &sql)
{
    return cached(m_texts.insert(sql).first->c_str());
}

Result<qint64> Database::number(const char *sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->number(0) : 0;
}

Result<QByteArray> Database::bytes(const char *sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->bytes(0).toByteArray() : QByteArray();
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::stopWith(const Task *task)
{
    if (!task) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(
        m_handle, 10000,
        [](void *context) { return static_cast<const Task *>(context)->cancelled() ? 1 : 0; },
        const_cast<Task *>(task));
}

Error Database::error(int code) const
{
    if ((code & 0xFF) == SQLITE_INTERRUPT)
        return {sentenceFor(code), cancelledDetail};
    if ((code & 0xFF) == SQLITE_IOERR && m_handle && isOutOfSpace(sqlite3_system_errno(m_handle)))
        return {sentenceFor(SQLITE_FULL), QStringLiteral("%1: SQLite %2").arg(m_path).arg(code)};
    const QString words = m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QString();
    return {sentenceFor(code), QStringLiteral("%1: SQLite %2: %3").arg(m_path).arg(code).arg(words)};
}

bool Database::wasCancelled(const Error &error)
{
    return error.detail == cancelledDetail;
}

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    const auto begun = database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    // SQLite rolls back by itself after some errors (disk full).
    if (m_database && m_database->isInTransaction()) {
        if (const auto rolledBack = m_database->execute("ROLLBACK"); !rolledBack)
            qCritical("rolling back: %s", qUtf8Printable(rolledBack.error().detail));
    }
}

Result<void> Transaction::commit()
{
    const auto committed = m_database->execute("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

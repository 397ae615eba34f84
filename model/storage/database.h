// The SQLite C API as three small classes that close what they opened. Only this folder knows SQLite.
//
// Errors are values. A Database belongs to one thread at a time; Statements must be gone before it is.
#pragma once

#include "model/entities/id.h"
#include "model/result.h"
#include "model/storage/file_identity.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;
class Database;
class Task;

// A prepared statement. Parameters count from 1, columns from 0, as in SQLite.
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    // A bind that fails (out of memory, too big) is reported by the next step().
    Statement &bind(int parameter, qint64 value);
    Statement &bind(int parameter, const Id &value);
    Statement &bindNull(int parameter);
    Statement &bindText(int parameter, QStringView text);     // copied
    Statement &bindUtf8(int parameter, QByteArrayView text);  // not copied: must live until run() or reset()
    Statement &bindBlob(int parameter, QByteArrayView bytes); // not copied either
    // A value as it stands in a row of another statement.
    Statement &bindColumn(int parameter, const Statement &row, int column);

    Result<bool> step(); // true = there is a row; its columns are valid until the next step
    Result<void> run();  // to the end, then reset and ready for the next round
    void reset();

    int columns() const;
    bool isNull(int column) const;
    qint64 number(int column) const;
    Id id(int column) const;                // null when it is not 16 bytes
    QByteArrayView bytes(int column) const; // text as UTF-8, or a blob
    QString text(int column) const;

private:
    friend class Database;
    Statement(Database *database, sqlite3_stmt *handle) : m_database(database), m_handle(handle) {}
    void note(int code);

    Database *m_database = nullptr;
    sqlite3_stmt *m_handle = nullptr;
    int m_bindError = 0;
};

// Resets the statement at the end of the scope, so that no read stays open.
class Cursor
{
public:
    explicit Cursor(Statement &statement) : m_statement(statement) {}
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;
    ~Cursor() { m_statement.reset(); }

    Statement *operator->() const { return &m_statement; }
    Statement &operator*() const { return m_statement; }

private:
    Statement &m_statement;
};

class Database
{
public:
    enum class Mode {
        Write, // the file must exist
        Read,
        Immutable, // for files in a folder where nothing can be written: no lock, no -wal, nothing else may
                   // write it
    };

    // Hardened: no triggers, no views, no extensions, nothing trusted that the schema says. `path` is
    // absolute. Touches nothing before the first statement.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    // Whether this process has the file open through any Database. Closing any other handle of such a file
    // would drop SQLite's locks on it (POSIX locks belong to the process), so nobody may open it otherwise.
    static bool isOpenHere(const QString &path);

    Result<void> execute(const char *sql); // one or more statements without parameters
    Result<Statement> prepare(std::string_view sql);
    // Prepared once and kept by the address of `sql`, which must stay valid and unchanged; reset before it is
    // handed out. Not for two uses at the same time.
    Result<Statement *> cached(const char *sql);
    // The same for statements that are put together: kept by their text.
    Result<Statement *> cachedText(const std::string &sql);
    void forgetCached() { m_cached.clear(); }
    // First column of the first row; 0 or nothing without a row.
    Result<qint64> number(const char *sql);
    Result<QByteArray> bytes(const char *sql);

    qint64 changes() const;
    qint64 lastRow() const;
    bool isInTransaction() const;

    // For a file that somebody else made: bounds on what one value, statement or expression may be.
    void limitForeign();
    // While a task is set, statements stop with an error soon after it is cancelled. Null ends it.
    void stopWith(const Task *task);

    Error error(int code) const; // with SQLite's own words as detail
    static bool wasCancelled(const Error &error);

private:
    Database(sqlite3 *handle, QString path, Mode mode);

    sqlite3 *m_handle;
    QString m_path;
    std::optional<FileIdentity> m_identity;
    std::unordered_map<const char *, Statement> m_cached;
    std::unordered_set<std::string> m_texts; // of statements put together; they stay where they are
};

// Rolls back at the end of its scope unless committed.
class Transaction
{
public:
    enum class Kind { Read, Write };

    static Result<Transaction> begin(Database &database, Kind kind);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

// The file as any other program sees it.
#pragma once

#include "tests/support/files.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <sqlite3.h>

struct RawSqlite
{
    sqlite3 *handle = nullptr;

    explicit RawSqlite(const QString &path)
    {
        REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK);
    }
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;
    ~RawSqlite() { sqlite3_close(handle); }

    void run(const char *sql)
    {
        char *message = nullptr;
        const int code = sqlite3_exec(handle, sql, nullptr, nullptr, &message);
        const std::string words = message ? message : "";
        sqlite3_free(message);
        INFO(sql << ": " << words);
        REQUIRE(code == SQLITE_OK);
    }
    // First column of the first row.
    QByteArray value(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        INFO(sql);
        REQUIRE(sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK);
        QByteArray result;
        if (sqlite3_step(statement) == SQLITE_ROW)
            result = QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                                sqlite3_column_bytes(statement, 0));
        sqlite3_finalize(statement);
        return result;
    }
};

inline void rawRun(const QString &path, const char *sql)
{
    RawSqlite(path).run(sql);
}

inline QByteArray rawValue(const QString &path, const char *sql)
{
    return RawSqlite(path).value(sql);
}

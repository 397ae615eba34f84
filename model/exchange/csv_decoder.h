// The bytes of a CSV file as UTF-8, whatever they were: UTF-8 or UTF-16 by their byte order mark, UTF-16
// without one by its zero bytes, UTF-8 when all of it is, and windows-1252 (what spreadsheets write as "CSV")
// else.
#pragma once

#include "model/result.h"
#include "model/task.h"

#include <QBuffer>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>

#include <string>

class CsvDecoder
{
public:
    // Looks through the whole file once, because bytes that are no UTF-8 may come late. `in` is open.
    Result<void> open(QIODevice &in, Task &task);

    // Appends the next stretch; false at the end.
    Result<bool> read(std::string &to);

    QString encoding() const { return m_encoding; } // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
    // It began as UTF-8 but is not: some bytes come out as U+FFFD.
    bool isDamaged() const { return m_damaged; }
    qint64 size() const { return m_size; } // bytes
    qint64 done() const { return m_done; }

private:
    Result<bool> next(std::string &to);
    Result<bool> isUtf8(Task &task);

    QIODevice *m_in = nullptr;
    QBuffer m_kept; // of a pipe, which cannot be read twice
    qint64 m_start = 0;
    qint64 m_size = 0;
    qint64 m_done = 0;
    QString m_encoding;
    bool m_damaged = false;
    QStringDecoder m_utf16;
};

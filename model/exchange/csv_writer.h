// Rows of CSV (RFC 4180) into a device, through a buffer of one megabyte. Every write is checked: after a
// short one `endRow` and `finish` give the error, and what is in the device is of no use.
#pragma once

#include "model/entities/id.h"
#include "model/exchange/csv_options.h"
#include "model/result.h"

#include <QByteArrayView>
#include <QIODevice>

#include <array>
#include <string>

// True for what a spreadsheet would take for a formula, or what would look as if it had been guarded: a first
// character out of = + - @ TAB CR LF ＝ ＋ － ＠ '.
bool needsFormulaGuard(QByteArrayView utf8);

class CsvWriter
{
public:
    // `out` must outlive the writer; a byte order mark is written at once when the options say so.
    CsvWriter(QIODevice &out, const CsvOptions &options);

    void text(QByteArrayView utf8); // words: guarded when the options say so
    void text(QStringView words) { text(QByteArrayView(words.toUtf8())); }
    void plain(QByteArrayView utf8); // numbers, dates, ids: quoted where needed, never guarded
    void number(qint64 value);
    void id(const Id &id);
    void time(qint64 milliseconds); // UTC, ISO 8601; 0 gives an empty cell
    void empty(int cells = 1);
    // Cells that were made before, by a writer with the same options: see takeCells.
    void cells(QByteArrayView made);

    Result<void> endRow();
    Result<void> finish();                                         // writes what is still in the buffer
    CsvWritten written() const { return {m_rows - 1, m_longRow}; } // the first row was the header

    // For cells that are the same in very many rows: what was put since the last row, without ending it.
    QByteArray takeCells();

private:
    void separate();
    void append(QByteArrayView cell, bool guard);
    Result<void> flush();

    QIODevice &m_out;
    CsvOptions m_options;
    std::array<bool, 256> m_quoted{}; // bytes that make quotes necessary
    std::string m_buffer;
    qsizetype m_rowStart = 0;
    bool m_first = true;
    qint64 m_rows = 0;
    qint64 m_longRow = 0;
    qint64 m_day = INT64_MIN; // of the last time written, and how it looks
    std::array<char, 10> m_date{};
};

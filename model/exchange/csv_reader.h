// Records of a CSV file (RFC 4180, and what programs make of it): CRLF, LF or CR between records, quoted line
// ends and doubled quotes, any of the encodings of csv_decoder.h, and a first line "sep=;" as Excel has it.
// Streams: little more than one record is in memory at a time.
#pragma once

#include "model/exchange/csv_decoder.h"

#include <QByteArrayView>

#include <array>
#include <vector>

class CsvReader
{
public:
    // `in` is open and outlives the reader.
    Result<void> open(QIODevice &in, Task &task);

    // What a line "sep=;" named, else 0. Known after open.
    char namedSeparator() const { return m_named; }
    void setSeparator(char separator);
    // The cells of the next record as they would be with this separator; does not move on.
    Result<std::vector<QByteArray>> peek(char separator);

    // False at the end of the file. Blank records are counted and passed over.
    Result<bool> next();
    // UTF-8, valid until the next call.
    const std::vector<QByteArrayView> &cells() const { return m_cells; }
    // Of the record last read, as a spreadsheet counts: the first one is 1.
    qint64 row() const { return m_row; }
    // Empty, or what is wrong with the quotation marks of this record (translated).
    const QString &fault() const { return m_fault; }

    const CsvDecoder &decoder() const { return m_decoder; }

private:
    struct Cell
    {
        std::size_t start = 0;
        std::size_t end = 0;
        bool doubled = false; // has doubled quotes to make single
    };

    Result<bool> find(); // the next record; false at the end
    bool scan();         // false when more is needed
    bool scanCell(std::size_t &at);
    bool scanQuoted(std::size_t &at);
    bool scanPlain(std::size_t &at); // to what ends a cell
    Result<void> fill();
    void takeCells();

    CsvDecoder m_decoder;
    std::string m_buffer;
    std::size_t m_at = 0; // of the next record
    bool m_atEnd = false; // nothing will follow what is in the buffer
    char m_named = 0;
    char m_separator = ',';
    std::array<bool, 256> m_ends{}; // bytes that end a plain cell
    std::vector<Cell> m_found;
    std::size_t m_after = 0; // behind the record found
    std::vector<QByteArrayView> m_cells;
    QString m_fault;
    qint64 m_row = 0;
};

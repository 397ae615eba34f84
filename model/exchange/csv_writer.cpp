#include "model/exchange/csv_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace {

constexpr std::size_t bufferSize = 1 << 20;
constexpr qsizetype longestCell = 32'767; // UTF-16 units

bool isTooLong(QByteArrayView utf8)
{
    return utf8.size() > longestCell && QString::fromUtf8(utf8).size() > longestCell;
}

} // namespace

QString longCellWarning(const CsvWritten &written)
{
    if (written.longRow == 0)
        return {};
    return QCoreApplication::translate(
               "Csv", "Row %1 is the first with a cell of more than 32,767 characters. The file is "
                      "whole, but Excel and Calc cut such cells off: do not save it from there.")
        .arg(written.longRow);
}

bool needsFormulaGuard(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return false;
    switch (utf8.front()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case '\'':
        return true;
    case '\xEF': // the full-width forms of = + - @
        return utf8.startsWith("\xEF\xBC\x9D") || utf8.startsWith("\xEF\xBC\x8B") ||
               utf8.startsWith("\xEF\xBC\x8D") || utf8.startsWith("\xEF\xBC\xA0");
    default:
        return false;
    }
}

CsvWriter::CsvWriter(QIODevice &out, const CsvOptions &options) : m_out(out), m_options(options)
{
    for (const char c : {options.separator, '"', '\r', '\n'})
        m_quoted[std::uint8_t(c)] = true;
    m_buffer.reserve(bufferSize + bufferSize / 4);
    if (options.bom)
        m_buffer += "\xEF\xBB\xBF";
    m_rowStart = qsizetype(m_buffer.size());
}

void CsvWriter::separate()
{
    if (!m_first)
        m_buffer += m_options.separator;
    m_first = false;
}

void CsvWriter::append(QByteArrayView cell, bool guard)
{
    separate();
    if (m_longRow == 0 && isTooLong(cell))
        m_longRow = m_rows + 1;
    const bool guarded = guard && m_options.formulaGuard && needsFormulaGuard(cell);
    const bool quoted =
        std::any_of(cell.begin(), cell.end(), [&](char c) { return m_quoted[std::uint8_t(c)]; });
    if (quoted)
        m_buffer += '"';
    if (guarded)
        m_buffer += '\'';
    if (!quoted) {
        m_buffer.append(cell.data(), std::size_t(cell.size()));
        return;
    }
    for (qsizetype from = 0; from < cell.size();) {
        const qsizetype quote = cell.indexOf('"', from);
        const qsizetype to = quote < 0 ? cell.size() : quote + 1;
        m_buffer.append(cell.data() + from, std::size_t(to - from));
        if (quote >= 0)
            m_buffer += '"';
        from = to;
    }
    m_buffer += '"';
}

void CsvWriter::text(QByteArrayView utf8)
{
    append(utf8, true);
}

void CsvWriter::plain(QByteArrayView utf8)
{
    append(utf8, false);
}

void CsvWriter::number(qint64 value)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_buffer.append(digits, std::size_t(end - digits));
}

void CsvWriter::id(const Id &id)
{
    separate();
    static constexpr char digits[] = "0123456789abcdef";
    char text[36];
    int at = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[at++] = '-';
        text[at++] = digits[id.bytes[i] >> 4];
        text[at++] = digits[id.bytes[i] & 0xF];
    }
    m_buffer.append(text, sizeof text);
}

void CsvWriter::time(qint64 milliseconds)
{
    separate();
    if (milliseconds == 0)
        return;
    constexpr qint64 perDay = 86'400'000;
    const qint64 day = milliseconds / perDay - (milliseconds % perDay < 0 ? 1 : 0);
    const auto digit = [](int number) { return char('0' + number % 10); };
    if (day != m_day) {
        const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
        const int year = std::clamp(int(date.year()), 0, 9999);
        const int month = int(unsigned(date.month()));
        const int ofMonth = int(unsigned(date.day()));
        m_date = {digit(year / 1000),
                  digit(year / 100),
                  digit(year / 10),
                  digit(year),
                  '-',
                  digit(month / 10),
                  digit(month),
                  '-',
                  digit(ofMonth / 10),
                  digit(ofMonth)};
        m_day = day;
    }
    const int rest = int(milliseconds - day * perDay);
    const int seconds = rest / 1000;
    const int minutes = seconds / 60;
    const int hours = minutes / 60;
    const char clock[] = {'T',
                          digit(hours / 10),
                          digit(hours),
                          ':',
                          digit(minutes % 60 / 10),
                          digit(minutes),
                          ':',
                          digit(seconds % 60 / 10),
                          digit(seconds),
                          '.',
                          digit(rest / 100),
                          digit(rest / 10),
                          digit(rest),
                          'Z'};
    m_buffer.append(m_date.data(), m_date.size()).append(clock, sizeof clock);
}

void CsvWriter::empty(int cells)
{
    for (int i = 0; i < cells; ++i)
        separate();
}

void CsvWriter::cells(QByteArrayView made)
{
    separate();
    m_buffer.append(made.data(), std::size_t(made.size()));
}

QByteArray CsvWriter::takeCells()
{
    const auto size = qsizetype(m_buffer.size()) - m_rowStart;
    QByteArray made(m_buffer.data() + m_rowStart, size);
    m_buffer.resize(std::size_t(m_rowStart));
    m_first = true;
    return made;
}

Result<void> CsvWriter::endRow()
{
    m_buffer += "\r\n";
    m_first = true;
    ++m_rows;
    if (m_buffer.size() >= bufferSize) {
        if (auto flushed = flush(); !flushed)
            return flushed;
    }
    m_rowStart = qsizetype(m_buffer.size());
    return {};
}

Result<void> CsvWriter::finish()
{
    auto flushed = flush();
    m_rowStart = 0;
    return flushed;
}

Result<void> CsvWriter::flush()
{
    const auto size = qint64(m_buffer.size());
    const qint64 written = size == 0 ? 0 : m_out.write(m_buffer.data(), size);
    m_buffer.clear();
    if (written == size)
        return {};
    return Error{QCoreApplication::translate(
                     "Csv", "Not everything could be written. Is the disk full? Free some space, or "
                            "choose another place."),
                 m_out.errorString()};
}

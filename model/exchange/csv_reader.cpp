#include "model/exchange/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace {

// A quotation mark that is never closed would take the rest of the file for one record.
constexpr std::size_t longestRecord = 64 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

// "" to ", within the same memory.
std::size_t undouble(char *start, std::size_t size)
{
    char *to = start;
    for (const char *from = start; from != start + size; ++from) {
        *to++ = *from;
        if (*from == '"')
            ++from; // its twin
    }
    return std::size_t(to - start);
}

} // namespace

Result<void> CsvReader::open(QIODevice &in, Task &task)
{
    if (auto opened = m_decoder.open(in, task); !opened)
        return opened;
    const auto first = peek('\0');
    if (!first)
        return first.error();
    // "sep=;", in quotes or not.
    const bool names =
        first->size() == 1 && first->front().size() == 5 && first->front().toLower().startsWith("sep=");
    if (names) {
        m_named = first->front().at(4);
        m_at = m_after;
    }
    setSeparator(names ? m_named : ',');
    return {};
}

void CsvReader::setSeparator(char separator)
{
    m_separator = separator;
    m_ends = {};
    for (const char c : {separator, '\r', '\n'})
        m_ends[std::uint8_t(c)] = true;
}

Result<std::vector<QByteArray>> CsvReader::peek(char separator)
{
    setSeparator(separator);
    const auto found = find();
    if (!found)
        return found.error();
    std::vector<QByteArray> cells;
    for (const Cell &cell : m_found) {
        QByteArray bytes(m_buffer.data() + cell.start, qsizetype(cell.end - cell.start));
        if (cell.doubled)
            bytes.truncate(qsizetype(undouble(bytes.data(), std::size_t(bytes.size()))));
        cells.push_back(bytes);
    }
    return cells;
}

Result<bool> CsvReader::next()
{
    for (;;) {
        const auto found = find();
        if (!found || !*found)
            return found;
        ++m_row;
        m_at = m_after;
        const bool blank = std::all_of(m_found.begin(), m_found.end(),
                                       [](const Cell &cell) { return cell.start == cell.end; });
        if (blank)
            continue;
        takeCells();
        return true;
    }
}

void CsvReader::takeCells()
{
    m_cells.clear();
    for (Cell &cell : m_found) {
        char *start = m_buffer.data() + cell.start;
        if (cell.doubled)
            cell.end = cell.start + undouble(start, cell.end - cell.start);
        m_cells.emplace_back(start, qsizetype(cell.end - cell.start));
    }
}

Result<bool> CsvReader::find()
{
    for (;;) {
        if (m_at == m_buffer.size() && m_atEnd) {
            m_found.clear();
            return false;
        }
        if (scan())
            return true;
        if (m_buffer.size() - m_at > longestRecord)
            return Error{
                tr("Row %1 is longer than 64 MB. Is a quotation mark not closed there?").arg(m_row + 1)};
        if (auto filled = fill(); !filled)
            return filled.error();
    }
}

// As much again as there is, so that a long record is not looked through too often.
Result<void> CsvReader::fill()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t enough = m_buffer.size() * 2 + 1;
    while (m_buffer.size() < enough) {
        const auto more = m_decoder.read(m_buffer);
        if (!more)
            return more.error();
        if (!*more) {
            m_atEnd = true;
            return {};
        }
    }
    return {};
}

bool CsvReader::scan()
{
    m_found.clear();
    m_fault.clear();
    std::size_t at = m_at;
    if (at == m_buffer.size())
        return false;
    for (;;) {
        if (!scanCell(at))
            return false;
        if (at == m_buffer.size()) {
            m_after = at;
            return true;
        }
        const char end = m_buffer[at++];
        if (end == m_separator)
            continue;
        if (end == '\r') {
            if (at == m_buffer.size() && !m_atEnd)
                return false;
            if (at < m_buffer.size() && m_buffer[at] == '\n')
                ++at;
        }
        m_after = at;
        return true;
    }
}

bool CsvReader::scanCell(std::size_t &at)
{
    if (at < m_buffer.size() && m_buffer[at] == '"')
        return scanQuoted(at);
    const std::size_t start = at;
    if (!scanPlain(at))
        return false;
    m_found.push_back({start, at, false});
    return true;
}

bool CsvReader::scanPlain(std::size_t &at)
{
    const std::size_t size = m_buffer.size();
    const char *const bytes = m_buffer.data();
    while (at < size && !m_ends[std::uint8_t(bytes[at])])
        ++at;
    return at < size || m_atEnd;
}

bool CsvReader::scanQuoted(std::size_t &at)
{
    const std::size_t size = m_buffer.size();
    const char *const bytes = m_buffer.data();
    Cell cell{at + 1, 0, false};
    for (++at;;) {
        const void *quote = at < size ? std::memchr(bytes + at, '"', size - at) : nullptr;
        if (!quote) {
            if (!m_atEnd)
                return false;
            m_fault = tr("a quotation mark is not closed");
            cell.end = at = size;
            break;
        }
        at = std::size_t(static_cast<const char *>(quote) - bytes) + 1;
        if (at == size && !m_atEnd)
            return false; // the next byte may be its twin
        if (at < size && bytes[at] == '"') {
            cell.doubled = true;
            ++at;
            continue;
        }
        cell.end = at - 1;
        if (at < size && !m_ends[std::uint8_t(bytes[at])]) {
            m_fault = tr("something stands behind a closing quotation mark");
            if (!scanPlain(at))
                return false;
        }
        break;
    }
    m_found.push_back(cell);
    return true;
}

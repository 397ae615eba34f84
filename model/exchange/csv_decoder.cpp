#include "model/exchange/csv_decoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

namespace {

constexpr qint64 stretch = 1 << 20;

Error unreadable(const QIODevice &in)
{
    return {QCoreApplication::translate("Csv", "The file could not be read to its end."), in.errorString()};
}

// Where windows-1252 differs from Latin-1: 0x80 to 0x9F. The five that it leaves open become U+FFFD.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

QByteArray fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[std::size_t(c.unicode() - 0x80)]);
    }
    return text.toUtf8();
}

// UTF-8 (RFC 3629) looked at piece by piece: what is left open at the end of one piece is kept for the next.
class Utf8Check
{
public:
    bool add(QByteArrayView bytes)
    {
        const char *at = bytes.begin();
        const char *const end = bytes.end();
        while (at != end) {
            if (m_missing == 0 && end - at >= 8) {
                std::uint64_t eight;
                std::memcpy(&eight, at, 8);
                if ((eight & 0x8080808080808080ULL) == 0) {
                    at += 8;
                    continue;
                }
            }
            if (!add(std::uint8_t(*at++)))
                return false;
        }
        return true;
    }
    bool isComplete() const { return m_missing == 0; }

private:
    bool add(std::uint8_t byte)
    {
        if (m_missing > 0) {
            if (byte < m_low || byte > m_high)
                return false;
            m_low = 0x80;
            m_high = 0xBF;
            --m_missing;
            return true;
        }
        if (byte < 0x80)
            return true;
        if (byte < 0xC2 || byte > 0xF4)
            return false;
        m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
        // No overlong forms, no surrogates, nothing above U+10FFFF.
        m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        return true;
    }

    int m_missing = 0;
    std::uint8_t m_low = 0x80;
    std::uint8_t m_high = 0xBF;
};

struct Start
{
    QString encoding; // empty = to be found out
    qint64 mark = 0;  // bytes of the byte order mark
};

Start startOf(const QByteArray &head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return {QStringLiteral("UTF-8"), 3};
    if (head.startsWith("\xFF\xFE"))
        return {QStringLiteral("UTF-16LE"), 2};
    if (head.startsWith("\xFE\xFF"))
        return {QStringLiteral("UTF-16BE"), 2};
    // A header row is ASCII, so every second byte of it is zero.
    if (head.size() >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
        return {QStringLiteral("UTF-16LE"), 0};
    if (head.size() >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0)
        return {QStringLiteral("UTF-16BE"), 0};
    return {};
}

} // namespace

Result<void> CsvDecoder::open(QIODevice &in, Task &task)
{
    m_in = &in;
    if (in.isSequential()) {
        m_kept.setData(in.readAll());
        if (!m_kept.open(QIODevice::ReadOnly))
            return unreadable(m_kept);
        m_in = &m_kept;
    }
    m_start = m_in->pos();
    m_size = m_in->size() - m_start;
    const Start start = startOf(m_in->peek(4));
    m_encoding = start.encoding;
    if (m_encoding.isEmpty() || m_encoding == QLatin1StringView("UTF-8")) {
        const auto utf8 = isUtf8(task);
        if (!utf8)
            return utf8.error();
        m_damaged = !*utf8 && !m_encoding.isEmpty();
        if (m_encoding.isEmpty())
            m_encoding = *utf8 ? QStringLiteral("UTF-8") : QStringLiteral("windows-1252");
    }
    if (m_encoding == QLatin1StringView("UTF-16LE"))
        m_utf16 = QStringDecoder(QStringDecoder::Utf16LE);
    if (m_encoding == QLatin1StringView("UTF-16BE"))
        m_utf16 = QStringDecoder(QStringDecoder::Utf16BE);
    if (!m_in->seek(m_start + start.mark))
        return unreadable(*m_in);
    m_done = start.mark;
    return {};
}

Result<bool> CsvDecoder::isUtf8(Task &task)
{
    Utf8Check check;
    std::string bytes;
    for (;;) {
        bytes.clear();
        const auto more = next(bytes);
        if (!more)
            return more.error();
        if (!*more)
            return check.isComplete();
        if (!check.add(bytes))
            return false;
        if (task.cancelled())
            return Error{QCoreApplication::translate("Csv", "Cancelled: nothing was read.")};
    }
}

// Appends the next stretch as it is; false at the end.
Result<bool> CsvDecoder::next(std::string &to)
{
    const std::size_t before = to.size();
    to.resize(before + std::size_t(stretch));
    const qint64 count = m_in->read(to.data() + before, stretch);
    to.resize(before + std::size_t(std::max<qint64>(count, 0)));
    if (count < 0)
        return unreadable(*m_in);
    return count > 0;
}

Result<bool> CsvDecoder::read(std::string &to)
{
    if (m_encoding == QLatin1StringView("UTF-8")) {
        const std::size_t before = to.size();
        const auto more = next(to);
        m_done += qint64(to.size() - before);
        return more;
    }
    std::string bytes;
    const auto more = next(bytes);
    if (!more || !*more)
        return more;
    m_done += qint64(bytes.size());
    const QByteArrayView stretchRead(bytes);
    const QByteArray utf8 =
        m_utf16.isValid() ? QString(m_utf16.decode(stretchRead)).toUtf8() : fromWindows1252(stretchRead);
    to.append(utf8.constData(), std::size_t(utf8.size()));
    return true;
}

#include "model/exchange/utf8_text.h"

namespace {

bool continues(char byte)
{
    return (std::uint8_t(byte) & 0xC0) == 0x80;
}

std::uint32_t bytesOf(char16_t unit)
{
    if (unit < 0x80)
        return 1;
    if (unit < 0x800)
        return 2;
    // A pair has four bytes. Both halves begin where the pair does, so the low one takes them all.
    if (QChar::isHighSurrogate(unit))
        return 0;
    return QChar::isLowSurrogate(unit) ? 4 : 3;
}

} // namespace

Utf8Text::Utf8Text(QStringView text) : m_utf8(text.toUtf8())
{
    m_bytes.reserve(std::size_t(text.size()) + 1);
    std::uint32_t at = 0;
    for (const QChar c : text) {
        m_bytes.push_back(at);
        at += bytesOf(c.unicode());
    }
    m_bytes.push_back(at);
    Q_ASSERT(at == std::uint32_t(m_utf8.size())); // no lone surrogates in a stored text
}

QByteArrayView Utf8Text::before(qsizetype position, int count) const
{
    const qsizetype end = m_bytes[std::size_t(position)];
    qsizetype start = end;
    for (; count > 0 && start > 0; --count) {
        --start;
        while (start > 0 && continues(m_utf8[start]))
            --start;
    }
    return QByteArrayView(m_utf8).sliced(start, end - start);
}

QByteArrayView Utf8Text::after(qsizetype position, int count) const
{
    const qsizetype start = m_bytes[std::size_t(position)];
    qsizetype end = start;
    for (; count > 0 && end < m_utf8.size(); --count) {
        ++end;
        while (end < m_utf8.size() && continues(m_utf8[end]))
            ++end;
    }
    return QByteArrayView(m_utf8).sliced(start, end - start);
}

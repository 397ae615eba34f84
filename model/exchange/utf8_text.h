// An article's text in UTF-8, with the byte where each UTF-16 position lies, so that the words of ten
// thousand spans are copied out (or compared) without converting each of them.
#pragma once

#include "model/text/text_range.h"

#include <QByteArray>
#include <QStringView>

#include <vector>

class Utf8Text
{
public:
    explicit Utf8Text(QStringView text);

    QByteArrayView words(TextRange range) const
    {
        if (range.isEmpty())
            return {};
        const std::size_t start = m_bytes[std::size_t(range.start)];
        return QByteArrayView(m_utf8).sliced(qsizetype(start),
                                             qsizetype(m_bytes[std::size_t(range.end)] - start));
    }
    // Up to `count` code points that end, or begin, at `position`.
    QByteArrayView before(qsizetype position, int count) const;
    QByteArrayView after(qsizetype position, int count) const;

private:
    QByteArray m_utf8;
    std::vector<std::uint32_t> m_bytes; // one more than there are UTF-16 units
};

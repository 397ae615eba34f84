#include "model/text/normalise.h"

#include <QCryptographicHash>

namespace {

constexpr QChar byteOrderMark = u'\uFEFF';

bool isOtherLineEnd(QChar c)
{
    switch (c.unicode()) {
    case 0x0B:
    case 0x0C:
    case 0x0D:
    case 0x85:
    case 0x2028:
    case 0x2029:
        return true;
    default:
        return false;
    }
}

bool isUnstorable(QChar c)
{
    return c.isNull() || (c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF);
}

// Of a long text that needs nothing (most do), this is all that is ever looked at.
qsizetype firstToChange(QStringView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        // Letters, digits, marks of most languages: out of the way first.
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
            continue;
        if (isOtherLineEnd(c) || isUnstorable(c))
            return i;
        if (!c.isSurrogate())
            continue;
        if (c.isLowSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return i;
        ++i;
    }
    return text.size();
}

} // namespace

QString normaliseText(QStringView text, qsizetype *replaced)
{
    if (replaced)
        *replaced = 0;
    // All of them, so that normalising what is normalised changes nothing.
    while (text.startsWith(byteOrderMark))
        text = text.sliced(1);
    QString result;
    result.reserve(text.size());
    qsizetype from = 0;
    while (true) {
        const qsizetype at = firstToChange(text, from);
        result += text.sliced(from, at - from);
        if (at == text.size())
            return result;
        const bool lineEnd = isOtherLineEnd(text[at]);
        const bool pairOfTwo = text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        result += lineEnd ? QChar(u'\n') : QChar(QChar::ReplacementCharacter);
        if (!lineEnd && replaced)
            ++*replaced;
        from = at + (pairOfTwo ? 2 : 1);
    }
}

QByteArray textHash(QStringView text)
{
    // In parts, so that a long text is not in memory once more.
    constexpr qsizetype part = 1 << 20;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min(part, text.size() - at);
        if (at + length < text.size() && text[at + length].isLowSurrogate())
            ++length;
        hash.addData(text.sliced(at, length).toUtf8());
        at += length;
    }
    return hash.result();
}

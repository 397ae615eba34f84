// What one reads as one character: steps and snapping by extended grapheme clusters.
#include "model/text/boundaries.h"

#include <QTextBoundaryFinder>

namespace {

// A cluster longer than this is cut: it bounds the cost of one step in hostile text.
constexpr qsizetype longestCluster = 64 * 1024;

char32_t codePointAt(QStringView text, qsizetype position)
{
    const char16_t unit = text[position].unicode();
    if (QChar::isHighSurrogate(unit) && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[position + 1].unicode());
    return unit;
}

char32_t codePointBefore(QStringView text, qsizetype position)
{
    const char16_t unit = text[position - 1].unicode();
    if (QChar::isLowSurrogate(unit) && position >= 2 && text[position - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[position - 2].unicode(), unit);
    return unit;
}

// Never joins with a neighbour that stands alone too, whatever else is around (UAX #29, GB3 to GB13).
// Most characters do; the rest (marks, joiners, Hangul, flags, skin tones) are left to the boundary finder.
bool standsAlone(char32_t c)
{
    if (c < 0x300)
        return c != '\r' && c != 0xAD;
    if ((c >= 0x1100 && c < 0x1200) || (c >= 0xA960 && c < 0xA980) || (c >= 0xAC00 && c < 0xD800)) // Hangul
        return false;
    if (c == 0x0E33 || c == 0x0EB3 || c == 0x0D4E) // letters that join: sara am, Lao am, dot reph
        return false;
    if (c >= 0x1F1E6 && c <= 0x1F1FF)
        return false;
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Other:
    case QChar::Symbol_Currency:
    case QChar::Separator_Space:
        return c < 0x11000 || c >= 0x1F000; // historic scripts have letters that join
    default:
        return false;
    }
}

bool isCertainBoundary(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return true;
    const QChar before = text[position - 1];
    const QChar after = text[position];
    if (before == u'\n' || after == u'\n')
        return !(before == u'\r' && after == u'\n');
    if (before.isHighSurrogate() && after.isLowSurrogate())
        return false;
    return standsAlone(codePointBefore(text, position)) && standsAlone(codePointAt(text, position));
}

qsizetype previousCodePoint(QStringView text, qsizetype position)
{
    return position - (codePointBefore(text, position) > 0xFFFF ? 2 : 1);
}

qsizetype nextCodePoint(QStringView text, qsizetype position)
{
    return position + (codePointAt(text, position) > 0xFFFF ? 2 : 1);
}

// The nearest certain boundaries around `position`, the outer one where it is one itself.
TextRange certainNeighbourhood(QStringView text, qsizetype position)
{
    TextRange around{position, position};
    if (around.start > 0 && around.start < text.size() && text[around.start].isLowSurrogate())
        --around.start;
    do {
        if (around.start <= 0)
            break;
        around.start = previousCodePoint(text, around.start);
    } while (!isCertainBoundary(text, around.start) && position - around.start < longestCluster);
    do {
        if (around.end >= text.size())
            break;
        around.end = nextCodePoint(text, around.end);
    } while (!isCertainBoundary(text, around.end) && around.end - position < longestCluster);
    return around;
}

QTextBoundaryFinder graphemesOf(QStringView text, TextRange range)
{
    return QTextBoundaryFinder(QTextBoundaryFinder::Grapheme, text.sliced(range.start, range.length()).data(),
                               range.length());
}

} // namespace

bool isGraphemeBoundary(QStringView text, qsizetype position)
{
    if (position < 0 || position > text.size())
        return false;
    if (isCertainBoundary(text, position))
        return true;
    if (text[position - 1].isHighSurrogate() && text[position].isLowSurrogate())
        return false;
    const TextRange around = certainNeighbourhood(text, position);
    QTextBoundaryFinder finder = graphemesOf(text, around);
    finder.setPosition(position - around.start);
    return finder.isAtBoundary();
}

qsizetype nextGrapheme(QStringView text, qsizetype position)
{
    if (position < 0)
        return 0;
    if (position >= text.size())
        return text.size();
    const TextRange around = certainNeighbourhood(text, position);
    QTextBoundaryFinder finder = graphemesOf(text, around);
    finder.setPosition(position - around.start);
    const qsizetype next = finder.toNextBoundary();
    return next < 0 ? around.end : around.start + next;
}

qsizetype previousGrapheme(QStringView text, qsizetype position)
{
    if (position <= 0)
        return 0;
    if (position > text.size())
        return text.size();
    const TextRange around = certainNeighbourhood(text, position);
    QTextBoundaryFinder finder = graphemesOf(text, around);
    finder.setPosition(position - around.start);
    const qsizetype previous = finder.toPreviousBoundary();
    return previous < 0 ? around.start : around.start + previous;
}

TextRange snapToGraphemes(QStringView text, TextRange range)
{
    range.start = std::clamp<qsizetype>(range.start, 0, text.size());
    range.end = std::clamp<qsizetype>(range.end, range.start, text.size());
    if (!isGraphemeBoundary(text, range.start))
        range.start = previousGrapheme(text, range.start);
    if (!isGraphemeBoundary(text, range.end))
        range.end = nextGrapheme(text, range.end);
    return range;
}

// What one reads as one character: extended grapheme clusters, by the rules GB3 to GB13 of UAX #29.
//
// Not by QTextBoundaryFinder: in Qt 6.4 it tailors Thai (only where libthai is installed) and Indic text by
// script runs, and splits surrogate pairs and emoji families that follow such text in the same line. What is stored
// must also come out the same on every machine.
#include "model/text/boundaries.h"

namespace {

enum class Kind { Other, Return, Feed, Control, Extend, Joiner, Spacing, Prepend, Flag, Picture, L, V, T, LV, LVT };

// A run of flags longer than this is paired from its middle: it bounds the cost of one step in hostile text.
constexpr qsizetype longestFlagRun = 4096;

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

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return first <= c && c <= last;
}

Kind hangulKind(char32_t c)
{
    if (isBetween(c, 0x1100, 0x115F) || isBetween(c, 0xA960, 0xA97C))
        return Kind::L;
    if (isBetween(c, 0x1160, 0x11A7) || isBetween(c, 0xD7B0, 0xD7C6))
        return Kind::V;
    if (isBetween(c, 0x11A8, 0x11FF) || isBetween(c, 0xD7CB, 0xD7FB))
        return Kind::T;
    if (isBetween(c, 0xAC00, 0xD7A3))
        return (c - 0xAC00) % 28 == 0 ? Kind::LV : Kind::LVT;
    return Kind::Other;
}

// Signs that go with what follows them (GraphemeBreakProperty, Prepend).
bool isPrepend(char32_t c)
{
    if (c < 0x600)
        return false;
    return isBetween(c, 0x600, 0x605) || c == 0x6DD || c == 0x70F || isBetween(c, 0x890, 0x891) || c == 0x8E2 ||
           c == 0xD4E || c == 0x110BD || c == 0x110CD || isBetween(c, 0x111C2, 0x111C3) || c == 0x1193F ||
           c == 0x11941 || c == 0x11A3A || isBetween(c, 0x11A84, 0x11A89) || c == 0x11D46 || c == 0x11F02;
}

// Close enough to Extended_Pictographic: it only matters on both sides of a joiner.
bool isPicture(char32_t c)
{
    if (isBetween(c, 0x1F000, 0x1FAFF))
        return true;
    return c == 0x203C || c == 0x2049 || isBetween(c, 0x2190, 0x21FF) || c == 0x3030 ||
           QChar::category(c) == QChar::Symbol_Other;
}

Kind kindOf(char32_t c)
{
    if (c < 0x300) {
        if (c == '\n')
            return Kind::Feed;
        if (c == '\r')
            return Kind::Return;
        if (c < 0x20 || isBetween(c, 0x7F, 0x9F) || c == 0xAD)
            return Kind::Control;
        return c == 0xA9 || c == 0xAE ? Kind::Picture : Kind::Other;
    }
    if (c == 0x200D)
        return Kind::Joiner;
    if (isBetween(c, 0x1F1E6, 0x1F1FF))
        return Kind::Flag;
    // ZWNJ, skin tones, halfwidth voicing marks, the tags of Scotland's flag
    if (c == 0x200C || isBetween(c, 0x1F3FB, 0x1F3FF) || isBetween(c, 0xFF9E, 0xFF9F) || isBetween(c, 0xE0020, 0xE007F))
        return Kind::Extend;
    if (c == 0xE33 || c == 0xEB3) // Thai and Lao am
        return Kind::Spacing;
    if (isPrepend(c))
        return Kind::Prepend;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return Kind::Extend;
    case QChar::Mark_SpacingCombining:
        return Kind::Spacing;
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Kind::Control;
    default:
        break;
    }
    const Kind hangul = hangulKind(c);
    return hangul == Kind::Other && isPicture(c) ? Kind::Picture : hangul;
}

bool hangulJoins(Kind before, Kind after)
{
    switch (before) {
    case Kind::L:
        return after == Kind::L || after == Kind::V || after == Kind::LV || after == Kind::LVT;
    case Kind::LV:
    case Kind::V:
        return after == Kind::V || after == Kind::T;
    case Kind::LVT:
    case Kind::T:
        return after == Kind::T;
    default:
        return false;
    }
}

// GB11: the joiner before `position` follows a picture, with modifiers at most between them.
bool joinsPictures(QStringView text, qsizetype position)
{
    qsizetype at = position - 1;
    while (at > 0) {
        const char32_t c = codePointBefore(text, at);
        const Kind kind = kindOf(c);
        if (kind != Kind::Extend)
            return kind == Kind::Picture;
        at -= c > 0xFFFF ? 2 : 1;
    }
    return false;
}

bool hasConjuncts(char32_t c)
{
    // Devanagari, Bengali, Gujarati, Oriya, Telugu, Malayalam: blocks that are laid out alike.
    const char32_t block = c & ~char32_t(0x7F);
    return block == 0x900 || block == 0x980 || block == 0xA80 || block == 0xB00 || block == 0xC00 || block == 0xD00;
}

bool isConjunctConsonant(char32_t c)
{
    return hasConjuncts(c) && (isBetween(c & 0x7F, 0x15, 0x39) || isBetween(c & 0x7F, 0x58, 0x5F));
}

// GB9c: consonant, virama, consonant is one Indic conjunct.
bool joinsConsonants(QStringView text, qsizetype position)
{
    bool virama = false;
    qsizetype at = position;
    while (at > 0) {
        const char32_t c = codePointBefore(text, at);
        if (hasConjuncts(c) && (c & 0x7F) == 0x4D)
            virama = true;
        else if (c != 0x200D && (kindOf(c) != Kind::Extend || c == 0x200C))
            return virama && isConjunctConsonant(c);
        at -= c > 0xFFFF ? 2 : 1;
    }
    return false;
}

// GB12, GB13: flags are pairs, counted from the start of their run.
bool isInsideFlag(QStringView text, qsizetype position)
{
    qsizetype at = position;
    while (at > 0 && position - at < longestFlagRun && kindOf(codePointBefore(text, at)) == Kind::Flag)
        at -= 2;
    return (position - at) / 2 % 2 == 1;
}

} // namespace

bool isGraphemeBoundary(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return position == 0 || position == text.size();
    if (text[position - 1].isHighSurrogate() && text[position].isLowSurrogate())
        return false;
    const char32_t following = codePointAt(text, position);
    const Kind before = kindOf(codePointBefore(text, position));
    const Kind after = kindOf(following);
    if (before == Kind::Return && after == Kind::Feed)
        return false;
    const auto isControl = [](Kind kind) {
        return kind == Kind::Control || kind == Kind::Return || kind == Kind::Feed;
    };
    if (isControl(before) || isControl(after))
        return true;
    if (after == Kind::Extend || after == Kind::Joiner || after == Kind::Spacing || before == Kind::Prepend)
        return false;
    if (hangulJoins(before, after))
        return false;
    if (before == Kind::Joiner && after == Kind::Picture)
        return !joinsPictures(text, position);
    if (before == Kind::Flag && after == Kind::Flag)
        return !isInsideFlag(text, position);
    if ((before == Kind::Extend || before == Kind::Joiner) && isConjunctConsonant(following))
        return !joinsConsonants(text, position);
    return true;
}

qsizetype nextGrapheme(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size())
        return position < 0 ? 0 : text.size();
    do
        ++position;
    while (!isGraphemeBoundary(text, position));
    return position;
}

qsizetype previousGrapheme(QStringView text, qsizetype position)
{
    if (position <= 0 || position > text.size())
        return position <= 0 ? 0 : text.size();
    do
        --position;
    while (!isGraphemeBoundary(text, position));
    return position;
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

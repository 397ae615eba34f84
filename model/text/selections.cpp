// From a rough selection to the words that are meant: trims, keeps pairs of quotation marks, completes.
#include "model/text/boundaries.h"

#include "model/text/words.h"

#include <QVarLengthArray>

#include <vector>

namespace {

enum class Role { None, Opener, Closer };

bool isSpaceAt(QStringView text, qsizetype position)
{
    return position < 0 || position >= text.size() || isSpaceHere(text[position]);
}

bool isWordCharacterAt(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() &&
           (text[position].isLetterOrNumber() || text[position].isMark() || text[position].isSurrogate());
}

// Quotation marks that look the same at both ends, or are used both ways round („…“, »…«): the side with the
// word tells.
Role roleBySurroundings(QStringView text, qsizetype position, Role otherwise)
{
    const auto isOneOf = [&](qsizetype at, std::initializer_list<QChar::Category> categories) {
        return std::find(categories.begin(), categories.end(), text[at].category()) != categories.end();
    };
    const bool wordBefore = !isSpaceAt(text, position - 1) &&
                            !isOneOf(position - 1, {QChar::Punctuation_Open, QChar::Punctuation_Dash});
    const bool wordAfter =
        !isSpaceAt(text, position + 1) &&
        !isOneOf(position + 1, {QChar::Punctuation_Close, QChar::Punctuation_Other, QChar::Punctuation_Dash});
    if (wordBefore == wordAfter)
        return otherwise;
    return wordAfter ? Role::Opener : Role::Closer;
}

Role roleOf(QStringView text, qsizetype position)
{
    const QChar c = text[position];
    if (isApostrophe(c) && isWordCharacterAt(text, position - 1) && isWordCharacterAt(text, position + 1))
        return Role::None; // don't
    if (c == u'"' || c == u'\'')
        return roleBySurroundings(text, position, Role::Closer);
    switch (c.category()) {
    case QChar::Punctuation_Open: // also „ and ‚
        return Role::Opener;
    case QChar::Punctuation_Close:
        return Role::Closer;
    case QChar::Punctuation_InitialQuote:
        return roleBySurroundings(text, position, Role::Opener);
    case QChar::Punctuation_FinalQuote:
        return roleBySurroundings(text, position, Role::Closer);
    default:
        return Role::None;
    }
}

// Do these two belong together? Quotation marks go with quotation marks (there are too many national
// pairs to tell them further apart), brackets with their mirror image.
bool matches(QChar opener, QChar closer)
{
    const auto isBracket = [](QChar c) {
        return c.hasMirrored() && c != u'«' && c != u'»' && c != u'‹' && c != u'›';
    };
    if (isBracket(opener) || isBracket(closer))
        return opener.mirroredChar() == closer || QChar(opener.unicode() + 1) == closer;
    const auto isSingle = [](QChar c) { return QStringView(u"'‘’‚‹›").contains(c); };
    return isSingle(opener) == isSingle(closer);
}

// Where the marks of `range` stand that have their partner inside it, ascending.
std::vector<qsizetype> pairedMarks(QStringView text, TextRange range)
{
    constexpr qsizetype deepest = 32; // keeps hostile text (a million brackets) linear
    std::vector<qsizetype> paired;
    QVarLengthArray<qsizetype, 16> open;
    for (qsizetype i = range.start; i < range.end; ++i) {
        const Role role = roleOf(text, i);
        if (role == Role::Opener) {
            open.append(i);
        } else if (role == Role::Closer) {
            // Openers without a closer that lie between are passed over; a stray closer closes nothing.
            const qsizetype lowest = std::max<qsizetype>(0, open.size() - deepest);
            qsizetype partner = open.size() - 1;
            while (partner >= lowest && !matches(text[open[partner]], text[i]))
                --partner;
            if (partner < lowest)
                continue;
            paired.push_back(open[partner]);
            paired.push_back(i);
            open.resize(partner);
        }
    }
    std::sort(paired.begin(), paired.end());
    return paired;
}

// Punctuation that is read with the word behind it: #tag, @name, -5, '90s, § 5.
bool leadsWord(QStringView text, TextRange range)
{
    const QChar c = text[range.start];
    if (c == u'§' && range.length() > 2) // § 5
        return true;
    if (range.length() < 2 || !isWordCharacterAt(text, range.start + 1))
        return false;
    if (c == u'#' || c == u'@')
        return true;
    const bool digit = text[range.start + 1].isDigit();
    return digit && !isWordCharacterAt(text, range.start - 1) && (c == u'-' || isApostrophe(c));
}

// An apostrophe after s is the genitive ("workers’ rights") unless a single quotation was opened in this
// paragraph.
bool isGenitive(QStringView text, qsizetype apostrophe)
{
    if (apostrophe == 0 || (text[apostrophe - 1] != u's' && text[apostrophe - 1] != u'S'))
        return false;
    constexpr qsizetype lookBack = 1000;
    for (qsizetype i = apostrophe - 1; i >= 0 && apostrophe - i < lookBack && text[i] != u'\n'; --i) {
        if (text[i] == u'‘' || text[i] == u'‚' || (text[i] == u'\'' && roleOf(text, i) == Role::Opener))
            return false;
    }
    return true;
}

// The same at the end: 40%, U.S., workers’, C#.
bool endsWord(QStringView text, TextRange range)
{
    const qsizetype last = range.end - 1;
    const QChar c = text[last];
    if (range.length() < 2)
        return false;
    if (QStringView(u"%‰٪׳״#").contains(c)) // C#
        return isWordCharacterAt(text, last - 1);
    if (isApostrophe(c))
        return isGenitive(text, last);
    if (c != u'.')
        return false;
    for (const Token &token : tokensOf(text, chunkAround(text, last))) {
        if (token.range.contains(last))
            return token.isWord;
    }
    return false;
}

TextRange trimPunctuation(QStringView text, TextRange range)
{
    const std::vector<qsizetype> paired = pairedMarks(text, range);
    const auto isPaired = [&](qsizetype mark) {
        return std::binary_search(paired.begin(), paired.end(), mark);
    };
    while (true) {
        range = trimSpace(text, range);
        if (range.isEmpty())
            return range;
        if (text[range.start].isPunct() && !leadsWord(text, range) && !isPaired(range.start))
            ++range.start;
        else if (text[range.end - 1].isPunct() && !endsWord(text, range) && !isPaired(range.end - 1))
            --range.end;
        else
            return range;
    }
}

} // namespace

TextRange trimSpace(QStringView text, TextRange range)
{
    range.start = std::clamp<qsizetype>(range.start, 0, text.size());
    range.end = std::clamp<qsizetype>(range.end, range.start, text.size());
    while (range.start < range.end && isSpaceHere(text[range.start]))
        ++range.start;
    while (range.end > range.start && isSpaceHere(text[range.end - 1]))
        --range.end;
    return range;
}

TextRange completeWords(QStringView text, TextRange range)
{
    range = snapToGraphemes(text, trimSpace(text, range));
    if (range.isEmpty())
        return range;
    const TextRange words = trimPunctuation(text, range);
    if (words.isEmpty())
        return range;
    TextRange whole = words;
    for (const Token &token : tokensOf(text, chunkAround(text, words.start))) {
        if (token.isWord && token.range.contains(words.start))
            whole.start = token.range.start;
    }
    for (const Token &token : tokensOf(text, chunkAround(text, words.end - 1))) {
        if (token.isWord && token.range.contains(words.end - 1))
            whole.end = std::max(whole.end, token.range.end);
    }
    return snapToGraphemes(text, whole);
}

#include "model/review/tokens.h"

#include <QString>

#include <algorithm>

namespace {

char32_t characterAt(QStringView text, qsizetype position)
{
    if (text[position].isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[position], text[position + 1]);
    return text[position].unicode();
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_';
}

} // namespace

std::vector<TextRange> tokensForAgreement(QStringView text)
{
    std::vector<TextRange> tokens;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = characterAt(text, i);
        const qsizetype end = i + (c > 0xFFFF ? 2 : 1);
        const bool isWord = isWordCharacter(c);
        if (isWord && inWord)
            tokens.back().end = end;
        else if (isWord || !QChar::isSpace(c))
            tokens.push_back({i, end});
        inWord = isWord;
        i = end;
    }
    return tokens;
}

TextRange tokenRange(const std::vector<TextRange> &tokens, TextRange range)
{
    const auto first = std::upper_bound(tokens.begin(), tokens.end(), range.start,
                                        [](qsizetype at, TextRange token) { return at < token.end; });
    const auto last = std::lower_bound(first, tokens.end(), range.end,
                                       [](TextRange token, qsizetype at) { return token.start < at; });
    return {first - tokens.begin(), last - tokens.begin()};
}

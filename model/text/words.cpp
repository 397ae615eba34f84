// Words as people mean them: UAX #29, put together over hyphens ("26-year-old", "must-pass"), with the
// full stops of "U.S." and "Dr.". A chunk is what stands between white space.
#include "model/text/words.h"

#include "model/text/boundaries.h"

#include <QTextBoundaryFinder>

#include <array>

namespace {

// Scripts without spaces have chunks as long as a paragraph: look this far around a position.
constexpr qsizetype reach = 2048;

// Words whose full stop belongs to them.
constexpr std::array<QStringView, 21> abbreviations{
    u"Mr",  u"Mrs", u"Ms",   u"Dr",  u"Prof", u"St", u"Gen", u"Col", u"Lt",  u"Maj", u"Sgt",
    u"Capt", u"Gov", u"Sen", u"Rep", u"Inc",  u"Ltd", u"Corp", u"Jr", u"Sr", u"Bros",
};

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

// Makes one word of the words on both sides, as in "must-pass", "AT&T", "U.S", "example.org". Not "true.But":
// there somebody forgot a space.
bool joinsWords(QStringView before, QStringView between, QStringView after)
{
    if (between.size() != 1)
        return false;
    if (between[0] == u'.') {
        const bool initial = before.size() == 1 || before[before.size() - 2] == u'.';
        return before.back().isLetterOrNumber() && (initial || !after.front().isUpper());
    }
    return isHyphen(between[0]) || between[0] == u'&' || isApostrophe(between[0]);
}

bool isWordLike(QStringView token)
{
    for (qsizetype i = 0; i < token.size(); ++i) {
        char32_t c = token[i].unicode();
        if (token[i].isHighSurrogate() && i + 1 < token.size()) {
            c = QChar::surrogateToUcs4(token[i], token[i + 1]);
            ++i;
        }
        if (QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Symbol_Other)
            return true;
    }
    return false;
}

// "U.S", "a.m", "J.R.R", or a title: the full stop that follows is part of it.
bool ownsFullStop(QStringView word)
{
    if (std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end())
        return true;
    if (word.size() < 3 || word.size() % 2 == 0)
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !word[i].isLetter() : word[i] != u'.')
            return false;
    }
    return true;
}

std::vector<Token> rawTokens(QStringView text, TextRange chunk)
{
    std::vector<Token> tokens;
    const QStringView part = text.sliced(chunk.start, chunk.length());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, part.data(), part.size());
    qsizetype start = 0;
    qsizetype end;
    while (start < part.size() && (end = finder.toNextBoundary()) >= 0) {
        // After Thai, Qt also ends words inside emoji.
        if (!isGraphemeBoundary(text, chunk.start + end))
            continue;
        tokens.push_back({{chunk.start + start, chunk.start + end}, isWordLike(part.sliced(start, end - start))});
        start = end;
    }
    return tokens;
}

} // namespace

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isSpaceHere(QChar c)
{
    return c.isSpace() || c == u'\u200B' || c == u'\uFEFF';
}

TextRange chunkAround(QStringView text, qsizetype position)
{
    TextRange chunk{position, position};
    while (chunk.start > 0 && position - chunk.start < reach && !isSpaceHere(text[chunk.start - 1]))
        --chunk.start;
    while (chunk.end < text.size() && chunk.end - position < reach && !isSpaceHere(text[chunk.end]))
        ++chunk.end;
    return snapToGraphemes(text, chunk);
}

std::vector<Token> tokensOf(QStringView text, TextRange chunk)
{
    const std::vector<Token> raw = rawTokens(text, chunk);
    const auto wordsOf = [&](const Token &token) { return text.sliced(token.range.start, token.range.length()); };
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const bool afterWord = !tokens.empty() && tokens.back().isWord;
        if (afterWord && i + 1 < raw.size() && raw[i + 1].isWord &&
                   joinsWords(wordsOf(tokens.back()), wordsOf(raw[i]), wordsOf(raw[i + 1]))) {
            tokens.back().range.end = raw[++i].range.end;
        } else if (afterWord && wordsOf(raw[i]) == u"." && ownsFullStop(wordsOf(tokens.back()))) {
            tokens.back().range.end = raw[i].range.end;
        } else {
            tokens.push_back(raw[i]);
        }
    }
    return tokens;
}

TextRange wordAt(QStringView text, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, text.size());
    TextRange behind{position, position};
    for (const Token &token : tokensOf(text, chunkAround(text, position))) {
        if (!token.isWord)
            continue;
        if (token.range.contains(position))
            return token.range;
        if (token.range.end == position)
            behind = token.range;
    }
    return behind;
}

qsizetype nextWord(QStringView text, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, text.size());
    qsizetype at = position;
    while (at < text.size()) {
        if (isSpaceHere(text[at])) {
            ++at;
            continue;
        }
        const TextRange chunk = chunkAround(text, at);
        for (const Token &token : tokensOf(text, chunk)) {
            if (token.isWord && token.range.start > position && token.range.start >= at)
                return token.range.start;
        }
        at = std::max(at + 1, chunk.end);
    }
    return text.size();
}

qsizetype previousWord(QStringView text, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, text.size());
    qsizetype at = position;
    while (at > 0) {
        while (at > 0 && isSpaceHere(text[at - 1]))
            --at;
        const TextRange chunk = chunkAround(text, at);
        const std::vector<Token> tokens = tokensOf(text, chunk);
        for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
            if (token->isWord && token->range.start < position)
                return token->range.start;
        }
        at = std::min(at - 1, chunk.start);
    }
    return 0;
}

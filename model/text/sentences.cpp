// Sentences: UAX #29 within one paragraph, then put together again where it stopped at an
// abbreviation ("Mr. Smith", "U.S. troops").
#include "model/text/boundaries.h"

#include <QTextBoundaryFinder>

#include <array>

namespace {

// Sentences are looked for in a window that grows until both ends are found in it.
constexpr qsizetype firstWindow = 2048;

// After these a full stop does not end a sentence.
constexpr std::array<QStringView, 34> abbreviations{
    u"Mr",  u"Mrs", u"Ms",  u"Mx",  u"Dr",  u"Prof", u"St",  u"Mt",  u"Gen", u"Col", u"Lt",   u"Maj",
    u"Sgt", u"Capt", u"Cpl", u"Adm", u"Gov", u"Sen",  u"Rep", u"Rev", u"Hon", u"Fr",  u"Pres", u"Jan",
    u"Feb", u"Aug", u"Sept", u"Oct", u"Nov", u"Dec",  u"No",  u"vs",  u"Sra", u"Sr",
};
// Words that begin a sentence rather than go on after "U.S.".
constexpr std::array<QStringView, 30> starters{
    u"The", u"A",    u"An",    u"He",    u"She",   u"It",   u"They", u"We",  u"I",    u"You",
    u"But", u"And",  u"In",    u"On",    u"At",    u"For",  u"As",   u"If",  u"When", u"While",
    u"This", u"That", u"These", u"Those", u"There", u"Its", u"His",  u"Her", u"Their", u"However",
};

template <std::size_t N> bool isIn(const std::array<QStringView, N> &words, QStringView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

QStringView wordEndingAt(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == u'.'))
        --start;
    return text.sliced(start, end - start);
}

QStringView wordStartingAt(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text[end].isLetterOrNumber())
        ++end;
    return text.sliced(start, end - start);
}

// `start` is where UAX #29 begins a sentence: is what stands before it only an abbreviation?
bool followsAbbreviation(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end > 0 && text[end - 1].isSpace() && text[end - 1] != u'\n')
        --end;
    if (end == 0 || end == start || text[end - 1] != u'.')
        return false;
    const QStringView word = wordEndingAt(text, end - 1);
    if (word.isEmpty() || !word.front().isLetter())
        return false;
    if (isIn(abbreviations, word))
        return true;
    const QStringView next = wordStartingAt(text, start);
    const bool initials = word.size() == 1 ? word.front().isUpper() && word != u"I"
                                           : word.size() % 2 == 1 && word[1] == u'.' && word.front().isUpper();
    return initials && !next.isEmpty() && !isIn(starters, next);
}

TextRange paragraphAround(QStringView text, qsizetype position)
{
    const qsizetype before = position > 0 ? text.lastIndexOf(u'\n', position - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', position);
    return {before + 1, after < 0 ? text.size() : after};
}

// Where the sentence that `position` is in begins and where the next one begins, inside `window`; `window`'s own
// ends stand for what was not found.
TextRange sentenceInWindow(QStringView text, TextRange window, qsizetype position)
{
    const QStringView part = text.sliced(window.start, window.length());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, part.data(), part.size());
    const auto isStart = [&] {
        return !followsAbbreviation(text, window.start + finder.position());
    };
    finder.setPosition(position - window.start);
    if (!(finder.isAtBoundary() && isStart())) {
        while (finder.toPreviousBoundary() > 0 && !isStart()) {
        }
    }
    TextRange sentence{window.start + std::max<qsizetype>(0, finder.position()), window.end};
    finder.setPosition(position - window.start);
    qsizetype next;
    while ((next = finder.toNextBoundary()) >= 0 && next < part.size()) {
        if (isStart()) {
            sentence.end = window.start + next;
            break;
        }
    }
    return sentence;
}

// With the white space behind it.
TextRange sentenceAndSpace(QStringView text, qsizetype position)
{
    const TextRange paragraph = paragraphAround(text, position);
    if (paragraph.isEmpty())
        return paragraph;
    // At the paragraph's end one is still in its last sentence.
    position = std::min(position, paragraph.end - 1);
    for (qsizetype reach = firstWindow;; reach *= 4) {
        TextRange window{std::max(paragraph.start, position - reach), std::min(paragraph.end, position + reach)};
        if (window.start > paragraph.start && text[window.start].isLowSurrogate())
            --window.start;
        if (window.end < paragraph.end && text[window.end].isLowSurrogate())
            ++window.end;
        const TextRange sentence = sentenceInWindow(text, window, position);
        const bool startFound = sentence.start > window.start || window.start == paragraph.start;
        const bool endFound = sentence.end < window.end || window.end == paragraph.end;
        if (startFound && endFound)
            return sentence;
    }
}

qsizetype skipSpace(QStringView text, qsizetype position)
{
    while (position < text.size() && text[position].isSpace())
        ++position;
    return position;
}

} // namespace

TextRange sentenceAt(QStringView text, qsizetype position)
{
    return trimSpace(text, sentenceAndSpace(text, std::clamp<qsizetype>(position, 0, text.size())));
}

std::vector<TextRange> sentencesIn(QStringView text, TextRange paragraph)
{
    std::vector<TextRange> sentences;
    const QStringView part = text.sliced(paragraph.start, paragraph.length());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, part.data(), part.size());
    qsizetype start = paragraph.start;
    while (finder.toNextBoundary() >= 0) {
        const qsizetype end = paragraph.start + finder.position();
        if (end < paragraph.end && followsAbbreviation(text, end))
            continue;
        const TextRange sentence = trimSpace(text, {start, end});
        if (!sentence.isEmpty())
            sentences.push_back(sentence);
        start = end;
    }
    return sentences;
}

qsizetype nextSentence(QStringView text, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, text.size());
    const TextRange sentence = sentenceAndSpace(text, position);
    // From white space in front of a sentence that very sentence is the next one.
    const qsizetype words = skipSpace(text, sentence.start);
    return position < words ? words : skipSpace(text, std::max(position, sentence.end));
}

qsizetype previousSentence(QStringView text, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, text.size());
    // The last character to read before here belongs to the sentence to go to.
    while (position > 0 && text[position - 1].isSpace())
        --position;
    if (position == 0)
        return 0;
    return skipSpace(text, sentenceAndSpace(text, position - 1).start);
}

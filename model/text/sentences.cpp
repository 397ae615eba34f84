// Sentences: UAX #29 within one paragraph, then put together again where it stopped at an
// abbreviation ("Mr. Smith", "U.S. troops") or inside a quotation ("“No!” he cried"), and taken apart where a
// number begins the next one.
#include "model/text/boundaries.h"

#include <QTextBoundaryFinder>

#include <array>
#include <optional>
#include <vector>

namespace {

// Sentences are looked for in a window that grows until both ends are found in it.
constexpr qsizetype firstWindow = 2048;

// After these a full stop does not end a sentence.
constexpr std::array<QStringView, 54> abbreviations{
    u"Mr",   u"Mrs", u"Ms",   u"Mx",  u"Dr",   u"Prof",   u"St",  u"Mt",  u"Gen", u"Col", u"Lt",
    u"Maj",  u"Sgt", u"Capt", u"Cpl", u"Adm",  u"Gov",    u"Sen", u"Rep", u"Rev", u"Hon", u"Fr",
    u"Pres", u"Jan", u"Feb",  u"Aug", u"Sept", u"Oct",    u"Nov", u"Dec", u"No",  u"vs",  u"Sra",
    u"Sr",   u"v",   u"p",    u"pp",  u"ca",   u"approx", u"Nr",  u"z",   u"г",   u"ул",  u"Ph",
    u"no",   u"nos", u"Fig",  u"Art", u"Sec",  u"Vol",    u"Mar", u"Apr", u"Jun", u"Jul",
};
// After a day's number ("3. April") and after "p.m.".
constexpr std::array<QStringView, 20> daysAndMonths{
    u"Januar",  u"Jänner",    u"Februar",   u"März",    u"April",    u"Mai",      u"Juni",
    u"Juli",    u"August",    u"September", u"Oktober", u"November", u"Dezember", u"Monday",
    u"Tuesday", u"Wednesday", u"Thursday",  u"Friday",  u"Saturday", u"Sunday",
};
// Words that begin a sentence rather than go on after "U.S.".
constexpr std::array<QStringView, 30> starters{
    u"The",  u"A",    u"An",    u"He",    u"She",   u"It",  u"They", u"We",  u"I",     u"You",
    u"But",  u"And",  u"In",    u"On",    u"At",    u"For", u"As",   u"If",  u"When",  u"While",
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

bool isAllOf(QStringView word, bool (QChar::*is)() const)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [&](QChar c) { return (c.*is)(); });
}

// "3. April", and the number of a list's point at the start of its line.
bool isOrdinal(QStringView text, QStringView number, qsizetype numberStart, QStringView next)
{
    if (number.size() > 3 || !isAllOf(number, &QChar::isDigit))
        return false;
    return numberStart == 0 || text[numberStart - 1] == u'\n' ||
           (number.size() < 3 && isIn(daysAndMonths, next));
}

// `start` is where UAX #29 begins a sentence: is what stands before it only an abbreviation?
bool followsAbbreviation(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end > 0 && text[end - 1].isSpace() && text[end - 1] != u'\n')
        --end;
    if (end == 0 || text[end - 1] != u'.')
        return false;
    const QStringView word = wordEndingAt(text, end - 1);
    if (end == start) // "Ph.D."; else somebody forgot a space
        return word == u"Ph";
    if (word.isEmpty())
        return false;
    const QStringView next = wordStartingAt(text, start);
    if (!word.front().isLetter())
        return isOrdinal(text, word, end - 1 - word.size(), next);
    if (isIn(abbreviations, word))
        return true;
    if (word == u"a.m" || word == u"p.m")
        return isIn(daysAndMonths, next) || (next.size() > 1 && isAllOf(next, &QChar::isUpper));
    const bool initials = word == u"Ph.D" || (word.size() == 1 ? word.front().isUpper() && word != u"I"
                                                               : word.size() % 2 == 1 && word[1] == u'.' &&
                                                                     word.front().isUpper());
    return initials && !next.isEmpty() && !isIn(starters, next);
}

bool isOpener(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote;
}

// Closes what was said before: a quotation mark or bracket with no letter behind it ("»Nein" opens, and so
// does "« Non" with its space, where "Ja.« " closes).
bool isCloserAt(QStringView text, qsizetype at)
{
    const QChar::Category category = text[at].category();
    if (category == QChar::Punctuation_Close)
        return true;
    const bool afterSpace = at == 0 || text[at - 1].isSpace();
    const bool quote = category == QChar::Punctuation_FinalQuote ||
                       (category == QChar::Punctuation_InitialQuote && !afterSpace);
    return quote && (at + 1 == text.size() || text[at + 1].isSpace() || text[at + 1].isPunct());
}

// Behind "[12]" when that stands here, else `at` itself.
qsizetype skipNote(QStringView text, qsizetype at)
{
    constexpr qsizetype longest = 4; // digits
    qsizetype end = at + 1;
    if (text[at] != u'[')
        return at;
    while (end < text.size() && end - at <= longest && text[end].isDigit())
        ++end;
    return end > at + 1 && end < text.size() && text[end] == u']' ? end + 1 : at;
}

// Does the sentence go on in small letters, as in "“No!” he cried", "«Да!» — и ушёл"?
bool goesOn(QStringView text, qsizetype start)
{
    qsizetype at = start;
    while (at < text.size() && text[at] != u'\n' &&
           (text[at].isSpace() || text[at] == u',' || text[at].category() == QChar::Punctuation_Dash))
        ++at;
    return at < text.size() && text[at].isLower();
}

// `start` is where UAX #29 begins a sentence; where we do, or nothing when it is still the one before.
// UAX #29 leaves an opening mark without a space before it, and a closing one with a space before it ("« Oui.
// »"), on the wrong side.
std::optional<qsizetype> sentenceStart(QStringView text, qsizetype start)
{
    while (start > 0 && isOpener(text[start - 1]))
        --start;
    if (start == 0 || followsAbbreviation(text, start))
        return std::nullopt;
    qsizetype at = start;
    while (at < text.size() && text[at] != u'\n') {
        const qsizetype behind = isCloserAt(text, at) ? at + 1 : skipNote(text, at);
        if (behind == at)
            break;
        at = behind;
    }
    if (at > start) {
        while (at < text.size() && text[at].isSpace() && text[at] != u'\n')
            ++at;
    }
    if (at == text.size() || text[at] == u'\n' || goesOn(text, at))
        return std::nullopt;
    return at;
}

// UAX #29 does not end a sentence before a number with small letters behind it ("… . 14 people died"): it
// takes every full stop there for an abbreviation. News begins sentences so; we look at the word before
// instead.
bool beginsWithNumber(QStringView text, qsizetype at)
{
    if (at == 0 || !text[at - 1].isSpace() || text[at - 1] == u'\n')
        return false;
    const bool mark = text[at].category() == QChar::Symbol_Currency || isOpener(text[at]) || text[at] == u'’';
    const qsizetype digit = mark ? at + 1 : at;
    if (digit == text.size() || !text[digit].isDigit())
        return false;
    qsizetype end = at;
    while (end > 0 && text[end - 1].isSpace())
        --end;
    while (end > 0 && (isCloserAt(text, end - 1) || text[end - 1] == u'"'))
        --end;
    return end > 0 && text[end - 1] == u'.';
}

// Positions in `part`, ascending.
std::vector<qsizetype> possibleStarts(QStringView part)
{
    std::vector<qsizetype> starts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, part.data(), part.size());
    qsizetype next;
    while ((next = finder.toNextBoundary()) >= 0 && next < part.size())
        starts.push_back(next);
    const std::size_t found = starts.size();
    for (qsizetype at = 0; at < part.size(); ++at) {
        if (beginsWithNumber(part, at))
            starts.push_back(at);
    }
    std::inplace_merge(starts.begin(), starts.begin() + std::ptrdiff_t(found), starts.end());
    return starts;
}

TextRange paragraphAround(QStringView text, qsizetype position)
{
    const qsizetype before = position > 0 ? text.lastIndexOf(u'\n', position - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', position);
    return {before + 1, after < 0 ? text.size() : after};
}

// Where the sentence that `position` is in begins and where the next one begins, inside `window`; `window`'s
// own ends stand for what was not found.
TextRange sentenceInWindow(QStringView text, TextRange window, qsizetype position)
{
    const QStringView part = text.sliced(window.start, window.length());
    TextRange sentence = window;
    for (const qsizetype next : possibleStarts(part)) {
        const std::optional<qsizetype> start = sentenceStart(text, window.start + next);
        if (!start || *start <= sentence.start)
            continue;
        if (*start > position) {
            sentence.end = *start;
            break;
        }
        sentence.start = *start;
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
        TextRange window{std::max(paragraph.start, position - reach),
                         std::min(paragraph.end, position + reach)};
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
    const auto add = [&](TextRange sentence) {
        sentence = trimSpace(text, sentence);
        if (!sentence.isEmpty())
            sentences.push_back(sentence);
    };
    qsizetype from = paragraph.start;
    for (const qsizetype next : possibleStarts(text.sliced(paragraph.start, paragraph.length()))) {
        const std::optional<qsizetype> start = sentenceStart(text, paragraph.start + next);
        if (!start || *start <= from)
            continue;
        add({from, *start});
        from = *start;
    }
    add({from, paragraph.end});
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

#include "model/text/text_search.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>

namespace {

// Marks laid over a letter that may be left out in writing; not the vowel signs of Thai or Devanagari,
// without which a word is another.
bool isAccent(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0487) || (c >= 0x0591 && c <= 0x05BD) ||
           (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
           (c >= 0x06D6 && c <= 0x06ED) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

// What each code unit is compared as; 0 for what is passed over.
using Letters = std::array<char16_t, 0x10000>;

char16_t withoutAccents(char16_t c)
{
    if (isAccent(c))
        return 0;
    if (QChar::decompositionTag(char32_t(c)) != QChar::Canonical)
        return c;
    const QString parts = QString(QChar(c)).normalized(QString::NormalizationForm_D);
    const bool isLetterAndAccents =
        parts.size() > 1 &&
        std::all_of(parts.begin() + 1, parts.end(), [](QChar part) { return isAccent(part.unicode()); });
    return isLetterAndAccents ? parts.front().unicode() : c;
}

struct Tables
{
    std::array<Letters, 4> letters; // by matchCase + 2 * matchAccents
    std::bitset<0x10000> isWord;    // part of a word

    Tables()
    {
        for (std::size_t c = 0; c < 0x10000; ++c) {
            const auto unit = char16_t(c);
            const char16_t bare = QChar::isSurrogate(unit) ? unit : withoutAccents(unit);
            letters[0][c] = char16_t(QChar::toCaseFolded(char32_t(bare)));
            letters[1][c] = bare;
            letters[2][c] = char16_t(QChar::toCaseFolded(char32_t(unit)));
            letters[3][c] = unit;
            isWord[c] = QChar(unit).isLetterOrNumber() || QChar(unit).isMark();
        }
    }
};

const Tables &tables()
{
    static const auto instance = std::make_unique<Tables>();
    return *instance;
}

const Letters &lettersFor(const TextQuery &query)
{
    return tables().letters[std::size_t(query.matchCase) + 2 * std::size_t(query.matchAccents)];
}

bool isWordAt(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size())
        return false;
    const QChar c = text[position];
    if (!c.isSurrogate())
        return tables().isWord[c.unicode()];
    const qsizetype high = c.isLowSurrogate() ? position - 1 : position;
    if (high < 0 || high + 1 >= text.size())
        return false;
    return QChar::isLetterOrNumber(QChar::surrogateToUcs4(text[high], text[high + 1]));
}

QString compared(QStringView word, const Letters &letters)
{
    QString out;
    for (const QChar c : word) {
        if (const char16_t letter = letters[c.unicode()])
            out += QChar(letter);
    }
    return out;
}

TextSearch::Term readTerm(QStringView words, const TextQuery &query)
{
    TextSearch::Term term;
    for (qsizetype i = 0; i < words.size();) {
        if (!isWordAt(words, i)) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (isWordAt(words, end))
            ++end;
        TextSearch::Word word;
        word.letters = compared(words.sliced(i, end - i), lettersFor(query));
        word.plain = compared(words.sliced(i, end - i), tables().letters[0]);
        word.isPrefix = end < words.size() && words[end] == QLatin1Char('*');
        if (!word.letters.isEmpty())
            term.push_back(std::move(word));
        i = end;
    }
    return term;
}

// Quotation marks of any kind hold a phrase together.
bool isQuote(QChar c)
{
    return QStringView(u"\"“”„«»").contains(c);
}

std::vector<TextSearch::Term> readTerms(const TextQuery &query)
{
    std::vector<TextSearch::Term> terms;
    const auto add = [&](QStringView words) {
        if (auto term = readTerm(words, query); !term.empty())
            terms.push_back(std::move(term));
    };
    const QStringView text = query.text;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (isQuote(text[i])) {
            while (end < text.size() && !isQuote(text[end]))
                ++end;
            add(text.sliced(i + 1, end - i - 1));
            i = end + 1;
        } else {
            while (end < text.size() && !isQuote(text[end]) && !text[end].isSpace())
                ++end;
            add(text.sliced(i, end - i));
            i = end;
        }
    }
    return terms;
}

class Matcher
{
public:
    Matcher(QStringView text, const TextQuery &query)
        : m_text(text), m_letters(lettersFor(query)), m_wholeWords(query.wholeWords)
    {
    }

    void find(const TextSearch::Term &term, std::vector<TextRange> &hits) const
    {
        const char16_t first = term.front().letters.front().unicode();
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_letters[m_text[i].unicode()] != first)
                continue;
            if (m_wholeWords && isWordAt(m_text, i - 1))
                continue;
            if (const qsizetype end = match(term, i); end > 0) {
                hits.push_back({i, end});
                i = end - 1;
            }
        }
    }

private:
    // Where a hit that begins at `start` ends; 0 when it is none.
    qsizetype match(const TextSearch::Term &term, qsizetype start) const
    {
        qsizetype at = start;
        for (std::size_t w = 0; w < term.size(); ++w) {
            if (w > 0) {
                const qsizetype gap = at;
                while (at < m_text.size() && !isWordAt(m_text, at))
                    ++at;
                if (at == gap)
                    return 0;
            }
            for (const QChar letter : term[w].letters) {
                while (at > start && at < m_text.size() && m_letters[m_text[at].unicode()] == 0)
                    ++at;
                if (at >= m_text.size() || m_letters[m_text[at].unicode()] != letter.unicode())
                    return 0;
                ++at;
            }
            while (at < m_text.size() && m_letters[m_text[at].unicode()] == 0)
                ++at; // accents belong to the letter before them
            const bool isOpen = !m_wholeWords && w + 1 == term.size();
            if (term[w].isPrefix) {
                while (isWordAt(m_text, at))
                    ++at;
            } else if (!isOpen && isWordAt(m_text, at)) {
                return 0;
            }
        }
        return at;
    }

    QStringView m_text;
    const Letters &m_letters;
    bool m_wholeWords;
};

// In text order; of two that overlap the first, of two that begin together the longer.
void keepApart(std::vector<TextRange> &hits)
{
    std::sort(hits.begin(), hits.end(), [](const TextRange &a, const TextRange &b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    qsizetype end = 0;
    std::erase_if(hits, [&](const TextRange &hit) {
        if (hit.start < end)
            return true;
        end = hit.end;
        return false;
    });
}

} // namespace

Result<TextSearch> TextSearch::compile(const TextQuery &query)
{
    TextSearch search;
    search.m_query = query;
    if (query.kind == TextQuery::Kind::Words) {
        search.m_terms = readTerms(query);
        if (search.m_terms.empty())
            return Error{QCoreApplication::translate("Search", "There is no word to look for.")};
        return search;
    }
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    search.m_pattern = QRegularExpression(query.text, options);
    if (query.text.isEmpty() || !search.m_pattern.isValid())
        return Error{
            QCoreApplication::translate("Search", "“%1” is not a regular expression.").arg(query.text),
            QStringLiteral("%1: %2")
                .arg(search.m_pattern.patternErrorOffset())
                .arg(search.m_pattern.errorString())};
    search.m_pattern.optimize();
    return search;
}

std::vector<TextRange> TextSearch::find(QStringView text, bool *gaveUp) const
{
    std::vector<TextRange> hits;
    if (m_query.kind == TextQuery::Kind::Pattern) {
        auto matches = m_pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() > 0)
                hits.push_back({match.capturedStart(), match.capturedEnd()});
        }
        if (gaveUp)
            *gaveUp = !matches.isValid(); // not for want of a match
        return hits;
    }
    const Matcher matcher(text, m_query);
    for (const Term &term : m_terms) {
        const std::size_t before = hits.size();
        matcher.find(term, hits);
        if (hits.size() == before)
            return {};
    }
    if (m_terms.size() > 1)
        keepApart(hits);
    return hits;
}

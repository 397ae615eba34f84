#include "ui/window/find_text.h"

#include "model/text/boundaries.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace {

// Marks that are laid over a letter and may be left out in writing. Not all nonspacing marks: a Thai or
// Devanagari vowel sign is one too, and without it the word is another.
bool isAccent(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0487) || (c >= 0x0591 && c <= 0x05BD) ||
           (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
           (c >= 0x06D6 && c <= 0x06ED) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

void appendFolded(QString &out, char32_t c, bool matchCase)
{
    if (QChar::decompositionTag(c) == QChar::Canonical) {
        const QList<uint> parts = QChar::decomposition(c).toUcs4();
        for (const uint part : parts)
            appendFolded(out, part, matchCase);
        return;
    }
    if (isAccent(c) || c == 0x00AD) // soft hyphen
        return;
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
        out += QLatin1Char('\'');
        return;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
        out += QLatin1Char('"');
        return;
    case 0x2010:
    case 0x2011:
        out += QLatin1Char('-');
        return;
    case 0x00A0:
    case 0x202F:
    case 0x2009:
        out += QLatin1Char(' ');
        return;
    default:
        break;
    }
    const char32_t letter = matchCase ? c : QChar::toCaseFolded(c);
    if (QChar::requiresSurrogates(letter)) {
        out += QChar(QChar::highSurrogate(letter));
        out += QChar(QChar::lowSurrogate(letter));
    } else {
        out += QChar(static_cast<char16_t>(letter));
    }
}

bool isWordLetter(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() &&
           (text[position].isLetterOrNumber() || isAccent(text[position].unicode()));
}

} // namespace

FindText::FindText(const QString &text, bool matchCase) : m_text(text)
{
    m_folded.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            const bool upper = !matchCase && unit >= 'A' && unit <= 'Z';
            m_folded += QChar(static_cast<char16_t>(upper ? unit + 32 : unit));
            ++i;
            continue;
        }
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const qsizetype units = pair ? 2 : 1;
        const qsizetype before = m_folded.size();
        appendFolded(m_folded, pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(unit),
                     matchCase);
        // A letter that became several: all of them stand where it ends.
        for (qsizetype at = before + units; at < m_folded.size(); ++at)
            m_drifts.push_back({at, i + units - 1 - at});
        i += units;
        if (i - m_folded.size() != (m_drifts.empty() ? 0 : m_drifts.back().shift))
            m_drifts.push_back({m_folded.size(), i - m_folded.size()});
    }
}

qsizetype FindText::original(qsizetype folded) const
{
    const auto behind =
        std::upper_bound(m_drifts.begin(), m_drifts.end(), folded,
                         [](qsizetype place, const Drift &drift) { return place < drift.folded; });
    return behind == m_drifts.begin() ? folded : folded + std::prev(behind)->shift;
}

std::vector<TextRange> FindText::find(const QString &words, const FindOptions &options) const
{
    QString pattern;
    for (const uint c : words.toUcs4())
        appendFolded(pattern, c, options.matchCase);
    std::vector<TextRange> hits;
    if (pattern.isEmpty())
        return hits;
    for (qsizetype at = m_folded.indexOf(pattern); at >= 0; at = m_folded.indexOf(pattern, at + 1)) {
        // The last letter's own end, so that accents laid over it belong to the hit.
        TextRange hit{original(at), original(at + pattern.size() - 1) + 1};
        hit = snapToGraphemes(m_text, {hit.start, std::min(hit.end, qsizetype(m_text.size()))});
        if (options.wholeWords && (isWordLetter(m_text, hit.start - 1) || isWordLetter(m_text, hit.end)))
            continue;
        if (hits.empty() || hit.start >= hits.back().end)
            hits.push_back(hit);
    }
    return hits;
}

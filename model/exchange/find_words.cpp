#include "model/exchange/find_words.h"

#include <algorithm>
#include <cstdlib>

namespace {

// A text in which alike characters are the same, and where each of them came from.
struct Folded
{
    QString text;
    std::vector<qsizetype> from; // one more than there are characters
};

QChar foldedCharacter(QChar c)
{
    switch (c.unicode()) {
    case u'‘':
    case u'’':
    case u'‚':
    case u'‛':
    case u'‹':
    case u'›':
    case u'`':
    case u'"':
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'«':
    case u'»':
        return u'\'';
    default:
        return c.category() == QChar::Punctuation_Dash ? QChar(u'-') : c;
    }
}

Folded fold(const QString &text)
{
    Folded folded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool space = text[i].isSpace();
        if (space && folded.text.endsWith(u' '))
            continue;
        folded.text += space ? QChar(u' ') : foldedCharacter(text[i]);
        folded.from.push_back(i);
    }
    folded.from.push_back(text.size());
    return folded;
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype count = 0;
    while (count < a.size() && count < b.size() && a[a.size() - 1 - count] == b[b.size() - 1 - count])
        ++count;
    return count;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return end - a.begin();
}

// The first piece at `start`, each further one where it comes next.
std::optional<Pieces> placedAt(const QString &text, const std::vector<QString> &words, qsizetype start)
{
    Pieces pieces{TextRange{start, start + words.front().size()}};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const qsizetype next = text.indexOf(words[i], pieces.last().end + 1);
        if (next < 0)
            return std::nullopt;
        pieces.append({next, next + words[i].size()});
    }
    return pieces;
}

std::optional<Pieces> findIn(const QString &text, const WantedWords &wanted)
{
    std::optional<Pieces> best;
    qsizetype bestFit = -1;
    qsizetype bestDistance = 0;
    const QString &first = wanted.pieces.front();
    for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        const auto pieces = placedAt(text, wanted.pieces, at);
        if (!pieces)
            break; // nor will it fit further on
        const qsizetype end = pieces->last().end;
        const qsizetype fit = commonEnd(QStringView(text).first(at), wanted.prefix) +
                              commonStart(QStringView(text).sliced(end), wanted.suffix);
        const qsizetype distance = std::abs(at - wanted.near);
        if (fit > bestFit || (fit == bestFit && distance < bestDistance)) {
            best = pieces;
            bestFit = fit;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace

std::optional<Pieces> findWords(const QString &text, const WantedWords &wanted)
{
    const auto isEmpty = [](const QString &words) { return words.isEmpty(); };
    if (wanted.pieces.empty() || std::any_of(wanted.pieces.begin(), wanted.pieces.end(), isEmpty))
        return std::nullopt;
    if (auto found = findIn(text, wanted))
        return found;
    const Folded folded = fold(text);
    WantedWords alike{{}, fold(wanted.prefix).text, fold(wanted.suffix).text, 0};
    for (const QString &words : wanted.pieces)
        alike.pieces.push_back(fold(words.trimmed()).text);
    if (std::any_of(alike.pieces.begin(), alike.pieces.end(), isEmpty))
        return std::nullopt;
    alike.near = std::lower_bound(folded.from.begin(), folded.from.end(), wanted.near) - folded.from.begin();
    auto found = findIn(folded.text, alike);
    if (!found)
        return std::nullopt;
    for (TextRange &piece : *found)
        piece = {folded.from[std::size_t(piece.start)], folded.from[std::size_t(piece.end - 1)] + 1};
    return found;
}

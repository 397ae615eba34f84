#include "model/exchange/csv_place.h"

#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_messages.h"
#include "model/exchange/find_words.h"
#include "model/text/boundaries.h"

#include <charconv>

namespace {

Result<qsizetype> number(QByteArrayView cell)
{
    qint64 value = 0;
    const auto [end, failure] = std::from_chars(cell.begin(), cell.end(), value);
    if (failure != std::errc() || end != cell.end())
        return Error{csvText("“%1” is no offset; offsets are whole numbers from 0").arg(shownCell(cell))};
    if (value < 0)
        return Error{csvText("%1 lies before the beginning of the article").arg(value)};
    return qsizetype(value);
}

Result<TextRange> range(QByteArrayView from, QByteArrayView to, qsizetype length)
{
    const auto start = number(from);
    const auto end = number(to);
    if (!start || !end)
        return !start ? start.error() : end.error();
    const QString both = QStringLiteral("%1-%2").arg(*start).arg(*end);
    if (*start >= *end)
        return Error{csvText("%1 is empty: the end has to be greater than the start").arg(both)};
    if (*end > length)
        return Error{
            csvText("%1 goes past the end of the article, which has %2 characters").arg(both).arg(length)};
    return TextRange{*start, *end};
}

// "s-e;s-e"
Result<Pieces> piecesFrom(QByteArrayView cell, const KnownArticle &article)
{
    Pieces pieces;
    while (!cell.isEmpty()) {
        const qsizetype next = cell.indexOf(';');
        const QByteArrayView one = next < 0 ? cell : cell.first(next);
        cell = next < 0 ? QByteArrayView() : cell.sliced(next + 1);
        const qsizetype dash = one.indexOf('-');
        if (dash < 0)
            return Error{
                csvText("“%1” is no piece; a piece is two offsets, as in 12-40").arg(shownCell(one))};
        const auto piece = range(one.first(dash), one.sliced(dash + 1), article.points.count());
        if (!piece)
            return piece.error();
        const TextRange utf16 = article.points.toUtf16(*piece);
        if (!pieces.isEmpty() && utf16.start <= pieces.last().end)
            return Error{csvText("the pieces are not in the order of the text, or touch each other")};
        pieces.append(utf16);
    }
    return pieces;
}

Result<Pieces> writtenPieces(const WrittenPlace &written, const KnownArticle &article)
{
    if (!written.pieces.isEmpty())
        return piecesFrom(written.pieces, article);
    const bool points = !written.start.isEmpty() || !written.end.isEmpty() || written.startUtf16.isEmpty();
    const auto hull = points ? range(written.start, written.end, article.points.count())
                             : range(written.startUtf16, written.endUtf16, article.text.size());
    if (!hull)
        return hull.error();
    return Pieces{points ? article.points.toUtf16(*hull) : *hull};
}

bool quotesExactly(const Pieces &pieces, QByteArrayView text, const Utf8Text &utf8)
{
    if (pieces.size() == 1)
        return utf8.words(pieces.first()) == text;
    static const QByteArray gap = pieceGap.toUtf8();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArrayView words = utf8.words(pieces[i]);
        if (i > 0) {
            if (!text.startsWith(gap))
                return false;
            text = text.sliced(gap.size());
        }
        if (!text.startsWith(words))
            return false;
        text = text.sliced(words.size());
    }
    return text.isEmpty();
}

bool quotes(const Pieces &pieces, QByteArrayView text, const Utf8Text &utf8)
{
    if (quotesExactly(pieces, text, utf8))
        return true;
    // Some editors change every line end of a file, those inside cells too; no stored text has a CR.
    return text.contains('\r') &&
           quotesExactly(pieces, text.toByteArray().replace("\r\n", "\n").replace('\r', '\n'), utf8);
}

// The words of each piece: cut where the pieces say, else at the gaps.
std::vector<QString> wordsOfPieces(const WrittenPlace &written, const Result<Pieces> &pieces)
{
    const QString text = QString::fromUtf8(written.text);
    if (written.pieces.isEmpty())
        return {text};
    if (pieces) {
        std::vector<QString> words;
        qsizetype at = 0;
        for (const TextRange &piece : *pieces) {
            words.push_back(text.mid(at, piece.length()));
            at += piece.length();
            if (&piece != &pieces->last() &&
                QStringView(text).sliced(std::min(at, text.size())).startsWith(pieceGap))
                at += pieceGap.size();
        }
        if (at == text.size())
            return words;
    }
    const QStringList parts = text.split(pieceGap.toString());
    return {parts.begin(), parts.end()};
}

bool isBoundary(const QString &text, qsizetype position)
{
    if (position == 0 || position == text.size())
        return true;
    // Below U+0300 there is one between any two characters but CR LF, which no stored text has.
    if (text[position - 1].unicode() < 0x300 && text[position].unicode() < 0x300)
        return true;
    return isGraphemeBoundary(text, position);
}

// Outward to whole characters; pieces that touch then become one.
bool snap(Pieces &pieces, const QString &text)
{
    bool snapped = false;
    for (TextRange &piece : pieces) {
        if (isBoundary(text, piece.start) && isBoundary(text, piece.end))
            continue;
        piece = snapToGraphemes(text, piece);
        snapped = true;
    }
    if (!snapped)
        return false;
    Pieces joined;
    for (const TextRange &piece : pieces) {
        if (!joined.isEmpty() && piece.start <= joined.last().end)
            joined.last().end = std::max(joined.last().end, piece.end);
        else
            joined.append(piece);
    }
    pieces = joined;
    return true;
}

} // namespace

Result<FoundPlace> findPlace(const WrittenPlace &written, const KnownArticle &article, bool reanchor)
{
    auto pieces = writtenPieces(written, article);
    const bool quoted = !written.text.isEmpty();
    if (!pieces && !(reanchor && quoted))
        return pieces.error();
    FoundPlace place;
    if (pieces && (!quoted || quotes(*pieces, written.text, article.utf8))) {
        place.pieces = *std::move(pieces);
    } else if (!reanchor) {
        const TextRange hull{pieces->first().start, pieces->last().end};
        return Error{csvText("its words “%1” are not those of the article there, “%2”")
                         .arg(shownCell(written.text), shownCell(article.utf8.words(hull)))};
    } else {
        const auto near = number(written.start);
        const auto found = findWords(
            article.text, {wordsOfPieces(written, pieces), QString::fromUtf8(written.prefix),
                           QString::fromUtf8(written.suffix), near ? article.points.toUtf16(*near) : 0});
        if (!found)
            return Error{csvText("its words “%1” are nowhere in the article").arg(shownCell(written.text))};
        place.pieces = *found;
        place.reanchored = true;
    }
    place.snapped = snap(place.pieces, article.text);
    return place;
}

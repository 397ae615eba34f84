#include "model/storage/hit_lines.h"

#include "model/entities/tagset.h"
#include "model/storage/fold.h"
#include "model/text/boundaries.h"

#include <algorithm>

namespace {

QString oneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            c = QLatin1Char(' ');
    }
    return line;
}

// Folded words before a hit from the hit outwards, or behind it.
QString sortKey(const SearchHit &hit, HitOrder order)
{
    QStringList words = foldedQuery(order == HitOrder::Left ? hit.left : hit.right);
    if (order == HitOrder::Left)
        std::reverse(words.begin(), words.end());
    return words.join(QLatin1Char(' '));
}

} // namespace

SearchHit hitLine(const QString &text, const CodePoints &points, TextRange place, int context)
{
    const TextRange around = snapToGraphemes(
        text, {std::max<qsizetype>(0, place.start - context), std::min(text.size(), place.end + context)});
    const QStringView view = text;
    SearchHit hit;
    hit.range = points.fromUtf16(place);
    hit.left = oneLine(view.sliced(around.start, place.start - around.start));
    hit.match = view.sliced(place.start, place.length()).toString();
    hit.right = oneLine(view.sliced(place.end, around.end - place.end));
    hit.place = place;
    return hit;
}

SearchHit spanLine(const QString &text, const CodePoints &points, const Span &span, const Search &search)
{
    SearchHit hit = hitLine(text, points, span.hull(), search.context);
    hit.match.clear();
    for (const TextRange &piece : span.pieces) {
        if (!hit.match.isEmpty())
            hit.match += QStringLiteral(" … ");
        hit.match += QStringView(text).sliced(piece.start, piece.length());
    }
    hit.span = span.id;
    hit.note = span.note;
    if (search.marks)
        hit.marks = {{span.id, span.tag, span.annotator, span.layer, true}};
    return hit;
}

bool hasValue(const Attributes &attributes, const QString &name, const QString &value)
{
    const QVariant found = attributes.value(name);
    if (!found.isValid())
        return false;
    if (value.isEmpty())
        return true;
    if (found.typeId() == QMetaType::QStringList)
        return found.toStringList().contains(value);
    return attributeToText(found) == value;
}

QString noteOfName(NoteOf of)
{
    switch (of) {
    case NoteOf::Span:
        return QStringLiteral("span");
    case NoteOf::Link:
        return QStringLiteral("link");
    case NoteOf::Article:
        return QStringLiteral("article");
    case NoteOf::Reply:
        return QStringLiteral("reply");
    }
    return {};
}

std::optional<SearchMark> markOf(const Span &span, TextRange place)
{
    const bool meets = std::any_of(span.pieces.begin(), span.pieces.end(),
                                   [&](const TextRange &piece) { return piece.overlaps(place); });
    if (!meets)
        return std::nullopt;
    return SearchMark{span.id, span.tag, span.annotator, span.layer, span.pieces == Pieces{place}};
}

void sortHits(std::vector<SearchHit> &hits, HitOrder order)
{
    if (order == HitOrder::Text)
        return;
    std::vector<std::pair<QString, std::size_t>> keys;
    keys.reserve(hits.size());
    for (std::size_t i = 0; i < hits.size(); ++i)
        keys.emplace_back(sortKey(hits[i], order), i); // the number keeps equal ones in text order
    std::sort(keys.begin(), keys.end());
    std::vector<SearchHit> sorted;
    sorted.reserve(hits.size());
    for (const auto &[key, i] : keys)
        sorted.push_back(std::move(hits[i]));
    hits = std::move(sorted);
}

// From text positions to places on screen and back.
#include "ui/article/article_view_private.h"

#include "model/text/boundaries.h"

#include <QScrollBar>

#include <cmath>

int ArticleView::Private::scrollTop() const
{
    return q->verticalScrollBar()->value();
}

int ArticleView::Private::pageTop() const
{
    const bool onTop = article && !metadata.isEmpty() && metadataBlock() < 0;
    return style.top + (onTop ? style.metadata : 0);
}

QPointF ArticleView::Private::origin(qsizetype block) const
{
    qreal y = qreal(topOf(block) - scrollTop());
    if (isBlank(block)) {
        // A blank line is flat; its caret stands up from the middle of it.
        const ZoneStyle &zone = style.zone(zoneOf(block));
        y += style.blank / 2.0 - zone.above - zone.line / 2;
    }
    return {qreal(style.left), y};
}

qsizetype ArticleView::Private::blockAt(qreal viewportY) const
{
    return heights.at(qint64(std::floor(viewportY)) + scrollTop() - pageTop());
}

QRectF ArticleView::Private::blockRect(qsizetype block) const
{
    return {0, qreal(topOf(block) - scrollTop()), qreal(q->viewport()->width()),
            qreal(heights.height(block))};
}

qsizetype ArticleView::Private::clamped(qsizetype position) const
{
    if (!article)
        return 0;
    const QString &text = article->text();
    position = std::clamp<qsizetype>(position, 0, text.size());
    return isGraphemeBoundary(text, position) ? position : previousGrapheme(text, position);
}

ArticleView::Private::LinePlace ArticleView::Private::lineOf(Stop stop)
{
    qsizetype block = blocks.at(stop.position);
    // Parts of a long paragraph meet as its lines do.
    if (stop.atLineEnd && stop.position == blocks.range(block).start && !blocks.startsParagraph(block))
        --block;
    const int position = int(stop.position - blocks.range(block).start);
    return {block, laidOut(block).lineAt(position, stop.atLineEnd), position};
}

QRectF ArticleView::Private::caretRect(Stop stop)
{
    const LinePlace place = lineOf(stop);
    const BlockLayout &layout = laidOut(place.block);
    const LineBox &box = layout.lines()[std::size_t(place.line)];
    const ZoneStyle &zone = layout.zone(style);
    return QRectF(layout.xOf(place.position, place.line), box.baseline - zone.ascent, 1,
                  zone.ascent + zone.descent)
        .translated(origin(place.block));
}

QRectF ArticleView::Private::lineRect(qsizetype position)
{
    const qsizetype block = blocks.at(position);
    const BlockLayout &layout = laidOut(block);
    const int line = layout.lineAt(int(position - blocks.range(block).start));
    const LineBox &box = layout.lines()[std::size_t(line)];
    return QRectF(0, box.top, style.column, box.height).translated(origin(block));
}

ArticleView::Private::Stop ArticleView::Private::stopAt(const QPointF &viewportPlace)
{
    if (!article)
        return 0;
    const qsizetype block = blockAt(viewportPlace.y());
    const BlockLayout &layout = laidOut(block);
    const QPointF place = viewportPlace - origin(block);
    return stopIn(block, layout.lineAtY(place.y()), place.x());
}

ArticleView::Private::Stop ArticleView::Private::stopIn(qsizetype block, int line, qreal x)
{
    const BlockLayout &layout = laidOut(block);
    const qsizetype start = blocks.range(block).start;
    const int inBlock = layout.positionAt(x, line);
    const LineBox &box = layout.lines()[std::size_t(line)];
    return {clamped(start + inBlock), inBlock == box.end && !box.isEmpty()};
}

QRectF ArticleView::Private::spanRect(const Span &span)
{
    QRectF around;
    SpanIndex::forEachBlock(blocks, span.pieces, [&](qsizetype block) {
        const BlockLayout *layout = layouts.find(block);
        if (!layout)
            return;
        const TextRange range = blocks.range(block);
        for (const TextRange piece : span.pieces) {
            const TextRange part{std::max(piece.start, range.start) - range.start,
                                 std::min(piece.end, range.end) - range.start};
            layout->eachRect(part, [&](int, const QRectF &words) {
                around = around.united(words.translated(origin(block)));
            });
        }
    });
    return around;
}

Id ArticleView::Private::spanAt(const QPointF &viewportPlace)
{
    if (!article)
        return {};
    const qsizetype block = blockAt(viewportPlace.y());
    const BlockLayout *layout = layouts.find(block);
    if (!layout || isBlank(block))
        return {};
    const QPointF place = viewportPlace - origin(block);
    for (const MarginLabel &label : layout->labels()) {
        if (style.labels && labelRect(label, style).contains(place))
            return layout->spans()[label.span].id;
    }
    const BlockSpan *found = nullptr;
    for (const MarkPiece &piece : layout->marks()) {
        const BlockSpan &span = layout->spans()[piece.span];
        // A mark is meant by its own line, whatever is deeper; the words mean the innermost.
        if (piece.slot.adjusted(0, -0.5, 0, 0.5).contains(place))
            return span.id;
        if (piece.words.contains(place) && (!found || span.length < found->length))
            found = &span;
    }
    return found ? found->id : Id();
}

QRect ArticleView::rectOf(qsizetype position) const
{
    if (!d->article)
        return {};
    position = d->clamped(position);
    const QRectF rect = d->caretRect(position == d->caret ? d->caretStop() : Private::Stop(position));
    return {int(std::lround(rect.left())), int(std::floor(rect.top())), 1, int(std::ceil(rect.height()))};
}

qsizetype ArticleView::positionAt(const QPoint &place) const
{
    return d->stopAt(QPointF(place)).position;
}

std::vector<Id> ArticleView::spansAt(qsizetype position) const
{
    std::vector<std::pair<qsizetype, Id>> found;
    if (!d->article || position < 0 || position > d->article->text().size())
        return {};
    for (const Span *span : d->spans.touching(d->blocks.at(position))) {
        qsizetype length = 0;
        bool there = false;
        for (const TextRange piece : span->pieces) {
            length += piece.length();
            there = there || piece.contains(position);
        }
        if (there)
            found.push_back({length, span->id});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Id> ids;
    for (const auto &[length, id] : found)
        ids.push_back(id);
    return ids;
}

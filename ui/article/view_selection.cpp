// The caret and the selection. Both are text positions: laying out again does not move them.
#include "ui/article/article_view_private.h"

#include "model/text/boundaries.h"

void ArticleView::Private::setSelection(qsizetype newMark, Stop stop)
{
    newMark = clamped(newMark);
    const qsizetype newCaret = clamped(stop.position);
    const bool sameRange = newMark == mark && newCaret == caret;
    if (sameRange && stop.atLineEnd == caretAtLineEnd)
        return startBlinking();
    const TextRange before = selection();
    updateCaret();
    mark = newMark;
    caret = newCaret;
    caretAtLineEnd = stop.atLineEnd;
    if (sameRange)
        return startBlinking(); // it went to the other of its two places
    const TextRange after = selection();
    // Only what is in one of them and not in the other looks different now.
    if (before.isEmpty() || after.isEmpty() || !before.overlaps(after)) {
        updateRange(before);
        updateRange(after);
    } else {
        updateRange({std::min(before.start, after.start), std::max(before.start, after.start)});
        updateRange({std::min(before.end, after.end), std::max(before.end, after.end)});
    }
    startBlinking();
    emit q->selectionChanged(after);
}

void ArticleView::Private::moveCaret(Stop stop, bool extend)
{
    stop.position = clamped(stop.position);
    setSelection(extend ? mark : stop.position, stop);
    bringIntoView(caretRect(caretStop()));
}

TextRange ArticleView::selection() const
{
    return d->selection();
}

qsizetype ArticleView::caret() const
{
    return d->caret;
}

void ArticleView::select(TextRange range)
{
    if (!d->article)
        return;
    d->caretX = -1;
    d->setSelection(range.start, range.end);
    const QRectF start = d->caretRect(d->selection().start);
    const QRectF end = d->caretRect(d->caretStop());
    const QRectF both = start.united(end);
    d->bringIntoView(both.height() < viewport()->height() ? both : end);
}

void ArticleView::selectAll()
{
    if (d->article)
        d->setSelection(0, d->article->text().size());
}

void ArticleView::clearSelection()
{
    if (d->article)
        d->setSelection(d->caret, d->caret);
}

Id ArticleView::selectedSpan() const
{
    return d->selectedSpan;
}

void ArticleView::selectSpan(const Id &id)
{
    const Span *span = d->article ? d->article->span(id) : nullptr;
    const Id now = span ? id : Id();
    if (now != d->selectedSpan) {
        const auto update = [this] {
            d->updateSpan(d->selectedSpan);
            for (const Id &one : d->linked)
                d->updateSpan(one);
        };
        update();
        d->selectedSpan = now;
        d->findLinked();
        d->updateOverviewSelection();
        d->updateLinks();
        update();
    }
    if (!span)
        return;
    const TextRange hull = span->hull();
    // The caret goes along, so that keys go on from here; not when it is there already.
    const TextRange selected = d->selection();
    if (selected.start > hull.end || selected.end < hull.start) {
        d->caretX = -1;
        d->setSelection(hull.start, hull.start);
    }
    QRectF around = d->caretRect(hull.start);
    const QRectF end = d->caretRect(hull.end);
    around = d->caretRect(hull.start); // laying out the end may have moved it
    if (around.united(end).height() < viewport()->height() * 0.8)
        around = around.united(end);
    d->bringIntoView(around);
}

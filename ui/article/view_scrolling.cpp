// What is on screen: scrolling, and keeping the text under the eye where it is while heights are corrected.
#include "ui/article/article_view_private.h"

#include <QApplication>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>
#include <utility>

void ArticleView::Private::updateScrollBars()
{
    const int height = q->viewport()->height();
    QScrollBar *bar = q->verticalScrollBar();
    const qint64 page = article ? pageTop() + heights.total() + style.bottom : 0;
    const bool outer = correcting;
    correcting = true;
    bar->setRange(0, int(std::clamp<qint64>(page - height, 0, std::numeric_limits<int>::max())));
    const int line = int(style.zone(Zone::Body).line);
    bar->setPageStep(std::max(line, height - line));
    bar->setSingleStep(std::max(1, line));
    correcting = outer;
}

void ArticleView::Private::settle()
{
    if (!article)
        return;
    const int height = q->viewport()->height();
    const bool outer = std::exchange(settling, true);
    // Laying out may move what is above the eye, and with it bring other blocks on screen.
    for (int round = 0; round < 20; ++round) {
        const int before = scrollTop();
        bool cold = false;
        forEachBlock(0, height, [&](qsizetype block) {
            if (isBlank(block) || layouts.find(block))
                return;
            laidOut(block);
            cold = true;
        });
        if (std::exchange(barsAreLate, false))
            updateScrollBars();
        if (!cold && scrollTop() == before)
            break;
    }
    settling = outer;
}

ArticleView::Private::Anchor ArticleView::Private::anchorNow()
{
    if (anchor || !article || heights.count() == 0)
        return anchor.value_or(Anchor{});
    settle();
    // The first line of which more than half can be seen.
    for (qsizetype block = blockAt(0); block < blocks.count(); ++block) {
        if (isBlank(block))
            continue;
        const BlockLayout &layout = laidOut(block);
        const QPointF corner = origin(block);
        for (const LineBox &line : layout.lines()) {
            const qreal top = corner.y() + line.top;
            if (top + line.height / 2 >= 0) {
                anchor = Anchor{blocks.range(block).start + line.start, top};
                return *anchor;
            }
        }
    }
    anchor = Anchor{article->text().size(), qreal(q->viewport()->height())};
    return *anchor;
}

void ArticleView::Private::restore(const Anchor &wanted)
{
    anchor = wanted;
    if (!article || heights.count() == 0)
        return;
    const qsizetype position = clamped(wanted.position);
    const qsizetype block = blocks.at(position);
    laidOut(block);
    // What lies between the top of the window and that line must have its exact height.
    qreal room = wanted.below;
    for (qsizetype above = block - 1; above >= 0 && room > 0; --above) {
        if (!isBlank(above))
            laidOut(above);
        room -= heights.height(above);
    }
    const qint64 top = std::llround(lineRect(position).top() - wanted.below) + scrollTop();
    scrollTo(top);
    anchor = wanted;
}

void ArticleView::Private::scrollTo(qint64 pageY)
{
    updateScrollBars();
    const int before = scrollTop();
    correcting = true;
    q->verticalScrollBar()->setValue(int(std::clamp<qint64>(pageY, 0, q->verticalScrollBar()->maximum())));
    settle();
    correcting = false;
    anchor.reset();
    if (scrollTop() != before)
        q->viewport()->update();
}

void ArticleView::Private::scrollBy(int pixels)
{
    QScrollBar *bar = q->verticalScrollBar();
    bar->setValue(bar->value() + pixels);
}

void ArticleView::Private::bringIntoView(const QRectF &rect)
{
    const int height = q->viewport()->height();
    const qreal room = std::min<qreal>(style.zone(Zone::Body).line, height / 6.0);
    if (rect.top() >= 0 && rect.bottom() <= height)
        return;
    // A little further than needed when it is near, to a third of the height when it is not.
    qreal to = rect.top() - height / 3.0;
    if (rect.top() < 0 && rect.top() > -height)
        to = rect.top() - room;
    else if (rect.bottom() > height && rect.bottom() < 2 * height)
        to = std::min(rect.top() - room, rect.bottom() - height + room);
    scrollTo(std::llround(scrollTop() + to));
}

void ArticleView::Private::zoomAt(double wanted, const QPointF &place)
{
    if (article) {
        const qsizetype position = stopAt(place).position;
        anchor = Anchor{position, lineRect(position).top()};
    }
    q->setZoom(wanted);
    anchor.reset(); // it was for this once: what is at the top now is the place
}

void ArticleView::scrollContentsBy(int, int dy)
{
    if (d->correcting)
        return;
    d->anchor.reset();
    // What is on screen has exact heights: what is corrected now lies above it or below, so that the
    // picture can be moved as it is.
    d->correcting = true;
    d->settle();
    d->correcting = false;
    viewport()->scroll(0, dy);
    d->updateLinks();
}

void ArticleView::resizeEvent(QResizeEvent *)
{
    d->placeOverview();
    d->takeStyle();
}

qsizetype ArticleView::place() const
{
    return d->article ? d->anchorNow().position : 0;
}

void ArticleView::setPlace(qsizetype position)
{
    if (!d->article)
        return;
    position = d->clamped(position);
    const bool inFirstLine = std::abs(d->lineRect(position).top() - d->lineRect(0).top()) < 1;
    d->restore(inFirstLine ? Private::Anchor{position, Private::pageStart.below}
                           : Private::Anchor{position, 0});
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        d->wheelRest += event->angleDelta().y();
        const int steps = int(d->wheelRest / 120);
        d->wheelRest -= steps * 120;
        if (steps != 0)
            d->zoomAt(d->zoom * std::pow(1.1, steps), event->position());
        return event->accept();
    }
    if (!event->pixelDelta().isNull()) {
        d->scrollBy(-event->pixelDelta().y());
        return event->accept();
    }
    // Free-running wheels turn by less than a step at a time: keep what is left over.
    d->wheelRest +=
        event->angleDelta().y() / 120.0 * QApplication::wheelScrollLines() * d->style.zone(Zone::Body).line;
    const int pixels = int(d->wheelRest);
    d->wheelRest -= pixels;
    d->scrollBy(-pixels);
    event->accept();
}

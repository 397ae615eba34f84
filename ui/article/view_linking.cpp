// A link drawn with the mouse: from a label in the margin, or with Ctrl from a mark, to another mark. A plain drag
// over the words selects them, and Alt with the mouse moves windows on many desktops.
#include "ui/article/article_view_private.h"

#include <QPainter>

#include <algorithm>

void ArticleView::setLinkStart(const Id &span)
{
    d->linkStart = span;
    d->findLinked();
    viewport()->update();
}

Id ArticleView::Private::labelAt(const QPointF &viewportPlace)
{
    if (!article || !style.labels)
        return {};
    const qsizetype block = blockAt(viewportPlace.y());
    const BlockLayout *layout = layouts.find(block);
    if (!layout || isBlank(block))
        return {};
    const QPointF place = viewportPlace - origin(block);
    for (const MarginLabel &label : layout->labels()) {
        if (labelRect(label, style).contains(place))
            return layout->spans()[label.span].id;
    }
    return {};
}

void ArticleView::Private::dragLink(const QPointF &viewportPlace)
{
    dragged = true;
    mouseAt = viewportPlace;
    const Id end = spanAt(viewportPlace);
    setHovered(end != linkPressed ? end : Id());
    q->viewport()->setCursor(hovered != Id() ? Qt::PointingHandCursor : Qt::CrossCursor);
    q->viewport()->update();
}

// The button went up (or the drag was given up): tells of the link if there is an end.
void ArticleView::Private::dropLink(const QPointF &viewportPlace)
{
    const Id from = linkPressed;
    const Id to = spanAt(viewportPlace);
    linkPressed = {};
    hover(viewportPlace);
    q->viewport()->update();
    if (!dragged)
        return chooseSpan(from);
    if (to != Id() && to != from && q->viewport()->rect().contains(viewportPlace.toPoint()))
        emit q->linkDragged(from, to);
}

void ArticleView::Private::paintLinkDrag(QPainter &painter)
{
    if (linkPressed == Id() || !dragged)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colors.accent, 2);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(pressedAt, mouseAt);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawEllipse(pressedAt, 3, 3);
    painter.drawEllipse(mouseAt, 4, 4);
    painter.restore();
}

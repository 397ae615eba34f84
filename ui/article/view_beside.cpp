// What stands beside the text: the overview at the scroll bar, and in the left margin the curves that join
// linked spans.
#include "ui/article/article_view_private.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace {

constexpr std::size_t mostCurves = 60; // more than this nobody can follow

} // namespace

void ArticleView::Private::makeOverview()
{
    overview = new OverviewBar(q);
    connect(overview, &OverviewBar::placeAsked, q, [this](double part) {
        const qint64 page = pageTop() + heights.total() + style.bottom;
        scrollTo(std::llround(double(page) * part) - q->viewport()->height() / 2);
    });
    overview->standBeside(q->verticalScrollBar());
    placeOverview();
}

void ArticleView::Private::placeOverview()
{
    const int width = overview->sizeHint().width();
    const bool mirrored = q->isRightToLeft();
    const int room = width + q->frameWidth(); // the focus frame goes around the page only
    q->setViewportMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
    const QRect page = q->viewport()->geometry();
    overview->setGeometry(mirrored ? page.left() - room : page.right() + 1 + q->frameWidth(), page.top(),
                          width, page.height());
}

qsizetype ArticleView::Private::positionAtPart(double part) const
{
    if (!article || blocks.count() == 0)
        return 0;
    const qint64 page = pageTop() + heights.total() + style.bottom;
    const qint64 y = std::llround(double(page) * part) - pageTop();
    const qsizetype block = heights.at(y);
    const TextRange range = blocks.range(block);
    const int height = std::max(1, heights.height(block));
    const double within = std::clamp(double(y - heights.top(block)) / height, 0.0, 1.0);
    return range.start + qsizetype(within * double(range.length()));
}

void ArticleView::Private::updateOverviewSelection()
{
    const Span *span = article ? article->span(selectedSpan) : nullptr;
    overview->setSelected(span ? span->pieces : Pieces());
}

// The middle of the line a span begins in. What is not laid out is not on screen either: a guess will do.
qreal ArticleView::Private::lineMiddle(const Span &span)
{
    const qsizetype position = span.hull().start;
    const qsizetype block = blocks.at(position);
    const qreal top = qreal(topOf(block) - scrollTop());
    if (top > q->viewport()->height() || top + heights.height(block) < 0 || !layouts.find(block))
        return top;
    return caretRect(position).center().y();
}

const LinkIndex &ArticleView::Private::linkIndex()
{
    if (!links)
        links.emplace(article->links());
    return *links;
}

std::vector<const Link *> ArticleView::Private::linksToShow()
{
    std::vector<const Link *> shown;
    if (!article)
        return shown;
    if (selectedSpan != Id())
        shown = linkIndex().of(selectedSpan);
    if (!showsAllLinks)
        return shown;
    std::unordered_set<const Link *> known(shown.begin(), shown.end());
    forEachBlock(0, q->viewport()->height(), [&](qsizetype block) {
        for (const Span *span : spans.touching(block)) {
            for (const Link *link : linkIndex().of(span->id)) {
                if (shown.size() < mostCurves && known.insert(link).second)
                    shown.push_back(link);
            }
        }
    });
    return shown;
}

std::vector<ArticleView::Private::ShownLink> ArticleView::Private::shownLinks()
{
    const QFontMetricsF metrics(style.labelFont);
    std::vector<ShownLink> shown;
    std::vector<LinkEnds> ends;
    for (const Link *link : linksToShow()) {
        const Span *from = article->span(link->from);
        const Span *to = article->span(link->to);
        if (!from || !to)
            continue;
        const QString name = tagStyles.linkName(link->type);
        const qreal width = name.isEmpty() ? 0 : metrics.horizontalAdvance(name) + metrics.height();
        ends.push_back({lineMiddle(*from), lineMiddle(*to), width});
        shown.push_back({link, name, {}});
    }
    const qreal width = q->viewport()->width();
    const qreal margin = style.mirrored ? width - style.left - style.column : style.left;
    const CurveRoom room{margin, 4, 0, qreal(q->viewport()->height()), std::ceil(metrics.height()) + 2};
    std::vector<LinkCurve> curves = linkCurves(ends, room);
    const QTransform mirror(-1, 0, 0, 1, width, 0);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        LinkCurve &curve = curves[i];
        if (style.mirrored) {
            curve.path = mirror.map(curve.path);
            curve.arrow = mirror.map(curve.arrow);
            curve.label = mirror.mapRect(curve.label);
        }
        shown[i].curve = std::move(curve);
    }
    return shown;
}

QString ArticleView::Private::linkNameAt(const QPointF &viewportPlace)
{
    const qreal right = style.left + style.column;
    if (style.mirrored ? viewportPlace.x() <= right : viewportPlace.x() >= style.left)
        return {};
    for (const ShownLink &one : shownLinks()) {
        QPainterPathStroker around;
        around.setWidth(8);
        if (one.curve.label.contains(viewportPlace) ||
            around.createStroke(one.curve.path).contains(viewportPlace))
            return one.name;
    }
    return {};
}

void ArticleView::Private::paintLinks(QPainter &painter, const std::vector<ShownLink> &shown) const
{
    if (shown.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The selected span's own come first in the list and are painted last.
    for (std::size_t i = shown.size(); i-- > 0;) {
        const Link &link = *shown[i].link;
        const bool own = link.from == selectedSpan || link.to == selectedSpan;
        const QColor color = own ? colors.accent : colors.quiet;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, own ? 1.8 : 1.2));
        painter.drawPath(shown[i].curve.path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(shown[i].curve.arrow);
    }
    painter.restore();
}

void ArticleView::Private::paintLinkNames(QPainter &painter, const std::vector<ShownLink> &shown) const
{
    if (shown.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.labelFont);
    for (std::size_t i = shown.size(); i-- > 0;) {
        const QRectF label = shown[i].curve.label;
        if (label.isEmpty())
            continue;
        const Link &link = *shown[i].link;
        const bool own = link.from == selectedSpan || link.to == selectedSpan;
        painter.setPen(QPen(own ? colors.accent : colors.quiet, 1));
        painter.setBrush(colors.paper);
        painter.drawRoundedRect(label.adjusted(0.5, 0.5, -0.5, -0.5), label.height() / 2, label.height() / 2);
        painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, shown[i].name);
    }
    painter.restore();
}

// Curves end at the window's edges, so that none of them can be moved along when the page scrolls.
void ArticleView::Private::updateLinks()
{
    const bool shown = showsAllLinks || (selectedSpan != Id() && !linkIndex().of(selectedSpan).empty());
    if (shown || linksWereShown) {
        const int right = style.left + style.column;
        const int width = q->viewport()->width();
        q->viewport()->update(style.mirrored ? QRect(right, 0, width - right, q->viewport()->height())
                                             : QRect(0, 0, style.left, q->viewport()->height()));
    }
    linksWereShown = shown;
}

bool ArticleView::showsAllLinks() const
{
    return d->showsAllLinks;
}

void ArticleView::setShowsAllLinks(bool shown)
{
    d->showsAllLinks = shown;
    d->updateLinks();
}

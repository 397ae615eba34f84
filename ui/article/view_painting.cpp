// Paints what is on screen, and finds what must be painted again.
#include "ui/article/article_view_private.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>

#include <cmath>

void ArticleView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    // Each text by its own letters; sides are picked here, not mirrored once more by the painter.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const QRectF clip = event->rect();
    painter.fillRect(clip, d->colors.paper);
    if (!d->article)
        return;
    d->settle();
    const bool besideWords = d->style.mirrored || clip.left() < d->style.left;
    const auto links = besideWords ? d->shownLinks() : std::vector<Private::ShownLink>();
    d->paintLinks(painter, links); // behind the numbers
    d->forEachBlock(clip.top(), clip.bottom(), [&](qsizetype block) {
        if (d->isBlank(block))
            return;
        const BlockLayout &layout = d->laidOut(block);
        paintBlock(painter, layout, d->lookOf(block), d->origin(block), clip);
    });
    d->paintMetadata(painter);
    d->paintLinkNames(painter, links);
    d->paintLinkDrag(painter);
    d->paintCaret(painter, clip);
}

BlockLook ArticleView::Private::lookOf(qsizetype block) const
{
    const TextRange range = blocks.range(block);
    BlockLook look;
    look.style = &style;
    look.colors = colors;
    look.dark = dark;
    if (blocks.startsParagraph(block)) {
        look.number = article->paragraphs().number(blocks.paragraph(block));
        look.read = readLines.contains(blocks.paragraph(block));
        if (const Zone zone = zoneOf(block); zone != Zone::Body) {
            look.zone = zoneWord(zone);
            look.zoneShort = zoneSign(zone);
        }
    }
    const auto within = [range](TextRange whole) {
        return TextRange{std::max(whole.start, range.start) - range.start,
                         std::min(whole.end, range.end) - range.start};
    };
    const TextRange selected = selection();
    if (selected.overlaps({range.start, range.end + 1})) {
        look.selection = within(selected);
        look.selectionGoesOn = selected.end > range.end && blocks.endsParagraph(block);
    }
    auto hit = std::lower_bound(hits.begin(), hits.end(), range.start,
                                [](const TextRange &one, qsizetype start) { return one.end <= start; });
    for (; hit != hits.end() && hit->start < range.end; ++hit) {
        look.hits.append(within(*hit));
        if (hit - hits.begin() == currentHit)
            look.currentHit = look.hits.back();
    }
    look.selected = selectedSpan;
    look.hovered = hovered;
    look.linked = &linked;
    look.emphases = emphases.empty() ? nullptr : &emphases;
    return look;
}

void ArticleView::Private::paintMetadata(QPainter &painter)
{
    if (metadata.isEmpty())
        return;
    const qsizetype block = metadataBlock();
    qreal top = style.top - scrollTop();
    bool fromRight = style.mirrored;
    if (block >= 0) {
        const BlockLayout *layout = layouts.find(block);
        if (!layout)
            return; // not on screen
        top = origin(block).y() + layout->wordsBottom();
        fromRight = layout->isRightToLeft();
    }
    const QRectF place(style.left, top, style.column, style.metadata);
    painter.setFont(style.metadataFont);
    painter.setPen(colors.quiet);
    const QFontMetricsF metrics(style.metadataFont);
    painter.drawText(place, Qt::AlignVCenter | (fromRight ? Qt::AlignRight : Qt::AlignLeft),
                     metrics.elidedText(metadata, Qt::ElideRight, place.width()));
}

void ArticleView::Private::paintCaret(QPainter &painter, const QRectF &clip)
{
    if (!caretOn)
        return;
    QRectF rect = caretRect(caretStop());
    const qreal width = std::max(2.0, std::round(1.5 * zoom));
    rect.setLeft(std::round(rect.left() - width / 2));
    rect.setWidth(width);
    if (!rect.intersects(clip))
        return;
    // Without the focus it stands still and thin: here is where it was left.
    if (!q->hasFocus())
        rect.setWidth(1);
    painter.fillRect(rect, q->hasFocus() ? colors.ink : colors.quiet);
}

void ArticleView::Private::updateBlock(qsizetype block)
{
    q->viewport()->update(blockRect(block).toAlignedRect().adjusted(0, -4, 0, 4));
}

void ArticleView::Private::updateRange(TextRange range)
{
    if (!article || range.isEmpty())
        return;
    const int height = q->viewport()->height();
    forEachBlock(0, height, [&](qsizetype block) {
        const TextRange here = blocks.range(block);
        if (range.overlaps({here.start, here.end + 1}))
            updateBlock(block);
    });
}

void ArticleView::Private::updateSpan(const Id &id)
{
    const Span *span = article ? article->span(id) : nullptr;
    if (!span)
        return;
    SpanIndex::forEachBlock(blocks, span->pieces, [this](qsizetype block) {
        const QRectF rect = blockRect(block);
        if (rect.bottom() >= 0 && rect.top() <= q->viewport()->height())
            updateBlock(block);
    });
}

void ArticleView::Private::updateCaret()
{
    if (!article)
        return;
    // Wherever it may have been drawn: thick or thin, its line and a little more.
    if (!layouts.find(blocks.at(caret)))
        return;
    q->viewport()->update(caretRect(caretStop()).adjusted(-4 * zoom, -1, 4 * zoom, 1).toAlignedRect());
}

void ArticleView::Private::startBlinking()
{
    updateCaret();
    caretOn = true;
    const int time = QApplication::cursorFlashTime();
    if (time > 0 && q->hasFocus())
        blink.start(time / 2, q);
    else
        blink.stop();
    updateCaret();
}

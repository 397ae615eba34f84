#include "ui/article/block_painting.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal outlineRadius = 3;
constexpr qreal quietOpacity = 0.45; // of the line of a mark that steps back

// As near to `color` as can be read on `paper`.
QColor readable(const QColor &color, const QColor &paper, const QColor &ink)
{
    for (int step = 0; step < 5; ++step) {
        const float share = float(step) / 5;
        const QColor mixed = QColor::fromRgbF(color.redF() * (1 - share) + ink.redF() * share,
                                              color.greenF() * (1 - share) + ink.greenF() * share,
                                              color.blueF() * (1 - share) + ink.blueF() * share);
        if (contrastRatio(mixed, paper) >= 4.5)
            return mixed;
    }
    return ink;
}

QColor blended(const QColor &below, const QColor &above)
{
    const int alpha = above.alpha();
    const auto mix = [alpha](int a, int b) { return (a * (255 - alpha) + b * alpha + 127) / 255; };
    return QColor(mix(below.red(), above.red()), mix(below.green(), above.green()),
                  mix(below.blue(), above.blue()));
}

class BlockPainter
{
public:
    BlockPainter(QPainter &painter, const BlockLayout &block, const BlockLook &look, const QPointF &origin,
                 const QRectF &clip)
        : m_painter(painter), m_block(block), m_look(look), m_style(*look.style), m_origin(origin),
          m_clip(clip.translated(-origin))
    {
    }

    void paint()
    {
        paintTints();
        paintHits();
        paintSelection();
        paintEnds();
        paintWords();
        paintMarks();
        paintOutlines();
        paintNumber();
        paintLabels();
    }

private:
    bool isSeen(const QRectF &rect) const
    {
        return rect.top() < m_clip.bottom() && rect.bottom() > m_clip.top();
    }
    bool isHere(int line) const { return line >= m_look.firstLine && line < m_look.endLine; }
    QRectF moved(const QRectF &rect) const { return rect.translated(m_origin); }
    bool is(const Id &id, Emphasis emphasis) const
    {
        if (!m_look.emphases)
            return false;
        const auto found = m_look.emphases->find(id);
        return found != m_look.emphases->end() && found->second == emphasis;
    }
    bool isLinked(const Id &id) const
    {
        return m_look.linked &&
               std::find(m_look.linked->begin(), m_look.linked->end(), id) != m_look.linked->end();
    }

    // Tints of one stretch lie on each other; mixing their colours first and filling once with what comes out
    // is several times as fast as letting the painter blend them.
    void paintTints()
    {
        const std::vector<TintPiece> &tints = m_block.tints();
        for (std::size_t i = 0; i < tints.size();) {
            const QRectF &words = tints[i].words;
            QColor color = m_look.colors.paper;
            for (; i < tints.size() && tints[i].words == words; ++i) {
                if (tints[i].color.isValid() && !is(m_block.spans()[tints[i].span].id, Emphasis::Quiet))
                    color = blended(color, tints[i].color);
            }
            if (isSeen(words) && isHere(m_block.lineAtY(words.center().y())))
                m_painter.fillRect(moved(words), color);
        }
    }

    void paintHits()
    {
        for (const TextRange hit : m_look.hits) {
            const bool current = hit == m_look.currentHit;
            const QColor color = current ? m_look.colors.currentHit : m_look.colors.hit;
            m_block.eachRect(hit, [&](int, const QRectF &words) {
                m_painter.fillRect(moved(words), color);
                if (!current)
                    return;
                m_painter.setPen(QPen(m_look.colors.ink, 1));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawRect(moved(words).adjusted(0.5, 0.5, -0.5, -0.5));
            });
        }
    }

    void paintSelection()
    {
        if (m_look.selection.isEmpty() && !m_look.selectionGoesOn)
            return;
        m_block.eachRect(m_look.selection, [&](int, const QRectF &words) {
            m_painter.fillRect(moved(words), m_look.colors.selection);
        });
        if (!m_look.selectionGoesOn || m_block.lines().empty())
            return;
        // The end of the paragraph is selected too: show it as the width of a space.
        const LineBox &line = m_block.lines().back();
        const qreal width = m_block.zone(m_style).averageWidth;
        const qreal left = m_block.isRightToLeft() ? line.left - width : line.right;
        const ZoneStyle &zone = m_block.zone(m_style);
        m_painter.fillRect(
            moved(QRectF(left, line.baseline - zone.ascent, width, zone.ascent + zone.descent)),
            m_look.colors.selection);
    }

    void paintWords()
    {
        const bool quiet = m_block.zone(m_style).quiet;
        const auto draw = [this](const QColor &color) {
            m_painter.setPen(color);
            const int end = std::min(m_look.endLine, int(m_block.lines().size()));
            if (m_look.firstLine == 0 && end == int(m_block.lines().size()))
                return m_block.draw(m_painter, m_origin, m_clip.translated(m_origin));
            for (int line = m_look.firstLine; line < end; ++line)
                m_block.layout().lineAt(line).draw(&m_painter, m_origin);
        };
        draw(quiet ? m_look.colors.quiet : m_look.colors.ink);
        if (!quiet || m_look.selection.isEmpty())
            return;
        // Grey words could not be read on the colour of the selection.
        QRegion selected;
        m_block.eachRect(m_look.selection, [&](int, const QRectF &words) {
            if (isSeen(words))
                selected += moved(words).toAlignedRect();
        });
        m_painter.save();
        m_painter.setClipRegion(selected, Qt::IntersectClip);
        draw(m_look.colors.ink);
        m_painter.restore();
    }

    // Start and end as the eye sees them.
    MarkEnds seenEnds(const MarkPiece &piece) const
    {
        return m_block.isRightToLeft() ? MarkEnds{piece.ends.end, piece.ends.start} : piece.ends;
    }

    void paintEnds()
    {
        for (const MarkPiece &piece : m_block.marks()) {
            const TagStyle &style = *m_block.spans()[piece.span].style;
            if (piece.framed && hasMarkEnds(style) && isSeen(piece.words) && isHere(piece.line))
                paintMarkEnds(m_painter, moved(piece.words), style, seenEnds(piece));
        }
    }

    void paintMarks()
    {
        const MarkPiece *before = nullptr;
        for (const MarkPiece &piece : m_block.marks()) {
            // Where mixed directions break a span into several pieces of a line, one letter is enough.
            const bool again = before && before->span == piece.span && before->line == piece.line;
            before = &piece;
            if (!isHere(piece.line) ||
                !isSeen(piece.slot.adjusted(0, -m_style.laneStep, 0, m_style.laneStep)))
                continue;
            const BlockSpan &span = m_block.spans()[piece.span];
            const bool quiet = is(span.id, Emphasis::Quiet);
            if (quiet)
                m_painter.setOpacity(quietOpacity);
            paintMarkLine(m_painter, moved(piece.slot), *span.style, span.hand, seenEnds(piece));
            m_painter.setOpacity(1);
            if (quiet)
                continue;
            const bool named = piece.ends.start || piece.line == m_look.firstLine;
            if (m_style.letters && named && !again)
                paintLetterChip(m_painter, moved(chipRect(piece)), *span.style, m_style.letterFont);
        }
    }

    QRectF chipRect(const MarkPiece &piece) const
    {
        const qreal height = m_style.laneStep - std::max(1.0, std::round(m_style.zoom));
        const qreal left =
            m_block.isRightToLeft() ? piece.slot.right() - m_style.letterWidth : piece.slot.left();
        return {left, std::round(piece.slot.center().y() - height / 2), m_style.letterWidth, height};
    }

    // The selected span in the accent colour, those it is linked with dashed, the one under the mouse thin;
    // what is open in a review dashed in the colour of what is not right yet.
    void paintOutlines()
    {
        bool smooth = false;
        for (const MarkPiece &piece : m_block.marks()) {
            const BlockSpan &span = m_block.spans()[piece.span];
            const bool selected = span.id == m_look.selected;
            const bool linked = !selected && isLinked(span.id);
            const bool hovered = span.id == m_look.hovered;
            const bool loud = !selected && is(span.id, Emphasis::Loud);
            if (!(selected || linked || hovered || loud))
                continue;
            if (!smooth) {
                m_painter.save();
                m_painter.setRenderHint(QPainter::Antialiasing);
                m_painter.setBrush(Qt::NoBrush);
                smooth = true;
            }
            const QRectF around = moved(outlineOf(piece));
            if (hovered && !selected) {
                QColor tint = span.style->line;
                tint.setAlpha(m_look.dark ? 72 : 48);
                m_painter.fillRect(moved(piece.words), tint);
                m_painter.setPen(QPen(span.style->line, 1));
                m_painter.drawRoundedRect(around, outlineRadius, outlineRadius);
            }
            if (!selected && !linked && !loud)
                continue;
            QPen pen(loud ? signalColors(m_look.dark).bad : m_look.colors.accent, selected ? 2 : 1.5);
            if (!selected)
                pen.setDashPattern({3, 2});
            m_painter.setPen(pen);
            m_painter.drawRoundedRect(around, outlineRadius, outlineRadius);
        }
        if (smooth)
            m_painter.restore();
    }

    QRectF outlineOf(const MarkPiece &piece) const
    {
        QRectF around = piece.words;
        around.setBottom(std::max(around.bottom(), piece.slot.bottom()));
        return around.adjusted(-1.5, -1, 1.5, 1.5);
    }

    void paintNumber()
    {
        if (m_look.number <= 0 || !m_style.numbers || m_block.lines().empty())
            return;
        const LineBox &line = m_block.lines().front();
        if (!isSeen(QRectF(0, line.top, 1, 2 * line.height)))
            return;
        m_painter.setFont(m_style.numberFont);
        m_painter.setPen(m_look.colors.quiet);
        const QFontMetricsF metrics(m_style.numberFont);
        const auto leftOf = [&](const QString &text) { // in the margin, towards the words
            const qreal gap = metrics.averageCharWidth() * 3;
            return std::round(m_style.mirrored ? m_style.column + gap
                                               : -gap - metrics.horizontalAdvance(text));
        };
        const QString first = QStringLiteral("%1%2").arg(m_look.read ? u"✓ " : u"").arg(m_look.number);
        const auto write = [&](const QString &text, qreal baseline) {
            const QPointF place = m_origin + QPointF(leftOf(text), baseline);
            const QRectF around = metrics.boundingRect(text).translated(place).adjusted(-3, 0, 3, 0);
            m_painter.fillRect(around, m_look.colors.paper); // links go past behind it
            m_painter.drawText(place, text);
        };
        write(first, line.baseline);
        for (const QString &zone : {m_look.zone, m_look.zoneShort}) { // where neither fits the tip says it
            const qreal left = m_origin.x() + leftOf(zone);
            if (!zone.isEmpty() && left >= 0 && left + metrics.horizontalAdvance(zone) <= m_style.width)
                return write(zone, line.baseline + std::ceil(metrics.height()));
        }
    }

    void paintLabels()
    {
        if (!m_style.labels || m_block.labels().empty())
            return;
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const MarginLabel &label : m_block.labels()) {
            const QRectF rect = labelRect(label, m_style);
            if (isSeen(rect.united(QRectF(0, label.lineY - 1, 1, 2))))
                paintLabel(label, rect);
        }
        if (m_block.hiddenLabels() > 0) {
            const QRectF last = labelRect(m_block.labels().back(), m_style);
            m_painter.setFont(m_style.numberFont);
            m_painter.setPen(m_look.colors.quiet);
            const qreal left = m_style.mirrored ? last.left() - 64 : last.right() + 4;
            m_painter.drawText(moved(QRectF(left, last.top(), 60, last.height())),
                               Qt::AlignVCenter | (m_style.mirrored ? Qt::AlignRight : Qt::AlignLeft),
                               QStringLiteral("+%1").arg(m_block.hiddenLabels()));
        }
        m_painter.restore();
    }

    void paintLabel(const MarginLabel &label, const QRectF &rect)
    {
        const BlockSpan &span = m_block.spans()[label.span];
        const bool strong = span.id == m_look.selected || span.id == m_look.hovered;
        QColor joint = span.style->line;
        joint.setAlpha(strong ? 255 : 130);
        const bool mirrored = m_style.mirrored;
        const qreal from = mirrored ? -6 : m_style.column + 6;
        const qreal to = mirrored ? rect.right() + 1 : rect.left() - 1;
        if (!strong && std::abs(label.y - label.lineY) < 1) {
            const qreal y = std::round(label.lineY);
            m_painter.fillRect(moved(QRectF(std::min(from, to), y, std::abs(to - from), 1)).toRect(), joint);
        } else {
            m_painter.setPen(QPen(joint, strong ? 1.5 : 1));
            m_painter.drawLine(m_origin + QPointF(from, label.lineY), m_origin + QPointF(to, label.y));
        }
        if (strong || m_painter.paintEngine()->type() != QPaintEngine::Raster)
            drawLabel(m_painter, moved(rect), span, label.width <= rect.width(), strong);
        else
            m_painter.drawPixmap(moved(rect).topLeft().toPoint(), labelPicture(label, rect.size()));
    }

    // The same few labels stand beside every line: painted once, then copied.
    QPixmap labelPicture(const MarginLabel &label, const QSizeF &size) const
    {
        const BlockSpan &span = m_block.spans()[label.span];
        const bool fits = label.width <= size.width();
        const qreal ratio = m_painter.device()->devicePixelRatioF();
        const QString key = QStringLiteral("label %1 %2 %3x%4 %5 %6 %7 %8 %9")
                                .arg(span.style->line.rgba(), 0, 16)
                                .arg(m_look.colors.paper.rgba(), 0, 16)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio)
                                .arg(int(fits) + 2 * int(m_style.mirrored))
                                .arg(m_style.labelFont.key(), span.initials, span.style->name);
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap((QSizeF(std::ceil(size.width()), std::ceil(size.height())) * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(m_look.colors.paper);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        drawLabel(painter, QRectF(QPointF(), size), span, fits, false);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    void drawLabel(QPainter &painter, const QRectF &rect, const BlockSpan &span, bool fits, bool strong) const
    {
        const bool mirrored = m_style.mirrored;
        QColor back = span.style->line;
        back.setAlpha(m_look.dark ? 50 : 26);
        painter.setPen(strong ? QPen(span.style->line, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(blended(m_look.colors.paper, back));
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        painter.setBrush(Qt::NoBrush);

        const qreal pad = std::round(rect.height() / 2);
        QRectF words = rect.adjusted(pad, 0, -pad, 0);
        const QFontMetricsF metrics(m_style.labelFont);
        if (!span.initials.isEmpty()) {
            painter.setFont(m_style.numberFont);
            const qreal width = QFontMetricsF(m_style.numberFont).horizontalAdvance(span.initials);
            painter.setPen(m_look.colors.ink);
            painter.drawText(words, Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight),
                             span.initials);
            words.adjust(mirrored ? width + 6 : 0, 0, mirrored ? 0 : -width - 6, 0);
        }
        painter.setFont(m_style.labelFont);
        painter.setPen(readable(span.style->line, m_look.colors.paper, m_look.colors.ink));
        painter.drawText(words, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                         fits ? span.style->name
                              : metrics.elidedText(span.style->name, Qt::ElideRight, words.width() + 1));
    }

    QPainter &m_painter;
    const BlockLayout &m_block;
    const BlockLook &m_look;
    const PageStyle &m_style;
    QPointF m_origin;
    QRectF m_clip; // from the origin
};

} // namespace

void paintBlock(QPainter &painter, const BlockLayout &block, const BlockLook &look, const QPointF &origin,
                const QRectF &clip)
{
    BlockPainter(painter, block, look, origin, clip).paint();
}

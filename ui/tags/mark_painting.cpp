#include "ui/tags/mark_painting.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace {

// Lengths in quarters of the slot's height.
struct Gaps
{
    qreal on;
    qreal off; // 0 = unbroken
};

Gaps gapsOf(Hand hand)
{
    switch (hand) {
    case Hand::Own:
        break;
    case Hand::Mate:
        return {18, 5};
    case Hand::OtherMate:
        return {10, 5};
    }
    return {0, 0};
}

void paintDots(QPainter &painter, const QRectF &slot, qreal unit)
{
    const qreal size = 2.6 * unit;
    const qreal step = 5 * unit;
    const int count = std::max(1, int((slot.width() + step - size) / step));
    for (int i = 0; i < count; ++i)
        painter.drawEllipse(QRectF(slot.left() + i * step, slot.center().y() - size / 2, size, size));
}

void paintDashes(QPainter &painter, const QRectF &slot, qreal unit)
{
    const qreal height = 2.6 * unit;
    const qreal step = 10 * unit;
    for (qreal x = slot.left(); x < slot.right(); x += step) {
        const qreal width = std::min(6.5 * unit, slot.right() - x);
        painter.drawRect(QRectF(x, slot.center().y() - height / 2, width, height));
    }
}

void paintWave(QPainter &painter, const QRectF &slot, qreal unit, const QColor &color)
{
    const qreal half = 3.5 * unit;
    const qreal rise = 1.5 * unit;
    const qreal middle = slot.center().y();
    // In short paths: filling one long path takes time with the square of its length.
    constexpr int halvesInPath = 6;
    painter.save();
    painter.setClipRect(slot.adjusted(0, -unit, 0, unit), Qt::IntersectClip);
    painter.setPen(QPen(color, 1.5 * unit));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(QPointF(slot.left(), middle));
    int halves = 0;
    for (qreal x = slot.left(); x < slot.right(); x += half) {
        // Two control points at this height make the curve reach three quarters of it.
        const qreal y = middle + (halves % 2 == 0 ? -rise : rise) * 4 / 3;
        path.cubicTo(x + half * 0.36, y, x + half * 0.64, y, x + half, middle);
        if (++halves % halvesInPath == 0) {
            painter.drawPath(path);
            path = QPainterPath(QPointF(x + half, middle));
        }
    }
    if (halves % halvesInPath != 0)
        painter.drawPath(path);
    painter.restore();
}

// On a screen dots and waves are laid out as tiles that were painted once: a page has thousands of them, and
// each curve costs more than all the letters of its word. False where it must be drawn: in print, or aside
// from whole pixels.
bool paintTiles(QPainter &painter, const QRectF &slot, const TagStyle &style, qreal unit)
{
    const bool dots = style.mark == Mark::Dotted;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const bool onPixels = std::floor(slot.left()) == slot.left() && std::floor(slot.top()) == slot.top() &&
                          painter.worldTransform().type() <= QTransform::TxTranslate;
    if (painter.paintEngine()->type() != QPaintEngine::Raster || !onPixels)
        return false;
    const qreal height = slot.height() + 2 * unit;
    const qreal width = (dots ? 5 : 7) * slot.height(); // four times the pattern: a whole number of pixels
    const QString key = QStringLiteral("mark %1 %2 %3 %4")
                            .arg(int(style.mark))
                            .arg(style.line.rgba(), 0, 16)
                            .arg(slot.height())
                            .arg(ratio);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = QPixmap((QSizeF(width, std::ceil(height)) * ratio).toSize());
        tile.setDevicePixelRatio(ratio);
        tile.fill(Qt::transparent);
        QPainter once(&tile);
        once.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(0, unit, width, slot.height());
        if (dots) {
            once.setPen(Qt::NoPen);
            once.setBrush(style.line);
            paintDots(once, whole, unit);
        } else {
            paintWave(once, whole, unit, style.line);
        }
        once.end();
        QPixmapCache::insert(key, tile);
    }
    qreal shown = slot.width();
    if (dots) // no half ones
        shown = std::max(1.0, std::floor((slot.width() + 2.4 * unit) / (5 * unit))) * 5 * unit - 2.4 * unit;
    painter.drawTiledPixmap(QRectF(slot.left(), slot.top() - unit, shown, height), tile);
    return true;
}

// On a screen a straight line between whole pixels needs no path: a row that it covers in part is filled with
// as much of its colour. Ten times as fast as antialiasing, and the same picture.
class Bars
{
public:
    Bars(QPainter &painter, const QColor &color) : m_painter(painter), m_color(color) {}

    static bool canPaint(const QPainter &painter)
    {
        return painter.paintEngine()->type() == QPaintEngine::Raster &&
               painter.worldTransform().type() <= QTransform::TxTranslate &&
               painter.device()->devicePixelRatioF() == 1.0;
    }
    // `round`: rows that are covered in part are a pixel shorter at either end.
    void fill(const QRectF &rect, bool round = false)
    {
        const int left = int(std::round(rect.left()));
        const int right = std::max(left + 1, int(std::round(rect.right())));
        const int first = int(std::floor(rect.top()));
        const int last = int(std::ceil(rect.bottom())) - 1;
        for (int y = first; y <= last;) {
            const qreal covered = std::min(y + 1.0, rect.bottom()) - std::max(qreal(y), rect.top());
            const int whole = covered > 0.99 ? std::max(1, int(std::floor(rect.bottom())) - y) : 1;
            const int inset = round && right - left > 2 && covered < 0.99 ? 1 : 0;
            QColor color = m_color;
            color.setAlphaF(float(color.alphaF() * std::min(1.0, covered)));
            m_painter.fillRect(QRect(left + inset, y, right - left - 2 * inset, whole), color);
            y += whole;
        }
    }

private:
    QPainter &m_painter;
    QColor m_color;
};

// False for what has curves and where it must be drawn exactly: in print, aside from whole pixels.
bool paintStraight(QPainter &painter, const QRectF &slot, const TagStyle &style, qreal unit)
{
    if (!Bars::canPaint(painter))
        return false;
    Bars bars(painter, style.line);
    const auto bar = [&](qreal top, qreal height, bool round = false) {
        bars.fill(QRectF(slot.left(), slot.top() + top * unit, slot.width(), height * unit), round);
    };
    switch (style.mark) {
    case Mark::Solid:
        bar(0.5, 3, true);
        return true;
    case Mark::Box:
        bar(1, 2);
        return true;
    case Mark::Double:
        bar(0, 1.3);
        bar(2.7, 1.3);
        return true;
    case Mark::Brackets:
        bar(2, 1);
        return true;
    case Mark::Dashed:
        for (qreal x = slot.left(); x < slot.right(); x += 10 * unit) {
            const qreal width = std::min(6.5 * unit, slot.right() - x);
            bars.fill(QRectF(x, slot.center().y() - 1.3 * unit, width, 2.6 * unit));
        }
        return true;
    case Mark::Dotted:
    case Mark::Wavy:
        break;
    }
    return false;
}

void paintStroke(QPainter &painter, const QRectF &slot, const TagStyle &style, qreal unit)
{
    if (paintStraight(painter, slot, style, unit))
        return;
    const bool curved = style.mark == Mark::Dotted || style.mark == Mark::Wavy;
    if (curved && paintTiles(painter, slot, style, unit))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.line);
    const auto bar = [&](qreal top, qreal height) {
        painter.drawRect(QRectF(slot.left(), slot.top() + top * unit, slot.width(), height * unit));
    };
    switch (style.mark) {
    case Mark::Solid: {
        const QRectF line(slot.left(), slot.top() + 0.5 * unit, slot.width(), 3 * unit);
        painter.drawRoundedRect(line, 1.2 * unit, 1.2 * unit);
        break;
    }
    case Mark::Box:
        bar(1, 2);
        break;
    case Mark::Dotted:
        paintDots(painter, slot, unit);
        break;
    case Mark::Wavy:
        paintWave(painter, slot, unit, style.line);
        break;
    case Mark::Double:
        bar(0, 1.3);
        bar(2.7, 1.3);
        break;
    case Mark::Brackets:
        bar(2, 1); // on whole pixels: half of one would be too pale
        break;
    case Mark::Dashed:
        paintDashes(painter, slot, unit);
        break;
    }
    painter.restore();
}

} // namespace

void paintMarkLine(QPainter &painter, const QRectF &slot, const TagStyle &style, Hand hand, MarkEnds ends)
{
    const bool straight = Bars::canPaint(painter);
    if (!straight) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.line);
    }
    const qreal unit = slot.height() / 4;
    const Gaps gaps = gapsOf(hand);
    if (gaps.off <= 0) {
        paintStroke(painter, slot, style, unit);
    } else {
        for (qreal x = slot.left(); x < slot.right(); x += (gaps.on + gaps.off) * unit) {
            const qreal width = std::min(gaps.on * unit, slot.right() - x);
            paintStroke(painter, QRectF(x, slot.top(), width, slot.height()), style, unit);
        }
    }
    if (style.mark == Mark::Box || style.mark == Mark::Brackets) {
        const qreal width = (style.mark == Mark::Box ? 1.5 : 1) * unit;
        const auto bar = [&](qreal left) {
            const QRectF rect(left, slot.top() - unit, width, 4 * unit);
            if (straight)
                Bars(painter, style.line).fill(rect);
            else
                painter.drawRect(rect);
        };
        if (ends.start)
            bar(slot.left());
        if (ends.end)
            bar(slot.right() - width);
    }
    if (!straight)
        painter.restore();
}

bool hasMarkEnds(const TagStyle &style)
{
    return style.mark == Mark::Box || style.mark == Mark::Brackets;
}

void paintMarkEnds(QPainter &painter, const QRectF &words, const TagStyle &style, MarkEnds ends)
{
    if (!hasMarkEnds(style))
        return;
    const qreal width = std::max(1.0, std::round(words.height() / 24));
    const auto bar = [&](qreal x, qreal y, qreal w, qreal h) {
        painter.fillRect(QRectF(x, y, w, h), style.line);
    };
    if (ends.start)
        bar(words.left(), words.top(), width, words.height());
    if (ends.end)
        bar(words.right() - width, words.top(), width, words.height());
    if (style.mark == Mark::Box) {
        bar(words.left(), words.top(), words.width(), width);
        return;
    }
    const qreal tick = std::min(4 * width, words.width());
    if (ends.start)
        bar(words.left(), words.top(), tick, width);
    if (ends.end)
        bar(words.right() - tick, words.top(), tick, width);
}

QColor markTint(const TagStyle &style, bool dark, int depth, Hand hand)
{
    if (!style.tinted || depth > 1)
        return {};
    static constexpr int light[] = {34, 22};
    static constexpr int night[] = {56, 40};
    QColor tint = style.line;
    const int alpha = dark ? night[depth] : light[depth];
    tint.setAlpha(hand == Hand::Own ? alpha : alpha * 6 / 10);
    return tint;
}

void paintTagSwatch(QPainter &painter, const QRectF &rect, const TagStyle &style, bool dark)
{
    const qreal lane = std::max(4.0, std::round(rect.height() / 3.5));
    const QRectF words = rect.adjusted(0, 0, 0, -lane);
    QColor tint = markTint(style, dark, 0);
    if (tint.isValid()) {
        tint.setAlpha(tint.alpha() * 2);
        painter.fillRect(words, tint);
    }
    paintMarkEnds(painter, words, style, {});
    paintMarkLine(painter, QRectF(rect.left(), rect.bottom() - lane, rect.width(), lane), style);
}

void paintLetterChip(QPainter &painter, const QRectF &rect, const TagStyle &style, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.line);
    painter.drawRoundedRect(rect, rect.height() / 5, rect.height() / 5);
    painter.setFont(font);
    painter.setPen(inkOn(style.line));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, style.letter);
    painter.restore();
}

QColor inkOn(const QColor &color)
{
    return contrastRatio(color, Qt::white) >= contrastRatio(color, Qt::black) ? Qt::white : Qt::black;
}

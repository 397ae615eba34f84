#include "ui/spans/mark_bar.h"

#include <QPainterPath>

namespace {

QPen pen(const TagStyle &style, double width, Qt::PenStyle line = Qt::SolidLine)
{
    return {style.line, width, line, line == Qt::DotLine ? Qt::RoundCap : Qt::FlatCap};
}

void paintWave(QPainter &painter, const QRectF &bar, const TagStyle &style)
{
    const double step = bar.width() * 1.2;
    const double left = bar.left() + bar.width() * 0.2;
    const double right = bar.right() - bar.width() * 0.2;
    QPainterPath wave(QPointF(left, bar.top()));
    bool out = true;
    for (double y = bar.top(); y + step <= bar.bottom() + 0.5; y += step, out = !out) {
        const double from = out ? left : right;
        const double to = out ? right : left;
        wave.cubicTo(from, y + step / 2, to, y + step / 2, to, y + step);
    }
    painter.setPen(pen(style, bar.width() * 0.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wave);
}

} // namespace

void paintMarkBar(QPainter &painter, const QRectF &bar, const TagStyle &style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = bar.width();
    const double middle = bar.center().x();
    switch (style.mark) {
    case Mark::Solid:
        painter.fillRect(bar, style.line);
        break;
    case Mark::Box: {
        const double line = std::max(1.0, width / 4);
        painter.setPen(pen(style, line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2));
        break;
    }
    case Mark::Dotted: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.line);
        for (double y = bar.top() + width / 2; y + width / 2 <= bar.bottom(); y += width * 1.8)
            painter.drawEllipse(QPointF(middle, y), width / 2, width / 2);
        break;
    }
    case Mark::Wavy:
        paintWave(painter, bar, style);
        break;
    case Mark::Double:
        painter.fillRect(QRectF(bar.left(), bar.top(), width / 3, bar.height()), style.line);
        painter.fillRect(QRectF(bar.right() - width / 3, bar.top(), width / 3, bar.height()), style.line);
        break;
    case Mark::Brackets: {
        const double line = std::max(1.0, width / 3);
        painter.fillRect(QRectF(bar.left(), bar.top(), line, bar.height()), style.line);
        painter.fillRect(QRectF(bar.left(), bar.top(), width, line), style.line);
        painter.fillRect(QRectF(bar.left(), bar.bottom() - line, width, line), style.line);
        break;
    }
    case Mark::Dashed:
        for (double y = bar.top(); y < bar.bottom(); y += width * 3)
            painter.fillRect(QRectF(bar.left(), y, width, std::min(width * 2, bar.bottom() - y)), style.line);
        break;
    }
    painter.restore();
}

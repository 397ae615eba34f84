#include "ui/widgets/draw_line.h"

void drawLine(QPainter &painter, const QRect &rect, Qt::LayoutDirection window, Side side,
              const QString &text, Qt::TextElideMode elide)
{
    const bool left = (side == Side::Start) == (window == Qt::LeftToRight);
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    // Absolute, else a painter that runs from right to left would swap the sides once more.
    const auto flags = Qt::AlignAbsolute | (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    const QFontMetrics metrics(painter.font());
    painter.drawText(rect, static_cast<int>(flags) | Qt::TextSingleLine,
                     metrics.elidedText(text, elide, rect.width()));
    painter.setLayoutDirection(before);
}

QString joinedLine(const QStringList &parts)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    QString line = parts.value(0);
    const bool fromRight = line.isRightToLeft();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const bool alike = !fromRight && !parts[i].isRightToLeft(); // nothing to keep apart
        line += QStringLiteral(" · ");
        line += alike ? parts[i] : firstStrongIsolate + parts[i] + popIsolate;
    }
    return line;
}

#include "ui/spans/pill_button.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace {

QFont bolder(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

PillButton::PillButton(const QString &text, int digit, QWidget *parent)
    : QAbstractButton(parent), m_digit(digit)
{
    setText(text);
    setCheckable(true);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void PillButton::setDigit(int digit)
{
    if (m_digit == digit)
        return;
    m_digit = digit;
    updateGeometry();
    update();
}

int PillButton::gap() const
{
    return fontMetrics().height() / 2;
}

QSize PillButton::sizeHint() const
{
    // As wide as when it is down, so that the row does not shift.
    const QFontMetrics metrics(bolder(font()));
    const int digit = m_digit > 0 ? metrics.horizontalAdvance(QString::number(m_digit)) + gap() / 2 : 0;
    return {metrics.horizontalAdvance(text()) + digit + 2 * gap() + 2,
            std::max(24, metrics.height() + metrics.height() / 3)};
}

void PillButton::paintEvent(QPaintEvent *)
{
    const PageColors colors = pageColors(isDark(palette()));
    const bool down = isChecked();
    const bool live = isEnabled();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const double radius = pill.height() / 2;
    painter.setBrush(down ? QBrush(colors.selection) : palette().base());
    const bool pointed = live && (underMouse() || hasFocus());
    QColor edge = palette().color(QPalette::PlaceholderText);
    edge.setAlpha(150); // seen on light and on dark, but quieter than the words
    painter.setPen(QPen(down || pointed ? colors.accent : edge, down ? 2 : 1));
    painter.drawRoundedRect(pill, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter.drawRoundedRect(pill.adjusted(3, 3, -3, -3), radius - 3, radius - 3);
    }

    QRect inside = rect().adjusted(gap(), 0, -gap(), 0);
    painter.setFont(down ? bolder(font()) : font());
    if (m_digit > 0) {
        const int width = fontMetrics().horizontalAdvance(QString::number(m_digit)) + gap() / 2;
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), inside),
            static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
            QString::number(m_digit));
        inside.setLeft(inside.left() + width);
    }
    painter.setPen(palette().color(live || down ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inside),
                     Qt::AlignCenter | Qt::TextSingleLine, text());
}

void PillButton::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        focusNextPrevChild((event->key() == Qt::Key_Right) != mirrored);
    else
        QAbstractButton::keyPressEvent(event);
}

bool PillButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

#include "ui/widgets/elided_label.h"

#include "ui/widgets/plain_words.h"

#include <QPainter>
#include <QStyle>

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setMinimumWidth(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::showText(const QString &text)
{
    setText(text);
    setToolTip(plainTip(text));
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    // Each text by its own letters: quotation marks and full stops of another language stay at their ends.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::AlignAbsolute;
    style()->drawItemText(&painter, place, int(side), palette(), isEnabled(), shown, foregroundRole());
}

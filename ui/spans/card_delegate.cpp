#include "ui/spans/card_delegate.h"

#include "ui/spans/card_layout.h"
#include "ui/spans/span_list_model.h"
#include "ui/tags/mark_painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace {

Card cardAt(const QModelIndex &index)
{
    return index.data(SpanListModel::CardRole).value<Card>();
}

void paintFrame(QPainter &painter, const QStyleOptionViewItem &option, const CardLayout &layout,
                const TagStyle &style)
{
    const PageColors colors = pageColors(isDark(option.palette));
    const bool selected = option.state & QStyle::State_Selected;
    const double radius = layout.unit;
    const QRectF card = QRectF(layout.card).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(card, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, option.palette.base());
    painter.save();
    painter.setClipPath(shape);
    const QRect bar = QStyle::visualRect(
        option.direction, layout.card,
        QRect(layout.card.left(), layout.card.top(), layout.barWidth, layout.card.height()));
    painter.translate(bar.topLeft());
    painter.rotate(90); // the line under the words, turned upright
    paintMarkLine(painter, QRectF(0, -bar.width(), bar.height(), bar.width()), style);
    painter.restore();

    const bool pointed = selected || (option.state & QStyle::State_MouseOver);
    painter.setPen(QPen(pointed ? colors.accent : option.palette.color(QPalette::Mid), selected ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (option.state & QStyle::State_HasFocus) {
        // Focus is more than selection: a second line inside.
        painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter.drawRoundedRect(card.adjusted(3, 3, -3, -3), radius - 1, radius - 1);
    }
}

} // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CardLayout layout = layOutCard(cardAt(index), option.font, option.rect, option.direction);
    return {option.rect.width(), layout.rowHeight};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Card card = cardAt(index);
    const CardLayout layout = layOutCard(card, option.font, option.rect, option.direction);
    const QColor quiet = option.palette.color(QPalette::PlaceholderText);
    const QColor ink = option.palette.color(QPalette::Text);
    painter->save();
    paintFrame(*painter, option, layout, m_styles.of(card.tag));

    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics strong(bold);
    const QFontMetrics plain(option.font);
    QRect line = layout.words;
    line.setHeight(strong.lineSpacing());
    const auto draw = [&](QRect rect, Qt::Alignment side, const QString &text) {
        const Qt::Alignment visual = QStyle::visualAlignment(option.direction, side);
        painter->drawText(rect, static_cast<int>(visual | Qt::AlignVCenter | Qt::TextSingleLine), text);
    };
    painter->setFont(bold);
    painter->setPen(ink);
    draw(line, Qt::AlignLeft, card.tagName);
    painter->setFont(option.font);
    painter->setPen(quiet);
    const int tagWidth = strong.horizontalAdvance(card.tagName) + 2 * layout.unit;
    const QRect summary = line.adjusted(tagWidth, 0, 0, 0);
    draw(QStyle::visualRect(option.direction, line, summary), Qt::AlignLeft, layout.summary);
    if (layout.stacked)
        line.translate(0, strong.lineSpacing());
    draw(line, layout.stacked ? Qt::AlignLeft : Qt::AlignRight, layout.person);

    QPointF place(line.left(), line.bottom() + 1);
    const auto block = [&](const TextBlock &text, const QColor &color) {
        if (text.height <= 0)
            return;
        painter->setPen(color);
        text.draw(*painter, place + QPointF(0, 2));
        place.ry() += text.height + 2;
    };
    block(layout.quote, ink);
    block(layout.links, quiet);
    block(layout.assessment, quiet);
    block(layout.note, quiet);
    block(layout.thread, quiet);
    painter->restore();
}

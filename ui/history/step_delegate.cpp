#include "ui/history/step_delegate.h"

#include "ui/history/step_list_model.h"
#include "ui/widgets/draw_line.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace {

int unitOf(const QStyleOptionViewItem &option)
{
    return std::max(4, option.fontMetrics.height() / 4);
}

} // namespace

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20,
            2 * option.fontMetrics.lineSpacing() + 2 * unitOf(option)};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const PageColors colors = pageColors(isDark(option.palette));
    const bool undone = index.data(StepListModel::UndoneRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    const int unit = unitOf(option);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, option.palette.alternateBase());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }

    const QRect words = option.rect.adjusted(3 * unit, unit, -3 * unit, -unit);
    QRect line = words;
    line.setHeight(option.fontMetrics.lineSpacing());
    const QColor quiet =
        selected ? option.palette.color(QPalette::Text) : option.palette.color(QPalette::PlaceholderText);
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color) {
        painter->setFont(font);
        painter->setPen(color);
        drawLine(*painter, line, option.direction, Side::Start, text, Qt::ElideMiddle);
        line.translate(0, option.fontMetrics.lineSpacing());
    };
    QFont what = option.font;
    what.setStrikeOut(undone);
    draw(index.data(StepListModel::WhatRole).toString(), what,
         undone ? quiet : option.palette.color(QPalette::Text));
    draw(index.data(StepListModel::WhoWhenRole).toString(), option.font, quiet);
    painter->restore();
}

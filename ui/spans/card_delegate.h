// Paints a span as a card: bar, tag, attributes, who and when, the words, links and note.
#pragma once

#include "ui/spans/card_text.h"
#include "ui/tags/tag_style.h"

#include <QStyledItemDelegate>

class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setStyles(const TagStyles &styles) { m_styles = styles; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    TagStyles m_styles;
};

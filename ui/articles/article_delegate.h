// An article in the list: its title on up to two lines, where it is from and how far it is below.
#pragma once

#include <QStyledItemDelegate>

class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    // The same for all rows, so that a list of 100,000 asks once.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

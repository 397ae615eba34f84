// Paints a line of a concordance: the words found in the middle of the column, one below the other, what
// stands before and behind them to both sides; the tags they have as chips.
#pragma once

#include "ui/tags/tag_style.h"

#include <QStyledItemDelegate>

class HitListModel;

class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HitDelegate(const HitListModel *model, QObject *parent = nullptr);

    void setTagStyles(const TagStyles &styles) { m_styles = styles; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QRect tickRect(const QStyleOptionViewItem &option) const; // where a click changes the tick
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void tickClicked(int row);

private:
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTags(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const HitListModel *m_model;
    TagStyles m_styles;
};

// A list of cards of different heights, for any number of them: only those on the screen are measured
// and painted (QListView itself asks every row for its size). Everything else (selection, keys, the rows a
// screen reader sees) is QListView's.
#pragma once

#include "ui/spans/row_heights.h"

#include <QListView>

class CardList : public QListView
{
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;
    void reset() override;
    // Letters belong to the window's keys, not to a search in the list.
    void keyboardSearch(const QString &) override {}

signals:
    void deletePressed();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void updateGeometries() override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void removeRows(const QModelIndex &parent, int first, int last);
    void measureVisible();
    void measureAgain();
    bool seesCurrent(const QSize &size) const; // in a viewport of this size
    int estimate() const;
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    RowHeights m_heights;
    bool m_measuring = false;
};

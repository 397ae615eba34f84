// The rows that an import refuses, with their reasons; a filter for many of them; Ctrl+C copies what is
// selected.
#pragma once

#include "model/exchange/csv_spans.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTableView;

class RefusedList : public QWidget
{
    Q_OBJECT

public:
    explicit RefusedList(QWidget *parent = nullptr);

    // `all` counts those too that are not among `rows`.
    void setRows(const std::vector<RefusedRow> &rows, qint64 all);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void copy() const;
    void showCount();

    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_words;
    QLabel *m_count;
    QTableView *m_table;
    qint64 m_all = 0;
};

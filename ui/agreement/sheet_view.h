// A Sheet on screen: a table, and under it in words what the cell under the cursor says and means. A click or
// Enter on a number asks for the spans behind it.
#pragma once

#include "ui/agreement/sheet.h"

#include <QWidget>

class QLabel;
class QTableView;
class SheetModel;

class SheetView : public QWidget
{
    Q_OBJECT

public:
    SheetView(const QString &name, QWidget *parent = nullptr);

    void show(Sheet sheet); // the place of the cursor stays
    QTableView *table() const { return m_table; }

signals:
    void placesAsked(const PlaceQuery &query, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask(const QModelIndex &index);
    void explain(const QModelIndex &index);
    void fitCells();

    int m_lines = 1;
    SheetModel *m_model;
    QTableView *m_table;
    QLabel *m_words;
    QLabel *m_caption;
};

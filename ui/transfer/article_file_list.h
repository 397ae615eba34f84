// The files of an import as a list: what to show of it, all or none, Space ticks what is selected, F2
// changes a title.
#pragma once

#include "ui/transfer/article_file_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

class ArticleFileList : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleFileList(ArticleFileModel *model, QWidget *parent = nullptr);

    std::vector<int> selected() const; // numbers of the files, ascending
    int current() const;               // -1 = none
    QTableView *table() const { return m_table; }

signals:
    void selectionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Filter;
    void tickSelected();
    void tickShown(bool ticked);
    void showCounts();

    ArticleFileModel *m_model;
    Filter *m_filter;
    QLabel *m_counts;
    QComboBox *m_shown;
    QTableView *m_table;
};

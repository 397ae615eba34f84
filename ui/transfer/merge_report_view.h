// The report of a merge with its filter, and the selected line in full below it.
#pragma once

#include "model/storage/merge.h"

#include <QWidget>

class MergeReportModel;
class QCheckBox;
class QLabel;
class QLineEdit;
class QTreeView;

class MergeReportView : public QWidget
{
    Q_OBJECT

public:
    explicit MergeReportView(QWidget *parent = nullptr);
    void show(const MergeReport &report);

private:
    void filter();

    MergeReportModel *m_model;
    QLineEdit *m_words;
    QCheckBox *m_onlyNews;
    QLabel *m_count;
    QTreeView *m_tree;
    QLabel *m_detail;
};

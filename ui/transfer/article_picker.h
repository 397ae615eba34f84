// Articles to choose by ticking: all of them, or only those ticked. The list is read page by page, with a
// filter, and one click ticks everything the filter shows.
#pragma once

#include "model/project/project.h"

#include <QPointer>
#include <QWidget>

#include <unordered_set>

class ArticlePickModel;
class QLabel;
class QLineEdit;
class QListView;
class QRadioButton;

class ArticlePicker : public QWidget
{
    Q_OBJECT

public:
    // `article` is ticked at first when it is not null.
    ArticlePicker(Project *project, const Id &article, QWidget *parent = nullptr);

    bool isAll() const;
    // Those ticked; empty and an error never mean all.
    Result<std::vector<Id>> ticked() const;
    qint64 tickedCount() const;

signals:
    void changed();

private:
    void filter();
    void showState();

    QPointer<Project> m_project;
    ArticlePickModel *m_model;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_count;
};

// The parts of the search pane, for its own source files only.
#pragma once

#include "ui/search/search_pane.h"

#include <QPointer>

#include <optional>

class EmptyNotice;
class HitTable;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

struct SearchPane::Private
{
    SearchPane *q = nullptr;
    QPointer<Project> project;
    Id article;
    ArticleFilter listed;
    SearchForm *form = nullptr;
    HitListModel *model = nullptr;
    HitTable *table = nullptr;
    EmptyNotice *notice = nullptr;
    QStackedWidget *pages = nullptr;
    QLabel *count = nullptr;
    QCheckBox *tagging = nullptr;
    QComboBox *tag = nullptr;
    QPushButton *tagButton = nullptr;
    TagRun *run = nullptr;
    bool goToFirst = false; // as soon as there is a line

    explicit Private(SearchPane *pane) : q(pane) {}
    void build();
    QWidget *footer();
    std::optional<Search> searchNow() const;
    void search();
    void fillTags();
    void takeTag();
    void show(int row, bool withKeyboard);
    void showState();
    void showNotice();
    QString countText() const;
    void save(const QString &name, bool away);
};

// The articles of the project: a filter, a list, and how many there are.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <memory>

class ArticleListPane : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleListPane(QWidget *parent = nullptr);
    ~ArticleListPane() override;

    void setProject(Project *project); // null = none; listens to it
    void annotatorChanged();           // states are another's now

    void showArticle(const Id &article); // marks it as the open one
    // The one `steps` further down the list as it is filtered now; null at its ends.
    Id neighbour(const Id &article, int steps) const;
    Id firstArticle() const;
    ArticleFilter filter() const; // what the list shows
    void focusFilter();

signals:
    void articleChosen(const Id &article);
    void filterChanged();
    // For the window's own menu; `article` is selected.
    void contextMenuAsked(const QPoint &globalPlace, const Id &article);
    void failed(const Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

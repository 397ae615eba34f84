// The page “By word” of the Review tab: every occurrence of the words that somebody tagged, with how each
// annotator tagged it. Read in a worker when somebody looks, and again a while after the last change.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <memory>

class WordPane : public QWidget
{
    Q_OBJECT

public:
    explicit WordPane(QWidget *parent = nullptr);
    ~WordPane() override;

    void setProject(Project *project); // null = none; listens to it
    void showArticle(const Id &article);
    void annotatorChanged();
    void takeFocus();

signals:
    void placeActivated(const Id &article, TextRange range);
    void shown(); // the lines are up to date
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void read();
    void filter();
    void showState();

    struct Private;
    std::unique_ptr<Private> d;
};

// The line at the foot of the window: saved or not, who is at the keyboard, where the caret is, how many
// tags, how large the text.
#pragma once

#include "model/project/project.h"

#include <QStatusBar>

#include <memory>

class ArticleTally;

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    ~StatusLine() override;

    void showSaved(int notSaved, bool readOnly); // how many steps wait to be tried again
    void showProject(const Project *project);    // null = none; again when people or the annotator changed
    void showSelection(const OpenArticle *article, TextRange selection);
    void showCounts(const ArticleTally *tally, const Tagset *tagset); // null = no article
    void showZoom(double zoom);

signals:
    void retryAsked();
    void annotatorAsked(const Id &person);
    void newAnnotatorAsked();
    void zoomResetAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// What was done, by whom and when, newest first and page by page; "undo to here"; and who changed the
// selected span.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <functional>

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    ~HistoryPanel() override;

    void setProject(Project *project);
    void annotatorChanged();       // somebody else is at the keyboard
    void showSpan(const Id &span); // null = none
    // Takes back everything after a step, in place of the project itself: it may be long work.
    void setUndoTo(const std::function<void(qint64 step)> &undoTo);

signals:
    void articleAsked(const Id &article); // a step was double-clicked
    void failed(const Error &error);

private:
    void showState();
    void showMenu(const QPoint &place);
    void askUndo();
    void findArticle(const std::vector<SpanHistoryLine> &lines);

    struct Private;
    std::unique_ptr<Private> d;
};

// What was done, by whom and when, newest first and page by page; "undo to here"; and who changed the
// selected span.
#pragma once

#include "model/project/project.h"

#include <QWidget>

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    ~HistoryPanel() override;

    void setProject(Project *project);
    void showSpan(const Id &span); // null = none

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

// How far everybody is with every article: annotators across, articles down, totals on top. Enter opens the
// article.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <memory>

class ProgressWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressWindow(QWidget *parent);
    ~ProgressWindow() override;

    void setProject(Project *project); // null = none; listens to it
    void open();

signals:
    void articleActivated(const Id &article);
    void assignAsked();
    void shown(); // the matrix is up to date

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void filter();
    void showState();

    struct Private;
    std::unique_ptr<Private> d;
};

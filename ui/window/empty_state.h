// What stands in the middle while there is nothing to read: one line that says so, and the buttons
// that lead on.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QAction;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    ~EmptyState() override;

    // The first action is the one most people want. Buttons show the keys of their actions.
    void offer(const QString &title, const QString &line, const std::vector<QAction *> &actions);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

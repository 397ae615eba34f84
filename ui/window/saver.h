// The one place of the window that changes the project: applies a step, and when the disk refuses keeps
// what was attempted, so that it can be tried again once there is room. Nothing is shown as done before
// it is on disk.
#pragma once

#include "model/project/project.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

class Saver : public QObject
{
    Q_OBJECT

public:
    explicit Saver(QObject *parent = nullptr);

    void setProject(Project *project); // forgets what was kept for the one before

    // What else belongs to a step, asked before it is applied.
    void setComplete(const std::function<Changes(Changes)> &complete) { m_complete = complete; }

    // True when it is on disk. `done` runs then, or later when trying again brings it there. What an attempt
    // that is still kept changes cannot be changed a second time: that is refused and not kept.
    bool apply(const QString &label, const Changes &changes, const std::function<void()> &done = {});
    // In the order they were made; stops at the first that fails again.
    void retry();
    void giveUp(); // what was kept is not wanted any more
    int kept() const { return int(m_kept.size()); }

signals:
    void keptChanged(int kept); // 0 = all changes saved
    void failed(const Error &error);

private:
    struct Attempt
    {
        QString label;
        Changes changes;
        std::function<void()> done;
    };

    bool mustWait(const Changes &changes) const;
    // Two kept tags of one article both start its reading: the second one would never get in.
    Changes withoutKeptReadings(Changes changes) const;

    std::function<Changes(Changes)> m_complete;
    QPointer<Project> m_project;
    QTimer m_quiet; // since the last change
    std::vector<Attempt> m_kept;
};

// Runs a plain model function in a thread, with a progress bar and a Cancel that works, and gives the
// result back in this thread. The window stays usable meanwhile. The bar appears when the work has
// taken longer than a second.
#pragma once

#include "model/task.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override; // cancels and waits

    // `work` runs in a thread and touches only what it captured by value; `done` runs here afterwards,
    // also when the work was cancelled. One at a time: false when something is running already.
    bool run(const QString &title, std::function<void(Task &)> work, std::function<void()> done);
    bool isRunning() const;
    void cancel();
    void stop(); // cancels and waits; `done` is not run then

signals:
    void started(const QString &title);         // after a second
    void progressed(qint64 done, qint64 total); // total 0 = not known
    void finished();

private:
    void end();

    struct Private;
    std::unique_ptr<Private> d;
};

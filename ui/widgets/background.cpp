#include "ui/widgets/background.h"

#include <QThread>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

struct Background::Private
{
    std::unique_ptr<QThread> thread;
    std::unique_ptr<Task> task;
    std::function<void()> done;
    QString title;
    QTimer patience; // until the bar is worth showing
    QTimer pulse;    // how far it has come
};

Background::Background(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->patience.setSingleShot(true);
    d->patience.setInterval(1s);
    d->pulse.setInterval(100ms);
    connect(&d->patience, &QTimer::timeout, this, [this] {
        emit started(d->title);
        emit progressed(d->task->done(), d->task->total());
        d->pulse.start();
    });
    connect(&d->pulse, &QTimer::timeout, this,
            [this] { emit progressed(d->task->done(), d->task->total()); });
}

Background::~Background()
{
    end();
}

void Background::stop()
{
    if (!d->thread)
        return;
    end();
    emit finished();
}

void Background::end()
{
    if (!d->thread)
        return;
    d->patience.stop();
    d->pulse.stop();
    d->thread->disconnect(this); // nobody is to hear `done`
    d->task->cancel();
    d->thread->wait();
    d->thread.reset();
    d->done = nullptr;
}

bool Background::run(const QString &title, std::function<void(Task &)> work, std::function<void()> done)
{
    if (isRunning())
        return false;
    d->title = title;
    d->task = std::make_unique<Task>();
    d->done = std::move(done);
    d->thread.reset(QThread::create([work = std::move(work), task = d->task.get()] { work(*task); }));
    connect(d->thread.get(), &QThread::finished, this, [this] {
        d->patience.stop();
        d->pulse.stop();
        d->thread->wait();
        d->thread.reset();
        const std::function<void()> after = std::move(d->done);
        d->done = nullptr;
        emit finished();
        if (after)
            after();
    });
    d->patience.start();
    d->thread->start();
    return true;
}

bool Background::isRunning() const
{
    return d->thread != nullptr;
}

void Background::cancel()
{
    if (d->task)
        d->task->cancel();
}

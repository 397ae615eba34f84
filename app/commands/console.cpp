#include "app/commands/console.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace {

void write(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

Exit writeResult(const QByteArray &bytes)
{
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush())
        return Exit::Done;
    return failed({CommandLine::tr("Standard output could not be written. Is the disk behind it full?"),
                   out.errorString()});
}

// Only what a signal handler may touch.
std::atomic<Task *> interruptedTask{nullptr};

void onInterrupt(int)
{
    if (Task *task = interruptedTask.load())
        task->cancel();
}

} // namespace

void say(const QString &line)
{
    write(stderr, line + QLatin1Char('\n'));
}

Exit failed(const Error &error)
{
    const QString detail = error.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.detail);
    QString line = QStringLiteral("ascertain: ") + error.message + detail;
    say(line.replace(QLatin1Char('\n'), QLatin1Char(' ')));
    return Exit::Failed;
}

Exit wrongWords(const QString &reason)
{
    say(QStringLiteral("ascertain: %1 %2").arg(reason, CommandLine::tr("Try --help.")));
    return Exit::WrongWords;
}

Exit print(const QString &text)
{
    return writeResult(text.toUtf8());
}

Exit print(const QJsonObject &document)
{
    return writeResult(QJsonDocument(document).toJson());
}

struct LongWork::Private
{
    std::mutex mutex; // guards `what`
    QString what;
    struct sigaction before = {};
    std::jthread line;

    void showLine(const Task &task, const std::stop_token &stop);
};

void LongWork::Private::showLine(const Task &task, const std::stop_token &stop)
{
    using namespace std::chrono_literals;
    constexpr auto step = 50ms;
    bool shown = false;
    for (int i = 1; !stop.stop_requested(); ++i) {
        std::this_thread::sleep_for(step);
        if (i % 10 != 0)
            continue;
        QString text;
        {
            const std::lock_guard lock(mutex);
            text = what;
        }
        const qint64 total = task.total();
        if (total > 0)
            text += QStringLiteral(" … %1 %").arg(std::clamp(task.done() * 100 / total, qint64(0), qint64(100)));
        write(stderr, QStringLiteral("\r\033[K") + text.left(100));
        shown = true;
    }
    if (shown)
        write(stderr, QStringLiteral("\r\033[K"));
}

LongWork::LongWork(Task &task, const QString &what) : d(std::make_unique<Private>())
{
    d->what = what;
    interruptedTask.store(&task);
    struct sigaction action = {};
    action.sa_handler = onInterrupt;
    action.sa_flags = SA_RESTART | SA_RESETHAND; // the second Ctrl+C is the system's
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &d->before);
    if (isatty(STDERR_FILENO))
        d->line = std::jthread([this, &task](const std::stop_token &stop) { d->showLine(task, stop); });
}

LongWork::~LongWork()
{
    sigaction(SIGINT, &d->before, nullptr);
    interruptedTask.store(nullptr);
    if (d->line.joinable()) {
        d->line.request_stop();
        d->line.join();
    }
}

void LongWork::setWhat(const QString &what)
{
    const std::lock_guard lock(d->mutex);
    d->what = what;
}

Error interrupted()
{
    return {CommandLine::tr("Interrupted: nothing was changed.")};
}

#include "app/termination.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QWidget>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalSockets[2] = {-1, -1}; // written to by the handler, read by the event loop

void tellEventLoop(int)
{
    const char byte = 1;
    // A full socket means that it was told already.
    [[maybe_unused]] const ssize_t written = ::write(signalSockets[0], &byte, sizeof byte);
}

constexpr int endings[] = {SIGTERM, SIGHUP, SIGINT};

} // namespace

struct Termination::Private
{
    std::unique_ptr<QSocketNotifier> notifier;
    struct sigaction before[std::size(endings)] = {};
};

Termination::Termination(QWidget *window) : d(std::make_unique<Private>())
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalSockets) != 0) {
        qWarning("No socket pair: the program will end at once when it is told to");
        return;
    }
    d->notifier = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    QObject::connect(d->notifier.get(), &QSocketNotifier::activated, window, [window] {
        char bytes[16];
        while (::read(signalSockets[1], bytes, sizeof bytes) > 0) {
        }
        // A dialog in front would keep the window from closing.
        while (QWidget *dialog = QApplication::activeModalWidget()) {
            if (!dialog->close())
                break;
        }
        if (window->close())
            QApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = tellEventLoop;
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < std::size(endings); ++i)
        ::sigaction(endings[i], &action, &d->before[i]);
}

Termination::~Termination()
{
    if (!d->notifier)
        return;
    for (std::size_t i = 0; i < std::size(endings); ++i)
        ::sigaction(endings[i], &d->before[i], nullptr);
    d->notifier.reset();
    for (int &socket : signalSockets) {
        ::close(socket);
        socket = -1;
    }
}

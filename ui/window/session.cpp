#include "ui/window/session.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace {

// Raised when docks are renamed or added: an older arrangement is not understood then.
constexpr int layoutKind = 1;
constexpr double smallestZoom = 0.5;
constexpr double largestZoom = 4.0;

// What was wide enough for one size of text is not for another.
int layoutVersion(const QMainWindow &window)
{
    return 1000 * layoutKind + std::min(window.fontMetrics().height(), 999);
}

// As much as the text needs, but no more than the screen has.
void placeOnMainScreen(QMainWindow &window)
{
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const int line = window.fontMetrics().height();
    const QSize wanted(std::max(1440, 70 * line), std::max(900, 45 * line));
    const QSize most(room.width() * 19 / 20, room.height() * 9 / 10);
    window.resize(wanted.boundedTo(most));
    // What it holds may need more than that.
    const QSize size = window.size().expandedTo(window.minimumSizeHint());
    const QPoint middle = room.center() - QPoint(size.width() / 2, size.height() / 2);
    window.move(std::max(middle.x(), room.left()), std::max(middle.y(), room.top()));
}

bool isOnScreen(const QRect &frame)
{
    // Enough of the title bar to take hold of.
    const QRect grip(frame.left(), frame.top(), frame.width(), 40);
    const QList<QScreen *> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](const QScreen *screen) {
        const QRect part = screen->availableGeometry().intersected(grip);
        return part.width() >= 80 && part.height() >= 20;
    });
}

} // namespace

ReadingPlace savedPlace()
{
    const QSettings settings;
    ReadingPlace place;
    place.project = settings.value(QStringLiteral("session/project")).toString();
    place.article =
        Id::fromString(settings.value(QStringLiteral("session/article")).toString()).value_or(Id());
    place.position = std::max<qsizetype>(0, settings.value(QStringLiteral("session/position")).toLongLong());
    return place;
}

void savePlace(const ReadingPlace &place)
{
    QSettings settings;
    settings.setValue(QStringLiteral("session/project"), place.project);
    settings.setValue(QStringLiteral("session/article"),
                      place.article.isNull() ? QString() : place.article.toString());
    settings.setValue(QStringLiteral("session/position"), place.position);
}

QStringList recentProjects()
{
    QStringList paths = QSettings().value(QStringLiteral("session/recent")).toStringList();
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths.mid(0, mostRecentProjects);
}

void rememberProject(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentProjects();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(QStringLiteral("session/recent"), paths.mid(0, mostRecentProjects));
}

void forgetProjects()
{
    QSettings().remove(QStringLiteral("session/recent"));
}

Scheme savedScheme()
{
    const QString name = QSettings().value(QStringLiteral("view/theme")).toString();
    return name == QLatin1String("light")  ? Scheme::Light
           : name == QLatin1String("dark") ? Scheme::Dark
                                           : Scheme::System;
}

void saveScheme(Scheme scheme)
{
    const QString name = scheme == Scheme::Light  ? QStringLiteral("light")
                         : scheme == Scheme::Dark ? QStringLiteral("dark")
                                                  : QStringLiteral("system");
    QSettings().setValue(QStringLiteral("view/theme"), name);
}

double savedZoom()
{
    bool ok = false;
    const double zoom = QSettings().value(QStringLiteral("view/zoom"), 1.0).toDouble(&ok);
    return ok && zoom >= smallestZoom && zoom <= largestZoom ? zoom : 1.0; // false for NaN too
}

void saveZoom(double zoom)
{
    QSettings().setValue(QStringLiteral("view/zoom"), zoom);
}

bool savedSwitch(const QString &name, bool fallback)
{
    return QSettings().value(QStringLiteral("switches/") + name, fallback).toBool();
}

void saveSwitch(const QString &name, bool on)
{
    QSettings().setValue(QStringLiteral("switches/") + name, on);
}

void saveWindow(const QMainWindow &window)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), window.saveState(layoutVersion(window)));
}

bool restoreWindow(QMainWindow &window)
{
    const QSettings settings;
    const QByteArray geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    const bool placed =
        !geometry.isEmpty() && window.restoreGeometry(geometry) && isOnScreen(window.frameGeometry());
    if (!placed) {
        window.setWindowState(Qt::WindowNoState);
        placeOnMainScreen(window);
    }
    const QByteArray layout = settings.value(QStringLiteral("window/layout")).toByteArray();
    return !layout.isEmpty() && window.restoreState(layout, layoutVersion(window));
}

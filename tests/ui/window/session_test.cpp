// What is remembered from one day to the next, and what the saver keeps when the disk refuses.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/window/saver.h"
#include "ui/window/session.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QMainWindow>
#include <QSettings>
#include <QSignalSpy>

TEST_CASE("the last ten projects are remembered and the newest comes first")
{
    for (int i = 0; i < 12; ++i)
        rememberProject(QStringLiteral("/home/ana/%1.ascertain").arg(i));
    rememberProject(QStringLiteral("/home/ana/5.ascertain"));
    CHECK(recentProjects().size() == mostRecentProjects);
    CHECK(recentProjects().front() == QStringLiteral("/home/ana/5.ascertain"));
    CHECK(recentProjects().count(QStringLiteral("/home/ana/5.ascertain")) == 1);
    CHECK_FALSE(recentProjects().contains(QStringLiteral("/home/ana/0.ascertain")));
    forgetProjects();
    CHECK(recentProjects().isEmpty());
}

TEST_CASE("the place where the reader was is remembered")
{
    const ReadingPlace place{QStringLiteral("/home/ana/a.ascertain"), Id::make(), 742};
    savePlace(place);
    CHECK(savedPlace().project == place.project);
    CHECK(savedPlace().article == place.article);
    CHECK(savedPlace().position == 742);
}

TEST_CASE("nonsense in the settings gives the defaults")
{
    QSettings settings;
    settings.setValue(QStringLiteral("session/article"), QStringLiteral("not an id"));
    settings.setValue(QStringLiteral("session/position"), -5);
    settings.setValue(QStringLiteral("view/zoom"), QStringLiteral("nan"));
    settings.setValue(QStringLiteral("view/theme"), QStringLiteral("purple"));
    settings.setValue(QStringLiteral("window/geometry"), QByteArray("junk"));
    settings.setValue(QStringLiteral("window/layout"), QByteArray("junk"));
    CHECK(savedPlace().article.isNull());
    CHECK(savedPlace().position == 0);
    CHECK(savedZoom() == 1.0);
    CHECK(savedScheme() == Scheme::System);
    QMainWindow window;
    CHECK_FALSE(restoreWindow(window));
    CHECK(window.width() > 200);
    settings.setValue(QStringLiteral("view/zoom"), 400);
    CHECK(savedZoom() == 1.0);
}

TEST_CASE("scheme and zoom and switches are remembered")
{
    saveScheme(Scheme::Dark);
    CHECK(savedScheme() == Scheme::Dark);
    saveZoom(1.3);
    CHECK(savedZoom() == 1.3);
    CHECK(savedSwitch(QStringLiteral("letters"), true));
    saveSwitch(QStringLiteral("letters"), false);
    CHECK_FALSE(savedSwitch(QStringLiteral("letters"), true));
}

TEST_CASE("a window comes back where it was and never where no screen is")
{
    const auto dockOf = [](QMainWindow &window) {
        auto *dock = new QDockWidget(&window);
        dock->setObjectName(QStringLiteral("dock"));
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        return dock;
    };
    QMainWindow before;
    QDockWidget *dock = dockOf(before);
    before.setGeometry(60, 50, 640, 480);
    before.show();
    before.addDockWidget(Qt::RightDockWidgetArea, dock);
    saveWindow(before);
    QMainWindow later;
    QDockWidget *again = dockOf(later);
    CHECK(restoreWindow(later));
    later.show();
    CHECK(later.size() == before.size());
    CHECK(later.dockWidgetArea(again) == Qt::RightDockWidgetArea);

    QMainWindow larger;
    larger.setFont(QFont(larger.font().family(), 2 * larger.font().pointSize()));
    QDockWidget *built = dockOf(larger);
    CHECK_FALSE(restoreWindow(larger)); // widths of another size of text
    CHECK(larger.size() == before.size());
    CHECK(larger.dockWidgetArea(built) == Qt::LeftDockWidgetArea);

    before.setGeometry(30'000, 30'000, 640, 480);
    saveWindow(before);
    QMainWindow lost;
    CHECK(restoreWindow(lost)); // its docks
    CHECK(lost.x() < 10'000);
}

TEST_CASE("what the disk refuses is kept in order and saved by trying again")
{
    Newsroom room;
    Saver saver;
    saver.setProject(room.project.get());
    QSignalSpy kept(&saver, &Saver::keptChanged);
    QSignalSpy failed(&saver, &Saver::failed);
    const auto note = [&](const char *words) -> Changes {
        const Span before = room.span(room.claim);
        Span after = before;
        after.note = QLatin1String(words);
        return {edited(before, after)};
    };
    int done = 0;
    CHECK(saver.apply(QStringLiteral("First"), note("one"), [&] { ++done; }));
    CHECK(done == 1);

    const QString aside = room.path + QStringLiteral(".aside");
    REQUIRE(QFile::rename(room.path, aside));
    CHECK_FALSE(saver.apply(QStringLiteral("Second"), note("two"), [&] { ++done; }));
    CHECK(saver.kept() == 1);
    CHECK(failed.count() == 1);
    CHECK(done == 1);
    CHECK(room.span(room.claim).note == QStringLiteral("one")); // never shown as done
    saver.retry();
    CHECK(saver.kept() == 1);

    REQUIRE(QFile::rename(aside, room.path));
    saver.retry();
    CHECK(saver.kept() == 0);
    CHECK(done == 2);
    CHECK(room.span(room.claim).note == QStringLiteral("two"));
    CHECK(kept.last().at(0).toInt() == 0);
}

TEST_CASE("a copy of the open file has what was done in it a moment ago")
{
    Newsroom room;
    Saver saver;
    saver.setProject(room.project.get());
    const Span before = room.span(room.claim);
    Span after = before;
    after.note = QStringLiteral("in the copy");
    REQUIRE(saver.apply(QStringLiteral("Note"), {edited(before, after)}));
    const QString copy = room.folder.filePath(QStringLiteral("copy.ascertain"));
    const auto noteInCopy = [&] {
        QFile::remove(copy);
        REQUIRE(QFile::copy(room.path, copy)); // as a file manager does it, without the -wal
        const auto opened = Project::open(copy, Project::Access::Read);
        if (!opened)
            return QString();
        return must((*opened)->openArticle(room.dam))->span(room.claim)->note;
    };
    CHECK(noteInCopy() != after.note);
    CHECK(waitUntil([&] { return noteInCopy() == after.note; }));
}

TEST_CASE("what was kept is forgotten with its project")
{
    Newsroom room;
    Saver saver;
    saver.setProject(room.project.get());
    REQUIRE(QFile::rename(room.path, room.path + QStringLiteral(".aside")));
    const Span cue = room.span(room.cue);
    CHECK_FALSE(saver.apply(QStringLiteral("Remove"), {removed(cue)}));
    saver.setProject(nullptr);
    CHECK(saver.kept() == 0);
    CHECK_FALSE(saver.apply(QStringLiteral("Remove"), {removed(cue)}));
    CHECK(saver.kept() == 0);
}

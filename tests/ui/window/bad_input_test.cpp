// What others may hand to the window: names with markup or of a megabyte, odd paths, spoilt settings.
#include "tests/ui/window/desk.h"
#include "ui/articles/article_list_pane.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/session.h"

#include <QAbstractItemView>
#include <QDir>
#include <QMenu>
#include <QSettings>
#include <QTabWidget>

#include <sys/stat.h>

namespace {

const QString markup = QStringLiteral("<img src='file:///etc/passwd'><b>Bold & Ben</b>");

} // namespace

TEST_CASE("84: names and notes with markup are shown as they are written")
{
    Desk desk;
    desk.room.reopen();
    Project &project = *desk.room.project;
    const Id ben = must(project.personNamed(markup)).id;
    const Id article = desk.room.addArticle(markup, QStringLiteral("Words to tag."), markup);
    Span span;
    span.id = Id::make();
    span.article = article;
    span.annotator = ben;
    span.tag = desk.room.tag(QStringLiteral("Claim")).id;
    span.pieces = {TextRange{0, 5}};
    span.note = markup;
    must(project.setAnnotator(ben));
    must(project.apply(markup, {added(span)}));
    desk.room.project.reset();

    Window window(desk.path());
    window.window.openArticle(article);
    window.window.spanPane()->showSpan(span.id);
    settle();
    for (int i = 0; i < window.window.tagTabs()->count(); ++i) {
        window.window.tagTabs()->setCurrentIndex(i);
        settle();
        CHECK(labelsWithMarkup(window.window) == QStringList());
    }
    for (const QWidget *widget : window.window.findChildren<QWidget *>()) {
        INFO(widget->metaObject()->className() << ": " << widget->toolTip().toStdString());
        CHECK_FALSE(widget->toolTip().contains(QLatin1String("<img")));
    }
    for (const QAction *action : window.window.findChildren<QAction *>()) {
        INFO(action->toolTip().toStdString());
        CHECK_FALSE(action->toolTip().contains(QLatin1String("<img")));
    }
    for (const auto *view : window.window.findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            const QString tip = view->model()->index(row, 0).data(Qt::ToolTipRole).toString();
            INFO(view->metaObject()->className() << ": " << tip.toStdString());
            CHECK_FALSE(tip.contains(QLatin1String("<img")));
        }
    }
}

TEST_CASE("84: a name and a note of a megabyte leave the window usable")
{
    const QString huge = QStringLiteral("Very long <b>name</b> ").repeated(50'000);
    Desk desk;
    desk.room.reopen();
    Project &project = *desk.room.project;
    const Id ben = must(project.personNamed(huge)).id;
    const Id article = desk.room.addArticle(huge, QStringLiteral("Words to tag."), huge);
    Span span;
    span.id = Id::make();
    span.article = article;
    span.annotator = ben;
    span.tag = desk.room.tag(QStringLiteral("Claim")).id;
    span.pieces = {TextRange{0, 5}};
    span.note = huge;
    must(project.setAnnotator(ben));
    must(project.apply(huge, {added(span)}));
    must(project.setAnnotator(desk.room.ana));
    desk.room.project.reset();

    Window window(desk.path());
    window.window.openArticle(article);
    window.window.spanPane()->showSpan(span.id);
    settle();
    for (int i = 0; i < window.window.tagTabs()->count(); ++i) {
        window.window.tagTabs()->setCurrentIndex(i);
        settle();
    }
    CHECK(window.window.width() == 1200);
    CHECK(window.window.minimumSizeHint().width() <= 1280);
    window.select(QStringLiteral("tag"));
    window.press(Qt::Key_C);
    CHECK(window.window.article()->spans().size() == 2);
}

TEST_CASE("72: a pipe or a device or a folder named to the window is refused and does not hold it up")
{
    const Desk desk;
    const QString pipe = desk.room.folder.filePath(QStringLiteral("pipe.ascertain"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString &path : {pipe, QStringLiteral("/dev/zero"), desk.room.folder.path()}) {
        INFO(path.toStdString());
        CHECK_FALSE(isProjectFile(path));
        Window window;
        CHECK_FALSE(window.window.openProject(path));
        CHECK_FALSE(window.window.messages()->message().isEmpty());
    }
}

TEST_CASE("72: projects with odd names open in the window")
{
    Desk desk;
    for (const char *name :
         {"a b#?%41.ascertain", "-rf.ascertain", "it's \"1\" & <2>.ascertain", "é😀.ascertain"}) {
        INFO(name);
        const QString path = desk.room.folder.filePath(QString::fromUtf8(name));
        REQUIRE(QFile::copy(desk.path(), path));
        Window window(path);
        REQUIRE(window.window.project());
        CHECK(window.window.project()->path() == path);
        CHECK_FALSE(window.window.project()->isReadOnly());
        window.window.openArticle(desk.room.dam);
        window.select(QStringLiteral("residents"));
        window.press(Qt::Key_S);
        CHECK(window.window.article()->spans().size() == 6);
        CHECK(recentProjects().value(0) == path);
    }
}

TEST_CASE("87: a settings file full of rubbish leaves the defaults")
{
    const Desk desk;
    QSettings().sync();
    const QString file = QSettings().fileName();
    REQUIRE(QDir().mkpath(QFileInfo(file).path()));
    QByteArray rubbish;
    for (int i = 0; i < 20'000; ++i)
        rubbish.append(char((i * 7919) >> 3));
    writeBytes(file,
               "[window]\ngeometry=@ByteArray(\\x1\\xd9)\nlayout=@Variant(\\0\\0\\0\\x7f\n[[[\n" + rubbish);
    Window window(desk.path());
    REQUIRE(window.window.project());
    CHECK(window.window.width() > 200);
    CHECK(window.window.actions().keys(QStringLiteral("edit.undo")) ==
          QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_Z)});
}

TEST_CASE("1: an article without a word is open and a key says that there is nothing to tag")
{
    Desk desk;
    desk.room.reopen();
    const Id empty = desk.room.addArticle(QStringLiteral("Empty"), QString());
    const Id blank = desk.room.addArticle(QStringLiteral("Blank"), QStringLiteral(" \n\t\n"));
    desk.room.project.reset();
    Window window(desk.path());
    for (const Id &id : {empty, blank}) {
        window.window.openArticle(id);
        window.view()->setFocus();
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.press(Qt::Key_C);
        CHECK(window.window.article()->spans().empty());
    }
}

TEST_CASE("15: an article of two hundred thousand short lines opens and is tagged at its end")
{
    Desk desk;
    desk.room.reopen();
    const Id lines = desk.room.addArticle(QStringLiteral("Lines"),
                                          QStringLiteral("ab\n").repeated(200'000) + QStringLiteral("last"));
    desk.room.project.reset();
    Window window(desk.path());
    window.window.openArticle(lines);
    window.view()->setFocus();
    window.press(Qt::Key_End, Qt::ControlModifier);
    window.press(Qt::Key_C);
    REQUIRE(window.window.article()->spans().size() == 1);
    CHECK(window.window.article()->words(*window.window.article()->spans().front()) ==
          QStringLiteral("last"));
}

TEST_CASE("19: a thousand marks on one letter are one character to the window")
{
    const QString letter = QStringLiteral("e") + QString(1000, QChar(0x0301));
    Desk desk;
    desk.room.reopen();
    const Id marks =
        desk.room.addArticle(QStringLiteral("Marks"), QStringLiteral("x") + letter + QStringLiteral(" y"));
    desk.room.project.reset();
    Window window(desk.path());
    window.window.openArticle(marks);
    window.view()->setFocus();
    window.press(Qt::Key_Home, Qt::ControlModifier);
    window.press(Qt::Key_Right);
    window.press(Qt::Key_Right, Qt::ShiftModifier);
    window.press(Qt::Key_C, Qt::ShiftModifier);
    REQUIRE(window.window.article()->spans().size() == 1);
    CHECK(window.window.article()->words(*window.window.article()->spans().front()) == letter);
    CHECK(window.view()->rectOf(1).height() < 200);
}

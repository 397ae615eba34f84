#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/articles/article_list_pane.h"
#include "ui/widgets/empty_notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Window
{
    Newsroom room;
    Id trams = room.addArticle(QStringLiteral("Night trams cut by half"), QStringLiteral("Trams."),
                               QStringLiteral("Port Sabell Observer"));
    Id honey = room.addArticle(QStringLiteral("Honey"), QStringLiteral("Bees."));
    ArticleListPane pane;
    QSignalSpy chosen{&pane, &ArticleListPane::articleChosen};

    Window()
    {
        pane.resize(280, 600);
        pane.setProject(room.project.get());
        showActive(pane);
        settle();
    }
    ~Window() { pane.setProject(nullptr); }
    QListView *list() const { return pane.findChild<QListView *>(QStringLiteral("article_list")); }
    QLineEdit *filter() const { return pane.findChild<QLineEdit *>(); }
    QComboBox *state() const { return pane.findChild<QComboBox *>(); }
    EmptyNotice *notice() const { return pane.findChild<EmptyNotice *>(); }
    QString footer() const
    {
        for (const QLabel *label : pane.findChildren<QLabel *>()) {
            if (label->parentWidget() == &pane)
                return label->text();
        }
        return {};
    }
    Id last() const { return chosen.last().at(0).value<Id>(); }
    Id at(int row) const
    {
        return *Id::fromString(list()->model()->index(row, 0).data(Qt::UserRole).toString());
    }
};

} // namespace

TEST_CASE("a click opens the article")
{
    Window window;
    const QRect row = window.list()->visualRect(window.list()->model()->index(1, 0));
    CHECK(row.height() >= 24);
    QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {}, row.center());
    REQUIRE_FALSE(window.chosen.isEmpty());
    CHECK(window.last() == window.at(1));
}

TEST_CASE("the arrows open the article they stop at and not those they pass")
{
    Window window;
    window.pane.showArticle(window.at(0));
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Down);
    QTest::keyClick(window.list(), Qt::Key_Down);
    REQUIRE(waitUntil([&] { return !window.chosen.isEmpty(); }));
    CHECK(window.chosen.count() == 1);
    CHECK(window.last() == window.at(2));
    QTest::keyClick(window.list(), Qt::Key_Up);
    QTest::keyClick(window.list(), Qt::Key_Return); // at once
    REQUIRE(window.chosen.count() == 2);
    CHECK(window.last() == window.at(1));
}

TEST_CASE("the article that is open is marked without opening it again")
{
    Window window;
    window.pane.showArticle(window.trams);
    CHECK(window.list()->currentIndex().data().toString() == QStringLiteral("Night trams cut by half"));
    QTest::qWait(250);
    CHECK(window.chosen.isEmpty());
}

TEST_CASE("typing filters and the number of articles shown is said")
{
    Window window;
    CHECK(window.footer().startsWith(QStringLiteral("3 ")));
    window.pane.focusFilter();
    CHECK(window.filter()->hasFocus());
    QTest::keyClicks(window.filter(), QStringLiteral("trams"));
    REQUIRE(waitUntil([&] { return window.list()->model()->rowCount() == 1; }));
    settle();
    CHECK(window.footer() == QStringLiteral("1 of 3 articles shown"));
}

TEST_CASE("a filter nothing fits says so and is cleared with one click")
{
    Window window;
    window.state()->setCurrentIndex(3); // done
    REQUIRE(waitUntil([&] { return window.notice()->isVisible(); }));
    CHECK(window.notice()->text() == QStringLiteral("No article fits the filter."));
    QTest::keyClicks(window.filter(), QStringLiteral("zebra"));
    QTest::mouseClick(window.notice()->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(window.list()->isVisible());
    CHECK(window.list()->model()->rowCount() == 3);
    CHECK(window.filter()->text().isEmpty());
    CHECK(window.state()->currentIndex() == 0);
}

TEST_CASE("an empty project says how to get articles in and no project says that")
{
    TemporaryProject empty;
    ArticleListPane pane;
    pane.setProject(empty.project.get());
    pane.show();
    CHECK(pane.findChild<EmptyNotice *>()->text().contains(QStringLiteral("Import")));
    pane.setProject(nullptr);
    CHECK(pane.findChild<EmptyNotice *>()->text().contains(QStringLiteral("No project")));
}

TEST_CASE("the next and the previous article follow the list as it is shown")
{
    Window window;
    const Id first = window.at(0);
    CHECK(window.pane.firstArticle() == first);
    CHECK(window.pane.neighbour(first, 1) == window.at(1));
    CHECK(window.pane.neighbour(window.at(1), -1) == first);
    CHECK(window.pane.neighbour(first, -1).isNull());
    CHECK(window.pane.neighbour(window.at(2), 1).isNull());
}

TEST_CASE("the next article after one that left the list is the one that followed it")
{
    Window window;
    window.state()->setCurrentIndex(4); // mine
    settle();
    CHECK(window.pane.firstArticle().isNull()); // nobody was asked to read anything
    window.room.addArticle(QStringLiteral("A fourth"), QStringLiteral("Four."));
    window.state()->setCurrentIndex(1); // not started: all but the one with tags
    REQUIRE(waitUntil([&] { return window.list()->model()->rowCount() == 3; }));
    const Id second = window.at(1);
    const Id third = window.at(2);
    window.pane.showArticle(second);
    Reading reading;
    reading.id = Id::make();
    reading.article = second;
    reading.annotator = window.room.ana;
    reading.state = ReadingState::Done;
    window.room.apply(QStringLiteral("Done"), {added(reading)});
    REQUIRE(window.list()->model()->rowCount() == 2);
    CHECK(window.pane.neighbour(second, 1) == third);
    CHECK(window.pane.neighbour(second, -1) == window.at(0));
}

TEST_CASE("every control of the list of articles has name and tip and size")
{
    Window window;
    CHECK(controlsWithoutName(window.pane) == QStringList());
    CHECK(controlsWithoutTip(window.pane) == QStringList());
    CHECK(controlsTooSmall(window.pane) == QStringList());
    CHECK(labelsWithMarkup(window.pane) == QStringList());
}

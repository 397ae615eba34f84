#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/history/history_panel.h"
#include "ui/widgets/empty_notice.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Window
{
    Newsroom room;
    HistoryPanel panel;

    explicit Window(Project::Access access = Project::Access::Write)
    {
        if (access != Project::Access::Write)
            room.reopen(access);
        panel.resize(360, 700);
        panel.setProject(room.project.get());
        showActive(panel);
        settle();
    }
    ~Window() { panel.setProject(nullptr); }
    QListWidget *story() const { return panel.findChild<QListWidget *>(); }
    QListView *list() const
    {
        for (QListView *one : panel.findChildren<QListView *>()) {
            if (one != story())
                return one;
        }
        return nullptr;
    }
    QPushButton *undo() const
    {
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->accessibleName() == QStringLiteral("Undo to here"))
                return button;
        }
        return nullptr;
    }
    void choose(int row)
    {
        const QModelIndex index = list()->model()->index(row, 0);
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    QMessageBox *question() const
    {
        settle();
        return qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    }
};

} // namespace

TEST_CASE("undo to here asks first and then takes back exactly what it said")
{
    Window window;
    window.room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
    window.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    CHECK_FALSE(window.undo()->isEnabled()); // nothing chosen
    window.choose(2);
    CHECK(window.undo()->isEnabled());
    QTest::mouseClick(window.undo(), Qt::LeftButton);
    QMessageBox *question = window.question();
    REQUIRE(question);
    CHECK(question->text().contains(QStringLiteral("2")));
    CHECK(window.room.article()->spans().size() == 7);
    QTest::mouseClick(question->defaultButton(), Qt::LeftButton);
    settle();
    CHECK(window.room.article()->spans().size() == 5);
    must(window.room.project->redo()); // nothing is lost
    CHECK(window.room.article()->spans().size() == 6);
}

TEST_CASE("the question can be answered with no")
{
    Window window;
    window.room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
    window.choose(1);
    QTest::mouseClick(window.undo(), Qt::LeftButton);
    QMessageBox *question = window.question();
    REQUIRE(question);
    QTest::keyClick(question, Qt::Key_Escape);
    settle();
    CHECK(window.room.article()->spans().size() == 6);
}

TEST_CASE("the newest step has nothing after it and a read only project no undo")
{
    Window window;
    window.choose(0);
    CHECK_FALSE(window.undo()->isEnabled());
    Window reading(Project::Access::Read);
    reading.choose(3);
    CHECK_FALSE(reading.undo()->isEnabled());
    CHECK_FALSE(reading.undo()->toolTip().isEmpty());
}

TEST_CASE("who changed the selected span stands below and follows")
{
    Window window;
    CHECK_FALSE(window.story()->isVisible());
    window.panel.showSpan(window.room.claim);
    REQUIRE(window.story()->isVisible());
    CHECK(window.story()->count() == 1);
    const Span before = window.room.span(window.room.claim);
    Span after = before;
    after.note = QStringLiteral("Seen");
    window.room.apply(QStringLiteral("Note"), {edited(before, after)});
    REQUIRE(window.story()->count() == 2);
    CHECK(window.story()->item(0)->text().startsWith(QStringLiteral("you · ")));
    CHECK(window.story()->item(0)->text().endsWith(QStringLiteral("note added: Seen")));
    window.panel.showSpan(window.room.mates);
    CHECK(window.story()->item(0)->text().startsWith(QStringLiteral("Ben · ")));
    window.panel.showSpan({});
    CHECK_FALSE(window.story()->isVisible());
}

TEST_CASE("Enter on a step asks for its article")
{
    Window window;
    QSignalSpy asked(&window.panel, &HistoryPanel::articleAsked);
    window.choose(0);
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Return);
    REQUIRE(asked.count() == 1);
    CHECK(asked.last().at(0).value<Id>() == window.room.dam);
}

TEST_CASE("a filter nothing fits says so and is cleared with a click")
{
    Window window;
    QTest::keyClicks(window.panel.findChild<QLineEdit *>(), QStringLiteral("zebra"));
    auto *notice = window.panel.findChild<EmptyNotice *>();
    REQUIRE(waitUntil([&] { return notice->isVisible(); }));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(window.list()->isVisible());
}

TEST_CASE("every control of the history has name and tip and size")
{
    Window window;
    window.panel.showSpan(window.room.claim);
    settle();
    CHECK(controlsWithoutName(window.panel) == QStringList());
    CHECK(controlsWithoutTip(window.panel) == QStringList());
    CHECK(controlsTooSmall(window.panel) == QStringList());
    CHECK(labelsWithMarkup(window.panel) == QStringList());
}

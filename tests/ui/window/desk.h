// A window on a project that lies ready as a file, and the keys one presses in it.
#pragma once

#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/article/article_view.h"
#include "ui/window/find_bar.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

// The project as a file that nobody has open.
struct Desk
{
    Newsroom room;
    Id trams = room.addArticle(QStringLiteral("Night trams cut by half"), QStringLiteral("Trams. Trams."));

    Desk() { room.project.reset(); }
    QString path() const { return room.path; }
};

struct Window
{
    MainWindow window;

    explicit Window(const QString &path = {})
    {
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        if (!path.isEmpty())
            REQUIRE(window.openProject(path));
        settle();
    }
    ArticleView *view() const { return window.articleView(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(focus, key, modifiers);
        settle();
    }
    // Selects the words in the article that is open.
    void select(const QString &words)
    {
        view()->setFocus();
        const qsizetype start = window.article()->text().indexOf(words);
        REQUIRE(start >= 0);
        view()->select({start, start + words.size()});
    }
    QString count() const
    {
        return window.findBar()->findChild<QLabel *>(QStringLiteral("find_count"))->text();
    }
    QLineEdit *field() const
    {
        return window.findBar()->findChild<QLineEdit *>(QStringLiteral("find_field"));
    }
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *one : window.findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text().contains(words))
                return one;
        }
        return nullptr;
    }
};

// The tagset editor on the newsroom's project, and the keys one presses in it.
#pragma once

#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/tagset/tagset_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

struct TagsetRoom
{
    Newsroom room;
    QPointer<TagsetDialog> dialog;

    explicit TagsetRoom(bool open = true)
    {
        if (open)
            show();
    }
    ~TagsetRoom() { delete dialog; }
    void show()
    {
        dialog = new TagsetDialog(
            room.project.get(),
            [](const QString &letter) { return letter == "T" ? QStringLiteral("Tie a link") : QString(); },
            nullptr);
        showActive(*dialog);
        REQUIRE(waitUntil([this] { return button("tag_merge")->isEnabled(); }));
    }
    template <typename Widget> Widget *find(const char *name, QWidget *in = nullptr) const
    {
        // The tab that is shown first: forms of two tabs have parts in common.
        auto *found = (in ? in : page())->findChild<Widget *>(QLatin1StringView(name));
        if (!found && !in)
            found = dialog->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            FAIL("there is no " << name);
        return found;
    }
    QWidget *page() const { return dialog->findChild<QTabWidget *>()->currentWidget(); }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QLineEdit *edit(const char *name) const { return find<QLineEdit>(name); }
    QListWidget *list() const { return find<QListWidget>("tag_list"); }
    QString touched(const char *name = "tag_touched") const { return find<QLabel>(name)->text(); }
    const Tagset &tagset() const { return room.project->tagset(); }
    void click(const char *name)
    {
        REQUIRE(waitUntil([&] { return button(name)->isEnabled(); }));
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    void type(QWidget *field, const QString &words) const
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, words);
    }
    // With the mouse, in the list.
    void choose(const QString &name)
    {
        const auto items = list()->findItems(name, Qt::MatchExactly);
        REQUIRE(items.size() == 1);
        list()->scrollToItem(items.front());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(items.front()).center());
        settle();
    }
    QDialog *top() const
    {
        settle();
        return qobject_cast<QDialog *>(QApplication::activeModalWidget());
    }
    qint64 steps() const { return qint64(must(room.project->steps(0, 1000)).size()); }
};

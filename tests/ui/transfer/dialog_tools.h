// Working a dialog as a person does: finding its fields by their names, typing, pressing, waiting for what
// runs in a thread.
#pragma once

#include "tests/support/files.h"
#include "tests/support/sample.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <functional>

template <typename Widget> Widget *field(QWidget *dialog, const char *name)
{
    auto *found = dialog->findChild<Widget *>(QLatin1String(name));
    if (!found)
        FAIL("there is no " << name);
    return found;
}

// Generous: the machine may be slow, and only a failure takes that long.
inline bool comesTrue(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 20'000);
}

template <typename Dialog> QPointer<Dialog> opened(Dialog *dialog)
{
    dialog->open();
    if (!QTest::qWaitForWindowExposed(dialog))
        FAIL("the dialog does not appear");
    dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(dialog)) // mnemonics go to the active window
        FAIL("the dialog does not become active");
    return dialog;
}

inline QPushButton *goButton(QWidget *dialog)
{
    return field<QPushButton>(dialog, "go");
}

// Presses the dialog's main button once it can be pressed.
inline void go(QWidget *dialog)
{
    QPushButton *button = goButton(dialog);
    REQUIRE(comesTrue([&] { return button->isEnabled(); }));
    QTest::mouseClick(button, Qt::LeftButton);
}

inline void typeOver(QWidget *field, const QString &words)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, words);
}

inline qint64 stepCount(const Project &project)
{
    return qint64(must(project.steps(0, 1000)).size());
}

inline Id addArticle(Project &project, const QString &text, const QString &title)
{
    const SampleArticle sample = sampleArticle(text, title);
    must(project.apply(QStringLiteral("add"), addition(sample)));
    return sample.article.id;
}

// The line under a form that was changed: what applying would touch, Apply and Discard.
#pragma once

#include <QWidget>

class FieldNote;
class QPushButton;

class ApplyBar : public QWidget
{
    Q_OBJECT

public:
    // Ctrl+Return applies wherever the focus is while `parent`, the form, is shown. `name` begins the names
    // of its parts.
    ApplyBar(const char *name, QWidget *parent);

    void showNothing(const QString &text = {}); // nothing was changed
    void showTouched(const QString &text);      // can be applied
    void showProblem(const QString &text);
    void showWaiting(); // not counted yet

signals:
    void applyAsked();
    void discardAsked();

private:
    void show(const QString &text, bool wrong, bool canApply, bool changed);

    FieldNote *m_note;
    QPushButton *m_apply;
    QPushButton *m_discard;
};

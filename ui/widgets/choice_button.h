// A button with a menu of things to tick: "Annotators: Ana, Ben". The menu stays open while one ticks.
#pragma once

#include "model/entities/id.h"

#include <QToolButton>

#include <utility>
#include <vector>

class ChoiceButton : public QToolButton
{
    Q_OBJECT

public:
    // `title` stands before what is chosen; `everything` in its place when all are.
    ChoiceButton(const QString &title, const QString &everything, QWidget *parent = nullptr);

    // Keeps what is ticked where it is still there; what is new is ticked when all were.
    void setChoices(const std::vector<std::pair<Id, QString>> &choices);
    std::vector<Id> chosen() const; // in the order of the choices
    bool isEverything() const;
    void choose(const std::vector<Id> &ids);
    void chooseEverything();

signals:
    void changed(); // by the user

private:
    void showChosen();
    QAction *add(const QString &name, bool checked);

    QString m_title;
    QString m_everything;
    std::vector<std::pair<Id, QAction *>> m_choices;
    QAction *m_all = nullptr;
};

// Asks who is at the keyboard in a project that was not made on this computer: one of its people, or a new
// one.
#pragma once

#include "model/project/project.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

class WhoDialog : public QDialog
{
    Q_OBJECT

public:
    // `usual`: the name the person goes by elsewhere, or the login name; chosen at first where it is there.
    WhoDialog(const Project &project, const QString &usual, QWidget *parent);

    void choose(int row);                 // of the list; the last one is the new name
    void setNewName(const QString &name); // chooses it

signals:
    void chosen(const QString &name);

private:
    void update();
    QString name() const;
    bool isNew() const;

    QListWidget *m_list;
    QLineEdit *m_name;
    QPushButton *m_go;
    QStringList m_people;
};

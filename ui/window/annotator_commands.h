// Who is at the keyboard: a part of the File menu with everybody of the project, and somebody new.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

class MainWindow;
class PersonActions;

class AnnotatorCommands : public QObject
{
    Q_OBJECT

public:
    AnnotatorCommands(MainWindow *window, QMenu *file);

private:
    void update();

    MainWindow *m_window;
    PersonActions *m_people;
};

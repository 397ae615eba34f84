// What the Tag menu says about links: start one, make the likely ones.
#pragma once

#include <QMenu>
#include <QObject>

class MainWindow;

class LinkCommands : public QObject
{
    Q_OBJECT

public:
    LinkCommands(MainWindow *window, QMenu *menu);

private:
    void update();

    MainWindow *m_window;
};

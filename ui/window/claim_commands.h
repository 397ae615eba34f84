// The Claims menu: the three pages of the claims pane, and the way through the accusation check.
#pragma once

#include <QMenu>
#include <QObject>

class MainWindow;

class ClaimCommands : public QObject
{
    Q_OBJECT

public:
    ClaimCommands(MainWindow *window, QMenu *menu);

private:
    void showPane();
    void stepFinding(int direction);
    void update();

    MainWindow *m_window;
};

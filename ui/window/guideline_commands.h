// The guidelines beside the article: their actions, which rule is on top of them, and the rules in the
// tooltips of the tags.
#pragma once

#include <QObject>

class GuidelinesPane;
class MainWindow;
class QMenu;

class GuidelineCommands : public QObject
{
    Q_OBJECT

public:
    GuidelineCommands(MainWindow *window, GuidelinesPane *pane, QMenu *menu);

private:
    void showPane();
    void showRule();
    void update();

    MainWindow *m_window;
    GuidelinesPane *m_pane;
};

// The Review menu's part about suggestions: giving a teammate one where their tags are reviewed, and taking
// one over that was given to oneself.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

class MainWindow;
class ReviewPane;

class SuggestCommands : public QObject
{
    Q_OBJECT

public:
    SuggestCommands(MainWindow *window, ReviewPane *pane, QMenu *menu);

private:
    void update();
    void askTag(); // a menu of tags at the words; their letters work
    void give(const Id &tag);
    void take();
    Id teammate() const; // whose tags alone are reviewed; null = nobody's but one's own

    MainWindow *m_window;
    ReviewPane *m_pane;
};

// What one says about the paragraph at the caret: its zone, and that it was read and has nothing to tag.
// Keeps the marks in the margin and the bar that shows how much has been read.
#pragma once

#include "model/entities/zones.h"

#include <QMenu>
#include <QObject>

class CoverageBar;
class MainWindow;

class ParagraphCommands : public QObject
{
    Q_OBJECT

public:
    ParagraphCommands(MainWindow *window, CoverageBar *bar, QMenu *menu);

    QMenu *zones() const { return m_zones; }

private:
    qsizetype line() const; // at the caret; -1 = no article, or a blank line
    void makeZone(Zone zone);
    void markRead();
    void checkZone();
    void update();

    MainWindow *m_window;
    CoverageBar *m_bar;
    QMenu *m_zones;
};

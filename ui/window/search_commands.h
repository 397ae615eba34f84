// Search over all articles and tagging every occurrence: their commands, and what the pane's hits do in the
// window.
#pragma once

#include "model/entities/id.h"
#include "model/text/text_range.h"

#include <QMenu>
#include <QObject>

#include <vector>

class MainWindow;
class SearchPane;

class SearchCommands : public QObject
{
    Q_OBJECT

public:
    SearchCommands(MainWindow *window, SearchPane *pane, QMenu *edit, QMenu *tag);

private:
    void addSearch(QMenu *menu);
    void addSwitches(QMenu *menu);
    void addTagging(QMenu *menu);
    void connectPane();
    void showPane();
    void step(int direction);
    void askTagging();
    void goTo(const Id &article, TextRange place, const Id &span, const std::vector<TextRange> &all,
              bool withKeyboard);
    void leave();
    void update();

    MainWindow *m_window;
    SearchPane *m_pane;
    Id m_annotator; // at the keyboard when last looked
};

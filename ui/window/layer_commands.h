// Whose tags are shown: a part of the View menu, and what the button in the Tags pane opens. An action for
// each person of the project and one for what was agreed.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

class MainWindow;
class PersonActions;

class LayerCommands : public QObject
{
    Q_OBJECT

public:
    LayerCommands(MainWindow *window, QMenu *view);

private:
    void update();
    void switchLayer(const Id &layer, bool on);
    void showOnlyMine();

    MainWindow *m_window;
    PersonActions *m_layers;
};

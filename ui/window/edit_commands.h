// The Edit menu: undo and redo with their steps' names, copy, find.
#pragma once

#include "model/result.h"
#include "model/storage/records.h"

#include <QMenu>
#include <QObject>

class MainWindow;

class EditCommands : public QObject
{
    Q_OBJECT

public:
    EditCommands(MainWindow *window, QMenu *menu);

private:
    void update();
    void undo();
    void redo();
    void showStep(const QString &action, const Result<std::optional<Step>> &step, const QString &word,
                  const QString &nothing);

    MainWindow *m_window;
};

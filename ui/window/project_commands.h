// The File menu as far as it is about projects: new, open, recent, sample, copy, spans in and out, close,
// quit.
#pragma once

#include "model/result.h"

#include <QMenu>
#include <QObject>

#include <functional>

class MainWindow;

class ProjectCommands : public QObject
{
    Q_OBJECT

public:
    // Adds the upper part of the menu; the articles' part comes between.
    ProjectCommands(MainWindow *window, QMenu *menu);
    void fillEnd(QMenu *menu);

    void setSampleOpener(const std::function<Result<QString>()> &opener);
    void openSample();
    void saveCopy();

private:
    void askNew();
    void askOpen();
    void fillRecent();
    void importSpans();
    void exportSpans();
    void update();

    MainWindow *m_window;
    QMenu *m_recent = nullptr;
    std::function<Result<QString>()> m_sample;
};

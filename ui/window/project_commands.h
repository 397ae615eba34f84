// The File menu as far as it is about projects: new, open, recent, sample, copy, spans in and out, teammates'
// work in and one's own out, close, quit.
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
    void takeIn(const QStringList &paths); // asks for files when there are none

private:
    void askNew();
    void askOpen();
    void fillRecent();
    void importSpans();
    void exportSpans();
    void send();
    void tellWritten(const QString &message, const QString &path);
    void update();

    MainWindow *m_window;
    QMenu *m_recent = nullptr;
    std::function<Result<QString>()> m_sample;
};

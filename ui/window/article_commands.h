// The File menu as far as it is about articles: import, paste, properties, done, remove, print, PDF; and the
// way from one article to the next.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>
#include <QStringList>

#include <functional>

class MainWindow;

class ArticleCommands : public QObject
{
    Q_OBJECT

public:
    ArticleCommands(MainWindow *window, QMenu *menu);

    // Into the open project; where there is none, into a new one beside the first file, after asking.
    void importFiles(const QStringList &paths);
    void paste(const QString &text, const QString &source);

private:
    void askImport();
    void askNewProjectFor(const QString &beside, const std::function<void()> &then);
    void showProperties();
    void markDone(bool done);
    void removeArticle();
    void print();
    void askPdf();
    void writePdf(const QString &path);
    void showListMenu(const QPoint &place, const Id &article);
    void update();

    MainWindow *m_window;
};

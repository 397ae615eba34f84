// The context menu of the article: what one can do with the words, the tag and the paragraph there.
#pragma once

#include <QMenu>
#include <QObject>

class MainWindow;

class ArticleMenu : public QObject
{
    Q_OBJECT

public:
    ArticleMenu(MainWindow *window, QMenu *zones); // `zones` becomes a part of it while it is open

private:
    void show(const QPoint &globalPlace);

    MainWindow *m_window;
    QMenu *m_zones;
};

// The View, Tools and Help menus: size and colours, panes, the way between them, the command palette,
// the keys.
#pragma once

#include "model/entities/id.h"

#include <QByteArray>
#include <QMenu>
#include <QObject>

#include <functional>
#include <vector>

class CommandPalette;
class MainWindow;
class QDockWidget;
struct PaletteEntry;

class ViewCommands : public QObject
{
    Q_OBJECT

public:
    ViewCommands(MainWindow *window, QMenu *view, QMenu *tools, QMenu *help);

    void rememberLayout(); // what "reset the layout" goes back to

private:
    using Run = std::function<void()>;
    QAction *add(QMenu *menu, const char *name, const QString &text, const QString &tip,
                 const QList<QKeySequence> &keys, const Run &run);
    void addSize(QMenu *menu);
    void addTheme(QMenu *menu);
    void addSwitches(QMenu *menu);
    void addPanes(QMenu *menu);
    void addTools(QMenu *tools, QMenu *help);
    void addDock(QMenu *menu, const char *name, const QString &text, const QString &tip, QDockWidget *dock);
    void zoom(double factor);
    void goToArticle(int steps);
    void cyclePanes(int direction);
    void resetLayout();
    void showFullScreen(bool on);
    void showAbout();
    std::vector<PaletteEntry> articlesNamed(const QString &words) const;
    void update();

    MainWindow *m_window;
    CommandPalette *m_palette = nullptr;
    QByteArray m_layout;
    QString m_group; // of the menu that is being filled
};

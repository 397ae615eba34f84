// The Tag menu and the tag bar: one action per tag of the project's tagset, and everything one does to
// the selected tag.
#pragma once

#include "model/entities/tagset.h"

#include <QMenu>
#include <QObject>

#include <functional>

class MainWindow;
class CommandPalette;
class TagBar;
class TagStyles;

class TagCommands : public QObject
{
    Q_OBJECT

public:
    TagCommands(MainWindow *window, TagBar *bar, QMenu *menu);

    // Makes the tags' actions again from the project's tagset, or only their looks when it is the same.
    void takeTagset(const TagStyles &styles);

private:
    void addTags(const TagStyles &styles);
    void addTag(const Tag &tag, int place);
    void addFixed();
    void addMore();
    void findTag(); // by its name, among all
    void editTagset();
    void update();

    MainWindow *m_window;
    TagBar *m_bar;
    CommandPalette *m_palette = nullptr; // made when it is first asked for
    QMenu *m_menu;
    QMenu *m_exact;
    QMenu *m_values;
    QMenu *m_edges;
    QAction *m_tagsEnd = nullptr; // the tags stand before it
    QString m_group;
    std::vector<Tag> m_tags; // as they are in the menu now
    QStringList m_tagActions;
};

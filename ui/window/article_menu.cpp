#include "ui/window/article_menu.h"

#include "ui/article/article_view.h"
#include "ui/widgets/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging_controller.h"

ArticleMenu::ArticleMenu(MainWindow *window, QMenu *zones) : QObject(window), m_window(window), m_zones(zones)
{
    connect(window->articleView(), &ArticleView::contextMenuAsked, this,
            [this](const QPoint &globalPlace) { show(globalPlace); });
}

void ArticleMenu::show(const QPoint &globalPlace)
{
    const Actions &actions = m_window->actions();
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("article_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (QAction *action = actions.action(QLatin1String(name)))
                menu->addAction(action);
        }
        menu->addSeparator();
    };
    for (const Actions::Description &one : actions.all()) {
        if (one.name.startsWith(QLatin1String("tag.set.")))
            menu->addAction(actions.action(one.name));
    }
    menu->addSeparator();
    if (m_window->tagging()->selected()) {
        add({"link.start", "link.likely", "tag.addPiece", "tag.removePiece"});
        add({"tag.note", "tag.reply", "tag.delete"});
    }
    add({"paragraph.read"});
    menu->addMenu(m_zones);
    menu->addSeparator();
    add({"edit.copy", "edit.copyTags", "edit.find"});
    menu->popup(globalPlace);
}

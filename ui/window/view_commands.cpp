#include "ui/window/view_commands.h"

#include "ui/article/article_view.h"
#include "ui/article/reading_keys.h"
#include "ui/articles/article_list_pane.h"
#include "ui/history/history_panel.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/key_editor.h"
#include "ui/widgets/key_sheet.h"
#include "ui/window/layer_commands.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMessageBox>
#include <QTabWidget>

#include <algorithm>
#include <cmath>

namespace {

constexpr double smallest = 0.5;
constexpr double largest = 4.0;
constexpr double zoomStep = 1.1;

} // namespace

ViewCommands::ViewCommands(MainWindow *window, QMenu *view, QMenu *tools, QMenu *help)
    : QObject(window), m_window(window)
{
    m_group = view->title();
    addSize(view);
    addTheme(view);
    addSwitches(view);
    new LayerCommands(window, view);
    view->addSeparator();
    addPanes(view);
    addTools(tools, help);
    m_palette = new CommandPalette(window->actions(), window);
    m_palette->setSearch([this](const QString &words) { return articlesNamed(words); });
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
}

QAction *ViewCommands::add(QMenu *menu, const char *name, const QString &text, const QString &tip,
                           const QList<QKeySequence> &keys, const Run &run)
{
    QAction *action = m_window->actions().add({QLatin1String(name), m_group, text, tip, keys}, run);
    menu->addAction(action);
    return action;
}

void ViewCommands::addSize(QMenu *menu)
{
    add(menu, "view.zoomIn", tr("&Larger text"), tr("Make the article's text larger"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { zoom(zoomStep); });
    add(menu, "view.zoomOut", tr("&Smaller text"), tr("Make the article's text smaller"),
        {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { zoom(1 / zoomStep); });
    add(menu, "view.zoomReset", tr("&Normal size"), tr("Show the article's text at 100 %"),
        {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_window->articleView()->setZoom(1.0); });
    QAction *full = m_window->actions().add({QStringLiteral("view.fullScreen"),
                                             m_group,
                                             tr("&Full screen"),
                                             tr("Use the whole screen"),
                                             {QKeySequence(Qt::Key_F11)},
                                             true},
                                            {});
    connect(full, &QAction::triggered, this, &ViewCommands::showFullScreen);
    menu->addAction(full);
    menu->addSeparator();
}

void ViewCommands::addTheme(QMenu *menu)
{
    QMenu *themes = menu->addMenu(tr("&Theme"));
    themes->setToolTipsVisible(true);
    auto *group = new QActionGroup(this);
    const auto theme = [&](const char *name, const QString &text, const QString &tip, Scheme scheme) {
        QAction *action =
            m_window->actions().add({QLatin1String(name), m_group, text, tip, {}, true}, [scheme] {
                saveScheme(scheme);
                applyScheme(scheme);
            });
        action->setChecked(savedScheme() == scheme);
        group->addAction(action);
        themes->addAction(action);
    };
    theme("view.themeSystem", tr("Theme: as the &system"), tr("Light or dark as the desktop has it"),
          Scheme::System);
    theme("view.themeLight", tr("Theme: &light"), tr("Dark words on a light page"), Scheme::Light);
    theme("view.themeDark", tr("Theme: &dark"), tr("Light words on a dark page"), Scheme::Dark);
}

void ViewCommands::addSwitches(QMenu *menu)
{
    ArticleView *view = m_window->articleView();
    const auto onOff = [&](const char *name, const QString &text, const QString &tip, bool fallback,
                           auto set) {
        QAction *action = m_window->actions().add({QLatin1String(name), m_group, text, tip, {}, true}, {});
        const QString key = QLatin1String(name);
        action->setChecked(savedSwitch(key, fallback));
        (view->*set)(action->isChecked());
        connect(action, &QAction::triggered, view, [view, set, key](bool on) {
            saveSwitch(key, on);
            (view->*set)(on);
        });
        menu->addAction(action);
    };
    onOff("view.letters", tr("&Letters on marks"),
          tr("Show each tag's letter at its words, so that colour is not needed"), view->showsLetters(),
          &ArticleView::setShowsLetters);
    onOff("view.labels", tr("La&bels in the margin"), tr("Show the tags of each line beside it"),
          view->showsLabels(), &ArticleView::setShowsLabels);
    onOff("view.links", tr("Show all lin&ks"),
          tr("Draw all links of what is on screen, not only those of the selected tag"),
          view->showsAllLinks(), &ArticleView::setShowsAllLinks);
}

void ViewCommands::addPanes(QMenu *menu)
{
    addDock(menu, "view.articles", tr("&Articles pane"), tr("Show or hide the list of articles"),
            m_window->articleDock());
    addDock(menu, "view.tags", tr("&Tags pane"), tr("Show or hide tags and history"), m_window->tagDock());
    addDock(menu, "view.search", tr("S&earch pane"), tr("Show or hide the search over all articles"),
            m_window->searchDock());
    add(menu, "view.history", tr("&History"), tr("Show what was done, by whom and when"),
        {QKeySequence(Qt::CTRL | Qt::Key_H)}, [this] {
            m_window->tagDock()->show();
            m_window->tagTabs()->setCurrentWidget(m_window->historyPanel());
        });
    add(menu, "view.resetLayout", tr("&Reset the layout"), tr("Put all panes back where they were at first"),
        {}, [this] { resetLayout(); });
    menu->addSeparator();
    add(menu, "view.nextArticle", tr("Ne&xt article"), tr("Open the next article of the list"),
        {QKeySequence(Qt::ALT | Qt::Key_PageDown), QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
        [this] { goToArticle(1); });
    add(menu, "view.previousArticle", tr("Pre&vious article"), tr("Open the previous article of the list"),
        {QKeySequence(Qt::ALT | Qt::Key_PageUp), QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
        [this] { goToArticle(-1); });
    add(menu, "view.nextPane", tr("Next &pane"), tr("Move the keyboard to the next pane"),
        {QKeySequence(Qt::Key_F6)}, [this] { cyclePanes(1); });
    add(menu, "view.previousPane", tr("Previous pan&e"), tr("Move the keyboard to the previous pane"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [this] { cyclePanes(-1); });
    add(menu, "view.filterArticles", tr("Filter arti&cles"), tr("Type words of the article you look for"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, [this] {
            m_window->articleDock()->show();
            m_window->articleList()->focusFilter();
        });
    add(menu, "view.filterTags", tr("Filter ta&gs"),
        tr("Type words, a tag or a teammate to look for among the tags"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, [this] {
            m_window->tagDock()->show();
            m_window->tagTabs()->setCurrentWidget(m_window->spanPane());
            m_window->spanPane()->focusFilter();
        });
}

void ViewCommands::addDock(QMenu *menu, const char *name, const QString &text, const QString &tip,
                           QDockWidget *dock)
{
    QAction *action = m_window->actions().add({QLatin1String(name), m_group, text, tip, {}, true}, {});
    action->setChecked(!dock->isHidden());
    connect(action, &QAction::triggered, dock, &QWidget::setVisible);
    // isHidden, not the signal's word: a minimised window hides its panes too.
    connect(dock, &QDockWidget::visibilityChanged, action,
            [action, dock] { action->setChecked(!dock->isHidden()); });
    menu->addAction(action);
}

void ViewCommands::addTools(QMenu *tools, QMenu *help)
{
    m_group = tools->title();
    add(tools, "tools.palette", tr("Find a &command…"),
        tr("All commands and articles, found by a few letters"),
        {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        [this] { m_palette->ask(); });
    add(tools, "tools.keys", tr("Change &keys…"),
        tr("Give commands other keys, or switch single letters off"), {},
        [this] { (new KeyEditor(m_window->actions(), m_window))->open(); });
    m_group = help->title();
    add(help, "help.keys", tr("&Keys"), tr("All keys on one page, to read or to print"),
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
        [this] { (new KeySheet(m_window->actions(), m_window, readingKeys()))->open(); });
    add(help, "help.about", tr("&About Ascertain"), tr("Version and licence"), {}, [this] { showAbout(); });
    m_window->actions().action(QStringLiteral("help.about"))->setMenuRole(QAction::AboutRole);
}

void ViewCommands::zoom(double factor)
{
    const double wanted = std::clamp(m_window->articleView()->zoom() * factor, smallest, largest);
    m_window->articleView()->setZoom(std::round(wanted * 20) / 20); // steps of 5 %
}

void ViewCommands::goToArticle(int steps)
{
    const auto article = m_window->article();
    m_window->openArticle(m_window->articleList()->neighbour(article ? article->article().id : Id(), steps));
}

void ViewCommands::cyclePanes(int direction)
{
    const std::vector<QWidget *> panes{m_window->articleDock(), m_window->centralWidget(),
                                       m_window->tagDock(), m_window->searchDock()};
    const QWidget *focus = m_window->focusWidget();
    const auto here =
        std::find_if(panes.begin(), panes.end(), [&](QWidget *pane) { return pane->isAncestorOf(focus); });
    const auto count = qsizetype(panes.size());
    qsizetype next = here == panes.end() ? 0 : here - panes.begin();
    for (qsizetype tries = 0; tries < count; ++tries) {
        next = (next + direction + count) % count;
        QWidget *pane = panes[std::size_t(next)];
        if (!pane->isVisible())
            continue;
        if (pane == m_window->centralWidget() && m_window->articleView()->isVisible())
            return m_window->articleView()->setFocus(Qt::ShortcutFocusReason);
        // The first thing in the pane that takes the keyboard.
        for (QWidget *child : pane->findChildren<QWidget *>()) {
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) &&
                !child->focusProxy())
                return child->setFocus(Qt::ShortcutFocusReason);
        }
    }
}

void ViewCommands::rememberLayout()
{
    m_layout = m_window->saveState();
}

void ViewCommands::resetLayout()
{
    for (QDockWidget *dock : {m_window->articleDock(), m_window->tagDock(), m_window->searchDock()})
        dock->setFloating(false);
    m_window->restoreState(m_layout);
    for (QDockWidget *dock : {m_window->articleDock(), m_window->tagDock()})
        dock->show();
}

void ViewCommands::showFullScreen(bool on)
{
    m_window->setWindowState(on ? m_window->windowState() | Qt::WindowFullScreen
                                : m_window->windowState() & ~Qt::WindowFullScreen);
}

void ViewCommands::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Ascertain"),
                                tr("Ascertain %1").arg(QStringLiteral(ASCERTAIN_VERSION)), QMessageBox::Close,
                                m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(QApplication::windowIcon().pixmap(64));
    box->setInformativeText(
        tr("Tag claims, sources, cues and hedges in articles by hand. Nothing leaves this computer.\n\n"
           "Free software: GNU General Public License, version 3 or later."));
    box->open();
}

std::vector<PaletteEntry> ViewCommands::articlesNamed(const QString &words) const
{
    constexpr std::size_t most = 20;
    const Project *project = m_window->project();
    if (!project)
        return {};
    Result<std::vector<RowNumber>> order = project->articleOrder({words, std::nullopt, {}});
    if (!order)
        return {};
    order->resize(std::min(order->size(), most));
    const Result<std::vector<ArticleRow>> rows = project->articleRows(*order, {});
    if (!rows)
        return {};
    std::vector<PaletteEntry> entries;
    for (const ArticleRow &row : *rows)
        entries.push_back(
            {row.title, tr("Article"), {}, true, [this, id = row.id] { m_window->openArticle(id); }});
    return entries;
}

void ViewCommands::update()
{
    Actions &actions = m_window->actions();
    const QString none = tr("No project is open");
    for (const char *name : {"view.nextArticle", "view.previousArticle", "view.filterArticles"})
        actions.setEnabled(QLatin1String(name), m_window->project() != nullptr, none);
    actions.action(QStringLiteral("view.fullScreen"))->setChecked(m_window->isFullScreen());
}

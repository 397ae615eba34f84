#include "ui/window/guideline_commands.h"

#include "ui/guidelines/guidelines_pane.h"
#include "ui/widgets/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/tagging_controller.h"

#include <QDockWidget>
#include <QMenu>
#include <QTabWidget>

GuidelineCommands::GuidelineCommands(MainWindow *window, GuidelinesPane *pane, QMenu *menu)
    : QObject(window), m_window(window), m_pane(pane)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip, const QKeySequence &key,
                         bool checkable, const std::function<void()> &run) {
        QAction *action =
            window->actions().add({QLatin1String(name), menu->title(), text, tip, {key}, checkable}, run);
        menu->addAction(action);
        return action;
    };
    menu->addSeparator();
    add("guidelines.rule", tr("R&ule for this tag"),
        tr("Show what the guidelines say about the tag of the selected span"),
        QKeySequence(Qt::CTRL | Qt::Key_U), false, [this] { showPane(); });
    add("guidelines.find", tr("Find in the &guidelines"),
        tr("Show the guidelines and type words to look for"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
        false, [this] {
            showPane();
            m_pane->find();
        });
    QAction *edit = add("guidelines.edit", tr("&Write the guidelines"),
                        tr("Write the guidelines of this project, in Markdown"),
                        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U), true, {});
    connect(edit, &QAction::triggered, this, [this](bool on) {
        showPane();
        m_pane->setEditing(on);
    });
    connect(pane, &GuidelinesPane::editingChanged, edit, &QAction::setChecked);
    connect(pane, &GuidelinesPane::failed, window, &MainWindow::tellFailure);
    pane->setApply(
        [window](const QString &label, const Changes &changes) { window->saver()->apply(label, changes); });
    connect(window->tagging(), &TaggingController::spanChosen, this, [this] { showRule(); });
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
    connect(window, &MainWindow::projectChanged, this, [this] {
        m_pane->setProject(m_window->project());
        update();
    });
    update();
}

void GuidelineCommands::showPane()
{
    m_window->tagDock()->show();
    m_window->tagTabs()->setCurrentWidget(m_pane);
    showRule();
}

// Of the selected span, else of the tag that is locked.
void GuidelineCommands::showRule()
{
    const Span *selected = m_window->tagging()->selected();
    m_pane->showTag(selected ? selected->tag : m_window->tagging()->lockedTag());
}

void GuidelineCommands::update()
{
    Actions &actions = m_window->actions();
    const Project *project = m_window->project();
    for (const char *name : {"guidelines.rule", "guidelines.find"})
        actions.setEnabled(QLatin1String(name), project, tr("No project is open"));
    actions.setEnabled(QStringLiteral("guidelines.edit"), project && !project->isReadOnly(),
                       project ? project->readOnlyReason() : tr("No project is open"));
    showRule();
    if (!project)
        return;
    for (const Tag &tag : project->tagset().tags) {
        if (QAction *action = actions.action(QStringLiteral("tag.set.") + tag.name))
            action->setWhatsThis(m_pane->ruleFor(tag.id));
    }
}

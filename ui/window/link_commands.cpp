#include "ui/window/link_commands.h"

#include "ui/widgets/actions.h"
#include "ui/window/linking_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging_controller.h"

LinkCommands::LinkCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    Actions &actions = window->actions();
    const QString group = menu->title();
    menu->addSeparator();
    menu->addAction(actions.add(
        {QStringLiteral("link.start"),
         group,
         tr("Start a &link"),
         tr("Link the selected tag with the next one you choose: click it, or Tab to it and press Return. "
            "With the mouse, drag with Ctrl from its words, or from its label in the margin, to the other tag."),
         {QKeySequence(Qt::Key_T)}},
        [window] { window->linking()->start(); }));
    menu->addAction(
        actions.add({QStringLiteral("link.likely"),
                     group,
                     tr("Make the l&ikely links"),
                     tr("Link the selected tag with the only source, cue or claim in its sentence"),
                     {QKeySequence(Qt::Key_Y)}},
                    [window] { window->linking()->takeLikely(); }));
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
}

void LinkCommands::update()
{
    const Project *project = m_window->project();
    const bool readOnly = project && project->isReadOnly();
    const bool article = m_window->article() != nullptr;
    const bool selected = m_window->tagging()->selected() != nullptr;
    const QString why = readOnly  ? project->readOnlyReason()
                        : article ? tr("No tag is selected")
                                  : tr("No article is open");
    // A link may start from the tag at the caret too, which is not told of.
    m_window->actions().setEnabled(QStringLiteral("link.start"), article && !readOnly, why);
    m_window->actions().setEnabled(QStringLiteral("link.likely"), selected && !readOnly, why);
}

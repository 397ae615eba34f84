#include "ui/window/annotator_commands.h"

#include "ui/widgets/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/person_actions.h"

AnnotatorCommands::AnnotatorCommands(MainWindow *window, QMenu *file) : QObject(window), m_window(window)
{
    QMenu *menu = file->addMenu(tr("&Annotator"));
    menu->setToolTipsVisible(true);
    const QString group = file->title();
    menu->addAction(window->actions().add({QStringLiteral("annotator.new"),
                                           group,
                                           tr("&New annotator…"),
                                           tr("Somebody who is not in this project yet takes the keyboard"),
                                           {}},
                                          [this] { m_window->askNewAnnotator(); }));
    menu->addSeparator();
    m_people = new PersonActions(window->actions(), menu, group, QStringLiteral("annotator."));
    connect(m_people, &PersonActions::triggered, this, [this](const Id &person) {
        m_window->changeAnnotator(person);
        update(); // the one who was chosen already stays ticked
    });
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
    update();
}

void AnnotatorCommands::update()
{
    const Project *project = m_window->project();
    std::vector<PersonActions::Entry> entries;
    if (project) {
        for (const Person &person : project->people())
            entries.push_back({person.id, tr("Annotator: %1").arg(person.name),
                               tr("What is tagged from now on is tagged by %1").arg(person.name)});
    }
    m_people->show(entries, [project](const Id &id) { return project->annotator().id == id; });
    m_window->actions().setEnabled(QStringLiteral("annotator.new"), project && !project->isReadOnly(),
                                   project ? project->readOnlyReason() : tr("No project is open"));
}

#include "ui/window/layer_commands.h"

#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/person_actions.h"
#include "ui/window/sight.h"

LayerCommands::LayerCommands(MainWindow *window, QMenu *view) : QObject(window), m_window(window)
{
    QMenu *menu = view->addMenu(tr("&Whose tags are shown"));
    menu->setToolTipsVisible(true);
    const QString group = view->title();
    Actions &actions = window->actions();
    menu->addAction(actions.add({QStringLiteral("view.onlyMine"),
                                 group,
                                 tr("Only &my own tags"),
                                 tr("Show only what you tagged yourself; once more shows everything again"),
                                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
                                 true},
                                [this] { showOnlyMine(); }));
    menu->addAction(actions.add(
        {QStringLiteral("view.allLayers"), group, tr("&Everybody’s tags"), tr("Hide nobody’s tags"), {}},
        [this] {
            m_window->sight().showAll();
            m_window->lookAgain();
        }));
    menu->addSeparator();
    window->spanPane()->setLayersMenu(menu);
    m_layers = new PersonActions(actions, menu, group, QStringLiteral("layer."));
    connect(m_layers, &PersonActions::triggered, this, &LayerCommands::switchLayer);
    connect(window->spanPane(), &SpanPane::layerAsked, this,
            [this](const Id &layer) { switchLayer(layer, true); });
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
    update();
}

void LayerCommands::update()
{
    Actions &actions = m_window->actions();
    const Sight &sight = m_window->sight();
    std::vector<PersonActions::Entry> entries;
    if (const Project *project = m_window->project()) {
        for (const Person &person : project->people())
            entries.push_back({person.id, tr("Tags of %1").arg(person.name),
                               tr("Show or hide the tags of %1").arg(person.name)});
        entries.push_back(
            {Sight::agreed(), tr("Agreed tags"), tr("Show or hide what was agreed in reviews")});
    }
    const bool open = m_window->article() != nullptr;
    const QString why = tr("No article is open");
    m_layers->show(entries, [&](const Id &layer) { return sight.isOn(layer); });
    m_layers->setEnabled(open, why);
    actions.action(QStringLiteral("view.onlyMine"))->setChecked(sight.showsOnlyMine());
    for (const char *name : {"view.onlyMine", "view.allLayers"})
        actions.setEnabled(QLatin1String(name), open, why);
    m_window->spanPane()->setLayersUseful(open && entries.size() > 2);
}

void LayerCommands::switchLayer(const Id &layer, bool on)
{
    m_window->sight().switchLayer(layer, on);
    m_window->lookAgain();
}

void LayerCommands::showOnlyMine()
{
    Sight &sight = m_window->sight();
    if (sight.showsOnlyMine())
        sight.showAll();
    else
        sight.showOnlyMine();
    m_window->lookAgain();
}

#include "ui/window/claim_commands.h"

#include "model/claims/roles.h"
#include "ui/claims/claim_table.h"
#include "ui/claims/claims_pane.h"
#include "ui/claims/entity_table.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging_controller.h"

#include <QDockWidget>
#include <QTabWidget>

ClaimCommands::ClaimCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    ClaimsPane *pane = window->claimsPane();
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        QAction *action = window->actions().add({QLatin1String(name), menu->title(), text, tip, keys}, run);
        menu->addAction(action);
        return action;
    };
    add("claims.all", tr("&All claims"), tr("List the claims of all articles and type words to look for"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, [this, pane] {
            showPane();
            pane->showClaims();
        });
    QAction *grouped =
        window->actions().add({QStringLiteral("claims.group"),
                               menu->title(),
                               tr("&Group by source"),
                               tr("Put the claims of the list under the sources that say them"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
                               true},
                              {});
    connect(grouped, &QAction::triggered, this, [this, pane](bool on) {
        showPane();
        pane->claims()->setGrouped(on);
    });
    connect(pane->claims(), &ClaimTable::groupedChanged, grouped, &QAction::setChecked);
    menu->addAction(grouped);
    menu->addSeparator();
    add("claims.check", tr("A&ccusation check"),
        tr("List what the claims of this article lack: sources, names, anything but hedges"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}, [this, pane] {
            showPane();
            pane->showCheck();
        });
    add("claims.nextFinding", tr("&Next finding"), tr("Go to the next place the accusation check asks about"),
        {QKeySequence(Qt::Key_F8)}, [this] { stepFinding(1); });
    add("claims.previousFinding", tr("&Previous finding"),
        tr("Go to the place before that the accusation check asks about"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, [this] { stepFinding(-1); });
    add("claims.mend", tr("&Mend the finding"),
        tr("Do the one step that settles the chosen finding, where there is one"),
        {QKeySequence(Qt::CTRL | Qt::Key_M)}, [pane] { pane->check()->mend(); });
    menu->addSeparator();
    add("claims.sources", tr("&Who says what"), tr("Count for each source what it says and how hedged"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}, [this, pane] {
            showPane();
            pane->showSources();
        });
    add("claims.rename", tr("&Rename or merge sources…"),
        tr("Give the sources chosen in Who says what another name, or one name, in all articles"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, [pane] { pane->sources()->renameChosen(); });
    menu->addSeparator();
    using Field = AssessmentEditor::Field;
    const auto field = [&](const char *name, const QString &text, const QString &tip, Qt::Key key, Field which) {
        add(name, text, tip, {QKeySequence(Qt::CTRL | Qt::ALT | key)}, [window, which] {
            window->showSpanPane();
            window->spanPane()->focusAssessment(which);
        });
    };
    field("claims.priority", tr("&Priority…"), tr("Say how urgent it is to check the selected claim"), Qt::Key_P,
          Field::Priority);
    field("claims.assign", tr("Assign &to…"), tr("Say who looks into the selected claim"), Qt::Key_W,
          Field::AssignedTo);
    field("claims.verdict", tr("&Verdict…"), tr("Say what came out for the selected claim"), Qt::Key_V,
          Field::Verdict);
    field("claims.evidence", tr("Add &evidence…"),
          tr("Add a page or words that the verdict on the selected claim rests on"), Qt::Key_E, Field::Evidence);
    connect(pane->sources(), &EntityTable::chosenChanged, this, [this] { update(); });
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
    connect(window, &MainWindow::projectChanged, this, [this] { update(); });
    connect(window, &MainWindow::articleChanged, this, [this] { update(); });
    connect(pane->check(), &CheckList::changed, this, [this] { update(); });
    update();
}

void ClaimCommands::showPane()
{
    m_window->tagDock()->show();
    m_window->tagTabs()->setCurrentWidget(m_window->claimsPane());
}

void ClaimCommands::stepFinding(int direction)
{
    if (!m_window->claimsPane()->check()->step(direction))
        m_window->messages()->show(MessageBar::Kind::Notice,
                                   tr("The accusation check has nothing to ask about this article."));
}

void ClaimCommands::update()
{
    Actions &actions = m_window->actions();
    const bool project = m_window->project() != nullptr;
    const bool article = m_window->article() != nullptr;
    for (const char *name : {"claims.all", "claims.group", "claims.sources"})
        actions.setEnabled(QLatin1String(name), project, tr("No project is open"));
    for (const char *name : {"claims.check", "claims.nextFinding", "claims.previousFinding"})
        actions.setEnabled(QLatin1String(name), article, tr("No article is open"));
    const Span *span = m_window->tagging()->selected();
    const bool claim = project && span && span->tag == ClaimRoles(m_window->project()->tagset()).claim;
    const bool readOnly = project && m_window->project()->isReadOnly();
    for (const char *name : {"claims.priority", "claims.assign", "claims.verdict", "claims.evidence"})
        actions.setEnabled(QLatin1String(name), claim && !readOnly,
                           readOnly ? m_window->project()->readOnlyReason() : tr("Select a claim first"));
    actions.setEnabled(QStringLiteral("claims.mend"), m_window->claimsPane()->check()->canMend(),
                       tr("No finding is chosen that one step would settle"));
    actions.setEnabled(QStringLiteral("claims.rename"), m_window->claimsPane()->sources()->canRename(),
                       tr("Choose one or more sources in Who says what first"));
}

#include "ui/window/edit_commands.h"

#include "ui/article/article_view.h"
#include "ui/widgets/actions.h"
#include "ui/window/find_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging.h"

EditCommands::EditCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    Actions &actions = window->actions();
    const QString group = menu->title();
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        menu->addAction(actions.add({QLatin1String(name), group, text, tip, keys}, run));
    };
    ArticleView *view = window->articleView();
    FindBar *find = window->findBar();
    add("edit.undo", tr("&Undo"), tr("Take the last step back, also one of yesterday"),
        {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] { undo(); });
    add("edit.redo", tr("&Redo"), tr("Do again what was taken back"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
        [this] { redo(); });
    menu->addSeparator();
    add("edit.copy", tr("&Copy"), tr("Copy the selected words"), {QKeySequence(Qt::CTRL | Qt::Key_C)},
        [view] { view->copy(false); });
    add("edit.copyTags", tr("Copy with &tags"), tr("Copy the selected words with their tags in brackets"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [view] { view->copy(true); });
    add("edit.selectAll", tr("Select &all"), tr("Select the whole article"),
        {QKeySequence(Qt::CTRL | Qt::Key_A)}, [view] { view->selectAll(); });
    menu->addSeparator();
    add("edit.find", tr("&Find in article…"), tr("Find words in this article; all hits are marked"),
        {QKeySequence(Qt::CTRL | Qt::Key_F)}, [find] { find->ask(); });
    add("edit.findNext", tr("Find &next"), tr("Go to the next hit"), {QKeySequence(Qt::Key_F3)},
        [find] { find->go(1); });
    add("edit.findPrevious", tr("Find &previous"), tr("Go to the previous hit"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [find] { find->go(-1); });

    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
}

void EditCommands::update()
{
    Actions &actions = m_window->actions();
    const bool article = m_window->article() != nullptr;
    for (const char *name :
         {"edit.copy", "edit.copyTags", "edit.selectAll", "edit.find", "edit.findNext", "edit.findPrevious"})
        actions.setEnabled(QLatin1String(name), article, tr("No article is open"));
    const Project *project = m_window->project();
    const std::optional<Step> none;
    showStep(QStringLiteral("edit.undo"), project ? project->nextUndo() : none, tr("&Undo"),
             tr("Nothing to undo"));
    showStep(QStringLiteral("edit.redo"), project ? project->nextRedo() : none, tr("&Redo"),
             tr("Nothing to redo"));
}

void EditCommands::showStep(const QString &action, const Result<std::optional<Step>> &step,
                            const QString &word, const QString &nothing)
{
    Actions &actions = m_window->actions();
    const Project *project = m_window->project();
    if (project && project->isReadOnly()) {
        actions.setText(action, word);
        return actions.setEnabled(action, false, project->readOnlyReason());
    }
    if (!step || !*step) {
        actions.setText(action, word);
        return actions.setEnabled(action, false, step ? nothing : step.error().message);
    }
    QString label = quoted((*step)->label);
    actions.setText(action,
                    QStringLiteral("%1: %2").arg(word, label.replace(QLatin1Char('&'), QLatin1String("&&"))));
    actions.setEnabled(action, true);
}

void EditCommands::undo()
{
    if (!m_window->project())
        return;
    m_window->selectChanged([this] {
        if (const Result<Step> step = m_window->project()->undo(); !step)
            m_window->tellFailure(step.error());
    });
}

void EditCommands::redo()
{
    if (!m_window->project())
        return;
    m_window->selectChanged([this] {
        if (const Result<Step> step = m_window->project()->redo(); !step)
            m_window->tellFailure(step.error());
    });
}

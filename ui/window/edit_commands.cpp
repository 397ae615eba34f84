#include "ui/window/edit_commands.h"

#include "model/project/blind_passes.h"
#include "ui/article/article_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/background.h"
#include "ui/widgets/long_write.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/find_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging.h"

namespace {

Result<std::vector<Step>> listOf(const Result<std::optional<Step>> &step)
{
    if (!step)
        return step.error();
    return *step ? std::vector<Step>{**step} : std::vector<Step>();
}

} // namespace

EditCommands::EditCommands(MainWindow *window, QMenu *menu)
    : QObject(window), m_window(window), m_work(new Background(this)),
      m_progress(new ProgressStrip(m_work, window))
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
    judgeOffer();
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
    if (m_work->isRunning()) {
        actions.setText(action, word);
        return actions.setEnabled(action, false, tr("A large step is being taken back or done again"));
    }
    if (!step || !*step) {
        actions.setText(action, word);
        return actions.setEnabled(action, false, step ? nothing : step.error().message);
    }
    if (tellsOfHidden(*project, **step)) {
        actions.setText(action, word);
        return actions.setEnabled(action, true);
    }
    QString label = quoted((*step)->label);
    actions.setText(action,
                    QStringLiteral("%1: %2").arg(word, label.replace(QLatin1Char('&'), QLatin1String("&&"))));
    actions.setEnabled(action, true);
}

void EditCommands::offerUndo(const QString &message)
{
    const Project *project = m_window->project();
    const Result<std::optional<Step>> step = project ? project->nextUndo() : std::optional<Step>();
    if (!step || !*step)
        return m_window->messages()->show(MessageBar::Kind::Notice, message);
    m_offer = Offer{message, (*step)->number};
    m_window->messages()->show(MessageBar::Kind::Notice, message, {tr("&Undo"), [this] { undo(); }});
}

// The button must never take back another step than the one it was offered for.
void EditCommands::judgeOffer()
{
    if (!m_offer)
        return;
    const Project *project = m_window->project();
    const Result<std::optional<Step>> step = project ? project->nextUndo() : std::optional<Step>();
    if (step && *step && (*step)->number == m_offer->step)
        return;
    m_window->messages()->withdraw(m_offer->message);
    m_offer.reset();
}

void EditCommands::undo()
{
    if (const Project *project = m_window->project())
        takeBack(listOf(project->nextUndo()), tr("Undo"), tr("Stopped. Nothing was undone."));
}

void EditCommands::redo()
{
    if (const Project *project = m_window->project())
        takeBack(listOf(project->nextRedo()), tr("Redo"), tr("Stopped. Nothing was redone."));
}

void EditCommands::undoTo(qint64 number)
{
    if (const Project *project = m_window->project())
        takeBack(project->stepsToUndo(number), tr("Undo"), tr("Stopped. Nothing was undone."));
}

void EditCommands::takeBack(const Result<std::vector<Step>> &steps, const QString &title,
                            const QString &stopped)
{
    if (!steps)
        return m_window->tellFailure(steps.error());
    const auto done = [this, stopped](const Result<LongWrite> &end) {
        if (!end)
            m_window->tellFailure(end.error());
        else if (*end == LongWrite::Stopped)
            m_window->messages()->show(MessageBar::Kind::Notice, stopped);
        update();
    };
    const QString what = steps->size() == 1 && !tellsOfHidden(*m_window->project(), steps->front())
                             ? QStringLiteral("%1: %2").arg(title, quoted(steps->front().label))
                             : title;
    m_window->selectChanged([&] { ::takeBack(m_work, m_window->project(), what, *steps, done); });
    update();
}

QWidget *EditCommands::progress() const
{
    return m_progress;
}

void EditCommands::leaveProject()
{
    m_work->stop();
}

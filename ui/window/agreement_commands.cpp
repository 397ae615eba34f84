#include "ui/window/agreement_commands.h"

#include "ui/agreement/agreement_window.h"
#include "ui/agreement/assign_dialog.h"
#include "ui/agreement/progress_window.h"
#include "ui/article/article_view.h"
#include "ui/review/lesson_window.h"
#include "ui/widgets/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/suggesting.h"
#include "ui/window/tagging_controller.h"

AgreementCommands::AgreementCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip, Qt::Key key,
                         const std::function<void()> &run) {
        const QList<QKeySequence> keys{QKeySequence(Qt::CTRL | Qt::SHIFT | key)};
        menu->addAction(window->actions().add({QLatin1String(name), menu->title(), text, tip, keys}, run));
    };
    menu->addSeparator();
    add("review.agreement", tr("A&greement…"),
        tr("Count and measure how far annotators agree, by tag, pair and article"), Qt::Key_M,
        [this] { openAgreement(); });
    add("review.assign", tr("Ass&ign articles…"),
        tr("Share articles out among annotators, at random and evenly"), Qt::Key_I, [this] { askAssign(); });
    add("review.progress", tr("&Progress of the team…"),
        tr("Show how far each annotator is with each article"), Qt::Key_B, [this] { openProgress(); });
    menu->addSeparator();
    add("review.lessons", tr("What was changed in &my work…"),
        tr("List what reviewers decided differently from how you tagged it, and why; answer there"),
        Qt::Key_J, [this] { openLessons(LessonPage::Mine); });
    add("review.gaps", tr("G&uideline gaps…"),
        tr("List the decisions that the guidelines did not answer, with their places"), Qt::Key_D,
        [this] { openLessons(LessonPage::Gaps); });
    connect(window, &MainWindow::projectChanged, this, [this] {
        if (m_agreement)
            m_agreement->setProject(m_window->project());
        if (m_progress)
            m_progress->setProject(m_window->project());
        if (m_lessons)
            m_lessons->setProject(m_window->project());
        update();
    });
    connect(window, &MainWindow::stateChanged, this, [this] {
        if (m_lessons)
            m_lessons->followAnnotator();
    });
    connect(window, &MainWindow::articleChanged, this, [this] {
        if (m_agreement)
            m_agreement->showArticle(m_window->article() ? m_window->article()->article().id : Id());
    });
    update();
}

void AgreementCommands::leaveProject()
{
    if (m_agreement)
        m_agreement->setProject(nullptr);
    if (m_progress)
        m_progress->setProject(nullptr);
    if (m_lessons)
        m_lessons->setProject(nullptr);
    for (AssignDialog *dialog : m_window->findChildren<AssignDialog *>())
        dialog->close();
}

void AgreementCommands::update()
{
    const Project *project = m_window->project();
    const QString none = tr("No project is open");
    Actions &actions = m_window->actions();
    for (const char *name : {"review.agreement", "review.progress", "review.lessons", "review.gaps"})
        actions.setEnabled(QLatin1String(name), project != nullptr, none);
    actions.setEnabled(QStringLiteral("review.assign"), project && !project->isReadOnly(),
                       project ? project->readOnlyReason() : none);
}

void AgreementCommands::makeAgreement()
{
    if (m_agreement)
        return;
    m_agreement = new AgreementWindow(m_window);
    connect(m_agreement, &AgreementWindow::placeActivated, this, &AgreementCommands::goTo);
    connect(m_agreement, &AgreementWindow::secondPassAsked, this,
            [this] { m_window->actions().action(QStringLiteral("review.again"))->trigger(); });
    m_agreement->setProject(m_window->project());
    m_agreement->showArticle(m_window->article() ? m_window->article()->article().id : Id());
}

void AgreementCommands::openAgreement()
{
    makeAgreement();
    m_agreement->open();
}

void AgreementCommands::openAgain()
{
    makeAgreement();
    m_agreement->openAgain();
}

void AgreementCommands::openProgress()
{
    if (!m_progress) {
        m_progress = new ProgressWindow(m_window);
        connect(m_progress, &ProgressWindow::articleActivated, this, [this](const Id &article) {
            m_window->openArticle(article);
            comeForward();
        });
        connect(m_progress, &ProgressWindow::assignAsked, this, [this] {
            m_window->actions().action(QStringLiteral("review.assign"))->trigger(); // nothing when read-only
        });
        m_progress->setProject(m_window->project());
    }
    m_progress->open();
}

void AgreementCommands::openLessons(LessonPage page)
{
    if (!m_lessons) {
        m_lessons = new LessonWindow(m_window);
        connect(m_lessons, &LessonWindow::placeActivated, this, &AgreementCommands::goTo);
        connect(m_lessons, &LessonWindow::answered, this, [this](const Reply &reply) {
            m_window->saver()->apply(tr("Answer to a review"), {added(reply)});
        });
        connect(m_lessons, &LessonWindow::suggestionTaken, this,
                [this](const Id &article, const Id &suggestion) {
                    m_window->openArticle(article);
                    const auto open = m_window->article();
                    const auto step =
                        open ? takeSuggestion(*open, suggestion, m_window->project()->annotator().id)
                             : std::nullopt;
                    if (step && m_window->saver()->apply(step->label, step->changes))
                        m_window->tagging()->choose(step->span);
                });
        connect(m_lessons, &LessonWindow::guidelinesAsked, this, [this] {
            m_window->raise();
            m_window->activateWindow();
            QAction *edit = m_window->actions().action(QStringLiteral("guidelines.edit"));
            if (!edit->isChecked())
                edit->trigger(); // nothing when read-only
        });
        m_lessons->setProject(m_window->project());
    }
    m_lessons->open(page);
}

void AgreementCommands::askAssign()
{
    const Id open = m_window->article() ? m_window->article()->article().id : Id();
    const auto apply = [this](const QString &label, const Changes &changes) {
        return m_window->saver()->apply(label, changes);
    };
    auto *dialog = new AssignDialog(m_window->project(), open, apply, m_window);
    dialog->open();
}

void AgreementCommands::comeForward()
{
    m_window->raise();
    m_window->activateWindow();
    m_window->articleView()->setFocus();
}

void AgreementCommands::goTo(const Id &article, const Id &span)
{
    m_window->openArticle(article);
    const auto shown = m_window->article();
    m_window->tagging()->choose(shown && shown->span(span) ? span : Id()); // it may be of the other pass
    comeForward();
}

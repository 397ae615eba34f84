#include "ui/window/second_pass_commands.h"

#include "model/review/second_pass.h"
#include "model/storage/snapshot.h"
#include "ui/agreement/second_pass_dialog.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/agreement_commands.h"
#include "ui/window/main_window.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

SecondPassCommands::SecondPassCommands(MainWindow *window, AgreementCommands *agreement, QMenu *menu)
    : QObject(window), m_window(window), m_agreement(agreement)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip, Qt::Key key,
                         const std::function<void()> &run) {
        const QList<QKeySequence> keys{QKeySequence(Qt::CTRL | Qt::ALT | key)};
        menu->addAction(window->actions().add({QLatin1String(name), menu->title(), text, tip, keys}, run));
    };
    menu->addSeparator();
    add("review.again", tr("Tag my articles agai&n…"),
        tr("Tag some of your finished articles once more, without seeing your first tags, to measure how far "
           "you "
           "agree with yourself"),
        Qt::Key_G, [this] { start(); });
    add("review.compareAgain", tr("Compare my t&wo passes…"),
        tr("Count and measure how far your second pass agrees with the first"), Qt::Key_M,
        [this] { compare(); });
    add("review.otherPass", tr("Go to the &other pass"),
        tr("Open your second pass of this project, or from a second pass the project again"), Qt::Key_O,
        [this] { goToOther(); });
    connect(window, &MainWindow::projectChanged, this, &SecondPassCommands::takeProject);
    update();
}

void SecondPassCommands::takeProject()
{
    m_pass.reset();
    disconnect(m_following);
    for (auto *dialog : m_window->findChildren<SecondPassDialog *>())
        dialog->close();
    if (Project *project = m_window->project()) {
        const auto snapshot = Snapshot::open(project->path());
        const auto note = snapshot ? (*snapshot)->secondPass() : snapshot.error();
        if (note)
            m_pass = *note;
        else
            m_window->tellFailure(note.error());
        if (m_pass) {
            m_following = connect(project, &Project::changed, this, [this](const Changes &changes) {
                if (std::any_of(changes.begin(), changes.end(), [](const Change &change) {
                        const auto *edit = std::get_if<Edit<Reading>>(&change);
                        return edit && edit->after && edit->after->state == ReadingState::Done;
                    }))
                    sayWhenFinished();
            });
            sayWhere();
        }
    }
    update();
}

void SecondPassCommands::update()
{
    Actions &actions = m_window->actions();
    const bool isOpen = m_window->project() != nullptr;
    const QString none = tr("No project is open");
    actions.setEnabled(QStringLiteral("review.again"), isOpen && !m_pass,
                       m_pass ? tr("This is a second pass already") : none);
    for (const char *name : {"review.compareAgain", "review.otherPass"})
        actions.setEnabled(QLatin1String(name), isOpen, none);
}

void SecondPassCommands::start()
{
    auto *dialog = new SecondPassDialog(m_window->project(), m_window);
    connect(dialog, &SecondPassDialog::made, this, &SecondPassCommands::open, Qt::QueuedConnection);
    dialog->open();
}

void SecondPassCommands::compare()
{
    m_agreement->openAgain();
}

void SecondPassCommands::open(const QString &path)
{
    if (m_window->openProject(path))
        m_window->activateWindow();
}

void SecondPassCommands::goToOther()
{
    const Project *project = m_window->project();
    if (m_pass)
        return open(QFileInfo(project->path()).absoluteDir().filePath(m_pass->project));
    Task task;
    const auto files = secondPassesBeside(project->path(), project->annotator().id, task);
    if (!files)
        return m_window->tellFailure(files.error());
    if (files->empty())
        return m_window->messages()->show(
            MessageBar::Kind::Notice, tr("You have no second pass of this project yet."),
            {tr("&Tag my articles again…"),
             [this] { m_window->actions().action(QStringLiteral("review.again"))->trigger(); }});
    const auto newest =
        std::max_element(files->begin(), files->end(), [](const QString &a, const QString &b) {
            return QFileInfo(a).lastModified() < QFileInfo(b).lastModified();
        });
    open(*newest);
}

qint64 SecondPassCommands::unfinished() const
{
    const Project *project = m_window->project();
    const auto counts = project->counts();
    const auto done = project->articleOrder({{}, ReadingState::Done, m_pass->annotator});
    return counts && done ? counts->articles - qint64(done->size()) : -1;
}

void SecondPassCommands::sayWhere()
{
    if (unfinished() <= 0)
        return sayWhenFinished();
    m_window->messages()->show(MessageBar::Kind::Notice,
                               tr("This is your second pass, %Ln article(s) to go. Tag as if for the first "
                                  "time; mark each as done (Ctrl+D).",
                                  nullptr, int(unfinished())));
}

void SecondPassCommands::sayWhenFinished()
{
    if (unfinished() != 0)
        return;
    m_window->messages()->show(MessageBar::Kind::Notice,
                               tr("Your second pass is finished: see how far it agrees with the first."),
                               {tr("Co&mpare my two passes"), [this] { compare(); }});
}

#include "ui/window/project_commands.h"

#include "ui/transfer/export_dialog.h"
#include "ui/transfer/import_spans_dialog.h"
#include "ui/transfer/merge_dialog.h"
#include "ui/transfer/send_dialog.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace {

const QString projectSuffix = QStringLiteral("ascertain");

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

ProjectCommands::ProjectCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    Actions &actions = window->actions();
    const QString group = menu->title();
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        return actions.add({QLatin1String(name), group, text, tip, keys}, run);
    };
    menu->addAction(add("project.new", tr("&New project…"), tr("Make a new project file"),
                        {QKeySequence::New}, [this] { askNew(); }));
    menu->addAction(add("project.open", tr("&Open project…"), tr("Open a project file"), {QKeySequence::Open},
                        [this] { askOpen(); }));
    m_recent = menu->addMenu(tr("Open &recent"));
    m_recent->setToolTipsVisible(true);
    connect(m_recent, &QMenu::aboutToShow, this, [this] { fillRecent(); });
    menu->addAction(add("project.sample", tr("Open the &sample"),
                        tr("Open a fresh copy of the sample project: try everything, nothing can go wrong"),
                        {}, [this] { openSample(); }));
    menu->addSeparator();
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
}

void ProjectCommands::fillEnd(QMenu *menu)
{
    Actions &actions = m_window->actions();
    const QString group = menu->title();
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        menu->addAction(actions.add({QLatin1String(name), group, text, tip, keys}, run));
    };
    menu->addSeparator();
    add("spans.import", tr("I&mport tags (CSV)…"),
        tr("Add tags from a CSV file; every row is checked against the words"), {},
        [this] { importSpans(); });
    add("spans.export", tr("&Export a table (CSV)…"),
        tr("Write tags, claims, links or articles to a CSV file for a spreadsheet, R or Python"),
        {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { exportSpans(); });
    menu->addSeparator();
    add("project.merge", tr("&Take in a teammate’s work…"),
        tr("Add what teammates did in their files; you see what it brings first, and one undo takes it back"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, [this] { takeIn({}); });
    add("project.share", tr("&Send your work…"),
        tr("Write a file for a teammate with the articles and the work you choose"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, [this] { send(); });
    add("project.copy", tr("Save a &copy…"), tr("Write a complete copy of the project to another file"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { saveCopy(); });
    menu->addSeparator();
    add("project.close", tr("&Close project"), tr("Close the project; everything in it is saved already"),
        {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { m_window->closeProject(); });
    add("program.quit", tr("&Quit"), tr("Close the window; everything is saved already"),
        {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { m_window->close(); });
    actions.action(QStringLiteral("program.quit"))->setMenuRole(QAction::QuitRole);
}

void ProjectCommands::update()
{
    Actions &actions = m_window->actions();
    const Project *project = m_window->project();
    const QString none = tr("No project is open");
    for (const char *name : {"spans.export", "project.share", "project.copy", "project.close"})
        actions.setEnabled(QLatin1String(name), project != nullptr, none);
    const bool writable = project && !project->isReadOnly();
    for (const char *name : {"spans.import", "project.merge"})
        actions.setEnabled(QLatin1String(name), writable, project ? project->readOnlyReason() : none);
    actions.setEnabled(QStringLiteral("project.sample"), bool(m_sample),
                       tr("The sample does not come with this build"));
}

void ProjectCommands::setSampleOpener(const std::function<Result<QString>()> &opener)
{
    m_sample = opener;
    update();
}

void ProjectCommands::openSample()
{
    if (!m_sample)
        return;
    const Result<QString> path = m_sample();
    if (!path)
        return m_window->tellFailure(path.error());
    m_window->openProject(*path, MainWindow::Ask::Never);
}

void ProjectCommands::askNew()
{
    auto *dialog = new QFileDialog(m_window, tr("New project"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(projectSuffix);
    dialog->setNameFilter(tr("Ascertain projects (*.%1)").arg(projectSuffix));
    dialog->setLabelText(QFileDialog::Accept, tr("&Make project"));
    connect(dialog, &QFileDialog::fileSelected, m_window,
            [this](const QString &path) { m_window->createProject(path); });
    dialog->open();
}

void ProjectCommands::askOpen()
{
    const Project *project = m_window->project();
    const QString folder = project ? QFileInfo(project->path()).absolutePath() : documentsFolder();
    auto *dialog = new QFileDialog(m_window, tr("Open project"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Ascertain projects (*.%1)").arg(projectSuffix), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_window,
            [this](const QString &path) { m_window->openFiles({path}); });
    dialog->open();
}

void ProjectCommands::fillRecent()
{
    m_recent->clear();
    for (const QString &path : recentProjects()) {
        const QFileInfo file(path);
        QString name = file.completeBaseName();
        QAction *action = m_recent->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        const bool there = file.exists();
        action->setEnabled(there);
        action->setToolTip((there ? path : tr("%1 is not there any more").arg(path)).toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, path] { m_window->openProject(path); });
    }
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("No project was opened yet"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("&Forget these")), &QAction::triggered, this, [] { forgetProjects(); });
}

void ProjectCommands::importSpans()
{
    if (!m_window->project())
        return;
    auto *dialog = new ImportSpansDialog(m_window->project(), m_window);
    connect(dialog, &ImportSpansDialog::imported, m_window, [this](const QString &message) {
        m_window->messages()->show(MessageBar::Kind::Notice, message);
    });
    dialog->open();
}

void ProjectCommands::exportSpans()
{
    if (!m_window->project())
        return;
    const Id article = m_window->article() ? m_window->article()->article().id : Id();
    auto *dialog = new ExportDialog(m_window->project(), article, m_window);
    connect(dialog, &ExportDialog::exported, this, &ProjectCommands::tellWritten);
    dialog->open();
}

void ProjectCommands::tellWritten(const QString &message, const QString &path)
{
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(path).absolutePath());
    m_window->messages()->show(MessageBar::Kind::Notice, message,
                               {tr("Show the &folder"), [folder] { QDesktopServices::openUrl(folder); }});
}

void ProjectCommands::takeIn(const QStringList &paths)
{
    if (!m_window->project())
        return;
    auto *dialog = new MergeDialog(m_window->project(), m_window);
    connect(dialog, &MergeDialog::taken, m_window, [this](const QString &message) {
        m_window->messages()->show(MessageBar::Kind::Notice, message);
    });
    if (!paths.isEmpty())
        dialog->addFiles(paths);
    dialog->open();
}

void ProjectCommands::send()
{
    if (!m_window->project())
        return;
    const Id article = m_window->article() ? m_window->article()->article().id : Id();
    auto *dialog = new SendDialog(m_window->project(), article, m_window);
    connect(dialog, &SendDialog::sent, this, &ProjectCommands::tellWritten);
    dialog->open();
}

void ProjectCommands::saveCopy()
{
    const Project *project = m_window->project();
    if (!project)
        return;
    const QFileInfo file(project->path());
    const QString name = tr("%1 (copy).%2").arg(file.completeBaseName(), projectSuffix);
    auto *dialog = new QFileDialog(m_window, tr("Save a copy"), file.absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(projectSuffix);
    dialog->setNameFilter(tr("Ascertain projects (*.%1)").arg(projectSuffix));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, m_window, [this](const QString &path) {
        if (!m_window->project())
            return;
        if (const Result<void> saved = m_window->project()->saveCopy(path); !saved)
            return m_window->tellFailure(saved.error());
        m_window->messages()->show(MessageBar::Kind::Notice, tr("A copy is in %1").arg(path),
                                   {tr("&Open it"), [this, path] { m_window->openProject(path); }});
    });
    dialog->open();
}

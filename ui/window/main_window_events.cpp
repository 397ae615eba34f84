// What the desktop tells the window: closing, colours, focus, things dropped on it.
#include "ui/article/article_view.h"
#include "ui/spans/span_pane.h"
#include "ui/tags/tag_bar.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/article_commands.h"
#include "ui/window/linking_controller.h"
#include "ui/window/main_window_private.h"
#include "ui/window/project_commands.h"
#include "ui/window/saver.h"
#include "ui/window/session.h"
#include "ui/window/tagging_controller.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QUrl>

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveWindow(*this);
    if (!closeProject()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->tagCommands)
        takeScheme();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        d->checkFile();
    return QMainWindow::event(event);
}

void MainWindow::restoreSession()
{
    const ReadingPlace place = savedPlace();
    if (place.project.isEmpty() || !QFileInfo::exists(place.project) || !openProject(place.project))
        return;
    const Result<ArticleRow> there = d->project->articleRow(place.article, d->project->annotator().id);
    if (place.article.isNull() || !there)
        return; // another article is open by now
    openArticle(place.article);
    d->view->setPlace(place.position);
}

bool isProjectFile(const QString &path)
{
    // To open a pipe would mean to wait for somebody at its other end.
    if (!QFileInfo(path).isFile())
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

void MainWindow::openFiles(const QStringList &paths)
{
    QStringList articles;
    for (const QString &path : paths) {
        if (isProjectFile(path)) {
            openProject(path); // the last of several stays
            continue;
        }
        articles << path;
    }
    if (!articles.isEmpty())
        openArticleFiles(articles);
}

// With a project open that can be changed, a teammate's project most likely is to come into it; the dialog
// shows what it would bring and changes nothing yet.
void MainWindow::takeDropped(const QStringList &paths)
{
    QStringList projects;
    for (const QString &path : paths) {
        if (isProjectFile(path))
            projects << path;
    }
    if (projects.isEmpty() || !d->project || d->project->isReadOnly())
        return openFiles(paths);
    d->projectCommands->takeIn(projects);
    QStringList others = paths;
    others.removeIf([&](const QString &path) { return projects.contains(path); });
    if (!others.isEmpty())
        d->messages->show(MessageBar::Kind::Notice,
                          tr("%Ln other file(s) dropped along with a project were left alone.", nullptr,
                             int(others.size())));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        return takeDropped(paths);
    if (event->mimeData()->hasText())
        pasteArticle(event->mimeData()->text(), tr("dropped text"));
}

void MainWindow::Private::checkFile()
{
    if (!project)
        return;
    const Result<void> there = project->checkFileInPlace();
    if (!there && !fileMissing)
        messages->showError(there.error(), {tr("Save a &copy…"), [this] { q->saveCopy(); }});
    fileMissing = !there;
}

void MainWindow::Private::askAboutUnsaved()
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                        MainWindow::tr("%Ln change(s) could not be written to the project.", nullptr, saver->kept()),
                        QMessageBox::NoButton, q);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Make room on the disk and try again, or close and lose them."));
    QPushButton *retry = box->addButton(tr("&Try again"), QMessageBox::AcceptRole);
    QPushButton *lose = box->addButton(tr("&Lose them"), QMessageBox::DestructiveRole);
    box->addButton(tr("&Keep the window open"), QMessageBox::RejectRole);
    box->setDefaultButton(retry);
    connect(retry, &QPushButton::clicked, saver, &Saver::retry);
    connect(lose, &QPushButton::clicked, saver, &Saver::giveUp);
    box->open();
}

// Why a key did nothing is said until the next one does something.
void MainWindow::Private::refuse(const QString &why)
{
    refusal = why;
    messages->show(MessageBar::Kind::Notice, why);
}

void MainWindow::Private::forgetRefusal()
{
    if (!refusal.isEmpty())
        messages->dismiss(std::exchange(refusal, {}));
}

void MainWindow::showSpanPane()
{
    d->tagDock->show();
    d->tabs->setCurrentWidget(d->spans);
}

void MainWindow::Private::showHint()
{
    forgetRefusal();
    const auto keyOf = [this](const char *name) {
        return actions->action(QLatin1String(name))->shortcut().toString(QKeySequence::NativeText);
    };
    tagging->setOnKey(keyOf("tag.nextAttribute"));
    spans->setDigits(tagging->digitTarget());
    if (linking->isActive())
        return bar->setHint(linking->hint());
    const QString likely = linking->likelyHint(), key = keyOf("link.likely");
    QStringList parts{tagging->hint()};
    if (!likely.isEmpty() && !key.isEmpty())
        parts.append(tr("%1 links: %2").arg(key, likely));
    bar->setHint(parts.join(QStringLiteral("; ")));
}

// How a project comes into the window, and who is at the keyboard in it.
#include "model/storage/machine.h"
#include "ui/articles/article_list_pane.h"
#include "ui/claims/claims_pane.h"
#include "ui/history/history_panel.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window_private.h"
#include "ui/window/me.h"
#include "ui/window/status_line.h"
#include "ui/window/who_dialog.h"

#include <QInputDialog>

bool MainWindow::openProject(const QString &path, Ask ask)
{
    if (!closeProject())
        return false;
    Result<std::unique_ptr<Project>> opened = Project::open(path, Project::Access::WriteIfFree);
    std::optional<Id> me;
    if (opened) {
        me = knownMe(**opened);
        if (!me && ask == Ask::Never)
            me = (*opened)->annotator().id;
    }
    const bool asks = opened && !me && !(*opened)->isReadOnly();
    if (asks) { // nothing is written in anybody's name until it is known whose
        opened->reset();
        opened = Project::open(path, Project::Access::Read);
    }
    if (!opened) {
        tellFailure(opened.error());
        return false;
    }
    if (me) {
        rememberMe(**opened, *me);
        const Result<void> set =
            *me == (*opened)->annotator().id ? Result<void>() : (*opened)->setAnnotator(*me);
        if (!set)
            tellFailure(set.error());
    }
    d->takeProject(std::move(*opened), asks);
    if (asks)
        d->askWhoIAm();
    return true;
}

bool MainWindow::createProject(const QString &path)
{
    if (!closeProject())
        return false;
    if (!d->newTagset)
        return false;
    const Result<Tagset> tagset = d->newTagset();
    if (!tagset) {
        tellFailure(tagset.error());
        return false;
    }
    Result<std::unique_ptr<Project>> made = Project::create(path, {QString(), *tagset, usualName()});
    if (!made) {
        tellFailure(made.error());
        return false;
    }
    rememberMe(**made, (*made)->annotator().id);
    d->takeProject(std::move(*made));
    return true;
}

void MainWindow::Private::askWhoIAm()
{
    messages->show(
        MessageBar::Kind::Warning,
        tr("You can read this project. To work in it, say who you are; it comes from another computer."),
        {tr("Say &who I am…"), [this] { askWhoIAm(); }});
    const QString name = usualName().isEmpty() ? loginName() : usualName();
    auto *dialog = new WhoDialog(*project, name, q);
    connect(dialog, &WhoDialog::chosen, q,
            [this, path = project->path()](const QString &chosen) { takeMe(path, chosen); });
    dialog->open();
}

void MainWindow::Private::takeMe(const QString &path, const QString &name)
{
    if (!project || project->path() != path)
        return; // another one is open by now
    const Id open = article ? article->article().id : Id();
    leaveProject();
    Result<std::unique_ptr<Project>> writable = Project::open(path, Project::Access::WriteIfFree);
    if (!writable) {
        showProject();
        return q->tellFailure(writable.error());
    }
    const Result<Person> person = (*writable)->personNamed(name);
    if (person) {
        if (const Result<void> set = (*writable)->setAnnotator(person->id); !set)
            q->tellFailure(set.error());
        rememberMe(**writable, person->id);
        rememberUsualName(name);
    }
    takeProject(std::move(*writable));
    if (!person)
        q->tellFailure(person.error());
    q->openArticle(open);
}

void MainWindow::changeAnnotator(const Id &person)
{
    if (!d->project)
        return;
    if (const Result<void> changed = d->project->setAnnotator(person); !changed)
        return tellFailure(changed.error());
    rememberMe(*d->project, person);
    d->status->showProject(d->project.get());
    d->list->annotatorChanged();
    d->review->annotatorChanged();
    d->claims->annotatorChanged();
    d->history->annotatorChanged();
    takeScheme();
    lookAgain();
    emit stateChanged();
}

void MainWindow::askNewAnnotator()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New annotator"));
    dialog->setLabelText(tr("&Name, as teammates and exports show it:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!d->project || name.simplified().isEmpty())
            return;
        const Result<Person> person = d->project->personNamed(name.simplified());
        if (!person)
            return tellFailure(person.error());
        changeAnnotator(person->id);
    });
    dialog->open();
}

// What happens to the window when a project is opened, closed or changes.
#include "ui/article/article_view.h"
#include "ui/articles/article_list_pane.h"
#include "ui/claims/claims_pane.h"
#include "ui/guidelines/guidelines_pane.h"
#include "ui/history/history_panel.h"
#include "ui/review/review_pane.h"
#include "ui/search/search_pane.h"
#include "ui/spans/span_pane.h"
#include "ui/tags/tag_bar.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/draw_line.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/agreement_commands.h"
#include "ui/window/edit_commands.h"
#include "ui/window/empty_state.h"
#include "ui/window/find_bar.h"
#include "ui/window/linking_controller.h"
#include "ui/window/main_window_private.h"
#include "ui/window/saver.h"
#include "ui/window/session.h"
#include "ui/window/status_line.h"
#include "ui/window/tag_commands.h"
#include "ui/window/tagging_controller.h"

#include "model/text/normalise.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace {

// "infobae.com · 6 April 2022 · fetched 24 Nov 2026 · text unchanged since import ✓"
QString metadataLine(const OpenArticle &open)
{
    const Article &article = open.article();
    const QLocale locale;
    QStringList parts;
    for (const QString &part : {article.outlet, article.author}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (article.published.isValid())
        parts << locale.toString(article.published, QLocale::LongFormat);
    if (article.fetched > 0) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(article.fetched).date();
        parts << MainWindow::tr("fetched %1").arg(locale.toString(day, QLocale::ShortFormat));
    }
    constexpr qsizetype quickToHash = 1'000'000; // a few milliseconds; longer texts are checked by `check`
    if (open.text().size() <= quickToHash && textHash(open.text()) == article.sha256)
        parts << MainWindow::tr("text unchanged since import ✓");
    return joinedLine(parts);
}

QString initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (letters.size() < 2)
            letters += word.front().toUpper();
    }
    return letters;
}

} // namespace

bool MainWindow::closeProject()
{
    if (!d->project)
        return true;
    d->spans->saveTyped();
    d->guidelines->saveTyped();
    if (d->saver->kept() > 0)
        d->saver->retry();
    if (d->saver->kept() > 0) {
        d->askAboutUnsaved();
        return false;
    }
    d->leaveProject();
    d->showProject();
    return true;
}

void MainWindow::Private::takeProject(std::unique_ptr<Project> next, bool asks)
{
    project = std::move(next);
    rememberProject(project->path());
    connect(project.get(), &Project::changed, q, [this](const Changes &changes) { follow(changes); });
    connect(project.get(), &Project::reloaded, q, [this] { readAgain(); });
    showProject();
    if (project->isReadOnly() && !asks) {
        messages->show(MessageBar::Kind::Warning,
                       tr("%1. You can read it; nothing can be changed here.").arg(project->readOnlyReason()),
                       {tr("Save a &copy…"), [this] { q->saveCopy(); }});
    }
    const Id first = list->firstArticle();
    if (!first.isNull())
        q->openArticle(first);
}

void MainWindow::Private::leaveProject()
{
    if (!project)
        return;
    spans->saveTyped();
    guidelines->saveTyped();
    savePlace({project->path(), article ? article->article().id : Id(), view->place()});
    messages->clear();
    // The parts let go before the file is closed, so that one plain file is left.
    editCommands->leaveProject();
    view->setArticle(nullptr);
    article.reset();
    sight.setProject(nullptr);
    tally = {};
    find->showArticle(nullptr);
    linking->setProject(nullptr);
    tagging->showArticle(nullptr);
    tagging->setProject(nullptr);
    saver->setProject(nullptr);
    spans->showArticle(nullptr);
    spans->setProject(nullptr);
    history->setProject(nullptr);
    claims->showArticle(nullptr);
    claims->setProject(nullptr);
    review->setProject(nullptr);
    agreementCommands->leaveProject();
    guidelines->setProject(nullptr);
    search->setProject(nullptr);
    list->setProject(nullptr);
    places.clear();
    fileMissing = false;
    project.reset();
}

void MainWindow::Private::showProject()
{
    Project *open = project.get();
    sight.setProject(open);
    saver->setProject(open);
    tagging->setProject(open);
    linking->setProject(open);
    spans->setProject(open);
    history->setProject(open);
    claims->setProject(open);
    review->setProject(open);
    search->setProject(open);
    list->setProject(open);
    status->showProject(open);
    status->showSaved(0, open && open->isReadOnly());
    q->setWindowTitle(open ? tr("%1[*] — Ascertain").arg(open->name()) : tr("Ascertain"));
    q->setWindowFilePath(open ? open->path() : QString());
    q->takeScheme();
    emit q->projectChanged();
    takeArticle(nullptr);
}

void MainWindow::openArticle(const Id &article)
{
    if (!d->project || article.isNull() || (d->article && d->article->article().id == article))
        return;
    Result<std::shared_ptr<const OpenArticle>> opened = d->project->openArticle(article);
    if (!opened)
        return tellFailure(opened.error());
    if (d->article)
        d->places[d->article->article().id] = d->view->place();
    d->takeArticle(std::move(*opened));
    if (const auto place = d->places.find(article); place != d->places.end())
        d->view->setPlace(place->second);
}

void MainWindow::Private::showArticle()
{
    article = sight.shown();
    view->setArticle(article);
    showMetadata();
    find->showArticle(article);
    linking->showArticle(article);
    tagging->showArticle(article);
    spans->showArticle(article);
    history->showSpan({});
    claims->showArticle(article);
    list->showArticle(article ? article->article().id : Id());
    bar->setVisible(article != nullptr);
    showHint();
    status->showSelection(article.get(), {view->caret(), view->caret()});
    countAnew();
    if (!article)
        showEmptyState();
    const bool hadFocus = empty->isAncestorOf(q->focusWidget());
    stack->setCurrentWidget(article ? static_cast<QWidget *>(view) : empty);
    if (article && (hadFocus || !q->focusWidget()))
        view->setFocus();
    showLayers();
}

void MainWindow::Private::countAnew()
{
    tally = {};
    if (article) {
        const Result<std::vector<Reading>> readings = project->readings(article->article().id);
        if (!readings)
            q->tellFailure(readings.error());
        tally = ArticleTally(article, project->annotator().id, readings ? *readings : std::vector<Reading>());
    }
    showCounts();
}

void MainWindow::Private::showCounts()
{
    status->showCounts(article ? &tally : nullptr, project ? &project->tagset() : nullptr);
}

void MainWindow::Private::showMetadata()
{
    view->setMetadataLine(article ? metadataLine(*article) : QString());
}

void MainWindow::Private::showEmptyState()
{
    if (!project) {
        return empty->offer(tr("Tag what an article claims, who says so, and how surely"),
                            tr("Everything stays in one project file on this computer."),
                            {actions->action(QStringLiteral("project.sample")),
                             actions->action(QStringLiteral("project.new")),
                             actions->action(QStringLiteral("project.open"))});
    }
    if (!list->firstArticle().isNull())
        return empty->offer(tr("Choose an article from the list"), {}, {});
    empty->offer(tr("No articles yet"),
                 tr("Import text files, paste an article, or drop either on this window."),
                 {actions->action(QStringLiteral("article.import")),
                  actions->action(QStringLiteral("article.paste"))});
}

void MainWindow::Private::follow(const Changes &changes)
{
    forgetRefusal();
    bool people = false;
    bool tagset = false;
    bool metadata = false;
    for (const Change &change : changes) {
        people = people || std::holds_alternative<Edit<Person>>(change);
        tagset |= std::holds_alternative<Edit<Tag>>(change) || std::holds_alternative<Edit<LinkType>>(change);
        const auto *edit = std::get_if<Edit<Article>>(&change);
        if (!edit || !article || !edit->before || edit->before->id != article->article().id)
            continue;
        metadata = true;
        if (edit->after)
            continue;
        // The article on screen was removed: on to the one that took its place.
        takeArticle(nullptr);
        q->openArticle(list->firstArticle());
        return;
    }
    const std::optional<Changes> seen = sight.follow(changes);
    if (seen) {
        tally.follow(*seen);
        view->follow(*seen);
    } else {
        q->lookAgain();
    }
    showLayers();
    showHint();
    if (article && !view->selectedSpan().isNull() && !article->span(view->selectedSpan()))
        tagging->choose({});
    if (tagset)
        q->takeScheme();
    if (people)
        status->showProject(project.get());
    if (metadata)
        showMetadata();
    showCounts();
    if (!article)
        showEmptyState();
    if (selecting)
        selectBroughtBack(changes);
    emit q->stateChanged();
}

void MainWindow::Private::selectBroughtBack(const Changes &changes)
{
    for (const Change &change : changes) {
        const auto *edit = std::get_if<Edit<Span>>(&change);
        if (!edit || !edit->after)
            continue;
        q->openArticle(edit->after->article);
        if (article && article->article().id == edit->after->article)
            tagging->choose(edit->after->id);
        return;
    }
}

void MainWindow::selectChanged(const std::function<void()> &change)
{
    d->selecting = true;
    change();
    d->selecting = false;
}

void MainWindow::Private::readAgain()
{
    const Id id = article ? article->article().id : Id();
    const qsizetype place = view->place();
    view->setArticle(nullptr);
    showProject();
    q->openArticle(id.isNull() ? list->firstArticle() : id);
    if (article && article->article().id == id)
        view->setPlace(place);
}

void MainWindow::takeScheme()
{
    const bool dark = isDark(palette());
    const TagStyles styles = d->project ? TagStyles(d->project->tagset(), dark) : TagStyles();
    d->view->setTagStyles(styles);
    d->bar->setTagStyles(styles);
    d->spans->setTagStyles(styles);
    d->review->setTagStyles(styles);
    d->tagCommands->takeTagset(styles);
    if (!d->project)
        return;
    d->view->setAnnotator(d->project->annotator().id, [this](const Id &person) {
        const Person *known = d->project ? d->project->person(person) : nullptr;
        return known ? initials(known->name) : QString();
    });
    d->view->setNames([this](const Id &person) {
        const Person *known = d->project ? d->project->person(person) : nullptr;
        return known ? known->name : QString();
    });
}

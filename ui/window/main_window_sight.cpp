// What the window does about tags that are out of the annotator's sight: takes them from the views, and says
// so.
#include "ui/article/article_view.h"
#include "ui/review/review_pane.h"
#include "ui/spans/span_pane.h"
#include "ui/window/main_window_private.h"
#include "ui/window/tagging_controller.h"

#include <QLocale>

namespace {

QString blindLine(const Sight::Layers &layers, const QString &names)
{
    if (layers.hasPart)
        return MainWindow::tr("Tags of %1 are hidden until you are done (blind passes)").arg(names);
    if (layers.sees == Blindness::Sees::Finished)
        return MainWindow::tr("Tags of %1 are hidden until they are done (blind passes)").arg(names);
    return MainWindow::tr("Tags of %1 are hidden until two have finished the article (blind passes)")
        .arg(names);
}

} // namespace

std::shared_ptr<const OpenArticle> MainWindow::wholeArticle() const
{
    return d->sight.whole();
}
Sight &MainWindow::sight() const
{
    return d->sight;
}

void MainWindow::Private::takeArticle(std::shared_ptr<const OpenArticle> whole)
{
    view->setArticle(nullptr);
    if (const Result<void> looked = sight.look(whole); !looked)
        q->tellFailure(looked.error());
    review->showArticle(whole);
    showArticle();
    emit q->articleChanged();
    emit q->stateChanged();
}

void MainWindow::lookAgain()
{
    const std::shared_ptr<const OpenArticle> whole = d->sight.whole();
    if (!whole)
        return;
    const qsizetype place = d->view->place();
    const TextRange selection = d->view->selection();
    const Id span = d->view->selectedSpan();
    d->spans->saveTyped();
    d->view->setArticle(nullptr); // keeps pointers to what is about to go
    if (const Result<void> looked = d->sight.look(whole); !looked)
        tellFailure(looked.error());
    d->showArticle();
    d->view->select(selection);
    d->tagging->choose(d->article->span(span) ? span : Id());
    d->view->setPlace(place);
    emit stateChanged();
}

void MainWindow::Private::showLayers()
{
    std::vector<HiddenLine> lines;
    const Sight::Layers layers = sight.layers();
    const auto nameOf = [this](const Id &id) {
        const Person *person = project ? project->person(id) : nullptr;
        return person ? person->name : tr("somebody");
    };
    if (!layers.blind.empty()) {
        QStringList names;
        for (const Id &person : layers.blind)
            names << nameOf(person);
        lines.push_back({blindLine(layers, QLocale().createSeparatedList(names)), {}, false});
    }
    for (const auto &[layer, count] : layers.hidden) {
        const int tags = int(count);
        const QString text =
            layer == Sight::agreed() ? MainWindow::tr("%Ln agreed tag(s) hidden", nullptr, tags)
            : layer == project->annotator().id
                ? MainWindow::tr("%Ln tag(s) of yours hidden", nullptr, tags)
                : MainWindow::tr("%Ln tag(s) of %1 hidden", nullptr, tags).arg(nameOf(layer));
        lines.push_back({text, layer, true});
    }
    spans->setHidden(lines);
}

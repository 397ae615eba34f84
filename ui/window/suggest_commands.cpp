#include "ui/window/suggest_commands.h"

#include "ui/article/article_view.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/suggesting.h"
#include "ui/window/tagging_controller.h"

SuggestCommands::SuggestCommands(MainWindow *window, ReviewPane *pane, QMenu *menu)
    : QObject(window), m_window(window), m_pane(pane)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip, Qt::Key key,
                         const std::function<void()> &run) {
        menu->addAction(window->actions().add(
            {QLatin1String(name), menu->title(), text, tip, {QKeySequence(Qt::CTRL | Qt::ALT | key)}}, run));
    };
    add("review.suggest", tr("Su&ggest this…"),
        tr("Propose a tag on the selected words to the teammate whose tags are reviewed; it is theirs to "
           "take over"),
        Qt::Key_S, [this] { askTag(); });
    add("review.takeSuggestion", tr("Take &over this suggestion"),
        tr("The selected suggestion becomes a tag of your own"), Qt::Key_T, [this] { take(); });
    connect(pane, &ReviewPane::stateChanged, this, &SuggestCommands::update);
    connect(window, &MainWindow::stateChanged, this, &SuggestCommands::update);
    connect(window->tagging(), &TaggingController::spanChosen, this, &SuggestCommands::update);
    update();
}

Id SuggestCommands::teammate() const
{
    const Project *project = m_window->project();
    // The pane is asked only while it is seen: it compares the whole article to answer.
    if (!project || !m_pane->isVisible() || !m_pane->isSimple())
        return {};
    const Id person = m_pane->annotatorA();
    return person == project->annotator().id ? Id() : person;
}

void SuggestCommands::update()
{
    const Project *project = m_window->project();
    const bool canWrite = project && !project->isReadOnly();
    const QString readOnly = project && project->isReadOnly() ? project->readOnlyReason() : QString();
    const Id person = teammate();
    const Person *owner = project ? project->person(person) : nullptr;
    Actions &actions = m_window->actions();
    QString name = owner ? owner->name : QString();
    name.replace(QLatin1Char('&'), QLatin1String("&&"));
    actions.setText(QStringLiteral("review.suggest"),
                    owner ? tr("Su&ggest this to %1…").arg(name) : tr("Su&ggest this…"));
    actions.setEnabled(QStringLiteral("review.suggest"), canWrite && owner,
                       !readOnly.isEmpty()
                           ? readOnly
                           : tr("Works in the Review tab, with a teammate first and nobody second"));
    const Span *span = m_window->tagging()->selected();
    const bool isMine =
        canWrite && span && span->layer == Layer::Suggested && span->annotator == project->annotator().id;
    actions.setEnabled(QStringLiteral("review.takeSuggestion"), isMine,
                       !readOnly.isEmpty() ? readOnly : tr("No suggestion to you is selected"));
}

void SuggestCommands::askTag()
{
    const Project *project = m_window->project();
    if (!project || teammate().isNull())
        return;
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("suggest_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Tag to suggest"));
    for (const Tag &tag : project->tagset().tags) {
        if (tag.retired)
            continue;
        QString name = tag.name;
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action =
            menu->addAction(tag.key.isEmpty() ? name : QStringLiteral("&%1   %2").arg(tag.key, name));
        connect(action, &QAction::triggered, this, [this, id = tag.id] { give(id); });
    }
    const ArticleView *view = m_window->articleView();
    const QRect caret = view->rectOf(view->caret());
    menu->popup(view->viewport()->mapToGlobal(caret.bottomLeft()));
}

void SuggestCommands::give(const Id &tag)
{
    const Project *project = m_window->project();
    const auto article = m_window->article();
    const Person *owner = project ? project->person(teammate()) : nullptr;
    const Tag *chosen = project ? project->tagset().tag(tag) : nullptr;
    if (!owner || !chosen || !article)
        return;
    const ArticleView *view = m_window->articleView();
    const TextRange words =
        wordsToTag(article->text(), view->selection(), view->caret(), Precision::WholeWords);
    if (words.isEmpty())
        return m_window->messages()->show(MessageBar::Kind::Notice,
                                          tr("There is no word at the caret. Select the words to suggest."));
    if (sameSpan(*article, tag, owner->id, words))
        return m_window->messages()->show(
            MessageBar::Kind::Notice,
            tr("%1 has tagged these words as %2 already.").arg(owner->name, chosen->name));
    const QString name = owner->name;
    const TagStep step =
        suggest(*article, project->tagset(), *chosen, *owner, project->annotator().id, words);
    if (!m_window->saver()->apply(step.label, step.changes))
        return;
    m_window->tagging()->choose(step.span);
    m_window->messages()->show(
        MessageBar::Kind::Notice,
        tr("Suggested to %1, who finds it under “What was changed in my work” and can take it over.")
            .arg(name));
}

void SuggestCommands::take()
{
    const Project *project = m_window->project();
    const auto article = m_window->article();
    const Span *span = m_window->tagging()->selected();
    if (!project || !article || !span)
        return;
    const std::optional<TagStep> step = takeSuggestion(*article, span->id, project->annotator().id);
    if (step && m_window->saver()->apply(step->label, step->changes))
        m_window->tagging()->choose(step->span);
}

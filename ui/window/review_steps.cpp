// The steps of the Review menu: what is asked in the Review pane, brought to the project.
#include "ui/article/article_view.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/review_commands.h"
#include "ui/window/saver.h"
#include "ui/window/tagging_controller.h"

#include <algorithm>

namespace {

// A removed span as it was last.
std::optional<Span> lastOf(const Project &project, const Id &span)
{
    const auto lines = project.spanHistory(span);
    if (!lines)
        return std::nullopt;
    const auto last = std::find_if(lines->rbegin(), lines->rend(), [](const SpanHistoryLine &line) {
        return line.what == SpanHistoryLine::What::Removed;
    });
    return last == lines->rend() ? std::nullopt : last->before;
}

} // namespace

bool ReviewCommands::run(const std::function<TagStep(const Reviewer &)> &make)
{
    const std::shared_ptr<const OpenArticle> article = m_window->wholeArticle();
    const Project *project = m_window->project();
    if (!article || !project || project->isReadOnly())
        return false;
    const auto removed = [project](const Id &id) { return lastOf(*project, id); };
    const TagStep step = make({*article, project->tagset(), project->annotator().id, removed});
    return !step.changes.empty() && m_window->saver()->apply(step.label, step.changes);
}

void ReviewCommands::decide(Decision decision)
{
    m_pane->compareNow();
    if (!m_pane->current())
        return;
    if (decision == Decision::Third)
        return decideThird();
    const ReviewItem item = *m_pane->current();
    const Remarks remarks = m_pane->remarks();
    const Choice choice = decision != Decision::Nothing ? take(int(decision))
                          : item.isSimple()             ? Choice::Reject
                                                        : Choice::Nothing;
    run([&](const Reviewer &reviewer) { return ::decide(reviewer, item, choice, remarks); });
}

void ReviewCommands::decideThird()
{
    m_pane->compareNow();
    if (!m_pane->current() || !m_window->article())
        return;
    const ReviewItem item = *m_pane->current();
    const Remarks remarks = m_pane->remarks();
    const std::shared_ptr<const OpenArticle> article = m_window->wholeArticle();
    const ArticleView *view = m_window->articleView();
    // The side one stands on, else the first.
    const std::vector<Id> spans = item.spans();
    const Span *pattern = m_window->tagging()->selected();
    if (!pattern || std::find(spans.begin(), spans.end(), pattern->id) == spans.end())
        pattern = article->span(spans.front());
    if (!pattern)
        return;
    const TextRange selection = view->selection();
    const TextRange words =
        selection.isEmpty() ? TextRange()
                            : wordsToTag(article->text(), selection, view->caret(), Precision::WholeWords);
    // A selection that was forgotten somewhere else must not become the decision.
    if (!words.isEmpty() && (words.end <= item.range.start || words.start >= item.range.end))
        return m_window->messages()->show(
            MessageBar::Kind::Notice,
            tr("Other words are selected than those to be decided on. Select words of "
               "this place, or none, for another version of it."));
    const Pieces pieces = words.isEmpty() ? pattern->pieces : Pieces{words};
    Id result;
    const Span copy = *pattern;
    run([&](const Reviewer &reviewer) {
        const TagStep step = ::decideThird(reviewer, item, copy, pieces, remarks);
        result = step.span;
        return step;
    });
    if (result.isNull() || !article->span(result))
        return;
    m_choosing = true;
    m_window->tagging()->choose(result);
    m_choosing = false;
    m_window->articleView()->setFocus();
    if (words.isEmpty()) {
        const QString key = m_window->actions()
                                .action(QStringLiteral("tag.endForward"))
                                ->shortcut()
                                .toString(QKeySequence::NativeText);
        m_window->messages()->show(
            MessageBar::Kind::Notice,
            tr("This is the agreed copy. Move its edges (%1 and the like) or change its "
               "values in the Tags tab; nobody else's tag changes.")
                .arg(key));
    }
}

void ReviewCommands::acceptAlike()
{
    m_pane->compareNow();
    const std::vector<ReviewItem> items = m_pane->items();
    const bool did = run([&](const Reviewer &reviewer) { return acceptExact(reviewer, items); });
    if (!did && m_window->saver()->kept() == 0)
        m_window->messages()->show(MessageBar::Kind::Notice, tr("All that is alike was accepted already."));
}

void ReviewCommands::acceptOthers()
{
    m_pane->compareNow();
    if (m_pane->items().empty())
        return showTab(); // it says why
    const Id annotator = m_pane->annotatorA();
    const bool did = run([&](const Reviewer &reviewer) { return acceptEverything(reviewer, annotator); });
    if (!did && m_window->saver()->kept() == 0)
        m_window->messages()->show(MessageBar::Kind::Notice,
                                   tr("All of these tags were decided on already."));
}

void ReviewCommands::saveRemarks()
{
    m_pane->compareNow();
    if (!m_pane->current())
        return;
    const ReviewItem item = *m_pane->current();
    const Remarks remarks = m_pane->remarks();
    run([&](const Reviewer &reviewer) { return remark(reviewer, item, remarks); });
}

void ReviewCommands::markDone()
{
    QAction *done = m_window->actions().action(QStringLiteral("article.done"));
    if (!done->isChecked())
        done->trigger();
}

void ReviewCommands::setBlind(bool on)
{
    const Project *project = m_window->project();
    if (!project)
        return;
    const QString label = on ? tr("Make passes blind") : tr("Switch blind passes off");
    const Change change = project->settingChange(QString(settings::blindPasses),
                                                 on ? QStringLiteral("yes") : QStringLiteral("no"));
    if (!m_window->saver()->apply(label, {change}))
        update();
}

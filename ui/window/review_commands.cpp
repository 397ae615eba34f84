#include "ui/window/review_commands.h"

#include "ui/article/article_view.h"
#include "ui/article/block_painting.h"
#include "ui/review/reasons_dialog.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/tagging_controller.h"

#include <QDockWidget>
#include <QTabWidget>

#include <algorithm>

namespace {

const QString reviewMode = QStringLiteral("review");

// Those that need a difference to decide on.
constexpr const char *ofItem[] = {"review.takeA",   "review.takeB",   "review.third", "review.nothing",
                                  "review.comment", "review.discuss", "review.reopen"};

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

ReviewCommands::ReviewCommands(MainWindow *window, ReviewPane *pane, QMenu *menu)
    : QObject(window), m_window(window), m_pane(pane), m_menu(menu), m_group(menu->title())
{
    addWalk();
    menu->addSeparator();
    addDecisions();
    menu->addSeparator();
    addMore();
    connectPane();
}

void ReviewCommands::add(const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const Run &run, bool inMode)
{
    m_menu->addAction(m_window->actions().add(
        {QLatin1String(name), m_group, text, tip, keys, false, inMode ? reviewMode : QString()}, run));
}

void ReviewCommands::addWalk()
{
    add(
        "review.show", tr("&Review this article"),
        tr("Go through what two annotators did differently, or through one teammate's tags"),
        {QKeySequence(Qt::CTRL | Qt::Key_R)},
        [this] {
            showTab();
            m_pane->focusList();
        },
        false);
    add(
        "review.next", tr("&Next difference"), tr("Go to the next line of the review"),
        {QKeySequence(Qt::Key_J)}, [this] { m_pane->go(1); }, true);
    add(
        "review.previous", tr("&Previous difference"), tr("Go to the previous line of the review"),
        {QKeySequence(Qt::Key_K)}, [this] { m_pane->go(-1); }, true);
    add(
        "review.nextOpen", tr("Next one not &decided"), tr("Go to the next line that nobody has decided yet"),
        {QKeySequence(Qt::Key_N)}, [this] { m_pane->goToOpen(); }, true);
}

void ReviewCommands::addDecisions()
{
    add(
        "review.takeA", tr("Take the &first annotator's"), tr("What the first annotator has stands"),
        {QKeySequence(Qt::Key_1)}, [this] { decide(Decision::TakeA); }, true);
    add(
        "review.takeB", tr("Take the &second annotator's"), tr("What the second annotator has stands"),
        {QKeySequence(Qt::Key_2)}, [this] { decide(Decision::TakeB); }, true);
    add(
        "review.nothing", tr("Ne&ither, or reject"), tr("There is nothing to tag here, or this tag is wrong"),
        {QKeySequence(Qt::Key_X)}, [this] { decide(Decision::Nothing); }, true);
    add(
        "review.third", tr("&Edit a third version"),
        tr("The selected words stand; without a selection a copy whose edges you move"),
        {QKeySequence(Qt::Key_E)}, [this] { decideThird(); }, true);
    add(
        "review.accept", tr("&Accept"),
        tr("Accept all that both have alike; of one annotator's tags the current one"),
        {QKeySequence(Qt::Key_A)}, [this] { m_pane->isSimple() ? decide(Decision::TakeA) : acceptAlike(); },
        true);
    add(
        "review.reason", tr("&Why"), tr("Say why it was decided so: one of the project's reasons, or your own words"),
        {QKeySequence(Qt::Key_W)}, [this] { m_pane->focusReason(); }, true);
    add(
        "review.comment", tr("&Comment"), tr("Say something about this decision"), {QKeySequence(Qt::Key_C)},
        [this] { m_pane->focusComment(); }, true);
    add(
        "review.discuss", tr("Disc&uss"),
        tr("Write to the others about this difference or decision; they see it here and in what was changed"),
        {QKeySequence(Qt::Key_R)}, [this] { m_pane->focusThread(); }, true);
    add(
        "review.reopen", tr("&Take the decision back"), tr("The difference is open again"),
        {QKeySequence(Qt::Key_Backspace)},
        [this] {
            m_pane->compareNow();
            if (!m_pane->current())
                return;
            const ReviewItem item = *m_pane->current();
            run([&](const Reviewer &reviewer) { return ::reopen(reviewer, item); });
        },
        true);
}

void ReviewCommands::addMore()
{
    add(
        "review.acceptEverything", tr("Accept e&verything of the first annotator"),
        tr("Accept each of their tags that you have not decided on yet, in one step"), {},
        [this] { acceptOthers(); }, false);
    add(
        "review.reasons", tr("Rea&sons to choose from…"),
        tr("Change the short list of reasons for this project’s reviews"), {}, [this] { editReasons(); },
        false);
    QAction *blind = m_window->actions().add(
        {QStringLiteral("review.blind"),
         m_group,
         tr("&Blind passes"),
         tr("Differences of an article are shown only once both annotators are done with it"),
         {},
         true},
        {});
    connect(blind, &QAction::triggered, this, &ReviewCommands::setBlind);
    m_menu->addAction(blind);
}

void ReviewCommands::connectPane()
{
    connect(m_pane, &ReviewPane::itemChosen, this, [this] { showItem(); });
    connect(m_pane, &ReviewPane::spanAsked, this, [this](const Id &span) {
        m_window->tagging()->choose(span);
        m_window->articleView()->setFocus();
    });
    connect(m_pane, &ReviewPane::decided, this, &ReviewCommands::decide);
    connect(m_pane, &ReviewPane::remarksEdited, this, [this] { saveRemarks(); });
    connect(m_pane, &ReviewPane::replied, this, [this](const Reply &reply) {
        m_window->saver()->apply(tr("Write about a decision"), {added(reply)});
    });
    connect(m_pane, &ReviewPane::doneAsked, this, [this] { markDone(); });
    connect(m_pane, &ReviewPane::failed, m_window, &MainWindow::tellFailure);
    // Only then: to say what is settled the whole article is looked at.
    connect(m_pane, &ReviewPane::stateChanged, this, [this] {
        showEmphases();
        update();
    });
    connect(m_window->tagging(), &TaggingController::spanChosen, m_pane, [this](const Id &span) {
        if (!m_choosing)
            m_pane->showSpan(span);
    });
    // Queued: both also speak while the window is being taken down.
    const auto later = Qt::QueuedConnection;
    connect(
        m_window->tagTabs(), &QTabWidget::currentChanged, this, [this] { update(); }, later);
    connect(
        m_window->tagDock(), &QDockWidget::visibilityChanged, this, [this] { update(); }, later);
    connect(m_window, &MainWindow::stateChanged, this, [this] { update(); });
    connect(&m_window->actions(), &Actions::keysChanged, this, [this] { update(); });
}

bool ReviewCommands::isInUse() const
{
    return m_window->tagTabs()->currentWidget() == m_pane && !m_window->tagDock()->isHidden();
}

void ReviewCommands::showTab()
{
    m_window->tagDock()->show();
    m_window->tagDock()->raise();
    m_window->tagTabs()->setCurrentWidget(m_pane);
}

void ReviewCommands::update()
{
    Actions &actions = m_window->actions();
    const QString wanted = isInUse() ? reviewMode : QString();
    if (actions.mode() != wanted) {
        actions.setMode(wanted, m_pane);
        showEmphases();
        if (!wanted.isEmpty())
            showItem();
    }
    QStringList keys;
    for (const char *name : {"review.takeA", "review.takeB", "review.nothing", "review.third"})
        keys << actions.keys(QLatin1String(name)).value(0).toString(QKeySequence::NativeText);
    if (keys != m_keys) {
        m_keys = keys;
        m_pane->setDecisionKeys(keys);
    }
    const Project *project = m_window->project();
    const bool readOnly = project && project->isReadOnly();
    // The pane is asked only while it is seen: it compares the whole article to answer.
    const bool inUse = isInUse();
    const bool any = inUse && !m_pane->items().empty();
    const bool simple = inUse && m_pane->isSimple();
    const QString closed = !inUse ? tr("Works while the Review tab is open") : tr("Nothing to review here");
    for (const char *name : {"review.next", "review.previous", "review.nextOpen"})
        actions.setEnabled(QLatin1String(name), any, closed);
    const bool item = inUse && m_pane->current() && !readOnly;
    const QString why = readOnly ? project->readOnlyReason() : closed;
    for (const char *name : ofItem)
        actions.setEnabled(QLatin1String(name), item, why);
    if (simple)
        actions.setEnabled(QStringLiteral("review.takeB"), false, tr("There is no second annotator"));
    actions.setEnabled(QStringLiteral("review.accept"), any && !readOnly, why);
    actions.setText(QStringLiteral("review.accept"),
                    simple ? tr("&Accept this tag") : tr("&Accept all that is alike"));
    actions.setEnabled(QStringLiteral("review.show"), m_window->article() != nullptr,
                       tr("No article is open"));
    actions.setEnabled(QStringLiteral("review.acceptEverything"),
                       m_window->article() && !readOnly && (any || !inUse),
                       readOnly ? why : tr("Nothing to review here"));
    for (const char *name : {"review.blind", "review.reasons"})
        actions.setEnabled(QLatin1String(name), project && !readOnly,
                           readOnly ? why : tr("No project is open"));
    actions.action(QStringLiteral("review.blind"))->setChecked(project && hasBlindPasses(*project));
}

void ReviewCommands::showEmphases()
{
    std::unordered_map<Id, Emphasis> emphases;
    if (isInUse()) {
        for (const auto &[id, settled] : m_pane->settledSpans())
            emphases.emplace(id, settled ? Emphasis::Quiet : Emphasis::Loud);
    }
    m_window->articleView()->setEmphases(std::move(emphases));
}

void ReviewCommands::editReasons()
{
    const Project *project = m_window->project();
    if (!project || project->isReadOnly())
        return;
    auto *dialog = new ReasonsDialog(reviewReasons(*project), m_window);
    connect(dialog, &ReasonsDialog::chosen, this, [this](const QStringList &reasons) {
        if (const Project *open = m_window->project())
            m_window->saver()->apply(
                tr("Change the reasons to choose from"),
                {open->settingChange(QString(settings::rejectReasons), reasons.join(QLatin1Char('\n')))});
    });
    dialog->open();
}

void ReviewCommands::showItem()
{
    const ReviewItem *item = m_pane->current();
    if (!item || !isInUse())
        return;
    m_choosing = true;
    m_window->tagging()->choose(item->spans().front());
    m_choosing = false;
}

bool ReviewCommands::run(const std::function<TagStep(const Reviewer &)> &make)
{
    const std::shared_ptr<const OpenArticle> article = m_window->article();
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
    const Choice choice = decision == Decision::TakeA   ? Choice::TakeA
                          : decision == Decision::TakeB ? Choice::TakeB
                          : item.simple                 ? Choice::Reject
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
    const std::shared_ptr<const OpenArticle> article = m_window->article();
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
        return m_window->messages()->show(MessageBar::Kind::Notice,
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

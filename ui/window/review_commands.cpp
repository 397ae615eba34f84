#include "ui/window/review_commands.h"

#include "ui/article/article_view.h"
#include "ui/article/block_painting.h"
#include "ui/review/reasons_dialog.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/session.h"
#include "ui/window/suggest_commands.h"
#include "ui/window/tagging_controller.h"

#include <QDockWidget>
#include <QTabWidget>

#include <algorithm>

namespace {

const QString reviewMode = QStringLiteral("review");
const QString lowestFirst = QStringLiteral("review/lowestFirst"); // in the settings

// Those that need a difference to decide on.
constexpr const char *ofItem[] = {"review.third",   "review.nothing", "review.reason",
                                  "review.comment", "review.discuss", "review.reopen"};
constexpr int sidesWithKey = 9;

// The first two names are older than the others.
QString takeName(int side)
{
    return side == 0   ? QStringLiteral("review.takeA")
           : side == 1 ? QStringLiteral("review.takeB")
                       : QStringLiteral("review.take%1").arg(side + 1);
}

} // namespace

ReviewCommands::ReviewCommands(MainWindow *window, ReviewPane *pane, QMenu *menu)
    : QObject(window), m_window(window), m_pane(pane), m_menu(menu), m_group(menu->title())
{
    addWalk();
    menu->addSeparator();
    addDecisions();
    new SuggestCommands(window, pane, menu); // belongs to the window
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
            m_pane->showByWord(false);
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
    addSwitch("review.everybody", tr("&Everybody at once"),
              tr("Compare all who have finished the article, three or more, in one list"), Qt::Key_V,
              [this](bool on) { m_pane->compareEverybody(on); });
    addSwitch("review.lowestFirst", tr("&Lowest agreement first"),
              tr("Begin where the annotators agree least, else at the top of the text"), Qt::Key_L,
              [this](bool on) {
                  saveSwitch(lowestFirst, on);
                  m_pane->setLowestFirst(on);
              });
    showOrder(savedSwitch(lowestFirst, false));
    addSwitch("review.byWord", tr("&By word"),
              tr("Every place of a word in all articles, and how each annotator tagged it"), Qt::Key_B,
              [this](bool on) {
                  showTab();
                  m_pane->showByWord(on);
                  m_pane->focusList();
              });
}

void ReviewCommands::addSwitch(const char *name, const QString &text, const QString &tip, Qt::Key key,
                               const std::function<void(bool)> &run)
{
    QAction *action = m_window->actions().add(
        {QLatin1String(name), m_group, text, tip, {QKeySequence(key)}, true, reviewMode}, {});
    connect(action, &QAction::triggered, this, run);
    m_menu->addAction(action);
}

void ReviewCommands::showOrder(bool lowest)
{
    m_window->actions().action(QStringLiteral("review.lowestFirst"))->setChecked(lowest);
    m_pane->setLowestFirst(lowest);
}

void ReviewCommands::addDecisions()
{
    add(
        "review.takeA", tr("Take the &first annotator's"), tr("What the first annotator has stands"),
        {QKeySequence(Qt::Key_1)}, [this] { decide(Decision::TakeA); }, true);
    add(
        "review.takeB", tr("Take the &second annotator's"), tr("What the second annotator has stands"),
        {QKeySequence(Qt::Key_2)}, [this] { decide(Decision::TakeB); }, true);
    QMenu *more = m_menu->addMenu(tr("Take the ver&sion of"));
    more->setToolTipsVisible(true);
    for (int side = 2; side < sidesWithKey; ++side) {
        const int number = side + 1;
        more->addAction(
            m_window->actions().add({takeName(side),
                                     m_group,
                                     tr("Take the version of annotator &%1").arg(number),
                                     tr("What annotator %1 has stands; of everybody’s tags").arg(number),
                                     {QKeySequence(Qt::Key_0 + number)},
                                     false,
                                     reviewMode},
                                    [this, side] { decide(Decision(side)); }));
    }
    add(
        "review.nothing", tr("Ne&ither, or reject"), tr("There is nothing to tag here, or this tag is wrong"),
        {QKeySequence(Qt::Key_X)}, [this] { decide(Decision::Nothing); }, true);
    add(
        "review.third", tr("&Edit a third version"),
        tr("The selected words stand; without a selection a copy whose edges you move"),
        {QKeySequence(Qt::Key_E)}, [this] { decideThird(); }, true);
    add(
        "review.accept", tr("&Accept"),
        tr("Accept what all of them have alike; of one annotator's tags the current one"),
        {QKeySequence(Qt::Key_A)}, [this] { m_pane->isSimple() ? decide(Decision::TakeA) : acceptAlike(); },
        true);
    add(
        "review.reason", tr("&Why"),
        tr("Say why it was decided so: one of the project's reasons, or your own words"),
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
    connect(m_pane, &ReviewPane::placeAsked, this, [this](const Id &article, TextRange range) {
        m_window->openArticle(article);
        if (!m_window->article() || m_window->article()->article().id != article)
            return;
        m_window->tagging()->choose({});
        m_window->articleView()->select(range);
        m_window->articleView()->setFocus();
    });
    connect(m_pane, &ReviewPane::orderChosen, this, [this](bool lowest) {
        saveSwitch(lowestFirst, lowest);
        showOrder(lowest);
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
    const auto addKey = [&](const QString &name) {
        keys << actions.keys(name).value(0).toString(QKeySequence::NativeText);
    };
    addKey(QStringLiteral("review.third"));
    addKey(QStringLiteral("review.nothing"));
    for (int side = 0; side < sidesWithKey; ++side)
        addKey(takeName(side));
    if (keys != m_keys) {
        m_keys = keys;
        m_pane->setDecisionKeys(keys);
    }
    const Project *project = m_window->project();
    const bool readOnly = project && project->isReadOnly();
    // The pane is asked only while it is seen: it compares the whole article to answer.
    const bool inUse = isInUse();
    // Nothing is decided by word.
    const bool byWord = inUse && m_pane->isByWord();
    const bool any = inUse && !byWord && !m_pane->items().empty();
    const bool simple = inUse && m_pane->isSimple();
    const QString closed = !inUse   ? tr("Works while the Review tab is open")
                           : byWord ? tr("Works with the differences, not by word")
                                    : tr("Nothing to review here");
    actions.setEnabled(QStringLiteral("review.byWord"), project != nullptr, tr("No project is open"));
    actions.action(QStringLiteral("review.byWord"))->setChecked(byWord);
    for (const char *name : {"review.next", "review.previous", "review.nextOpen", "review.lowestFirst"})
        actions.setEnabled(QLatin1String(name), any, closed);
    const bool item = any && m_pane->current() && !readOnly;
    const QString why = readOnly ? project->readOnlyReason() : closed;
    for (const char *name : ofItem)
        actions.setEnabled(QLatin1String(name), item, why);
    const int sides = inUse ? m_pane->sides() : 0;
    for (int side = 0; side < sidesWithKey; ++side)
        actions.setEnabled(takeName(side), item && side < sides,
                           !item ? why : tr("There are not so many annotators"));
    const bool many = inUse && !byWord && m_pane->canCompareEverybody();
    actions.setEnabled(QStringLiteral("review.everybody"), many,
                       inUse && !byWord ? tr("Fewer than three have tagged or finished this article")
                                        : closed);
    actions.action(QStringLiteral("review.everybody"))->setChecked(many && m_pane->comparesEverybody());
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

#include "ui/window/search_commands.h"

#include "ui/article/article_view.h"
#include "ui/articles/article_list_pane.h"
#include "ui/search/hit_list_model.h"
#include "ui/search/search_form.h"
#include "ui/search/search_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/find_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/tagging_controller.h"

#include <QDockWidget>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace {

bool isWordSign(const QString &text, qsizetype position)
{
    return position >= 0 && position < text.size() &&
           (text[position].isLetterOrNumber() || text[position].isMark() || text[position].isSurrogate());
}

} // namespace

SearchCommands::SearchCommands(MainWindow *window, SearchPane *pane, QMenu *edit, QMenu *tag)
    : QObject(window), m_window(window), m_pane(pane)
{
    edit->addSeparator();
    addSearch(edit);
    addSwitches(edit);
    addTagging(tag);
    connectPane();
    update();
}

void SearchCommands::addSearch(QMenu *menu)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        menu->addAction(m_window->actions().add({QLatin1String(name), menu->title(), text, tip, keys}, run));
    };
    add("search.ask", tr("&Search all articles…"), tr("Find words in all articles, tagged words and notes"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, [this] {
            const TextRange selection = m_window->articleView()->selection();
            constexpr qsizetype longestWords = 120; // a selected paragraph is not what one looks for
            const bool take = m_window->article() && m_window->articleView()->hasFocus() &&
                              !selection.isEmpty() && selection.length() <= longestWords;
            showPane();
            m_pane->ask(
                take ? m_window->article()->text().mid(selection.start, selection.length()).simplified()
                     : QString());
        });
    add("search.next", tr("Nex&t hit of the search"), tr("Go to the next hit of the search, from anywhere"),
        {QKeySequence(Qt::Key_F4)}, [this] { step(1); });
    add("search.previous", tr("Pre&vious hit of the search"),
        tr("Go to the hit before that of the search, from anywhere"), {QKeySequence(Qt::SHIFT | Qt::Key_F4)},
        [this] { step(-1); });
    add("search.save", tr("Save this sea&rch…"), tr("Keep this search in the project under a name"),
        {QKeySequence(Qt::CTRL | Qt::Key_S)}, [this] { m_pane->save(); });
}

void SearchCommands::addSwitches(QMenu *menu)
{
    QMenu *switches = menu->addMenu(tr("Search &options"));
    switches->setToolTipsVisible(true);
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         SearchForm::Switch which) {
        switches->addAction(
            m_window->actions().add({QLatin1String(name), menu->title(), text, tip, {}}, [this, which] {
                showPane();
                m_pane->form()->setSwitch(which, !m_pane->form()->isOn(which));
            }));
    };
    add("search.wholeWords", tr("Search: &whole words"),
        tr("Only where no letter goes on before or behind; Alt+W in the search pane"),
        SearchForm::WholeWords);
    add("search.matchCase", tr("Search: match &case"),
        tr("Only where capitals are as typed; Alt+C in the search pane"), SearchForm::MatchCase);
    add("search.matchAccents", tr("Search: match &accents"),
        tr("Only where accents are as typed; Alt+D in the search pane"), SearchForm::MatchAccents);
    add("search.pattern", tr("Search: &regular expression"),
        tr("What is typed is a regular expression; Alt+R in the search pane"), SearchForm::Pattern);
}

void SearchCommands::addTagging(QMenu *menu)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        menu->addAction(m_window->actions().add({QLatin1String(name), menu->title(), text, tip, keys}, run));
    };
    menu->addSeparator();
    add("search.tagEvery", tr("Tag ever&y occurrence…"),
        tr("List all places with the selected words, in this article or all, to tag them in one step"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A)}, [this] { askTagging(); });
    add("search.tagTicked", tr("Tag the tic&ked hits"), tr("Tag all ticked hits of the search in one step"),
        {}, [this] { m_pane->tagTicked(); });
}

void SearchCommands::connectPane()
{
    m_pane->setApply([this](const QString &label, const Changes &changes) {
        return m_window->saver()->apply(label, changes);
    });
    connect(m_pane, &SearchPane::hitAsked, this, &SearchCommands::goTo);
    connect(m_pane, &SearchPane::failed, m_window, &MainWindow::tellFailure);
    connect(m_pane, &SearchPane::leaveAsked, this, &SearchCommands::leave);
    connect(m_pane, &SearchPane::stateChanged, this, &SearchCommands::update);
    connect(m_pane->model(), &HitListModel::changed, this, &SearchCommands::update);
    connect(m_pane, &SearchPane::told, this,
            [this](const QString &words) { m_window->messages()->show(MessageBar::Kind::Notice, words); });
    connect(m_pane, &SearchPane::tagged, this, [this](qint64 spans, const QString &tag) {
        if (spans == 0)
            return m_window->messages()->show(MessageBar::Kind::Notice,
                                              tr("All of these are tagged as %1 already.").arg(tag));
        m_window->offerUndo(tr("Tagged %Ln place(s) as %1.", nullptr, int(spans)).arg(tag));
    });
    ArticleListPane *list = m_window->articleList();
    connect(list, &ArticleListPane::filterChanged, this,
            [this, list] { m_pane->setListFilter(list->filter()); });
    // The window hides its docks while it goes too; then some of these are gone already.
    connect(m_window->searchDock(), &QDockWidget::visibilityChanged, this,
            [dock = m_window->searchDock(), find = QPointer<FindBar>(m_window->findBar()),
             view = QPointer<ArticleView>(m_window->articleView())](bool visible) {
                if (!visible && dock->isHidden() && view && find && !find->isVisible())
                    view->setHits({}, -1);
            });
    connect(m_window, &MainWindow::articleChanged, this,
            [this] { m_pane->showArticle(m_window->article() ? m_window->article()->article().id : Id()); });
    connect(m_window, &MainWindow::projectChanged, this, [this, list] {
        m_pane->setListFilter(list->filter());
        update();
    });
    connect(m_window, &MainWindow::stateChanged, this, &SearchCommands::update);
}

void SearchCommands::showPane()
{
    QDockWidget *dock = m_window->searchDock();
    const bool wasHidden = dock->isHidden();
    dock->show();
    dock->raise();
    // Its form alone takes six lines; a concordance is read by the dozen.
    const int wanted = std::min(20 * dock->fontMetrics().height(), m_window->height() * 2 / 5);
    if (wasHidden && !dock->isFloating() && dock->height() < wanted)
        m_window->resizeDocks({dock}, {wanted}, Qt::Vertical);
}

void SearchCommands::step(int direction)
{
    if (!m_pane->go(direction))
        m_window->messages()->show(MessageBar::Kind::Notice,
                                   tr("The search has no hit. Ctrl+Shift+F asks for words to look for."));
}

void SearchCommands::askTagging()
{
    const auto article = m_window->article();
    if (!article)
        return;
    const ArticleView *view = m_window->articleView();
    const QString &text = article->text();
    const Span *span = m_window->tagging()->selected();
    const bool ofSpan = span && view->selection().isEmpty() && !span->isDiscontinuous();
    const TextRange words =
        ofSpan ? span->hull() : wordsToTag(text, view->selection(), view->caret(), Precision::WholeWords);
    QString wanted = text.mid(words.start, words.length()).simplified();
    if (wanted.isEmpty()) {
        return m_window->messages()->show(
            MessageBar::Kind::Notice,
            tr("There is no word at the caret. Select the words to tag everywhere."));
    }
    // Quotation marks hold a phrase together in a search, so there are none inside it.
    for (QChar &sign : wanted) {
        if (QStringView(u"\"“”„«»*").contains(sign))
            sign = QLatin1Char(' ');
    }
    wanted = wanted.simplified();
    if (wanted.contains(QLatin1Char(' ')))
        wanted = QStringLiteral("“%1”").arg(wanted);
    // In scripts without blanks words stand inside longer runs of letters; so does what is selected then.
    const bool inside = isWordSign(text, words.start - 1) || isWordSign(text, words.end);
    showPane();
    m_pane->askTagging(wanted, inside, span ? span->tag : Id());
}

void SearchCommands::goTo(const Id &article, TextRange place, const Id &span,
                          const std::vector<TextRange> &all, bool withKeyboard)
{
    m_window->openArticle(article);
    if (!m_window->article() || m_window->article()->article().id != article)
        return;
    ArticleView *view = m_window->articleView();
    if (!span.isNull()) {
        m_window->tagging()->choose(span);
    } else {
        m_window->tagging()->choose({});
        const auto here = std::find(all.begin(), all.end(), place);
        view->setHits(all, here == all.end() ? -1 : here - all.begin());
        view->select(place);
    }
    if (withKeyboard)
        view->setFocus(Qt::OtherFocusReason);
}

void SearchCommands::leave()
{
    if (m_window->article())
        m_window->articleView()->setFocus(Qt::OtherFocusReason);
}

void SearchCommands::update()
{
    Actions &actions = m_window->actions();
    const Project *project = m_window->project();
    const QString none = tr("No project is open");
    const Id annotator = project ? project->annotator().id : Id();
    if (std::exchange(m_annotator, annotator) != annotator)
        m_pane->annotatorChanged(); // what is tagged already is another's now
    for (const char *name : {"search.ask", "search.next", "search.previous", "search.wholeWords",
                             "search.matchCase", "search.matchAccents", "search.pattern"})
        actions.setEnabled(QLatin1String(name), project != nullptr, none);
    const QString readOnly = project && project->isReadOnly() ? project->readOnlyReason() : QString();
    actions.setEnabled(QStringLiteral("search.tagEvery"), m_window->article() && readOnly.isEmpty(),
                       readOnly.isEmpty() ? tr("No article is open") : readOnly);
    actions.setEnabled(QStringLiteral("search.tagTicked"), m_pane->canTag(),
                       readOnly.isEmpty() ? tr("No hit is ticked") : readOnly);
    actions.setEnabled(QStringLiteral("search.save"), m_pane->canSave(),
                       readOnly.isEmpty() ? tr("Nothing is being searched") : readOnly);
}

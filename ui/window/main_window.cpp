#include "ui/window/main_window.h"

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
#include "ui/widgets/message_bar.h"
#include "ui/window/agreement_commands.h"
#include "ui/window/annotator_commands.h"
#include "ui/window/article_commands.h"
#include "ui/window/article_menu.h"
#include "ui/window/claim_commands.h"
#include "ui/window/coverage_bar.h"
#include "ui/window/edit_commands.h"
#include "ui/window/empty_state.h"
#include "ui/window/find_bar.h"
#include "ui/window/guideline_commands.h"
#include "ui/window/link_commands.h"
#include "ui/window/linking_controller.h"
#include "ui/window/main_window_private.h"
#include "ui/window/paragraph_commands.h"
#include "ui/window/project_commands.h"
#include "ui/window/review_commands.h"
#include "ui/window/saver.h"
#include "ui/window/search_commands.h"
#include "ui/window/second_pass_commands.h"
#include "ui/window/session.h"
#include "ui/window/status_line.h"
#include "ui/window/tag_commands.h"
#include "ui/window/tagging_controller.h"
#include "ui/window/view_commands.h"

#include <QDockWidget>
#include <QLocale>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent), d(std::make_unique<Private>(this))
{
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    d->actions = new Actions(this);
    d->buildCentre();
    d->buildDocks();
    d->saver = new Saver(this);
    d->saver->setComplete([this](Changes changes) { return d->sight.complete(std::move(changes)); });
    d->tagging = new TaggingController(d->view, d->saver, this);
    d->linking = new LinkingController(d->view, d->tagging, d->saver, this);
    installEventFilter(d->linking);
    d->buildCommands();
    d->connectParts();
    d->actions->setBareKeyHome(d->view);

    applyScheme(savedScheme());
    d->view->setZoom(savedZoom());
    resize(1200, 800);
    const auto sizeDocks = [this] {
        const int line = fontMetrics().height();
        resizeDocks({d->articleDock, d->tagDock},
                    {std::min(14 * line, width() * 22 / 100), std::min(21 * line, width() * 38 / 100)},
                    Qt::Horizontal);
    };
    sizeDocks();
    d->viewCommands->rememberLayout();
    if (!restoreWindow(*this))
        sizeDocks();
    d->showProject();
}

MainWindow::~MainWindow()
{
    d->leaveProject();
}

void MainWindow::Private::buildCentre()
{
    auto *centre = new QWidget(q);
    messages = new MessageBar(centre);
    bar = new TagBar(centre);
    coverage = new CoverageBar(centre);
    view = new ArticleView;
    view->setObjectName(QStringLiteral("article_view"));
    empty = new EmptyState;
    stack = new QStackedWidget(centre);
    stack->addWidget(empty);
    stack->addWidget(view);
    find = new FindBar(view, centre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages);
    column->addWidget(bar);
    column->addWidget(coverage);
    column->addWidget(stack, 1);
    column->addWidget(find);
    q->setCentralWidget(centre);
    status = new StatusLine(q);
    q->setStatusBar(status);
}

void MainWindow::Private::buildDocks()
{
    const auto dock = [this](const QString &title, const char *name, QWidget *content,
                             Qt::DockWidgetArea area) {
        auto *one = new QDockWidget(title, q);
        one->setObjectName(QLatin1String(name)); // what saveState knows it by
        one->setWidget(content);
        q->addDockWidget(area, one);
        return one;
    };
    list = new ArticleListPane;
    articleDock = dock(tr("Articles"), "dock_articles", list, Qt::LeftDockWidgetArea);
    spans = new SpanPane;
    history = new HistoryPanel;
    claims = new ClaimsPane;
    review = new ReviewPane;
    guidelines = new GuidelinesPane;
    tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->setElideMode(Qt::ElideNone); // with large text they scroll: half a name is none
    for (QToolButton *arrow : tabs->tabBar()->findChildren<QToolButton *>())
        arrow->setToolTip(arrow->accessibleName());
    tabs->addTab(spans, tr("Tags"));
    tabs->addTab(claims, tr("Claims"));
    tabs->addTab(review, tr("Review"));
    tabs->addTab(guidelines, tr("Guidelines"));
    tabs->addTab(history, tr("History"));
    for (int tab = 0; tab < tabs->count(); ++tab)
        tabs->setTabToolTip(tab, tabs->tabText(tab));
    tabs->setAccessibleName(tr("Tags, claims, review, guidelines and history"));
    tabs->tabBar()->setAccessibleName(tr("Tags, claims, review, guidelines and history"));
    tagDock = dock(tr("Tags, claims, review, guidelines and history"), "dock_tags", tabs, Qt::RightDockWidgetArea);
    search = new SearchPane;
    searchDock = dock(tr("Search"), "dock_search", search, Qt::BottomDockWidgetArea);
    searchDock->hide();
}

void MainWindow::Private::buildCommands()
{
    QMenuBar *bar_ = q->menuBar();
    const auto menu = [&](const QString &title) {
        QMenu *one = bar_->addMenu(title);
        one->setToolTipsVisible(true);
        return one;
    };
    QMenu *file = menu(tr("&File"));
    QMenu *edit = menu(tr("&Edit"));
    QMenu *viewMenu = menu(tr("&View"));
    QMenu *tag = menu(tr("&Tag"));
    QMenu *claim = menu(tr("&Claims"));
    QMenu *reviewMenu = menu(tr("&Review"));
    QMenu *tools = menu(tr("T&ools"));
    QMenu *help = menu(tr("&Help"));
    projectCommands = new ProjectCommands(q, file);
    articleCommands = new ArticleCommands(q, file);
    new AnnotatorCommands(q, file);
    projectCommands->fillEnd(file);
    editCommands = new EditCommands(q, edit);
    q->centralWidget()->layout()->addWidget(editCommands->progress());
    history->setUndoTo([this](qint64 number) { editCommands->undoTo(number); });
    tagCommands = new TagCommands(q, bar, tag);
    claimCommands = new ClaimCommands(q, claim);
    linkCommands = new LinkCommands(q, tag);
    auto *paragraphs = new ParagraphCommands(q, coverage, tag);
    new ArticleMenu(q, paragraphs->zones());
    reviewCommands = new ReviewCommands(q, review, reviewMenu);
    agreementCommands = new AgreementCommands(q, reviewMenu);
    new SecondPassCommands(q, agreementCommands, reviewMenu);
    new GuidelineCommands(q, guidelines, tag);
    new SearchCommands(q, search, edit, tag);
    viewCommands = new ViewCommands(q, viewMenu, tools, help);
}

void MainWindow::Private::connectParts()
{
    connect(list, &ArticleListPane::articleChosen, q, &MainWindow::openArticle);
    connect(list, &ArticleListPane::failed, q, &MainWindow::tellFailure);
    connect(spans, &SpanPane::failed, q, &MainWindow::tellFailure);
    spans->setApply([this](const QString &label, const Changes &changes) {
        saver->apply(label, changes);
        return true; // what was refused is kept by the saver
    });
    claims->setApply([this](const QString &label, const Changes &changes) {
        saver->apply(label, changes);
        return true;
    });
    connect(claims, &ClaimsPane::failed, q, &MainWindow::tellFailure);
    connect(claims, &ClaimsPane::claimActivated, q, [this](const Id &inArticle, const Id &span) {
        q->openArticle(inArticle);
        tagging->choose(span);
        view->setFocus();
    });
    // The keyboard stays in the list, to go from one finding to the next.
    connect(claims, &ClaimsPane::findingActivated, tagging, &TaggingController::choose);
    connect(history, &HistoryPanel::failed, q, &MainWindow::tellFailure);
    connect(saver, &Saver::failed, q, [this](const Error &error) {
        messages->showError(error, {tr("&Retry"), [this] { saver->retry(); }});
    });
    connect(saver, &Saver::keptChanged, q, [this](int kept) {
        status->showSaved(kept, project && project->isReadOnly());
        q->setWindowModified(kept > 0);
        if (kept == 0 && project)
            messages->clear();
    });
    connect(status, &StatusLine::retryAsked, saver, &Saver::retry);
    connect(history, &HistoryPanel::articleAsked, q, &MainWindow::openArticle);

    connect(spans, &SpanPane::spanChosen, tagging, &TaggingController::choose);
    connect(spans, &SpanPane::removeAsked, q, [this](const Id &span) {
        tagging->choose(span);
        tagging->removeSelected();
    });
    connect(spans, &SpanPane::spanActivated, q, [this](const Id &span) {
        tagging->choose(span);
        linking->finish();
        view->setFocus();
    });
    connect(spans, &SpanPane::countsChanged, q, [this](int, int all) {
        tabs->setTabText(tabs->indexOf(spans),
                         all > 0 ? tr("Tags %1").arg(QLocale().toString(all)) : tr("Tags"));
    });
    connect(tagging, &TaggingController::spanChosen, q, [this](const Id &span) {
        spans->showSpan(span);
        history->showSpan(span);
        emit q->stateChanged();
    });
    connect(tagging, &TaggingController::refused, q, [this](const QString &why) { refuse(why); });
    connect(linking, &LinkingController::refused, q, [this](const QString &why) { refuse(why); });
    connect(view, &ArticleView::selectionChanged, q, [this] { forgetRefusal(); });
    connect(tagging, &TaggingController::typingAsked, q, [this](const QString &attribute) {
        q->showSpanPane();
        spans->focusAttribute(attribute);
    });
    connect(spans, &SpanPane::typingDone, q, [this] { view->setFocus(); });
    connect(tagging, &TaggingController::hintChanged, bar, [this] { showHint(); });
    connect(linking, &LinkingController::hintChanged, bar, [this] { showHint(); });
    connect(view, &ArticleView::linkDragged, linking, &LinkingController::link);

    connect(view, &ArticleView::selectionChanged, q, [this](TextRange selection) {
        const TextRange shown = selection.isEmpty() ? TextRange{view->caret(), view->caret()} : selection;
        status->showSelection(article.get(), shown);
    });
    connect(view, &ArticleView::zoomChanged, q, [this](double zoom) {
        status->showZoom(zoom);
        saveZoom(zoom);
    });
    connect(status, &StatusLine::annotatorAsked, q, [this](const Id &person) { q->changeAnnotator(person); });
    connect(status, &StatusLine::newAnnotatorAsked, q, [this] { q->askNewAnnotator(); });
    connect(status, &StatusLine::zoomResetAsked, view, [this] { view->setZoom(1.0); });
    connect(view, &ArticleView::filesDropped, q, &MainWindow::takeDropped);
    connect(view, &ArticleView::textDropped, q,
            [this](const QString &text) { q->pasteArticle(text, tr("dropped text")); });
}

Project *MainWindow::project() const
{
    return d->project.get();
}
std::shared_ptr<const OpenArticle> MainWindow::article() const
{
    return d->article;
}
const ArticleTally &MainWindow::tally() const
{
    return d->tally;
}
Actions &MainWindow::actions() const
{
    return *d->actions;
}
ArticleView *MainWindow::articleView() const
{
    return d->view;
}
ArticleListPane *MainWindow::articleList() const
{
    return d->list;
}
SearchPane *MainWindow::searchPane() const
{
    return d->search;
}
SpanPane *MainWindow::spanPane() const
{
    return d->spans;
}
HistoryPanel *MainWindow::historyPanel() const
{
    return d->history;
}
ClaimsPane *MainWindow::claimsPane() const
{
    return d->claims;
}
GuidelinesPane *MainWindow::guidelinesPane() const
{
    return d->guidelines;
}
ReviewPane *MainWindow::reviewPane() const
{
    return d->review;
}
FindBar *MainWindow::findBar() const
{
    return d->find;
}
MessageBar *MainWindow::messages() const
{
    return d->messages;
}
Saver *MainWindow::saver() const
{
    return d->saver;
}
StatusLine *MainWindow::statusLine() const
{
    return d->status;
}
TaggingController *MainWindow::tagging() const
{
    return d->tagging;
}
LinkingController *MainWindow::linking() const
{
    return d->linking;
}
QDockWidget *MainWindow::articleDock() const
{
    return d->articleDock;
}
QDockWidget *MainWindow::searchDock() const
{
    return d->searchDock;
}
QDockWidget *MainWindow::tagDock() const
{
    return d->tagDock;
}
QTabWidget *MainWindow::tagTabs() const
{
    return d->tabs;
}

void MainWindow::tellFailure(const Error &error)
{
    d->messages->showError(error);
}

void MainWindow::offerUndo(const QString &message)
{
    d->editCommands->offerUndo(message);
}

void MainWindow::openSample()
{
    d->projectCommands->openSample();
}

void MainWindow::setTagsetForNewProjects(const std::function<Result<Tagset>()> &tagset)
{
    d->newTagset = tagset;
}

void MainWindow::setSampleOpener(const std::function<Result<QString>()> &opener)
{
    d->projectCommands->setSampleOpener(opener);
    d->showArticle();
}

void MainWindow::saveCopy()
{
    d->projectCommands->saveCopy();
}

void MainWindow::openArticleFiles(const QStringList &paths)
{
    d->articleCommands->importFiles(paths);
}

void MainWindow::pasteArticle(const QString &text, const QString &source)
{
    d->articleCommands->paste(text, source);
}

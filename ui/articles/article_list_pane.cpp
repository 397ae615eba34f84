#include "ui/articles/article_list_pane.h"

#include "ui/articles/article_delegate.h"
#include "ui/articles/article_list_model.h"
#include "ui/widgets/empty_notice.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr int stateMine = 4; // in the box of states: after "all" and the three of ReadingState

} // namespace

struct ArticleListPane::Private
{
    ArticleListPane *q = nullptr;
    QPointer<Project> project;
    QLineEdit *filter = nullptr;
    QComboBox *state = nullptr;
    QStackedWidget *pages = nullptr;
    QListView *list = nullptr;
    EmptyNotice *notice = nullptr;
    ArticleListModel *model = nullptr;
    QLabel *footer = nullptr;
    QTimer *typing = nullptr; // the list follows a moment after the last letter
    QTimer *pause = nullptr;  // arrows run down the list: only the article they stop at is opened
    QTimer *counting = nullptr;
    Id shown;
    int row = -1; // where it stands, or stood before the filter took it away

    void applyFilter();
    void showCurrent();
    void showCounts();
    void showNotice();
    void clearFilter();
};

void ArticleListPane::Private::applyFilter()
{
    const ArticleFilter wanted = q->filter();
    model->setFilter(wanted.words, wanted.state, wanted.assigned);
    emit q->filterChanged();
}

void ArticleListPane::Private::showCurrent()
{
    const QModelIndex index = model->indexOf(shown);
    if (index.isValid())
        row = index.row();
    if (index == list->currentIndex())
        return;
    const QSignalBlocker quiet(list->selectionModel());
    list->setCurrentIndex(index);
    if (index.isValid())
        list->scrollTo(index);
    list->viewport()->update();
}

void ArticleListPane::Private::showCounts()
{
    if (!project)
        return footer->clear();
    const Result<ProjectCounts> counts = project->counts();
    if (!counts)
        return footer->clear();
    const QLocale locale;
    const QString all = locale.toString(counts->articles);
    if (model->isFiltered()) {
        footer->setText(
            ArticleListPane::tr("%1 of %2 articles shown").arg(locale.toString(model->rowCount()), all));
        return;
    }
    footer->setText(
        ArticleListPane::tr("%1 article(s) · %2 of %1 tagged", nullptr, static_cast<int>(counts->articles))
            .arg(all, locale.toString(counts->taggedArticles)));
}

void ArticleListPane::Private::showNotice()
{
    pages->setCurrentWidget(model->rowCount() == 0 ? static_cast<QWidget *>(notice) : list);
    if (!project)
        notice->say(ArticleListPane::tr("No project is open. Its articles will be listed here."));
    else if (model->isFiltered())
        notice->say(ArticleListPane::tr("No article fits the filter."), ArticleListPane::tr("Clear filter"),
                    ArticleListPane::tr("Show all articles again"));
    else
        notice->say(ArticleListPane::tr(
            "No articles yet. Import files, paste a text, or drop either on this window."));
}

void ArticleListPane::Private::clearFilter()
{
    filter->clear();
    state->setCurrentIndex(0);
    typing->stop();
    applyFilter();
    filter->setFocus(); // the button that was pressed is gone
}

ArticleListPane::ArticleListPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->filter = new QLineEdit(this);
    d->filter->setPlaceholderText(tr("Filter articles…"));
    d->filter->setAccessibleName(tr("Filter articles"));
    d->filter->setToolTip(tr("Shows the articles with all these words in title, outlet or address"));
    d->filter->setClearButtonEnabled(true);
    d->state = new QComboBox(this);
    d->state->addItems({tr("All"), tr("Not started"), tr("In progress"), tr("Done"), tr("Mine")});
    d->state->setAccessibleName(tr("Show articles by state"));
    d->state->setToolTip(
        tr("Shows all articles, only those you are this far with, or only those you were asked to read"));
    d->state->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    d->state->setMinimumContentsLength(6);
    d->model = new ArticleListModel(this);
    d->list = new QListView;
    d->list->setObjectName(QStringLiteral("article_list"));
    d->list->setModel(d->model);
    d->list->setItemDelegate(new ArticleDelegate(d->list));
    d->list->setUniformItemSizes(true);
    d->list->setMouseTracking(true);
    d->list->setFrameShape(QFrame::NoFrame);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->list->setContextMenuPolicy(Qt::CustomContextMenu);
    d->list->setAccessibleName(tr("Articles"));
    d->list->installEventFilter(this);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->list);
    d->pages->addWidget(d->notice);
    d->footer = new QLabel(this);
    d->footer->setTextFormat(Qt::PlainText);
    d->footer->setContentsMargins(12, 6, 12, 6);
    d->footer->setForegroundRole(QPalette::PlaceholderText);
    d->footer->setWordWrap(true);
    const auto timer = [this](std::chrono::milliseconds after) {
        auto *one = new QTimer(this);
        one->setSingleShot(true);
        one->setInterval(after);
        return one;
    };
    d->typing = timer(120ms);
    d->pause = timer(150ms);
    d->counting = timer(0ms);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(8);
    top->addWidget(d->filter, 1);
    top->addWidget(d->state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(d->pages, 1);
    column->addWidget(d->footer);

    const auto open = [this] {
        d->pause->stop();
        const Id article = d->model->articleAt(d->list->currentIndex());
        if (!article.isNull())
            emit articleChosen(article);
    };
    connect(d->filter, &QLineEdit::textChanged, d->typing, qOverload<>(&QTimer::start));
    connect(d->typing, &QTimer::timeout, this, [this] { d->applyFilter(); });
    connect(d->state, &QComboBox::currentIndexChanged, this, [this] { d->applyFilter(); });
    connect(d->pause, &QTimer::timeout, this, open);
    connect(d->counting, &QTimer::timeout, this, [this] { d->showCounts(); });
    connect(d->list, &QListView::clicked, this, open);
    connect(d->list, &QListView::activated, this, open);
    connect(d->list->selectionModel(), &QItemSelectionModel::currentChanged, d->pause,
            [this] { d->pause->start(); });
    connect(d->notice, &EmptyNotice::pressed, this, [this] { d->clearFilter(); });
    connect(d->model, &ArticleListModel::modelReset, this, [this] {
        d->showNotice();
        d->showCurrent();
        d->counting->start();
    });
    // Not at every tag: the file would count all of them.
    connect(d->model, &ArticleListModel::taggedChanged, d->counting, [this] { d->counting->start(); });
    connect(d->model, &ArticleListModel::failed, this, &ArticleListPane::failed);
    connect(d->list, &QListView::customContextMenuRequested, this, [this](const QPoint &place) {
        const QModelIndex index = d->list->indexAt(place);
        if (index.isValid())
            emit contextMenuAsked(d->list->viewport()->mapToGlobal(place), d->model->articleAt(index));
    });
    d->showNotice();
}

ArticleListPane::~ArticleListPane() = default;

void ArticleListPane::setProject(Project *project)
{
    d->project = project;
    d->shown = {};
    d->pause->stop();
    d->model->setProject(project);
}

void ArticleListPane::annotatorChanged()
{
    d->model->readAgain();
}

void ArticleListPane::showArticle(const Id &article)
{
    if (article != d->shown)
        d->row = -1;
    d->shown = article;
    d->model->setOpen(article);
    d->pause->stop();
    d->showCurrent();
}

Id ArticleListPane::neighbour(const Id &article, int steps) const
{
    const QModelIndex here = d->model->indexOf(article);
    // Marked as done, and the list shows only the others: what followed it stands in its place now.
    if (!here.isValid() && article == d->shown && d->row >= 0)
        return d->model->articleAt(d->model->index(steps > 0 ? d->row + steps - 1 : d->row + steps));
    if (!here.isValid())
        return firstArticle();
    return d->model->articleAt(d->model->index(here.row() + steps));
}

Id ArticleListPane::firstArticle() const
{
    return d->model->articleAt(d->model->index(0));
}

ArticleFilter ArticleListPane::filter() const
{
    ArticleFilter filter;
    filter.words = d->filter->text().simplified();
    filter.assigned = d->state->currentIndex() == stateMine;
    if (d->state->currentIndex() > 0 && !filter.assigned)
        filter.state = static_cast<ReadingState>(d->state->currentIndex() - 1);
    if (d->project)
        filter.annotator = d->project->annotator().id;
    return filter;
}

void ArticleListPane::focusFilter()
{
    d->filter->setFocus(Qt::ShortcutFocusReason);
    d->filter->selectAll();
}

bool ArticleListPane::eventFilter(QObject *watched, QEvent *event)
{
    // Not every platform's `activated` comes with Return.
    if (watched == d->list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit d->list->activated(d->list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

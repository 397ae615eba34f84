#include "ui/review/word_pane.h"

#include "model/storage/fold.h"
#include "ui/review/word_model.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/progress_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

struct WordPane::Private
{
    QPointer<Project> project;
    Background *work = nullptr;
    QTimer soon;
    QTimer typed;
    bool stale = true;
    bool again = false;
    std::shared_ptr<const WordLines> lines;
    Id article;

    QComboBox *which = nullptr;
    QComboBox *where = nullptr;
    QLineEdit *words = nullptr;
    QLabel *count = nullptr;
    QStackedWidget *pages = nullptr;
    QTreeView *tree = nullptr;
    WordModel *model = nullptr;
    EmptyNotice *notice = nullptr;

    bool isFiltered() const
    {
        return which->currentIndex() > 0 || where->currentIndex() > 0 || !words->text().isEmpty();
    }
};

WordPane::WordPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    build();
    connectParts();
    filter();
}

WordPane::~WordPane() = default;

void WordPane::build()
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->work = new Background(this);
    const auto combo = [this](const QString &name, const QString &tip, const QStringList &choices) {
        auto *box = new QComboBox(this);
        box->setAccessibleName(name);
        box->setToolTip(tip);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
        box->addItems(choices);
        return box;
    };
    d->which =
        combo(tr("Which words"), tr("All words that somebody tagged, or only those not tagged the same"),
              {tr("All words"), tr("Tagged differently")});
    d->where = combo(tr("Which articles"), tr("Places in all articles, or only in the one that is open"),
                     {tr("All articles"), tr("This article")});
    d->words = new QLineEdit(this);
    d->words->setPlaceholderText(tr("Filter: words…"));
    d->words->setAccessibleName(tr("Filter the words"));
    d->words->setToolTip(tr("Shows only words with all of these in them"));
    d->words->setClearButtonEnabled(true);
    d->count = new QLabel(this);
    d->count->setObjectName(QStringLiteral("word_count"));
    d->count->setTextFormat(Qt::PlainText);
    d->count->setForegroundRole(QPalette::PlaceholderText);
    d->count->setWordWrap(true);
    d->model = new WordModel(this);
    d->tree = new QTreeView(this);
    d->tree->setObjectName(QStringLiteral("word_tree"));
    d->tree->setModel(d->model);
    d->tree->setHeaderHidden(true);
    d->tree->setAccessibleName(tr("Words and their places"));
    d->tree->setFrameShape(QFrame::NoFrame);
    d->tree->setExpandsOnDoubleClick(false);
    d->tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->notice = new EmptyNotice(this);
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->tree);
    d->pages->addWidget(d->notice);

    auto *row = new QHBoxLayout;
    row->addWidget(d->which, 1);
    row->addWidget(d->where, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    head->setSpacing(unit);
    head->addLayout(row);
    head->addWidget(d->words);
    head->addWidget(d->count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * unit, 0, 0);
    column->setSpacing(unit);
    column->addLayout(head);
    column->addWidget(new ProgressStrip(d->work, this));
    column->addWidget(d->pages, 1);
}

void WordPane::connectParts()
{
    const auto timer = [](QTimer &one, std::chrono::milliseconds after) {
        one.setSingleShot(true);
        one.setInterval(after);
    };
    timer(d->soon, 1500ms);
    timer(d->typed, 150ms);
    connect(&d->soon, &QTimer::timeout, this, &WordPane::read);
    connect(&d->typed, &QTimer::timeout, this, &WordPane::filter);
    connect(d->words, &QLineEdit::textChanged, this, [this] { d->typed.start(); });
    connect(d->words, &QLineEdit::returnPressed, this, &WordPane::takeFocus);
    connect(d->which, &QComboBox::activated, this, &WordPane::filter);
    connect(d->where, &QComboBox::activated, this, &WordPane::filter);
    connect(d->tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const WordPlace *place = d->model->placeAt(index))
            emit placeActivated(place->article, place->range);
    });
    connect(d->notice, &EmptyNotice::pressed, this, [this] {
        d->words->clear();
        d->which->setCurrentIndex(0);
        d->where->setCurrentIndex(0);
        filter();
        takeFocus();
    });
}

void WordPane::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->work->cancel();
    d->again = false;
    d->project = project;
    d->lines.reset();
    d->stale = true;
    const auto later = [this] {
        d->stale = true;
        if (isVisible())
            d->soon.start();
    };
    if (project) {
        connect(project, &Project::changed, this, later);
        connect(project, &Project::reloaded, this, later);
    }
    filter();
    read();
}

void WordPane::showArticle(const Id &article)
{
    if (std::exchange(d->article, article) != article && d->where->currentIndex() > 0)
        filter();
}

void WordPane::annotatorChanged()
{
    setProject(d->project); // what is blind is another's
}

void WordPane::takeFocus()
{
    if (d->pages->currentIndex() > 0)
        return d->words->setFocus(Qt::ShortcutFocusReason);
    if (!d->tree->currentIndex().isValid())
        d->tree->setCurrentIndex(d->model->index(0, 0));
    d->tree->setFocus(Qt::ShortcutFocusReason);
}

void WordPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void WordPane::read()
{
    d->soon.stop();
    if (!d->project || !d->stale || !isVisible())
        return;
    if (d->work->isRunning()) {
        d->again = true;
        d->work->cancel();
        return;
    }
    d->stale = false;
    auto lines = std::make_shared<std::optional<Result<std::shared_ptr<WordLines>>>>();
    const auto work = [lines, path = d->project->path(), me = d->project->annotator().id](Task &task) {
        lines->emplace(readWordLines(path, me, task));
        if (task.cancelled())
            lines->reset();
    };
    const auto done = [this, lines, project = d->project] {
        if (project != d->project || std::exchange(d->again, false)) {
            d->stale = true;
            return read();
        }
        if (!*lines) {
            d->stale = true;
            return showState();
        }
        if (!**lines) {
            emit failed((*lines)->error());
            return showState();
        }
        const bool hadFocus = d->tree->hasFocus() || d->words->hasFocus();
        const bool isFirst = !d->lines;
        d->lines = ***lines;
        filter();
        if (isFirst && hadFocus && d->words->text().isEmpty())
            takeFocus();
        emit shown();
    };
    d->work->run(tr("Looking how each word was tagged"), work, done);
    showState();
}

// The word in hand stays in hand, open as it was.
void WordPane::filter()
{
    d->typed.stop();
    const QModelIndex before = d->tree->currentIndex();
    const WordPlace *place = d->model->placeAt(before);
    const bool inPlaces = before.parent().isValid();
    const std::pair<Id, qsizetype> kept =
        place ? std::pair(place->article, place->range.start) : std::pair(Id(), qsizetype(-1));
    const auto lines = d->lines; // what `place` points into, until it is found again
    d->model->show(lines, {foldedQuery(d->words->text()), d->which->currentIndex() > 0,
                           d->where->currentIndex() > 0 ? d->article : Id()});
    QModelIndex found = d->model->index(0, 0);
    for (int row = 0; row < d->model->rowCount() && !kept.first.isNull(); ++row) {
        const QModelIndex word = d->model->index(row, 0);
        for (int i = 0; i < d->model->rowCount(word); ++i) {
            const QModelIndex one = d->model->index(i, 0, word);
            const WordPlace *there = d->model->placeAt(one);
            if (there->article == kept.first && there->range.start == kept.second) {
                found = inPlaces ? one : word;
                row = d->model->rowCount();
                break;
            }
        }
    }
    d->tree->setCurrentIndex(found);
    showState();
}

void WordPane::showState()
{
    const int rows = d->model->rowCount();
    d->pages->setCurrentIndex(rows > 0 ? 0 : 1);
    QStringList counts;
    if (rows > 0)
        counts << tr("%Ln word(s); right arrow opens one, Enter goes to a place", nullptr, rows);
    if (d->lines && d->lines->hidden > 0)
        counts << tr("%Ln article(s) left out until you are done with them", nullptr, int(d->lines->hidden));
    d->count->setText(counts.join(QStringLiteral(" · ")));
    d->count->setVisible(!counts.isEmpty());
    if (rows > 0)
        return;
    if (!d->project)
        d->notice->say(tr("Open a project: every place of the words that were tagged will be listed here."));
    else if (d->work->isRunning())
        d->notice->say(tr("Looking how each word was tagged…"));
    else if (!d->lines)
        d->notice->say(tr("Nothing was read yet. Leave this page and come back to it."));
    else if (!d->lines->words.empty() && d->isFiltered())
        d->notice->say(tr("No word fits the filter."), tr("Show all words"), tr("Takes the filters away"));
    else
        d->notice->say(
            tr("Nothing yet: only articles that somebody has marked as done are looked through, for "
               "words that were tagged as a whole, three at most."));
}

#include "ui/history/history_panel.h"

#include "ui/history/span_story.h"
#include "ui/history/step_delegate.h"
#include "ui/history/step_list_model.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/plain_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

struct HistoryPanel::Private
{
    QPointer<Project> project;
    std::function<void(qint64)> undoTo;
    Id span;
    std::shared_ptr<const OpenArticle> article; // of the span, known while it is there

    QLineEdit *filter = nullptr;
    QStackedWidget *pages = nullptr;
    QListView *list = nullptr;
    EmptyNotice *notice = nullptr;
    QPushButton *undo = nullptr;
    QWidget *below = nullptr;
    QLabel *title = nullptr;
    QListWidget *story = nullptr;
    StepListModel *model = nullptr;
};

HistoryPanel::HistoryPanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->filter = new QLineEdit(this);
    d->filter->setPlaceholderText(tr("Filter: action, words, teammate…"));
    d->filter->setAccessibleName(tr("Filter history"));
    d->filter->setToolTip(tr("Shows only steps that have all these words"));
    d->filter->setClearButtonEnabled(true);
    d->model = new StepListModel(this);
    d->list = new QListView;
    d->list->setAccessibleName(tr("History, newest first"));
    d->list->setModel(d->model);
    d->list->setItemDelegate(new StepDelegate(d->list));
    d->list->setUniformItemSizes(true);
    d->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->setFrameShape(QFrame::NoFrame);
    d->list->setMouseTracking(true);
    d->list->setContextMenuPolicy(Qt::CustomContextMenu);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget;
    d->pages->addWidget(d->list);
    d->pages->addWidget(d->notice);
    d->undo = new QPushButton(tr("&Undo to here"));
    d->undo->setAccessibleName(tr("Undo to here"));

    d->below = new QWidget;
    d->title = new QLabel(d->below);
    d->title->setTextFormat(Qt::PlainText);
    d->title->setWordWrap(true);
    d->story = new QListWidget(d->below);
    d->story->setAccessibleName(tr("Who changed this span"));
    d->story->setWordWrap(true);
    d->story->setTextElideMode(Qt::ElideNone);
    d->story->setResizeMode(QListView::Adjust);
    d->story->setFrameShape(QFrame::NoFrame);
    d->story->setSelectionMode(QAbstractItemView::NoSelection);
    d->story->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->story->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->story->setSpacing(unit / 2);
    auto *bottom = new QVBoxLayout(d->below);
    bottom->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    bottom->setSpacing(unit);
    bottom->addWidget(d->title);
    bottom->addWidget(d->story, 1);
    d->below->hide();

    auto *upper = new QWidget;
    auto *above = new QVBoxLayout(upper);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(unit);
    above->addWidget(d->pages, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(2 * unit, 0, 2 * unit, unit);
    foot->addStretch();
    foot->addWidget(d->undo);
    above->addLayout(foot);

    auto *halves = new QSplitter(Qt::Vertical);
    halves->addWidget(upper);
    halves->addWidget(d->below);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * unit, 0, 0);
    column->setSpacing(unit);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    top->addWidget(d->filter);
    column->addLayout(top);
    column->addWidget(halves, 1);

    connect(d->filter, &QLineEdit::textChanged, d->model, &StepListModel::setFilter);
    connect(d->notice, &EmptyNotice::pressed, d->filter, &QLineEdit::clear);
    connect(d->model, &StepListModel::failed, this, &HistoryPanel::failed);
    connect(d->model, &StepListModel::pageRead, this, &HistoryPanel::showState);
    connect(d->model, &StepListModel::modelReset, this, &HistoryPanel::showState);
    connect(d->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::showState);
    connect(d->undo, &QPushButton::clicked, this, &HistoryPanel::askUndo);
    connect(d->list, &QListView::customContextMenuRequested, this, &HistoryPanel::showMenu);
    connect(d->list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const Step *step = d->model->stepAt(index.row()); step && !step->article.isNull())
            emit articleAsked(step->article);
    });
    showState();
}

HistoryPanel::~HistoryPanel() = default;

void HistoryPanel::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->project = project;
    d->model->setProject(project);
    showSpan({});
    if (project) {
        const auto more = [this] {
            d->model->readNewest();
            showSpan(d->span);
            showState();
        };
        connect(project, &Project::changed, this, more);
        connect(project, &Project::reloaded, this, more);
    }
    showState();
}

void HistoryPanel::annotatorChanged()
{
    d->model->annotatorChanged();
    showState();
}

void HistoryPanel::showState()
{
    const bool empty = d->model->rowCount() == 0 && !d->model->isReading();
    d->pages->setCurrentWidget(empty ? static_cast<QWidget *>(d->notice) : d->list);
    if (!d->project)
        d->notice->say(tr("No project is open. What is done in it will be listed here."));
    else if (d->model->isFiltered())
        d->notice->say(tr("No step has these words."), tr("Clear filter"), tr("Show all steps again"));
    else
        d->notice->say(
            tr("Nothing has been done in this project yet. Each action will be listed here, and can be "
               "taken back from here, also after a restart."));

    const int row = d->list->currentIndex().row();
    const int steps = d->model->stepsToUndo(row);
    const bool writable = d->project && !d->project->isReadOnly();
    d->undo->setEnabled(writable && steps > 0);
    if (!d->project || writable)
        d->undo->setToolTip(steps > 0  ? tr("Take back the %Ln step(s) after this one", nullptr, steps)
                            : row >= 0 ? tr("Nothing was done after this step")
                                       : tr("Choose a step: everything after it is taken back"));
    else
        d->undo->setToolTip(plainTip(d->project->readOnlyReason()));
}

void HistoryPanel::showMenu(const QPoint &place)
{
    const QModelIndex index = d->list->indexAt(place);
    if (!index.isValid())
        return;
    d->list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *undo = menu->addAction(d->undo->text(), this, &HistoryPanel::askUndo);
    undo->setEnabled(d->undo->isEnabled());
    const Step *step = d->model->stepAt(index.row());
    QAction *open = menu->addAction(tr("&Open its article"), this,
                                    [this, article = step->article] { emit articleAsked(article); });
    open->setEnabled(!step->article.isNull());
    menu->popup(d->list->viewport()->mapToGlobal(place));
}

void HistoryPanel::setUndoTo(const std::function<void(qint64)> &undoTo)
{
    d->undoTo = undoTo;
}

void HistoryPanel::askUndo()
{
    const int row = d->list->currentIndex().row();
    const Step *step = d->model->stepAt(row);
    const int steps = d->model->stepsToUndo(row);
    if (!d->project || !step || steps == 0)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Undo to here"), {}, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(
        tr("Take back the %Ln step(s) after “%1”?", nullptr, steps).arg(shortWords(step->label, 80)));
    question->setInformativeText(tr("Nothing is lost: redo brings them back."));
    QPushButton *undo = question->addButton(tr("&Undo %Ln step(s)", nullptr, steps), QMessageBox::AcceptRole);
    question->setDefaultButton(undo);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, undo, number = step->number](QAbstractButton *button) {
                if (button != undo || !d->project)
                    return;
                if (d->undoTo)
                    return d->undoTo(number);
                if (const Result<void> done = d->project->undoTo(number); !done)
                    emit failed(done.error());
            });
    question->open();
}

void HistoryPanel::showSpan(const Id &span)
{
    d->span = span;
    d->story->clear();
    d->below->setVisible(d->project && !span.isNull());
    if (!d->project || span.isNull()) {
        d->article.reset();
        return;
    }
    const auto lines = d->project->spanHistory(span);
    if (!lines) {
        emit failed(lines.error());
        return;
    }
    if (!d->article || !d->article->span(span))
        findArticle(*lines);
    const Span *now = d->article ? d->article->span(span) : nullptr;
    d->title->setText(now ? tr("Who changed “%1”").arg(shortWords(d->article->words(*now), 60))
                          : tr("Who changed this span"));
    static const CodePoints none;
    const auto find = [this](const Id &id) { return d->article->span(id); };
    const auto story =
        inOrder(spanStory(*lines, now ? std::optional<Span>(*now) : std::nullopt, d->project->tagset(),
                          d->article ? d->article->codePoints() : none),
                d->article ? decisionStory(span, d->article->reviews(), find) : std::vector<StoryLine>());
    const QDateTime today = QDateTime::currentDateTime();
    for (const StoryLine &line : story) {
        const auto nameOf = [this](const Id &id) {
            const Person *person = d->project->person(id);
            return id == d->project->annotator().id ? tr("you") : person ? person->name : tr("somebody");
        };
        QString text = tr("%1 · %2: %3")
                           .arg(nameOf(line.step.person), whenText(line.step.at, today),
                                line.what.join(QStringLiteral("; ")));
        // Qt would break "93–130" at its dash, and then leave out what is behind it.
        text.replace(QChar(0x2013), QStringLiteral("\u2060\u2013\u2060"));
        d->story->addItem(text);
    }
}

// The article the span is in: what its history remembers, or what the steps were about.
void HistoryPanel::findArticle(const std::vector<SpanHistoryLine> &lines)
{
    d->article.reset();
    for (const SpanHistoryLine &line : lines) {
        const Id article = line.before ? line.before->article : line.step.article;
        if (article.isNull())
            continue;
        if (auto opened = d->project->openArticle(article)) {
            d->article = *opened;
            return;
        }
    }
}

#include "ui/spans/span_pane.h"

#include "ui/spans/card_delegate.h"
#include "ui/spans/card_list.h"
#include "ui/spans/span_editor.h"
#include "ui/spans/span_list_model.h"
#include "ui/widgets/empty_notice.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

struct SpanPane::Private
{
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    Id span; // whose editor is open

    QLineEdit *filter = nullptr;
    QToolButton *waiting = nullptr; // "Open 2": only spans whose conversation is not settled
    QToolButton *layers = nullptr;  // whose tags are shown
    HiddenNote *hidden = nullptr;
    QStackedWidget *pages = nullptr;
    CardList *list = nullptr;
    EmptyNotice *notice = nullptr;
    QScrollArea *below = nullptr;
    SpanEditor *editor = nullptr;
    SpanListModel *model = nullptr;
    CardDelegate *delegate = nullptr;
    bool quiet = false; // the list moves by itself: nobody chose anything
};

namespace {

QString howToTag(const Tagset &tagset)
{
    QStringList keys;
    for (const Tag &tag : tagset.tags) {
        if (!tag.retired && !tag.extended && !tag.key.isEmpty() && keys.size() < 4)
            keys.append(SpanPane::tr("%1 for %2").arg(tag.key, tag.name));
    }
    if (keys.isEmpty())
        return SpanPane::tr("No tags in this article yet. Select words in it and click a tag.");
    return SpanPane::tr("No tags in this article yet. Select words in it and press %1.")
        .arg(keys.join(QStringLiteral(", ")));
}

} // namespace

SpanPane::SpanPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->filter = new QLineEdit(this);
    d->filter->setPlaceholderText(tr("Filter: tag, words, teammate…"));
    d->filter->setAccessibleName(tr("Filter tags"));
    d->filter->setToolTip(
        tr("Shows only cards that have all these words: in the tag, its attributes, the words tagged, "
           "the note or the name of who tagged them"));
    d->filter->setClearButtonEnabled(true);
    d->waiting = new QToolButton(this);
    d->waiting->setObjectName(QStringLiteral("open_threads"));
    d->waiting->setCheckable(true);
    d->waiting->setFocusPolicy(Qt::TabFocus);
    d->waiting->setMinimumSize(24, 24);
    d->waiting->hide();
    d->layers = new QToolButton(this);
    d->layers->setObjectName(QStringLiteral("layers"));
    d->layers->setText(tr("Whose"));
    d->layers->setAccessibleName(tr("Whose tags are shown"));
    d->layers->setToolTip(tr("Choose whose tags are shown in the text and in this list"));
    d->layers->setPopupMode(QToolButton::InstantPopup);
    d->layers->setFocusPolicy(Qt::TabFocus);
    d->layers->setMinimumSize(24, 24);
    d->layers->hide();
    d->hidden = new HiddenNote(this);
    d->model = new SpanListModel(this);
    d->delegate = new CardDelegate(this);
    d->list = new CardList;
    d->list->setAccessibleName(tr("Tags of the article"));
    d->list->setItemDelegate(d->delegate);
    d->list->setModel(d->model);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget;
    d->pages->addWidget(d->list);
    d->pages->addWidget(d->notice);
    d->editor = new SpanEditor;
    d->below = new QScrollArea;
    d->below->setWidget(d->editor);
    d->below->setWidgetResizable(true);
    d->below->setFrameShape(QFrame::NoFrame);
    d->below->setFocusPolicy(Qt::NoFocus);
    d->below->hide();

    auto *halves = new QSplitter(Qt::Vertical);
    halves->addWidget(d->pages);
    halves->addWidget(d->below);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    const int unit = std::max(4, fontMetrics().height() / 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * unit, 0, 0);
    column->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    top->addWidget(d->filter, 1);
    top->addWidget(d->waiting);
    top->addWidget(d->layers);
    column->addLayout(top);
    column->addWidget(d->hidden);
    column->addWidget(halves, 1);

    const auto chosen = [this](const QModelIndex &index) {
        if (d->quiet || !index.isValid())
            return;
        const Id span = d->model->spanAt(index.row());
        openEditor(span);
        emit spanChosen(span);
    };
    connect(d->list->selectionModel(), &QItemSelectionModel::currentChanged, this, chosen);
    connect(d->list, &QListView::clicked, this, [this](const QModelIndex &index) {
        // The card of the span whose editor is open already: the article may have scrolled away from it.
        emit spanChosen(d->model->spanAt(index.row()));
    });
    connect(d->list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit spanActivated(d->model->spanAt(index.row())); });
    connect(d->list, &CardList::deletePressed, this, [this] {
        if (const Id span = d->model->spanAt(d->list->currentIndex().row()); !span.isNull())
            emit removeAsked(span);
    });
    connect(d->filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        d->quiet = true;
        d->model->setFilter(typed);
        d->quiet = false;
        selectCard();
        showNotice();
    });
    connect(d->waiting, &QToolButton::toggled, this, [this](bool only) {
        d->quiet = true;
        d->model->setOnlyOpenThreads(only);
        d->quiet = false;
        selectCard();
        showNotice();
    });
    connect(d->hidden, &HiddenNote::showAsked, this, &SpanPane::layerAsked);
    connect(d->model, &SpanListModel::threadsChanged, this, &SpanPane::showThreads);
    connect(d->filter, &QLineEdit::returnPressed, this, &SpanPane::focusList);
    connect(d->notice, &EmptyNotice::pressed, this, [this] {
        d->filter->clear();
        d->waiting->setChecked(false);
    });
    connect(d->model, &SpanListModel::countsChanged, this, [this] {
        showNotice();
        emit countsChanged(d->model->rowCount(), d->model->allCount());
    });
    connect(d->model, &SpanListModel::filtered, this, [this] {
        selectCard();
        showNotice();
    });
    connect(d->editor, &SpanEditor::failed, this, &SpanPane::failed);
    connect(d->editor, &SpanEditor::typingDone, this, &SpanPane::typingDone);
    connect(d->editor, &SpanEditor::spanAsked, this, &SpanPane::spanActivated);
    showNotice();
}

SpanPane::~SpanPane()
{
    d->editor->saveTyped();
}

void SpanPane::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->editor->setProject(project);
    showArticle(nullptr);
    d->project = project;
    d->model->setProject(project);
    if (project) {
        connect(project, &Project::changed, this, &SpanPane::follow);
        connect(project, &Project::reloaded, this, &SpanPane::readAgain);
    }
    showNotice();
}

void SpanPane::setApply(const ApplyStep &apply)
{
    d->editor->setApply(apply);
}

void SpanPane::showArticle(std::shared_ptr<const OpenArticle> article)
{
    openEditor({});
    d->article = article;
    d->quiet = true;
    d->model->setArticle(std::move(article));
    d->quiet = false;
    showNotice();
}

void SpanPane::setHidden(const std::vector<HiddenLine> &lines)
{
    d->hidden->say(lines);
}

void SpanPane::setLayersMenu(QMenu *menu)
{
    d->layers->setMenu(menu);
}

void SpanPane::setLayersUseful(bool isUseful)
{
    d->layers->setVisible(isUseful);
}

void SpanPane::setTagStyles(const TagStyles &styles)
{
    d->delegate->setStyles(styles);
    d->editor->setTagStyles(styles);
    d->list->viewport()->update();
}

void SpanPane::showSpan(const Id &span)
{
    openEditor(span);
    selectCard();
}

void SpanPane::openEditor(const Id &span)
{
    d->span = d->article && d->article->span(span) ? span : Id();
    d->editor->showSpan(d->article, d->span);
    d->below->setVisible(!d->span.isNull());
}

void SpanPane::selectCard()
{
    const int row = d->model->rowOf(d->span);
    d->quiet = true;
    if (row < 0) {
        d->list->clearSelection();
        d->list->setCurrentIndex({});
    } else if (d->list->currentIndex().row() != row || !d->list->selectionModel()->isRowSelected(row)) {
        d->list->setCurrentIndex(d->model->index(row));
    }
    d->quiet = false;
    if (row >= 0)
        d->list->scrollTo(d->model->index(row));
}

void SpanPane::follow(const Changes &changes)
{
    d->quiet = true;
    d->model->follow(changes);
    d->quiet = false;
    if (!d->span.isNull() && !d->article->span(d->span))
        openEditor({});
    else
        d->editor->follow(changes);
    const bool spans = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        return std::holds_alternative<Edit<Span>>(change);
    });
    if (spans)
        selectCard();
}

void SpanPane::readAgain()
{
    if (!d->article)
        return;
    const Id span = d->span;
    showArticle(d->article); // it was read again in place
    showSpan(span);
}

void SpanPane::showNotice()
{
    const bool empty = d->model->rowCount() == 0 && !d->model->isFiltering();
    d->pages->setCurrentWidget(empty ? static_cast<QWidget *>(d->notice) : d->list);
    if (!empty)
        return;
    if (!d->article || !d->project)
        d->notice->say(tr("No article is open. Its tags will be listed here."));
    else if (d->model->allCount() == 0)
        d->notice->say(howToTag(d->project->tagset()));
    else
        d->notice->say(tr("None of the %Ln tag(s) here has these words.", nullptr, d->model->allCount()),
                       tr("Clear filter"), tr("Show all tags of the article again"));
}

void SpanPane::showThreads()
{
    const Threads &threads = d->model->threads();
    const int open = threads.open();
    const int waiting = d->project ? threads.waitingFor(d->project->annotator().id) : 0;
    d->waiting->setText(tr("Open %1").arg(QLocale().toString(open)));
    d->waiting->setAccessibleName(tr("Only open conversations, %1").arg(open));
    d->waiting->setToolTip(tr("Show only tags with a conversation that is not settled. %1 of %2 wait for "
                              "your answer.")
                               .arg(waiting)
                               .arg(open));
    // Stays while it is on, so that it can be switched off.
    d->waiting->setVisible(open > 0 || d->waiting->isChecked());
}

void SpanPane::setDigits(const DigitTarget &target)
{
    d->editor->setDigits(target);
}

void SpanPane::focusAttribute(const QString &name)
{
    d->editor->focusAttribute(name);
    showFocused();
}

void SpanPane::focusAssessment(AssessmentEditor::Field field)
{
    d->editor->focusAssessment(field);
    showFocused();
}

void SpanPane::showFocused()
{
    // When the form has been laid out.
    QTimer::singleShot(0, this, [this] {
        QWidget *field = QApplication::focusWidget();
        if (field && d->editor->isAncestorOf(field))
            d->below->ensureWidgetVisible(field, 0, 2 * fontMetrics().height());
    });
}

void SpanPane::focusList()
{
    d->list->setFocus(Qt::ShortcutFocusReason);
}

void SpanPane::focusFilter()
{
    d->filter->setFocus(Qt::ShortcutFocusReason);
    d->filter->selectAll();
}

void SpanPane::focusReply()
{
    if (!d->span.isNull())
        d->editor->focusReply();
    showFocused();
}

void SpanPane::focusNote()
{
    if (!d->span.isNull())
        d->editor->focusNote();
    showFocused();
}

void SpanPane::saveTyped()
{
    d->editor->saveTyped();
}

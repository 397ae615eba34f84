#include "ui/review/review_pane.h"

#include "ui/review/review_list.h"
#include "ui/review/review_pane_private.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_thread.h"
#include "ui/review/word_pane.h"
#include "ui/widgets/empty_notice.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>

QStringList reviewReasons(const Project &project)
{
    const QString own = project.setting(settings::rejectReasons);
    if (!own.isEmpty())
        return own.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return {ReviewPane::tr("wrong boundaries"), ReviewPane::tr("wrong tag"),
            ReviewPane::tr("wrong value"),      ReviewPane::tr("not stated in the text"),
            ReviewPane::tr("tagged already"),   ReviewPane::tr("against the guidelines")};
}

ReviewPane::ReviewPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    d->connectParts();
    d->showState();
}

ReviewPane::~ReviewPane() = default;

void ReviewPane::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->project = project;
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) { d->follow(changes); });
        d->card->setReasons(reviewReasons(*project));
    }
    d->byWord->setProject(project);
    showArticle(nullptr);
}

void ReviewPane::showArticle(std::shared_ptr<const OpenArticle> article)
{
    d->article = std::move(article);
    d->byWord->showArticle(d->article ? d->article->article().id : Id());
    d->toShow = {};
    d->forget();
    if (isVisible())
        d->bringUpToDate();
}

// Out of a field, which keeps what was written, back to the list.
void ReviewPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->card->isAncestorOf(focusWidget()))
        return focusList();
    QWidget::keyPressEvent(event);
}

void ReviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->bringUpToDate();
}

void ReviewPane::setTagStyles(const TagStyles &styles)
{
    d->styles = styles;
    d->fillTags();
    d->showCurrent();
}

void ReviewPane::annotatorChanged()
{
    d->byWord->annotatorChanged();
    d->forget();
    if (isVisible())
        d->bringUpToDate();
}

void ReviewPane::setDecisionKeys(const QStringList &keys)
{
    d->keys = keys;
    d->card->setKeys(keys);
    d->showCurrent();
}

Id ReviewPane::annotatorA() const
{
    d->bringUpToDate();
    return d->a;
}
Id ReviewPane::annotatorB() const
{
    d->bringUpToDate();
    return d->b;
}
bool ReviewPane::isSimple() const
{
    d->bringUpToDate();
    return d->compared.size() < 2;
}
bool ReviewPane::comparesEverybody() const
{
    d->bringUpToDate();
    return d->ofEverybody();
}
bool ReviewPane::canCompareEverybody() const
{
    d->bringUpToDate();
    return d->involved.size() > 2;
}
int ReviewPane::sides() const
{
    d->bringUpToDate();
    return int(d->compared.size());
}

void ReviewPane::compareEverybody(bool on)
{
    d->everybody = on;
    d->fillAnnotators();
    d->readAgain();
}

void ReviewPane::setLowestFirst(bool on)
{
    d->chooseOrder->setCurrentIndex(on ? 1 : 0);
    d->filter();
}

void ReviewPane::compare(const Id &a, const Id &b)
{
    d->everybody = false;
    d->a = a;
    d->b = a == b ? Id() : b;
    d->chosenPair = {d->a, d->b};
    d->fillAnnotators();
    d->readAgain();
}

const std::vector<ReviewItem> &ReviewPane::items() const
{
    d->bringUpToDate();
    return d->items;
}

// Of the article as it is now: it may have changed a moment before the list here follows.
std::unordered_map<Id, bool> ReviewPane::settledSpans() const
{
    d->bringUpToDate();
    if (!d->article || d->items.empty())
        return {};
    return ::settledSpans(d->items, ReviewIndex(d->article->reviews()), *d->article);
}

const ReviewItem *ReviewPane::current() const
{
    d->bringUpToDate();
    const int place = d->model->itemAt(d->list->currentIndex().row());
    return place < 0 ? nullptr : &d->items[std::size_t(place)];
}

Remarks ReviewPane::remarks() const
{
    return d->card->remarks();
}

QString ReviewPane::progress() const
{
    d->bringUpToDate();
    const QLocale locale;
    return tr("%1 of %2 decided").arg(locale.toString(d->decided), locale.toString(d->open + d->decided));
}

void ReviewPane::go(int direction)
{
    d->bringUpToDate();
    const int row = d->list->currentIndex().row();
    const int next = row < 0 ? 0 : row + direction;
    if (next >= 0 && next < d->model->rowCount())
        d->list->setCurrentIndex(d->model->index(next));
}

void ReviewPane::goToOpen()
{
    d->bringUpToDate();
    const int rows = d->model->rowCount();
    const int here = d->list->currentIndex().row();
    for (int i = 1; i <= rows; ++i) {
        const QModelIndex index = d->model->index((std::max(here, -1) + i) % rows);
        if (index.data(ReviewList::DecidedRole).toBool())
            continue;
        d->list->setCurrentIndex(index);
        return;
    }
}

void ReviewPane::showSpan(const Id &span)
{
    if (!isVisible()) {
        d->toShow = span;
        return;
    }
    if (span.isNull() || (current() && current()->has(span)))
        return;
    for (std::size_t i = 0; i < d->items.size(); ++i) {
        const int row = d->model->rowOf(int(i));
        if (row < 0 || !d->items[i].has(span))
            continue;
        d->following = true; // the text shows it already
        d->list->setCurrentIndex(d->model->index(row));
        d->following = false;
        return;
    }
}

void ReviewPane::showByWord(bool on)
{
    d->views->setCurrentIndex(on ? 1 : 0);
}

bool ReviewPane::isByWord() const
{
    return d->views->currentIndex() == 1;
}

void ReviewPane::focusList()
{
    if (isByWord())
        return d->byWord->takeFocus();
    d->bringUpToDate();
    if (d->pages->currentIndex() == 0 && d->model->rowCount() > 0)
        d->list->setFocus(Qt::ShortcutFocusReason);
    else
        d->chooseA->setFocus(Qt::ShortcutFocusReason);
}

void ReviewPane::focusComment()
{
    d->card->focusComment();
}

void ReviewPane::focusReason()
{
    d->card->focusReason();
}

void ReviewPane::focusThread()
{
    if (current())
        d->thread->focusField();
}

void ReviewPane::compareNow()
{
    if (!d->soon.isActive())
        return;
    d->soon.stop();
    d->chooseAnnotators();
    d->readAgain();
}

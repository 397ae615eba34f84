// What the Review pane says about how far the review is, and how it follows the project.
#include "ui/review/review_list.h"
#include "ui/review/review_pane_private.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_thread.h"
#include "ui/widgets/empty_notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>

QString ReviewPane::Private::whoIsNotDone(bool &mine) const
{
    if (!project || !article || !hasBlindPasses(*project))
        return {};
    const Result<std::vector<Reading>> readings = project->readings(article->article().id);
    if (!readings) {
        emit q->failed(readings.error());
        return tr("unknown");
    }
    QStringList waiting;
    for (const Id &person : {a, b}) {
        const bool done = std::any_of(readings->begin(), readings->end(), [&](const Reading &reading) {
            return reading.annotator == person && reading.state == ReadingState::Done;
        });
        if (done)
            continue;
        waiting << nameOf(person);
        mine = mine || person == project->annotator().id;
    }
    return waiting.join(QStringLiteral(", "));
}

void ReviewPane::Private::count()
{
    decided = 0;
    open = 0;
    for (const ReviewItem &item : items) {
        if (item.kind == DifferenceKind::Exact)
            continue;
        decidedOn(item, index, *article).isOpen() ? ++open : ++decided;
    }
}

void ReviewPane::Private::showState()
{
    const bool something = model->rowCount() > 0;
    pages->setCurrentIndex(something ? 0 : 1);
    if (!project || !article) {
        notice->say(tr("Open an article: what two annotators did differently with it will be listed here."));
    } else if (blind) {
        bool mine = false;
        const QString waiting = whoIsNotDone(mine);
        notice->say(tr("Passes are blind: differences are shown once both have marked the article as done. "
                       "Not done yet: %1. The menu Review can switch blind passes off for this project.")
                        .arg(waiting),
                    mine ? tr("I am done with this article") : QString(),
                    tr("Mark this article as done by you"));
    } else if (a.isNull()) {
        notice->say(tr("Nobody has tagged this article yet. Merge a teammate's project to review their tags "
                       "here."));
    } else if (items.empty()) {
        notice->say(tr("There is nothing to compare between these two in this article."));
    } else if (!something && words->text().isEmpty() && open + decided == 0) {
        notice->say(tr("Both have everything alike. Accept it with “Accept all that is alike” in the menu "
                       "Review."),
                    tr("Show what is alike"), tr("List it one by one"));
    } else if (!something) {
        notice->say(tr("Nothing here has this kind, tag or these words."), tr("Show everything"),
                    tr("Takes the filters away"));
    }
    emit q->stateChanged();
}

void ReviewPane::Private::showCurrent()
{
    if (stale)
        return;
    const ReviewItem *item = q->current();
    const int row = list->currentIndex().row();
    const QLocale locale;
    currentSpans = item ? item->spans() : std::vector<Id>();
    showThread(item);
    if (!item) {
        place->setText(blind || items.empty() ? QString() : q->progress());
        return;
    }
    const QString what = item->simple ? tr("Tag %1 of %2") : tr("Difference %1 of %2");
    QStringList parts{what.arg(locale.toString(row + 1), locale.toString(model->rowCount()))};
    if (!item->simple)
        parts << kindName(item->kind, context);
    place->setText(parts.join(QStringLiteral(" · ")) + QStringLiteral(" – ") + q->progress());

    const auto show = [&](SideCard *side, const std::vector<Id> &spans, const std::vector<Id> &others,
                          const QString &who, int key) {
        const SideText text = sideText(spans, others, who, context);
        side->show(text, styles.of(text.tag), item->simple ? QString() : keys.value(key));
    };
    show(sideA, item->a, item->b, context.nameA, 0);
    show(sideB, item->b, item->a, context.nameB, 1);
    sideB->setVisible(!item->simple);

    const std::vector<const Review *> own = index.touching(item->spans(), context.annotator);
    card->show(decisionWords(decidedOn(*item, index, *article), *item, context),
               own.empty() ? Remarks() : remarksOf(*own.front()), !item->a.empty(), !item->b.empty(),
               !project->isReadOnly(), project->readOnlyReason());
}

void ReviewPane::Private::follow(const Changes &changes)
{
    bool spans = false;
    bool people = false;
    bool settings = false;
    bool reviews = false;
    bool standing = false; // of what was reviewed
    bool replies = false;
    for (const Change &change : changes) {
        if (const auto *span = std::get_if<Edit<Span>>(&change)) {
            const Span &one = span->after ? *span->after : *span->before;
            if (!article || one.article != article->article().id)
                continue;
            spans = spans ||
                    (one.layer == Layer::Own && (b.isNull() || one.annotator == a || one.annotator == b));
            standing = true;
        }
        if (const auto *link = std::get_if<Edit<Link>>(&change)) {
            const Link &one = link->after ? *link->after : *link->before;
            spans = spans || one.annotator == a || one.annotator == b;
        }
        reviews = reviews || std::holds_alternative<Edit<Review>>(change);
        replies = replies || std::holds_alternative<Edit<Reply>>(change);
        people = people || std::holds_alternative<Edit<Person>>(change) ||
                 std::holds_alternative<Edit<Tag>>(change);
        settings = settings || std::holds_alternative<Edit<Setting>>(change) ||
                   std::holds_alternative<Edit<Reading>>(change);
    }
    if (!article)
        return;
    if (settings && project)
        card->setReasons(reviewReasons(*project));
    if (replies && !stale && q->isVisible())
        showThread(q->current());
    if (stale || !(spans || people || settings || reviews || standing))
        return;
    if (!q->isVisible())
        return forget();
    if (people || settings) {
        chooseAnnotators();
        return readAgain();
    }
    if (spans) {
        soon.start(); // what is shown is of a moment ago until then
        if (!reviews)
            return;
    }
    index = ReviewIndex(article->reviews());
    count();
    model->refresh();
    showCurrent();
    emit q->stateChanged();
}

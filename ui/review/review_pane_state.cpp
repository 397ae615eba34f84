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
        const QString why =
            waiting.isEmpty()
                ? tr("Passes are blind: what others tagged here is shown once you have marked the article as "
                     "done. %1The menu Review can switch blind passes off for this project.")
            : ofEverybody()
                ? tr("Passes are blind: differences are shown once three have marked the article as "
                     "done, and you too if you have begun. Not done yet: %1. The menu Review can "
                     "switch blind passes off for this project.")
                : tr("Passes are blind: differences are shown once both have marked the article as "
                     "done. Not done yet: %1. The menu Review can switch blind passes off for this "
                     "project.");
        notice->say(why.arg(waiting),
                    mine || waiting.isEmpty() ? tr("I am done with this article") : QString(),
                    tr("Mark this article as done by you"));
    } else if (a.isNull()) {
        notice->say(tr("Nobody has tagged this article yet. Merge a teammate's project to review their tags "
                       "here."));
    } else if (items.empty()) {
        notice->say(ofEverybody() ? tr("Nobody has tagged anything that counts in this article.")
                                  : tr("There is nothing to compare between these two in this article."));
    } else if (!something && words->text().isEmpty() && open + decided == 0) {
        notice->say(ofEverybody() ? tr("All have everything alike. Accept it with “Accept all that is "
                                       "alike” in the menu Review.")
                                  : tr("Both have everything alike. Accept it with “Accept all that is "
                                       "alike” in the menu Review."),
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
    const QString what = item->isSimple() ? tr("Tag %1 of %2") : tr("Difference %1 of %2");
    QStringList parts{what.arg(locale.toString(row + 1), locale.toString(model->rowCount()))};
    if (!item->isSimple())
        parts << kindName(item->kind, context);
    place->setText(parts.join(QStringLiteral(" · ")) + QStringLiteral(" – ") + q->progress());

    std::vector<bool> canTake;
    for (std::size_t side = 0; side < item->sides.size(); ++side) {
        const SideText text = sideText(*item, side, context);
        const qsizetype key = firstSideKey + qsizetype(side);
        sideCard(side)->show(text, styles.of(text.tag), item->isSimple() ? QString() : keys.value(key));
        canTake.push_back(!item->sides[side].spans.empty());
    }
    for (std::size_t side = 0; side < sideCards.size(); ++side)
        sideCards[side]->setVisible(side < item->sides.size());

    const std::vector<const Review *> own = index.touching(item->spans(), context.annotator);
    card->show(decisionWords(decidedOn(*item, index, *article), context),
               own.empty() ? Remarks() : remarksOf(*own.front()), canTake, !project->isReadOnly(),
               project->readOnlyReason());
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
            spans = spans || (one.layer == Layer::Own && isCompared(one.annotator));
            standing = true;
        }
        if (const auto *link = std::get_if<Edit<Link>>(&change)) {
            const Link &one = link->after ? *link->after : *link->before;
            spans = spans || isCompared(one.annotator);
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

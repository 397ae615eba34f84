// How the Review pane is put together and what it shows of the article.
#include "model/storage/fold.h"
#include "ui/review/review_list.h"
#include "ui/review/review_pane_private.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_thread.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

void ReviewPane::Private::build()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    const auto combo = [&](const QString &name, const QString &tip) {
        auto *box = new QComboBox(q);
        box->setAccessibleName(name);
        box->setToolTip(tip);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
        return box;
    };
    chooseA = combo(tr("First annotator"), tr("Whose tags are on the left side of the comparison"));
    chooseB =
        combo(tr("Second annotator"), tr("Whom to compare with; nobody = go through one annotator's tags"));
    chooseTag = combo(tr("Only this tag"), tr("Show only what has this tag on either side"));
    words = new QLineEdit(q);
    words->setPlaceholderText(tr("Filter: words…"));
    words->setAccessibleName(tr("Filter differences by words"));
    words->setToolTip(tr("Shows only differences with all these words"));
    words->setClearButtonEnabled(true);

    auto *top = new QHBoxLayout;
    top->addWidget(chooseA, 1);
    auto *versus = new QLabel(tr("and"), q);
    versus->setTextFormat(Qt::PlainText);
    top->addWidget(versus);
    top->addWidget(chooseB, 1);
    auto *second = new QHBoxLayout;
    second->addWidget(chooseTag, 1);
    second->addWidget(words, 1);
    chipRow = new QWidget(q);
    auto *flow = new FlowLayout(unit, chipRow);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int kind = 0; kind < differenceKinds; ++kind) {
        chips[std::size_t(kind)] = new KindChip(DifferenceKind(kind), chipRow);
        flow->addWidget(chips[std::size_t(kind)]);
    }
    // What is alike needs no decision one by one.
    chips[std::size_t(DifferenceKind::Exact)]->setChecked(false);
    place = new QLabel(q);
    place->setObjectName(QStringLiteral("review_place"));
    place->setTextFormat(Qt::PlainText);
    place->setForegroundRole(QPalette::PlaceholderText);
    place->setWordWrap(true);

    model = new ReviewList(q);
    list = new QListView(q);
    list->setObjectName(QStringLiteral("review_list"));
    list->setModel(model);
    list->setAccessibleName(tr("Differences, in text order"));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    notice = new EmptyNotice(q);
    auto *halves = new QSplitter(Qt::Vertical, q);
    halves->setChildrenCollapsible(false);
    halves->addWidget(list);
    halves->addWidget(buildCards());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    pages = new QStackedWidget(q);
    pages->addWidget(halves);
    pages->addWidget(notice);

    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 2 * unit, 0, 0);
    column->setSpacing(unit);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    head->setSpacing(unit);
    head->addLayout(top);
    head->addLayout(second);
    head->addWidget(chipRow);
    head->addWidget(place);
    column->addLayout(head);
    column->addWidget(pages, 1);
}

QWidget *ReviewPane::Private::buildCards()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    auto *inside = new QWidget(q);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(2 * unit, unit, 2 * unit, 2 * unit);
    column->setSpacing(2 * unit);
    sideA = new SideCard(inside);
    sideB = new SideCard(inside);
    for (SideCard *side : {sideA, sideB}) {
        side->setToolTip(tr("Go to these words in the text"));
        column->addWidget(side);
    }
    card = new DecisionCard(inside);
    column->addWidget(card);
    thread = new ReviewThread(inside);
    column->addWidget(thread);
    column->addStretch();
    auto *scroll = new QScrollArea(q);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    return scroll;
}

void ReviewPane::Private::connectParts()
{
    const auto chosen = [this] {
        const Id first = chooseA->currentData().value<Id>();
        const Id second = chooseB->currentData().value<Id>();
        q->compare(first, second);
    };
    connect(chooseA, &QComboBox::activated, q, chosen);
    connect(chooseB, &QComboBox::activated, q, chosen);
    connect(chooseTag, &QComboBox::activated, q, [this] { filter(); });
    connect(words, &QLineEdit::textChanged, q, [this] { filter(); });
    for (KindChip *chip : chips)
        connect(chip, &KindChip::clicked, q, [this] { filter(); });
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] {
        showCurrent();
        if (!following && q->current())
            emit q->itemChosen();
    });
    connect(list, &QListView::activated, q, [this] {
        if (const ReviewItem *item = q->current())
            emit q->spanAsked(item->spans().front());
    });
    connect(sideA, &SideCard::clicked, q, [this] {
        if (const ReviewItem *item = q->current(); item && !item->a.empty())
            emit q->spanAsked(item->a.front());
    });
    connect(sideB, &SideCard::clicked, q, [this] {
        if (const ReviewItem *item = q->current(); item && !item->b.empty())
            emit q->spanAsked(item->b.front());
    });
    soon.setSingleShot(true);
    soon.setInterval(300);
    connect(&soon, &QTimer::timeout, q, [this] {
        chooseAnnotators();
        readAgain();
    });
    connect(thread, &ReviewThread::written, q, [this](const QString &text) { reply(text); });
    connect(thread, &ReviewThread::leaveAsked, q, &ReviewPane::focusList);
    connect(card, &DecisionCard::decided, q, &ReviewPane::decided);
    connect(card, &DecisionCard::remarksEdited, q, &ReviewPane::remarksEdited);
    connect(notice, &EmptyNotice::pressed, q, [this] {
        if (blind)
            return emit q->doneAsked();
        words->clear();
        chooseTag->setCurrentIndex(0);
        for (KindChip *chip : chips)
            chip->setChecked(true);
        filter();
    });
}

QString ReviewPane::Private::nameOf(const Id &person) const
{
    const Person *known = project ? project->person(person) : nullptr;
    return known ? known->name : tr("somebody");
}

void ReviewPane::Private::chooseAnnotators()
{
    const std::vector<Id> people = article ? annotatorsOf(*article) : std::vector<Id>();
    const auto isThere = [&](const Id &person) {
        return std::find(people.begin(), people.end(), person) != people.end();
    };
    const Id own = project ? project->annotator().id : Id();
    if (people.empty()) {
        a = b = {};
    } else if (people.size() == 1) {
        a = people.front();
        b = {};
    } else if (!isThere(a) || !isThere(b)) {
        a = isThere(own) ? own : people[0];
        b = people[0] == a ? people[1] : people[0];
    }
    fillAnnotators();
}

void ReviewPane::Private::fillAnnotators()
{
    const std::vector<Id> people = article ? annotatorsOf(*article) : std::vector<Id>();
    chooseA->clear();
    chooseB->clear();
    for (const Id &person : people) {
        chooseA->addItem(nameOf(person), QVariant::fromValue(person));
        chooseB->addItem(nameOf(person), QVariant::fromValue(person));
        if (person == a)
            chooseA->setCurrentIndex(chooseA->count() - 1);
        if (person == b)
            chooseB->setCurrentIndex(chooseB->count() - 1);
    }
    chooseB->addItem(tr("Nobody"), QVariant::fromValue(Id()));
    if (b.isNull())
        chooseB->setCurrentIndex(chooseB->count() - 1);
    chooseA->setEnabled(!people.empty());
    chooseB->setEnabled(!people.empty());
}

void ReviewPane::Private::fillTags()
{
    const Id chosen = chooseTag->currentData().value<Id>();
    chooseTag->clear();
    chooseTag->addItem(tr("All tags"), QVariant::fromValue(Id()));
    if (!project)
        return;
    for (const Tag &tag : project->tagset().tags) {
        chooseTag->addItem(tag.name, QVariant::fromValue(tag.id));
        if (tag.id == chosen)
            chooseTag->setCurrentIndex(chooseTag->count() - 1);
    }
}

void ReviewPane::Private::forget()
{
    soon.stop();
    const std::vector<Id> kept = currentSpans;
    items.clear();
    index = {};
    context = {};
    following = true;
    model->show(&items, {}, &index, &context);
    following = false;
    currentSpans = kept;
    stale = true;
}

void ReviewPane::Private::bringUpToDate()
{
    if (stale) {
        chooseAnnotators();
        readAgain();
    }
    if (!toShow.isNull())
        q->showSpan(std::exchange(toShow, {}));
}

void ReviewPane::Private::readAgain()
{
    soon.stop();
    stale = false;
    context = {};
    items.clear();
    index = {};
    blind = false;
    if (project && article) {
        context = {
            article.get(), &project->tagset(),      nameOf(a),
            nameOf(b),     project->annotator().id, [this](const Id &person) { return nameOf(person); }};
        bool mine = false;
        blind = !b.isNull() && !whoIsNotDone(mine).isEmpty();
        if (!blind)
            items = reviewItems(*article, project->tagset(), a, b);
        index = ReviewIndex(article->reviews());
    }
    card->setNames(context.nameA, context.nameB, b.isNull());
    filter();
}

void ReviewPane::Private::filter()
{
    if (stale)
        return;
    const Id tag = chooseTag->currentData().value<Id>();
    const QStringList wanted = foldedQuery(words->text().simplified());
    DifferenceCounts counts;
    std::vector<int> shown;
    int same = -1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ReviewItem &item = items[i];
        const auto hasTag = [&](const Id &id) {
            const Span *span = article->span(id);
            return span && span->tag == tag;
        };
        const std::vector<Id> all = item.spans();
        if ((!tag.isNull() && std::none_of(all.begin(), all.end(), hasTag)) ||
            !matchesWords(item, wanted, context))
            continue;
        ++counts.of[int(item.kind)];
        if (!item.simple && !chips[std::size_t(item.kind)]->isChecked())
            continue;
        if (all == currentSpans)
            same = int(shown.size());
        shown.push_back(int(i));
    }
    for (int kind = 0; kind < differenceKinds; ++kind) {
        KindChip *chip = chips[std::size_t(kind)];
        const auto which = DifferenceKind(kind);
        chip->setText(
            QStringLiteral("%1 %2").arg(kindName(which, context), QLocale().toString(counts[which])));
        chip->setToolTip(plainTip(tr("%1. Press to show or hide them").arg(kindMeaning(which, context))));
        chip->setVisible(counts[which] > 0);
        chip->updateGeometry();
    }
    chipRow->setVisible(!b.isNull() && !items.empty());
    following = true;
    const int rows = int(shown.size());
    model->show(&items, std::move(shown), &index, &context);
    if (rows > 0)
        list->setCurrentIndex(model->index(std::max(0, same)));
    following = false;
    count();
    showState();
    showCurrent();
}

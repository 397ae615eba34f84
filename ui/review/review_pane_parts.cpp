// How the Review pane is put together and what it shows of the article.
#include "model/storage/fold.h"
#include "ui/review/review_list.h"
#include "ui/review/review_pane_private.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_thread.h"
#include "ui/review/word_pane.h"
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
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

void lowestFirst(std::vector<int> &places, const std::vector<ReviewItem> &items, const OpenArticle &article)
{
    std::vector<Agreement> agreement(items.size());
    for (const int place : places)
        agreement[std::size_t(place)] = agreementOn(items[std::size_t(place)], article);
    std::stable_sort(places.begin(), places.end(),
                     [&](int x, int y) { return agreement[std::size_t(x)] < agreement[std::size_t(y)]; });
}

} // namespace

void ReviewPane::Private::build()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    views = new QTabBar(q);
    views->setAccessibleName(tr("What to review"));
    views->setExpanding(false);
    views->setDrawBase(false);
    views->setTabToolTip(views->addTab(tr("Differences")),
                         tr("What annotators did differently in this article"));
    views->setTabToolTip(views->addTab(tr("By word")),
                         tr("Every place of a word in all articles, and how each annotator tagged it"));
    viewPages = new QStackedWidget(q);
    viewPages->addWidget(buildDifferences());
    byWord = new WordPane(q);
    viewPages->addWidget(byWord);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, unit, 2 * unit, 0);
    top->addWidget(views);
    top->addStretch();
    column->addLayout(top);
    column->addWidget(viewPages, 1);
}

QWidget *ReviewPane::Private::buildDifferences()
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
    chooseGap = combo(tr("What somebody missed or has alone"),
                      tr("Show only what one annotator has nothing of, or has alone"));
    chooseTag = combo(tr("Only this tag"), tr("Show only what has this tag on any side"));
    chooseOrder = combo(tr("Order of the lines"), tr("Where to begin: at the top of the text, or where the "
                                                     "annotators agree least"));
    chooseOrder->addItems({tr("In text order"), tr("Lowest agreement first")});
    chooseGap->hide();
    words = new QLineEdit(q);
    words->setPlaceholderText(tr("Filter: words…"));
    words->setAccessibleName(tr("Filter differences by words"));
    words->setToolTip(tr("Shows only differences with all these words"));
    words->setClearButtonEnabled(true);

    auto *top = new QHBoxLayout;
    top->addWidget(chooseA, 1);
    versus = new QLabel(tr("and"), q);
    versus->setTextFormat(Qt::PlainText);
    top->addWidget(versus);
    top->addWidget(chooseB, 1);
    top->addWidget(chooseGap, 1);
    auto *second = new QHBoxLayout;
    second->addWidget(chooseTag, 1);
    second->addWidget(chooseOrder, 1);
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
    list->setAccessibleName(tr("Differences"));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    notice = new EmptyNotice(q);
    notice->setObjectName(QStringLiteral("review_notice"));
    auto *halves = new QSplitter(Qt::Vertical, q);
    halves->setChildrenCollapsible(false);
    halves->addWidget(list);
    halves->addWidget(buildCards());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    pages = new QStackedWidget(q);
    pages->addWidget(halves);
    pages->addWidget(notice);

    auto *page = new QWidget(q);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 2 * unit, 0, 0);
    column->setSpacing(unit);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(2 * unit, 0, 2 * unit, 0);
    head->setSpacing(unit);
    head->addLayout(top);
    head->addLayout(second);
    head->addWidget(words);
    head->addWidget(chipRow);
    head->addWidget(place);
    column->addLayout(head);
    column->addWidget(pages, 1);
    return page;
}

QWidget *ReviewPane::Private::buildCards()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    auto *inside = new QWidget(q);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(2 * unit, unit, 2 * unit, 2 * unit);
    column->setSpacing(2 * unit);
    sideColumn = new QVBoxLayout;
    sideColumn->setSpacing(2 * unit);
    column->addLayout(sideColumn);
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

SideCard *ReviewPane::Private::sideCard(std::size_t side)
{
    while (sideCards.size() <= side) {
        const std::size_t number = sideCards.size();
        auto *one = new SideCard(sideColumn->parentWidget());
        one->setToolTip(tr("Go to these words in the text"));
        connect(one, &SideCard::clicked, q, [this, number] {
            const ReviewItem *item = q->current();
            if (item && number < item->sides.size() && !item->sides[number].spans.empty())
                emit q->spanAsked(item->sides[number].spans.front());
        });
        // The keyboard goes down the cards, then to the decision.
        QWidget::setTabOrder(sideCards.empty() ? static_cast<QWidget *>(list) : sideCards.back(), one);
        sideColumn->addWidget(one);
        sideCards.push_back(one);
    }
    return sideCards[side];
}

void ReviewPane::Private::connectParts()
{
    const auto chosen = [this] {
        const Id first = chooseA->currentData().value<Id>();
        if (first.isNull())
            return q->compareEverybody(true);
        const Id second = chooseB->currentData().value<Id>();
        q->compare(first, second);
    };
    connect(chooseA, &QComboBox::activated, q, chosen);
    connect(chooseB, &QComboBox::activated, q, chosen);
    connect(chooseGap, &QComboBox::activated, q, [this] { filter(); });
    connect(chooseTag, &QComboBox::activated, q, [this] { filter(); });
    connect(chooseOrder, &QComboBox::activated, q, [this](int order) {
        filter();
        emit q->orderChosen(order == 1);
    });
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
    connect(views, &QTabBar::currentChanged, q, [this](int page) {
        viewPages->setCurrentIndex(page);
        emit q->stateChanged();
    });
    connect(byWord, &WordPane::placeActivated, q, &ReviewPane::placeAsked);
    connect(byWord, &WordPane::failed, q, &ReviewPane::failed);
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
        chooseGap->setCurrentIndex(0);
        for (KindChip *chip : chips)
            chip->setChecked(true);
        filter();
    });
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
        context = {article.get(), &project->tagset(), compared, project->annotator().id,
                   [this](const Id &person) { return nameOf(person); }};
        bool mine = false;
        blind = (compared.size() > 1 || ofEverybody()) && !whoIsNotDone(mine).isEmpty();
        if (const auto seen = blindnessIn(*project, *article))
            blind = blind || std::any_of(compared.begin(), compared.end(),
                                         [&](const Id &person) { return seen->hides(person, Layer::Own); });
        else
            emit q->failed(seen.error());
        if (!blind)
            items = reviewItems(*article, project->tagset(), compared);
        index = ReviewIndex(article->reviews());
    }
    card->setNames(comparedNames());
    filter();
}

bool ReviewPane::Private::passes(const ReviewItem &item, const QStringList &wanted) const
{
    const Id tag = chooseTag->currentData().value<Id>();
    const std::vector<Id> all = item.spans();
    const bool hasTag = tag.isNull() || std::any_of(all.begin(), all.end(), [&](const Id &id) {
                            const Span *span = article->span(id);
                            return span && span->tag == tag;
                        });
    if (!hasTag || !matchesWords(item, wanted, context))
        return false;
    const Id person = chooseGap->currentData().value<Id>();
    if (!ofEverybody() || person.isNull())
        return true;
    const bool isAlone = chooseGap->currentData(isAloneRole).toBool();
    return std::any_of(item.sides.begin(), item.sides.end(), [&](const ReviewSide &side) {
        return side.annotator == person &&
               (isAlone ? !side.spans.empty() && item.taggedBy() == 1 : side.spans.empty());
    });
}

void ReviewPane::Private::filter()
{
    if (stale)
        return;
    const QStringList wanted = foldedQuery(words->text().simplified());
    DifferenceCounts counts;
    std::vector<int> shown;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ReviewItem &item = items[i];
        if (!passes(item, wanted))
            continue;
        ++counts.of[int(item.kind)];
        if (item.isSimple() || chips[std::size_t(item.kind)]->isChecked())
            shown.push_back(int(i));
    }
    if (chooseOrder->currentIndex() == 1 && compared.size() > 1)
        lowestFirst(shown, items, *article);
    const auto kept = std::find_if(shown.begin(), shown.end(), [&](int line) {
        return items[std::size_t(line)].spans() == currentSpans;
    });
    const int same = kept == shown.end() ? 0 : int(kept - shown.begin());
    for (int kind = 0; kind < differenceKinds; ++kind) {
        KindChip *chip = chips[std::size_t(kind)];
        const auto which = DifferenceKind(kind);
        chip->setText(
            QStringLiteral("%1 %2").arg(kindName(which, context), QLocale().toString(counts[which])));
        chip->setToolTip(plainTip(tr("%1. Press to show or hide them").arg(kindMeaning(which, context))));
        chip->setVisible(counts[which] > 0);
        chip->updateGeometry();
    }
    chipRow->setVisible(compared.size() > 1 && !items.empty());
    chooseOrder->setVisible(compared.size() > 1);
    following = true;
    const int rows = int(shown.size());
    model->show(&items, std::move(shown), &index, &context);
    if (rows > 0)
        list->setCurrentIndex(model->index(same));
    following = false;
    count();
    showState();
    showCurrent();
}

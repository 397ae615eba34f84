// How the Agreement window is put together, and what it says.
#include "ui/agreement/agreement_choices.h"
#include "ui/agreement/agreement_window_private.h"
#include "ui/agreement/figure_words.h"
#include "ui/agreement/place_list.h"
#include "ui/agreement/sheet_view.h"
#include "ui/agreement/sheets.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/progress_strip.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace {

constexpr DifferenceKind alikeOrNot[] = {
    DifferenceKind::Exact, DifferenceKind::Boundary,  DifferenceKind::Split, DifferenceKind::Merged,
    DifferenceKind::Tag,   DifferenceKind::Attribute, DifferenceKind::Link};

QString meaningOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Exact:
        return AgreementWindow::tr("Two have the same words, tag, values and links");
    case DifferenceKind::Boundary:
        return AgreementWindow::tr("The same tag on other words");
    case DifferenceKind::Tag:
        return AgreementWindow::tr("Another tag on mostly the same words");
    case DifferenceKind::Attribute:
        return AgreementWindow::tr("The same words and tag with other values");
    case DifferenceKind::Link:
        return AgreementWindow::tr("The same words, tag and values, linked differently");
    case DifferenceKind::Split:
        return AgreementWindow::tr("One span of the first annotator is several of the second");
    case DifferenceKind::Merged:
        return AgreementWindow::tr("Several spans of the first annotator are one of the second");
    default:
        return {};
    }
}

} // namespace

void AgreementWindow::Private::build()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    messages = new MessageBar(q);
    choices = new AgreementChoices(q);
    summary = new QLabel(q);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    counts = new QWidget(q);
    new FlowLayout(unit, counts);
    strip = new ProgressStrip(work, q);
    notice = new EmptyNotice;
    splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTabs());
    places = new PlaceList;
    splitter->addWidget(places);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    pages = new QStackedWidget(q);
    pages->addWidget(splitter);
    pages->addWidget(notice);

    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    const auto indent = [&](QWidget *widget) {
        auto *box = new QVBoxLayout;
        box->setContentsMargins(3 * unit, unit, 3 * unit, 0);
        box->addWidget(widget);
        column->addLayout(box);
    };
    column->addWidget(messages);
    indent(choices);
    indent(summary);
    indent(counts);
    column->addWidget(strip);
    column->addWidget(pages, 1);
    indent(buildButtons());
    column->addSpacing(unit);
    const int line = q->fontMetrics().height();
    q->resize(64 * line, 48 * line);

    connect(choices, &AgreementChoices::changed, q, [this] { measure(); });
    connect(notice, &EmptyNotice::pressed, q, [this] {
        if (next)
            next();
    });
    connect(places, &PlaceList::placeActivated, q, &AgreementWindow::placeActivated);
    connect(places, &PlaceList::leaveAsked, q, [this] { tabs->currentWidget()->setFocus(); });
}

QWidget *AgreementWindow::Private::buildTabs()
{
    tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setAccessibleName(tr("Views of agreement"));
    tabs->tabBar()->setAccessibleName(tr("Views of agreement"));
    const auto add = [this](const QString &title, const QString &name, const QString &tip) {
        auto *view = new SheetView(name);
        tabs->setTabToolTip(tabs->addTab(view, title), tip);
        connect(view, &SheetView::placesAsked, q,
                [this](const PlaceQuery &query, const QString &about) { askPlaces(query, about); });
        return view;
    };
    tags = add(tr("Tags"), tr("Agreement by tag"), tr("The figures for all tags and for each"));
    confusion = add(tr("Confusion"), tr("Which tags are taken for which"),
                    tr("How often one has this tag where the other has that one"));
    articles = add(tr("Articles"), tr("Agreement by article, worst first"),
                   tr("The figures of each article, the worst first"));
    pairs = new SheetView(tr("Agreement by pair of annotators"));
    connect(pairs, &SheetView::placesAsked, q,
            [this](const PlaceQuery &query, const QString &about) { askPlaces(query, about); });
    measures = new QComboBox;
    measures->setAccessibleName(tr("Figure shown for each pair"));
    measures->setToolTip(tr("Which figure the pairs are compared by"));
    measures->setMinimumHeight(24);
    for (const FigureColumn &column : figureColumns(true, PassUnit::Character))
        measures->addItem(column.name);
    connect(measures, &QComboBox::activated, q, [this] { showPairs(); });
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    column->setContentsMargins(0, unit, 0, 0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(3 * unit, 0, 3 * unit, 0);
    row->addWidget(measures);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(pairs, 1);
    page->setFocusProxy(pairs);
    tabs->setTabToolTip(tabs->addTab(page, tr("Pairs")), tr("Each annotator against each other"));
    attributes = add(tr("Attributes"), tr("Agreement by attribute and value"),
                     tr("How far the values agree where two have the same tag"));
    return tabs;
}

QWidget *AgreementWindow::Private::buildButtons()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    auto *box = new QWidget(q);
    auto *row = new FlowLayout(unit, box);
    const auto add = [&](const QString &text, const QString &tip, const std::function<void()> &run) {
        auto *button = new QPushButton(text, box);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, q, run);
        row->addWidget(button);
        return button;
    };
    again_ = add(tr("&Measure again (F5)"), tr("Measure what the project has now"), [this] { measure(); });
    gamma = add(tr("Measure &γ"),
                tr("Align all spans and compare them with random ones; takes longer than the "
                   "rest"),
                [this] { measureGamma(); });
    outputs = {add(tr("Export &CSV…"), tr("Write all figures to a table, one in a row"),
                   [this] { askExport(Format::Csv); }),
               add(tr("Export &JSON…"), tr("Write the figures as “ascertain agreement --json” prints them"),
                   [this] { askExport(Format::Json); }),
               add(tr("Copy methods &paragraph"),
                   tr("Copy a paragraph for a report: what was measured, how, and the numbers"),
                   [this] { copyMethods(); })};
    return box;
}

bool AgreementWindow::Private::isEmpty() const
{
    return !result || result->report.articles.empty();
}

void AgreementWindow::Private::showResult()
{
    places->clear();
    showFigures();
}

void AgreementWindow::Private::showFigures()
{
    showSummary();
    showCounts();
    if (!isEmpty()) {
        tags->show(tagSheet(result));
        confusion->show(confusionSheet(result));
        articles->show(articleSheet(result));
        showPairs();
        attributes->show(attributeSheet(result));
        tabs->setTabVisible(tabs->indexOf(attributes), !result->details.attributes.empty());
    }
    showState();
}

void AgreementWindow::Private::showPairs()
{
    if (!isEmpty())
        pairs->show(pairSheet(result, measures->currentIndex()));
}

void AgreementWindow::Private::showSummary()
{
    if (!result) {
        summary->clear();
        summary->hide();
        return;
    }
    QStringList sentences;
    if (!isEmpty()) {
        QStringList names;
        for (const int annotator : result->report.annotators)
            names << result->annotatorName(annotator);
        const QString much = result->unit == PassUnit::Token
                                 ? AgreementWindow::tr("%Ln word(s)", nullptr, int(result->report.units))
                                 : AgreementWindow::tr("%Ln character(s)", nullptr, int(result->report.units));
        const int number = int(result->report.articles.size());
        if (result->isAgain)
            sentences << againSentence(much);
        else if (result->isPair())
            sentences << AgreementWindow::tr("%Ln article(s) that %1 and %2 have both finished, %3.", nullptr,
                                             number)
                             .arg(names[0], names[1], much);
        else
            sentences << AgreementWindow::tr("%Ln article(s) that two or more of %1 have finished, %2.",
                                             nullptr, number)
                             .arg(QLocale().createSeparatedList(names), much)
                      << AgreementWindow::tr("All of them have finished %Ln article(s).", nullptr,
                                             int(result->report.completeArticles));
    }
    if (result->isAgain && result->passes.unfinished > 0)
        sentences << AgreementWindow::tr("%Ln article(s) left out: not finished in both passes.", nullptr,
                                         int(result->passes.unfinished));
    else if (result->passes.unfinished > 0)
        sentences << AgreementWindow::tr(
            "%Ln article(s) left out: still blind, begun but not finished by two.", nullptr,
            int(result->passes.unfinished));
    if (result->passes.hidden > 0)
        sentences << AgreementWindow::tr("%Ln article(s) left out: you have not finished them yourself.",
                                         nullptr, int(result->passes.hidden));
    summary->setText(sentences.join(QLatin1Char(' ')));
    summary->setVisible(!sentences.isEmpty());
}

void AgreementWindow::Private::addCount(const QString &text, const QString &tip, const PlaceQuery &query)
{
    auto *button = new QPushButton(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), counts);
    button->setToolTip(plainTip(tr("%1. Press to list them").arg(tip)));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, q, [this, query, text] { askPlaces(query, text); });
    counts->layout()->addWidget(button);
}

void AgreementWindow::Private::showCounts()
{
    qDeleteAll(counts->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    counts->setVisible(!isEmpty());
    if (isEmpty())
        return;
    const DifferenceCounts &numbers = result->details.differences;
    for (const DifferenceKind kind : alikeOrNot) {
        if (numbers[kind] > 0 || kind == DifferenceKind::Exact)
            addCount(kindCount(kind, numbers[kind]), meaningOf(kind), {.kind = kind});
    }
    for (std::size_t i = 0; i < result->report.annotators.size(); ++i) {
        const int annotator = result->report.annotators[i];
        const QString name = result->annotatorName(annotator);
        if (result->details.onlyBy[i] > 0)
            addCount(tr("%1 only %2").arg(QLocale().toString(result->details.onlyBy[i]), name),
                     tr("%1 tagged something where another has nothing").arg(name), {.onlyBy = annotator});
    }
}

void AgreementWindow::Private::showState()
{
    const bool running = work->isRunning();
    const bool empty = isEmpty();
    pages->setCurrentIndex(empty ? 1 : 0);
    again_->setEnabled(project && !running);
    again_->setText(stale && result ? tr("&Measure again (F5): the project has changed")
                                    : tr("&Measure again (F5)"));
    const bool withGamma = result && result->report.options.gamma;
    gamma->setVisible(!empty && !withGamma);
    gamma->setEnabled(!running);
    for (QPushButton *button : outputs)
        button->setEnabled(!empty);
    if (empty)
        showNotice();
}

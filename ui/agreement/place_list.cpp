#include "ui/agreement/place_list.h"

#include "model/storage/fold.h"
#include "ui/agreement/place_model.h"
#include "ui/widgets/background.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/row_table.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

enum Show { Everything, Differing, Alike };

} // namespace

struct PlaceList::Private
{
    Background *work = nullptr;
    ProgressStrip *strip = nullptr;
    ElidedLabel *title = nullptr;
    QLineEdit *words = nullptr;
    QComboBox *kinds = nullptr;
    QLabel *count = nullptr;
    QStackedWidget *pages = nullptr;
    QTableView *table = nullptr;
    EmptyNotice *notice = nullptr;
    PlaceModel *model = nullptr;
    QTimer typed;

    AgreementResultPointer result;
    PlaceQuery query;
    std::vector<Place> places;
    bool again = false;
};

PlaceList::PlaceList(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->work = new Background(this);
    d->model = new PlaceModel(this);
    d->title = new ElidedLabel(this);
    d->words = new QLineEdit(this);
    d->words->setPlaceholderText(tr("Filter: words of the title, a tag…"));
    d->words->setAccessibleName(tr("Filter the places"));
    d->words->setToolTip(
        tr("Shows only places with all these words in the article's title or the tags' names"));
    d->words->setClearButtonEnabled(true);
    d->kinds = new QComboBox(this);
    d->kinds->addItems({tr("Everything"), tr("Only what differs"), tr("Only what is alike")});
    d->kinds->setAccessibleName(tr("Show places by kind"));
    d->kinds->setToolTip(tr("Shows all places, or only those where the two differ, or are alike"));
    d->kinds->setMinimumHeight(24);
    d->count = new QLabel(this);
    d->count->setTextFormat(Qt::PlainText);
    d->count->setForegroundRole(QPalette::PlaceholderText);
    d->strip = new ProgressStrip(d->work, this);

    d->table = new QTableView;
    makeRowTable(d->table);
    d->table->setAccessibleName(tr("Spans behind the number"));
    d->table->setModel(d->model);
    d->table->setFrameShape(QFrame::NoFrame);
    d->table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    d->table->setColumnWidth(PlaceModel::Article, 26 * letter);
    d->table->setColumnWidth(PlaceModel::Kind, 16 * letter);
    d->table->setColumnWidth(PlaceModel::First, 44 * letter);
    d->table->installEventFilter(this);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->table);
    d->pages->addWidget(d->notice);

    auto *filters = new QWidget(this);
    auto *row = new FlowLayout(unit, filters);
    d->words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    d->words->setMinimumWidth(20 * letter);
    for (QWidget *one : std::initializer_list<QWidget *>{d->kinds, d->count, d->words})
        row->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    const auto indent = [&](QWidget *widget) {
        auto *box = new QVBoxLayout;
        box->setContentsMargins(3 * unit, 0, 3 * unit, 0);
        box->addWidget(widget);
        column->addLayout(box);
    };
    indent(d->title);
    indent(filters);
    column->addWidget(d->strip);
    indent(d->pages);

    d->typed.setSingleShot(true);
    d->typed.setInterval(150ms);
    connect(d->words, &QLineEdit::textChanged, this, [this] { d->typed.start(); });
    connect(&d->typed, &QTimer::timeout, this, &PlaceList::filter);
    connect(d->kinds, &QComboBox::activated, this, &PlaceList::filter);
    connect(d->table, &QTableView::doubleClicked, this, &PlaceList::activate);
    connect(d->notice, &EmptyNotice::pressed, this, [this] {
        d->words->clear();
        d->kinds->setCurrentIndex(Everything);
        filter();
        d->table->setFocus();
    });
    setFocusProxy(d->table);
    clear();
}

PlaceList::~PlaceList() = default;

void PlaceList::setProject(Project *project)
{
    d->model->setProject(project);
    clear();
}

void PlaceList::clear()
{
    d->work->cancel();
    d->again = false;
    d->result.reset();
    d->places.clear();
    d->title->showText(tr("Spans"));
    filter();
}

int PlaceList::count() const
{
    return d->model->rowCount();
}

void PlaceList::show(const AgreementResultPointer &result, const PlaceQuery &query, const QString &title)
{
    d->result = result;
    d->query = query;
    d->title->showText(title);
    d->words->clear();
    d->kinds->setCurrentIndex(Everything);
    look();
}

void PlaceList::look()
{
    if (d->work->isRunning()) {
        d->again = true;
        d->work->cancel();
        return;
    }
    auto places = std::make_shared<std::optional<std::vector<Place>>>();
    const auto work = [places, result = d->result, query = d->query](Task &task) {
        *places = placesBehind(result->set(), result->report.options, query, task);
    };
    const auto done = [this, places, result = d->result] {
        if (std::exchange(d->again, false))
            return look();
        if (result != d->result || !*places)
            return;
        d->places = std::move(**places);
        filter();
        if (d->model->rowCount() > 0)
            d->table->setCurrentIndex(d->model->index(0, 0));
        emit found();
    };
    d->work->run(tr("Looking for the spans"), work, done);
}

void PlaceList::filter()
{
    d->typed.stop();
    const QStringList words = foldedQuery(d->words->text());
    std::vector<Place> shown;
    for (const Place &place : d->places) {
        const bool alike = place.kind == DifferenceKind::Exact;
        if ((d->kinds->currentIndex() == Differing && alike) || (d->kinds->currentIndex() == Alike && !alike))
            continue;
        if (words.isEmpty() || d->model->hasWords(*d->result, place, words))
            shown.push_back(place);
    }
    const int rows = int(shown.size());
    d->model->show(d->result, std::move(shown));
    d->pages->setCurrentIndex(rows > 0 ? 0 : 1);
    d->count->setText(d->result ? tr("%Ln place(s); Enter goes there", nullptr, rows) : QString());
    if (!d->result)
        d->notice->say(
            tr("Choose a number above, with a click or Enter: the spans behind it are listed here."));
    else if (d->places.empty())
        d->notice->say(tr("There is no span behind this number."));
    else
        d->notice->say(tr("No place fits the filter."), tr("Show everything"), tr("Takes the filter away"));
}

bool PlaceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(d->table->currentIndex());
            return true;
        }
        if (key == Qt::Key_Escape) {
            emit leaveAsked();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PlaceList::activate(const QModelIndex &index)
{
    if (!index.isValid() || !d->result)
        return;
    const Place &place = d->model->placeAt(index.row());
    const bool ofA = place.spanA >= 0 && (place.spanB < 0 || !d->result->isSecondHere);
    const auto &spans = d->result->passes.spans[std::size_t(place.article)];
    emit placeActivated(
        d->result->passes.articles[std::size_t(place.article)],
        spans[std::size_t(ofA ? place.a : place.b)][std::size_t(ofA ? place.spanA : place.spanB)]);
}

#include "ui/claims/claim_table.h"

#include "model/claims/roles.h"
#include "model/storage/snapshot.h"
#include "ui/claims/claim_table_model.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <array>
#include <chrono>

using namespace std::chrono_literals;

namespace {

bool changesChoices(const Change &change)
{
    return std::holds_alternative<Edit<Setting>>(change) || std::holds_alternative<Edit<Article>>(change) ||
           std::holds_alternative<Edit<Tag>>(change) || std::holds_alternative<Edit<Person>>(change);
}

} // namespace

struct ClaimTable::Private
{
    QPointer<Project> project;
    ClaimTableModel *model = nullptr;
    QLineEdit *words = nullptr;
    QComboBox *check = nullptr;
    QComboBox *type = nullptr;
    QComboBox *verdict = nullptr;
    QComboBox *outlet = nullptr;
    QComboBox *annotator = nullptr;
    QComboBox *priority = nullptr;
    QComboBox *assigned = nullptr;
    QCheckBox *grouped = nullptr;
    QStackedWidget *pages = nullptr;
    QTableView *table = nullptr;
    EmptyNotice *notice = nullptr;
    QLabel *count = nullptr;
    QTimer typed;
    bool filling = false;
};

ClaimTable::ClaimTable(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->model = new ClaimTableModel(this);
    d->words = new QLineEdit(this);
    d->words->setPlaceholderText(tr("Filter: words of the claim…"));
    d->words->setAccessibleName(tr("Filter claims"));
    d->words->setToolTip(tr("Shows only claims that have all these words"));
    d->words->setClearButtonEnabled(true);
    auto *boxes = new QWidget(this);
    auto *flow = new FlowLayout(unit, boxes);
    const auto box = [&](const QString &name, const QString &tip) {
        auto *one = new QComboBox(boxes);
        one->setAccessibleName(name);
        one->setToolTip(tip);
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(9);
        flow->addWidget(one);
        connect(one, &QComboBox::activated, this, &ClaimTable::ask);
        return one;
    };
    d->check = box(tr("Worth checking"), tr("Shows only claims that are worth checking, or not"));
    d->type = box(tr("Type of claim"), tr("Shows only claims of one type"));
    d->verdict = box(tr("Verdict"), tr("Shows only claims with this verdict, or without any"));
    d->priority = box(tr("Priority"), tr("Shows only claims with this priority, the highest somebody gave it"));
    d->assigned = box(tr("Assigned to"), tr("Shows only claims that somebody looks into, or nobody"));
    d->outlet = box(tr("Outlet"), tr("Shows only claims of one outlet"));
    d->annotator = box(tr("Tagged by"), tr("Shows only claims of one annotator"));
    d->grouped = new QCheckBox(tr("&Group by source"), boxes);
    d->grouped->setToolTip(tr("Puts the claims under the sources that say them; one with two sources stands "
                              "under both"));
    d->grouped->setMinimumHeight(24);
    flow->addWidget(d->grouped);

    d->table = new QTableView;
    makeRowTable(d->table);
    d->table->setAccessibleName(tr("Claims of the project"));
    d->table->setModel(d->model);
    d->table->setFrameShape(QFrame::NoFrame);
    d->table->horizontalHeader()->setSectionsMovable(true);
    d->table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    d->table->setSortingEnabled(true);
    const int letter = fontMetrics().averageCharWidth();
    const std::array widths{24, 13, 15, 13, 9, 12, 11, 26, 18, 12};
    for (int column = 0; column < ClaimTableModel::columns; ++column)
        d->table->setColumnWidth(column, widths[std::size_t(column)] * letter);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->table);
    d->pages->addWidget(d->notice);
    d->count = new QLabel(this);
    d->count->setTextFormat(Qt::PlainText);
    d->count->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * unit, 0, unit);
    column->setSpacing(unit);
    const auto indent = [&](QWidget *widget) {
        auto *row = new QVBoxLayout;
        row->setContentsMargins(2 * unit, 0, 2 * unit, 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    indent(d->words);
    indent(boxes);
    column->addWidget(d->pages, 1);
    indent(d->count);

    d->typed.setSingleShot(true);
    d->typed.setInterval(150ms);
    connect(d->words, &QLineEdit::textChanged, this, [this] { d->typed.start(); });
    connect(&d->typed, &QTimer::timeout, this, &ClaimTable::ask);
    connect(d->grouped, &QCheckBox::toggled, this, [this](bool on) {
        if (!on)
            d->table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        ask();
        emit groupedChanged(on);
    });
    connect(d->notice, &EmptyNotice::pressed, this, &ClaimTable::clearFilter);
    connect(d->table, &QTableView::activated, this, &ClaimTable::activate);
    connect(d->model, &ClaimTableModel::failed, this, &ClaimTable::failed);
    connect(d->model, &ClaimTableModel::pageRead, this, &ClaimTable::showState);
    connect(d->model, &ClaimTableModel::modelReset, this, [this] { spanGroups(0); });
    connect(d->model, &ClaimTableModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { spanGroups(first); });
    setFocusProxy(d->table);
    showState();
}

ClaimTable::~ClaimTable() = default;

void ClaimTable::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->project = project;
    d->model->setProject(project);
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) {
            if (std::any_of(changes.begin(), changes.end(), changesChoices))
                fillChoices();
        });
        connect(project, &Project::reloaded, this, [this] { fillChoices(); });
    }
    clearFilter();
    fillChoices();
    showState();
}

void ClaimTable::focusFilter()
{
    d->words->setFocus(Qt::ShortcutFocusReason);
    d->words->selectAll();
}

void ClaimTable::setGrouped(bool grouped)
{
    d->grouped->setChecked(grouped);
}

bool ClaimTable::isGrouped() const
{
    return d->grouped->isChecked();
}

void ClaimTable::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillChoices();
    d->model->setAwake(true);
    showState();
}

void ClaimTable::hideEvent(QHideEvent *event)
{
    d->model->setAwake(false);
    QWidget::hideEvent(event);
}

// The boxes hold what the tagset and the project have; what was chosen stays chosen.
void ClaimTable::fillChoices()
{
    if (!isVisible())
        return;
    const auto fill = [](QComboBox *box, const QString &any,
                         const std::vector<std::pair<QString, QVariant>> &items) {
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(any);
        for (const auto &[name, value] : items) {
            box->addItem(name, value);
            if (value == chosen)
                box->setCurrentIndex(box->count() - 1);
        }
    };
    std::vector<std::pair<QString, QVariant>> checks;
    std::vector<std::pair<QString, QVariant>> types;
    std::vector<std::pair<QString, QVariant>> verdicts{{tr("No verdict yet"), QString(QLatin1String(""))}};
    std::vector<std::pair<QString, QVariant>> people;
    if (d->project) {
        const Tag *claim = d->project->tagset().tag(ClaimRoles(d->project->tagset()).claim);
        for (const AttributeDefinition &definition :
             claim ? claim->attributes : std::vector<AttributeDefinition>()) {
            for (const AttributeValue &value : definition.values) {
                if (definition.name == claimAttributes::check)
                    checks.emplace_back(value.name, value.name);
                else if (definition.name == claimAttributes::type)
                    types.emplace_back(value.name, value.name);
            }
        }
        const QStringList scale =
            d->project->setting(settings::verdicts).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &verdict : scale)
            verdicts.emplace_back(verdict, verdict);
        for (const Person &person : d->project->people())
            people.emplace_back(person.name, QVariant::fromValue(person.id));
    }
    fill(d->check, tr("Any check"), checks);
    fill(d->type, tr("Any type"), types);
    fill(d->verdict, tr("Any verdict"), verdicts);
    fill(d->annotator, tr("Anybody"), people);
    people.insert(people.begin(), {tr("Nobody yet"), QVariant::fromValue(Id())});
    fill(d->assigned, tr("Any assignee"), people);
    std::vector<std::pair<QString, QVariant>> priorities;
    for (const Priority one : {Priority::High, Priority::Medium, Priority::Low, Priority::None})
        priorities.emplace_back(priorityName(one), int(one));
    fill(d->priority, tr("Any priority"), priorities);
    std::vector<std::pair<QString, QVariant>> outlets;
    if (d->project) {
        if (const auto found = d->project->outlets()) {
            for (const QString &outlet : *found)
                outlets.emplace_back(outlet, outlet);
        }
    }
    fill(d->outlet, tr("Any outlet"), outlets);
}

void ClaimTable::annotatorChanged()
{
    ask();
}

void ClaimTable::ask()
{
    d->typed.stop();
    ClaimQuery query = d->model->query();
    query.words = d->words->text();
    query.check = d->check->currentData().toString();
    query.type = d->type->currentData().toString();
    query.verdict = d->verdict->currentIndex() > 0
                        ? std::optional<QString>(d->verdict->currentData().toString())
                        : std::nullopt;
    query.outlet = d->outlet->currentIndex() > 0 ? std::optional<QString>(d->outlet->currentData().toString())
                                                 : std::nullopt;
    query.annotator = d->annotator->currentIndex() > 0 ? d->annotator->currentData().value<Id>() : Id();
    query.priority = d->priority->currentIndex() > 0
                         ? std::optional(Priority(d->priority->currentData().toInt()))
                         : std::nullopt;
    query.assigned = d->assigned->currentIndex() > 0 ? std::optional(d->assigned->currentData().value<Id>())
                                                     : std::nullopt;
    if (d->grouped->isChecked()) {
        query.order = ClaimOrder::Source;
        query.descending = false;
    } else if (query.order == ClaimOrder::Source) {
        query.order = ClaimOrder::Place;
        query.descending = false;
    }
    d->model->ask(query);
    showState();
}

void ClaimTable::clearFilter()
{
    d->words->clear();
    for (QComboBox *box : {d->check, d->type, d->verdict, d->priority, d->assigned, d->outlet, d->annotator})
        box->setCurrentIndex(0);
    ask();
}

// The name of a group goes all the way across.
void ClaimTable::spanGroups(int from)
{
    if (from == 0)
        d->table->clearSpans();
    for (int row = from; row < d->model->rowCount(); ++row) {
        if (!d->model->claimAt(row))
            d->table->setSpan(row, 0, 1, ClaimTableModel::columns);
    }
}

void ClaimTable::activate(const QModelIndex &index)
{
    if (const ClaimRow *claim = d->model->claimAt(index.row()))
        emit claimActivated(claim->article, claim->span);
}

void ClaimTable::showState()
{
    const bool bySource = d->model->query().order == ClaimOrder::Source;
    if (bySource != d->grouped->isChecked()) { // sorted by a click on the header
        const QSignalBlocker quiet(d->grouped);
        d->grouped->setChecked(bySource);
        emit groupedChanged(bySource);
    }
    const bool empty = d->model->rowCount() == 0;
    d->pages->setCurrentWidget(empty ? static_cast<QWidget *>(d->notice) : d->table);
    if (!d->project)
        d->notice->say(tr("No project is open. The claims of all its articles will be listed here."));
    else if (const ClaimRoles roles(d->project->tagset()); !roles.hasClaims())
        d->notice->say(roles.shortfall());
    else if (d->model->isReading())
        d->notice->say(tr("Looking through the claims…"));
    else if (d->model->isFiltered())
        d->notice->say(tr("No claim fits the filter."), tr("Clear filter"), tr("Show all claims again"));
    else if (d->model->furniture() > 0)
        d->notice->say(tr("All claims stand in furniture, which is left out here."));
    else
        d->notice->say(tr("Nobody has tagged a claim yet. Select words in an article and press the letter of "
                          "the tag Claim."));
    const int claims = d->model->claims();
    if (empty)
        d->count->setText({});
    else if (bySource && d->model->isComplete())
        d->count->setText(tr("%Ln line(s); a claim stands under each of its sources", nullptr, claims));
    else if (bySource)
        d->count->setText(tr("The first %Ln line(s); scroll for more", nullptr, claims));
    else if (d->model->isComplete())
        d->count->setText(tr("%Ln claim(s)", nullptr, claims));
    else
        d->count->setText(tr("The first %Ln claim(s); scroll for more", nullptr, claims));
    if (!empty && !bySource && d->model->furniture() > 0)
        d->count->setText(tr("%1 and %Ln in furniture", nullptr, d->model->furniture()).arg(d->count->text()));
}

#include "ui/claims/entity_table.h"

#include "model/project/blind_passes.h"
#include "model/storage/snapshot.h"
#include "ui/claims/entity_dialog.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/row_table.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

// Sorted by number, shown as the language writes it.
class NumberItem : public QTableWidgetItem
{
public:
    NumberItem(double number, const QString &text) : QTableWidgetItem(text), m_number(number)
    {
        setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    }
    bool operator<(const QTableWidgetItem &other) const override
    {
        const auto *number = dynamic_cast<const NumberItem *>(&other);
        return number ? m_number < number->m_number : QTableWidgetItem::operator<(other);
    }

private:
    double m_number;
};

Result<WhoSaysWhat> countEverywhere(const QString &path, const Id &blind, Task &task)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    const auto tagset = (*snapshot)->tagset();
    if (!tagset)
        return tagset.error();
    const ClaimRoles roles(*tagset);
    WhoSaysWhat counts;
    const auto walked = (*snapshot)->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            Blindness seen;
            if (!blind.isNull()) {
                const auto readings = (*snapshot)->readings(content.article.id);
                if (!readings)
                    return readings.error();
                const bool hasTags =
                    std::any_of(content.spans.begin(), content.spans.end(), [&](const Span &span) {
                        return span.annotator == blind && span.layer == Layer::Own;
                    });
                seen = blindness(blind, hasTags, *readings);
            }
            std::vector<const Span *> spans;
            for (const Span &span : content.spans) {
                if (!seen.hides(span))
                    spans.push_back(&span);
            }
            counts.add(ClaimIndex(roles, content.text, spans, content.links), content.article.zones);
            return {};
        },
        task);
    if (!walked)
        return walked.error();
    return counts;
}

} // namespace

struct EntityTable::Private
{
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    Background *work = nullptr;
    QTimer soon;
    bool stale = true;
    bool again = false;
    int unattributed = 0;

    QCheckBox *everywhere = nullptr;
    ProgressStrip *strip = nullptr;
    QStackedWidget *pages = nullptr;
    QTableWidget *table = nullptr;
    EmptyNotice *notice = nullptr;
    QLabel *count = nullptr;
    QPushButton *rename = nullptr;
    Apply apply;
};

EntityTable::EntityTable(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->work = new Background(this);
    d->everywhere = new QCheckBox(tr("All &articles of the project"), this);
    d->everywhere->setToolTip(tr("Counts the sources of all articles together instead of the open one's"));
    d->everywhere->setMinimumHeight(24);
    d->strip = new ProgressStrip(d->work, this);
    d->table = new QTableWidget;
    makeRowTable(d->table);
    d->table->setAccessibleName(tr("Who says what"));
    d->table->setColumnCount(9);
    const QStringList names{tr("Source"),
                            tr("Claims"),
                            tr("Affirms"),
                            tr("Denies"),
                            tr("Leaves open"),
                            tr("Hedges per claim"),
                            tr("Boosters per claim"),
                            tr("Mentions"),
                            tr("Without a name")};
    d->table->setHorizontalHeaderLabels(names);
    d->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    d->table->setFrameShape(QFrame::NoFrame);
    d->table->setColumnWidth(0, 24 * fontMetrics().averageCharWidth());
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->table);
    d->pages->addWidget(d->notice);
    d->count = new QLabel(this);
    d->count->setTextFormat(Qt::PlainText);
    d->count->setWordWrap(true);
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
    indent(d->everywhere);
    column->addWidget(d->strip);
    column->addWidget(d->pages, 1);
    indent(d->count);
    d->rename = new QPushButton(tr("Re&name or merge…"), this);
    d->rename->setToolTip(tr("Gives the chosen sources another name, or one name, in all articles (F2)"));
    indent(d->rename);
    auto *key = new QAction(d->table);
    key->setShortcut(Qt::Key_F2);
    key->setShortcutContext(Qt::WidgetShortcut);
    d->table->addAction(key);
    connect(key, &QAction::triggered, this, &EntityTable::renameChosen);
    connect(d->rename, &QPushButton::clicked, this, &EntityTable::renameChosen);
    connect(d->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        d->rename->setEnabled(canRename());
        emit chosenChanged();
    });

    d->soon.setSingleShot(true);
    d->soon.setInterval(200ms);
    connect(&d->soon, &QTimer::timeout, this, &EntityTable::look);
    connect(d->everywhere, &QCheckBox::toggled, this, [this] {
        d->stale = true;
        look();
    });
    setFocusProxy(d->table);
    showState();
}

EntityTable::~EntityTable() = default;

void EntityTable::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->work->cancel();
    d->project = project;
    if (project) {
        const auto again = [this] {
            d->stale = true;
            d->soon.start();
        };
        connect(project, &Project::changed, this, again);
        connect(project, &Project::reloaded, this, again);
    }
    showArticle(nullptr);
}

void EntityTable::annotatorChanged()
{
    d->stale = true;
    d->soon.start();
}

void EntityTable::showArticle(std::shared_ptr<const OpenArticle> article)
{
    d->article = std::move(article);
    d->stale = true;
    if (!d->everywhere->isChecked() || !d->project)
        show({});
    d->soon.start();
}

void EntityTable::setApply(const Apply &apply)
{
    d->apply = apply;
}

QStringList EntityTable::names(bool chosenOnly) const
{
    QStringList names;
    for (int row = 0; row < d->table->rowCount(); ++row) {
        if (!chosenOnly || d->table->selectionModel()->isRowSelected(row))
            names << d->table->item(row, 0)->text();
    }
    return names;
}

bool EntityTable::canRename() const
{
    return d->project && !d->project->isReadOnly() && d->apply && d->table->selectionModel()->hasSelection();
}

void EntityTable::renameChosen()
{
    if (canRename())
        (new EntityDialog(d->project, names(true), names(false), d->apply, window()))->open();
}

void EntityTable::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void EntityTable::look()
{
    if (!d->stale || !isVisible())
        return;
    d->soon.stop();
    d->stale = false;
    if (!d->project)
        return show({});
    if (d->everywhere->isChecked())
        return lookEverywhere();
    WhoSaysWhat counts;
    const ClaimRoles roles(d->project->tagset());
    if (d->article)
        counts.add(ClaimIndex(roles, d->article->text(), d->article->spans(), d->article->links()),
                   d->article->article().zones);
    show(counts);
}

void EntityTable::lookEverywhere()
{
    if (d->work->isRunning()) {
        d->again = true;
        d->work->cancel();
        return;
    }
    auto counted = std::make_shared<std::optional<Result<WhoSaysWhat>>>();
    const auto work = [counted, path = d->project->path(), blind = blindAnnotator(*d->project)](Task &task) {
        counted->emplace(countEverywhere(path, blind, task));
        if (task.cancelled())
            counted->reset();
    };
    const auto done = [this, counted, project = d->project] {
        if (std::exchange(d->again, false)) {
            d->stale = true;
            look();
        } else if (counted->has_value() && project == d->project && d->everywhere->isChecked()) {
            if (**counted)
                show(***counted);
            else
                emit failed((*counted)->error());
        }
    };
    d->work->run(tr("Counting who says what"), work, done);
}

void EntityTable::show(const WhoSaysWhat &counts)
{
    const std::vector<EntityCounts> rows = counts.rows();
    const QLocale locale;
    const QStringList chosen = names(true);
    d->unattributed = counts.unattributedClaims();
    d->table->setSortingEnabled(false);
    d->table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const EntityCounts &one = rows[std::size_t(row)];
        auto *name = new QTableWidgetItem(one.entity);
        name->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        name->setToolTip(plainTip(one.entity));
        d->table->setItem(row, 0, name);
        int column = 1;
        for (const int number : {one.claims, one.affirms, one.denies, one.withholds})
            d->table->setItem(row, column++, new NumberItem(number, locale.toString(number)));
        for (const double number : {one.hedgeDensity(), one.boosterDensity()})
            d->table->setItem(row, column++, new NumberItem(number, locale.toString(number, 'f', 2)));
        d->table->setItem(row, column++, new NumberItem(one.mentions, locale.toString(one.mentions)));
        const double share = one.unnamedShare();
        d->table->setItem(row, column, new NumberItem(share, tr("%1 %").arg(qRound(100 * share))));
    }
    d->table->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    d->table->setSortingEnabled(true);
    choose(chosen);
    showState();
}

// Those that were chosen before, wherever they stand now; else the first, so that F2 has something to rename.
void EntityTable::choose(const QStringList &names)
{
    d->table->clearSelection();
    int first = -1;
    for (int row = 0; row < d->table->rowCount(); ++row) {
        if (!names.contains(d->table->item(row, 0)->text()))
            continue;
        if (first < 0)
            d->table->setCurrentCell(first = row, 0, QItemSelectionModel::NoUpdate);
        d->table->selectionModel()->select(d->table->model()->index(row, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (first < 0 && d->table->rowCount() > 0)
        d->table->selectRow(0);
}

void EntityTable::showState()
{
    const bool empty = d->table->rowCount() == 0;
    d->pages->setCurrentWidget(empty ? static_cast<QWidget *>(d->notice) : d->table);
    const ClaimRoles roles = d->project ? ClaimRoles(d->project->tagset()) : ClaimRoles();
    if (!d->project)
        d->notice->say(tr("No project is open. Its sources and what they say will be counted here."));
    else if (!roles.hasSources())
        d->notice->say(roles.shortfall());
    else
        d->notice->say(tr("No source is tagged here yet. Select who says something and press the letter of "
                          "the tag Source, then link the claims to it."));
    const QString count = empty ? QString() : tr("%Ln claim(s) without any source", nullptr, d->unattributed);
    d->count->setText(count);
    d->rename->setVisible(!empty);
    d->rename->setEnabled(canRename());
}

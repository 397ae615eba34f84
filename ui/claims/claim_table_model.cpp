#include "ui/claims/claim_table_model.h"

#include "model/claims/roles.h"
#include "model/project/blind_passes.h"
#include "model/storage/snapshot.h"
#include "ui/widgets/background.h"
#include "ui/widgets/plain_words.h"

#include <QFont>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr int pageLength = 100;

std::optional<ClaimOrder> orderOf(int column)
{
    switch (column) {
    case ClaimTableModel::Check:
        return ClaimOrder::Check;
    case ClaimTableModel::Type:
        return ClaimOrder::Type;
    case ClaimTableModel::Verdict:
        return ClaimOrder::Verdict;
    case ClaimTableModel::Source:
        return ClaimOrder::Source;
    case ClaimTableModel::Outlet:
        return ClaimOrder::Outlet;
    case ClaimTableModel::Annotator:
        return ClaimOrder::Annotator;
    case ClaimTableModel::Priority:
        return ClaimOrder::Priority;
    case ClaimTableModel::Assigned:
        return ClaimOrder::Assigned;
    case ClaimTableModel::Claim:
    case ClaimTableModel::Article:
        return ClaimOrder::Place;
    default:
        return std::nullopt;
    }
}

template <typename Entity> bool isOf(const Change &change)
{
    return std::holds_alternative<Edit<Entity>>(change);
}

} // namespace

QString priorityName(Priority priority)
{
    switch (priority) {
    case Priority::None:
        break;
    case Priority::Low:
        return ClaimTableModel::tr("Low");
    case Priority::Medium:
        return ClaimTableModel::tr("Medium");
    case Priority::High:
        return ClaimTableModel::tr("High");
    }
    return ClaimTableModel::tr("No priority");
}

ClaimTableModel::ClaimTableModel(QObject *parent) : QAbstractTableModel(parent), m_work(new Background(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &ClaimTableModel::readFromStart);
}

ClaimTableModel::~ClaimTableModel() = default;

void ClaimTableModel::setProject(Project *project)
{
    if (m_project)
        disconnect(m_project, nullptr, this, nullptr);
    m_work->cancel();
    m_project = project;
    beginResetModel();
    m_lines.clear();
    m_claims = 0;
    m_furniture = 0;
    m_next.reset();
    endResetModel();
    m_stale = true;
    if (project) {
        connect(project, &Project::changed, this, &ClaimTableModel::follow);
        connect(project, &Project::reloaded, this, [this] { m_soon.start(); });
        m_soon.start();
    }
    emit pageRead();
}

void ClaimTableModel::ask(const ClaimQuery &query)
{
    const bool sameEyes = !m_project || blindAnnotator(*m_project) == m_blind;
    if (query == m_query && sameEyes && !m_stale)
        return;
    m_query = query;
    readFromStart();
}

bool ClaimTableModel::isFiltered() const
{
    return !m_query.words.trimmed().isEmpty() || !m_query.type.isEmpty() || !m_query.check.isEmpty() ||
           m_query.verdict || m_query.outlet || !m_query.annotator.isNull() || m_query.priority || m_query.assigned;
}

void ClaimTableModel::setAwake(bool awake)
{
    m_awake = awake;
    if (awake && m_stale)
        readFromStart();
}

bool ClaimTableModel::isReading() const
{
    return m_work->isRunning() || m_soon.isActive();
}

void ClaimTableModel::follow(const Changes &changes)
{
    const bool mine = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        return isOf<Span>(change) || isOf<Link>(change) || isOf<Assessment>(change) ||
               isOf<Reading>(change) || isOf<Setting>(change) || isOf<::Article>(change) ||
               isOf<Tag>(change) || isOf<LinkType>(change) || isOf<Person>(change);
    });
    if (!mine)
        return;
    m_stale = true;
    m_soon.start();
}

void ClaimTableModel::readFromStart()
{
    m_soon.stop();
    m_stale = true;
    if (!m_awake || !m_project)
        return;
    if (m_work->isRunning()) {
        m_again = true;
        m_work->cancel();
        return;
    }
    const ClaimRoles roles(m_project->tagset());
    m_query.claimTag = roles.claim;
    m_query.attributedTo = roles.attributedTo;
    m_query.sameAs = roles.sameAs;
    m_blind = blindAnnotator(*m_project);
    m_stale = false;
    if (!roles.hasClaims())
        return take({}, true);
    // As many as were there, so that the reader stays where they are.
    read(std::nullopt, std::max(pageLength, int(m_lines.size())));
}

void ClaimTableModel::read(const std::optional<ClaimPlace> &after, int limit)
{
    auto found = std::make_shared<std::optional<Result<ClaimPage>>>();
    // Shared, because GCC 12 takes the optionals of a captured copy for uninitialised.
    const auto query = std::make_shared<const ClaimQuery>(m_query);
    const auto work = [found, path = m_project->path(), blind = m_blind, query, after, limit](Task &task) {
        const auto file = Snapshot::open(path);
        if (!file)
            found->emplace(file.error());
        else
            found->emplace((*file)->claims(*query, after, limit, task, blind));
    };
    const auto done = [this, found, project = m_project, query, fromStart = !after] {
        if (std::exchange(m_again, false) || project != m_project || *query != m_query) {
            readFromStart();
        } else if (!found->has_value()) {
            emit pageRead();
        } else if (!**found) {
            emit failed((*found)->error());
            emit pageRead();
        } else {
            take(*std::move(**found), fromStart);
        }
    };
    m_work->run(tr("Reading claims"), work, done);
}

std::vector<ClaimTableModel::Line> ClaimTableModel::linesOf(const ClaimPage &page, bool fromStart) const
{
    std::vector<Line> lines;
    const bool grouped = m_query.order == ClaimOrder::Source;
    bool first = fromStart || m_lines.empty();
    QString group = first ? QString() : m_lines.back().claim.source;
    for (const ClaimRow &claim : page.rows) {
        if (grouped && (first || claim.source.compare(group, Qt::CaseInsensitive) != 0)) {
            Line line;
            line.claim.source = claim.source;
            line.isGroup = true;
            lines.push_back(std::move(line));
        }
        first = false;
        group = claim.source;
        lines.push_back({claim, false});
    }
    return lines;
}

void ClaimTableModel::take(ClaimPage page, bool fromStart)
{
    std::vector<Line> lines = linesOf(page, fromStart);
    m_next = page.end;
    if (fromStart) {
        beginResetModel();
        m_lines = std::move(lines);
        m_claims = int(page.rows.size());
        m_furniture = page.furniture;
        endResetModel();
    } else if (!lines.empty()) {
        beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines.size()) - 1);
        m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()),
                       std::make_move_iterator(lines.end()));
        m_claims += int(page.rows.size());
        endInsertRows();
    }
    if (!fromStart)
        m_furniture += page.furniture;
    emit pageRead();
}

const ClaimRow *ClaimTableModel::claimAt(int row) const
{
    const bool there = row >= 0 && row < int(m_lines.size()) && !m_lines[std::size_t(row)].isGroup;
    return there ? &m_lines[std::size_t(row)].claim : nullptr;
}

QString ClaimTableModel::groupAt(int row) const
{
    const QString name = m_lines[std::size_t(row)].claim.source.simplified();
    return name.isEmpty() ? tr("No source") : name;
}

int ClaimTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ClaimTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString ClaimTableModel::text(const ClaimRow &claim, int column) const
{
    switch (column) {
    case Claim:
        return claim.words;
    case Check:
        return claim.check;
    case Type:
        return claim.type;
    case Verdict:
        return claim.verdicts.join(QStringLiteral("; "));
    case Priority:
        return claim.priority == ::Priority::None ? QString() : priorityName(claim.priority);
    case Assigned:
        return claim.assigned.join(QStringLiteral("; "));
    case Source:
        return claim.sources.isEmpty() ? tr("none") : claim.sources.join(QStringLiteral("; "));
    case Article:
        return claim.title;
    case Outlet:
        return claim.outlet;
    case Annotator: {
        const Person *person = m_project ? m_project->person(claim.annotator) : nullptr;
        return person ? person->name : QString();
    }
    default:
        return {};
    }
}

QVariant ClaimTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    if (line.isGroup) {
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? groupAt(index.row()) : QString();
        if (role == Qt::FontRole) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    }
    if (role == Qt::DisplayRole)
        return text(line.claim, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(text(line.claim, index.column()));
    return {};
}

QVariant ClaimTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::ToolTipRole)
        return tr("Click to sort by this column");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Claim"),       tr("Source"), tr("Check"),   tr("Verdict"), tr("Priority"),
                            tr("Assigned to"), tr("Type"),   tr("Article"), tr("Outlet"),  tr("Tagged by")};
    return names.at(section);
}

Qt::ItemFlags ClaimTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return claimAt(index.row()) ? flags : flags & ~Qt::ItemIsSelectable;
}

bool ClaimTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_stale && !m_work->isRunning();
}

void ClaimTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next, pageLength);
}

void ClaimTableModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = orderOf(column);
    if (!wanted)
        return;
    ClaimQuery query = m_query;
    query.order = *wanted;
    query.descending = order == Qt::DescendingOrder;
    ask(query);
}

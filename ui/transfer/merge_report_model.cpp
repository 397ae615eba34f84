#include "ui/transfer/merge_report_model.h"

#include "model/storage/fold.h"
#include "ui/widgets/plain_words.h"

#include <QLocale>

#include <algorithm>
#include <unordered_map>

namespace {

constexpr qsizetype longestTitle = 120;

bool hasNewsIn(const MergeCounts &counts)
{
    return counts.added + counts.changed + counts.conflicts > 0;
}

} // namespace

MergeReportModel::MergeReportModel(QObject *parent) : QAbstractItemModel(parent) {}

void MergeReportModel::setReport(const MergeReport &report)
{
    beginResetModel();
    m_nodes.clear();
    std::unordered_map<Id, std::size_t> places;
    MergeCounts elsewhere = report.counts;
    Node rest{{tr("People, tags and settings"), {}, {}}, false, {}};
    for (const MergeArticle &article : report.articles) {
        const QString title =
            article.title.isEmpty() ? tr("Article without a title") : shortWords(article.title, longestTitle);
        Node node{{article.isNew ? tr("%1 (new article)").arg(title) : title, article.title, article.counts},
                  hasNewsIn(article.counts),
                  {}};
        for (const MergeAnnotator &annotator : article.annotators)
            node.children.push_back({annotator.name, annotator.name, annotator.counts});
        places.emplace(article.article, m_nodes.size());
        m_nodes.push_back(std::move(node));
        elsewhere.added -= article.counts.added;
        elsewhere.same -= article.counts.same;
        elsewhere.changed -= article.counts.changed;
        elsewhere.conflicts -= article.counts.conflicts;
    }
    for (const MergeConflict &conflict : report.conflicts) {
        const auto place = places.find(conflict.article);
        Node &node = place == places.end() ? rest : m_nodes[place->second];
        node.children.push_back(
            {tr("Conflict, %1: kept %2, not kept %3").arg(conflict.kind, conflict.kept, conflict.lost),
             tr("Two versions of this %1 were made apart. The newer one is kept: %2\nThe other one stays in "
                "the "
                "history: %3")
                 .arg(conflict.kind, conflict.kept, conflict.lost),
             {}});
    }
    for (const MergeEdition &edition : report.editions) {
        const auto place = places.find(edition.article);
        Node &node = place == places.end() ? rest : m_nodes[place->second];
        const QLocale locale;
        const QString found = tr("%1 of %2 tags are found there, score %3")
                                  .arg(locale.toString(edition.found), locale.toString(edition.spans),
                                       locale.toString(edition.score, 'f', 2));
        node.children.push_back(
            {tr("Another edition of an article here: %1").arg(found),
             tr("This seems to be another text of an article you have: %1. It comes in as an "
                "article of its own; no tag is moved.")
                 .arg(found),
             {}});
    }
    rest.line.counts = elsewhere;
    rest.hasNews = hasNewsIn(elsewhere);
    if (elsewhere != MergeCounts() || !rest.children.empty())
        m_nodes.insert(m_nodes.begin(), std::move(rest));
    m_shown.resize(m_nodes.size());
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        m_shown[i] = int(i);
    endResetModel();
}

void MergeReportModel::filter(const QString &words, bool onlyNews)
{
    const QStringList wanted = foldedQuery(words.simplified());
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node &node = m_nodes[i];
        const QString title = fold(node.line.what);
        const bool fits = std::all_of(wanted.begin(), wanted.end(),
                                      [&](const QString &word) { return title.contains(word); });
        if (fits && (node.hasNews || !onlyNews))
            m_shown.push_back(int(i));
    }
    endResetModel();
}

// The internal id of a child is its parent's row, plus one.
QModelIndex MergeReportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex MergeReportModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int MergeReportModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return shown();
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_nodes[std::size_t(m_shown[std::size_t(parent.row())])].children.size());
}

int MergeReportModel::columnCount(const QModelIndex &) const
{
    return columnCount_;
}

const MergeReportModel::Line *MergeReportModel::lineAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const bool isChild = index.internalId() != 0;
    const auto top = std::size_t(isChild ? int(index.internalId()) - 1 : index.row());
    if (top >= m_shown.size())
        return nullptr;
    const Node &node = m_nodes[std::size_t(m_shown[top])];
    return isChild ? &node.children[std::size_t(index.row())] : &node.line;
}

QVariant MergeReportModel::data(const QModelIndex &index, int role) const
{
    const Line *line = lineAt(index);
    if (!line)
        return {};
    if (role == DetailRole)
        return line->detail;
    if (index.column() == What) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return line->what;
        return role == Qt::ToolTipRole && !line->detail.isEmpty() ? plainTip(line->detail) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || !line->counts)
        return {};
    const MergeCounts &counts = *line->counts;
    const qint64 count = index.column() == New         ? counts.added
                         : index.column() == Changed   ? counts.changed
                         : index.column() == Conflicts ? counts.conflicts
                                                       : counts.same;
    return count == 0 ? QStringLiteral("–") : QLocale().toString(count);
}

QVariant MergeReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != What)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    static const std::array<const char *, columnCount_> names{QT_TR_NOOP("Article and annotator"),
                                                              QT_TR_NOOP("New"), QT_TR_NOOP("Changed"),
                                                              QT_TR_NOOP("Conflicts"), QT_TR_NOOP("Same")};
    if (role == Qt::DisplayRole && section < columnCount_)
        return tr(names[std::size_t(section)]);
    return {};
}

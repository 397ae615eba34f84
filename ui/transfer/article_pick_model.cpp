#include "ui/transfer/article_pick_model.h"

#include "ui/widgets/plain_words.h"

#include <QLocale>

#include <algorithm>

namespace {

constexpr int pageSize = 100;
constexpr std::size_t mostKept = 2'000;

} // namespace

ArticlePickModel::ArticlePickModel(Project *project, QObject *parent)
    : QAbstractListModel(parent), m_project(project)
{
    filter({});
}

void ArticlePickModel::filter(const QString &words)
{
    beginResetModel();
    m_order.clear();
    if (m_project) {
        if (auto order = m_project->articleOrder({words, {}, {}}))
            m_order = *std::move(order);
    }
    endResetModel();
}

void ArticlePickModel::tick(const Id &article)
{
    if (!m_project)
        return;
    if (const auto row = m_project->articleRow(article, {}))
        m_ticked.insert(row->row);
    emit ticksChanged();
}

void ArticlePickModel::tickShown(bool ticked)
{
    for (const RowNumber row : m_order)
        ticked ? void(m_ticked.insert(row)) : void(m_ticked.erase(row));
    if (!m_order.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit ticksChanged();
}

int ArticlePickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

const ArticleRow *ArticlePickModel::rowAt(int row) const
{
    const RowNumber number = m_order[std::size_t(row)];
    const auto known = m_rows.find(number);
    if (known != m_rows.end())
        return &known->second;
    if (!m_project)
        return nullptr;
    if (m_rows.size() > mostKept)
        m_rows.clear();
    const int first = row / pageSize * pageSize;
    const int last = std::min(first + pageSize, rowCount());
    const auto page = m_project->articleRows({m_order.begin() + first, m_order.begin() + last}, {});
    if (!page)
        return nullptr;
    for (const ArticleRow &one : *page)
        m_rows.emplace(one.row, one);
    const auto read = m_rows.find(number);
    return read == m_rows.end() ? nullptr : &read->second;
}

QVariant ArticlePickModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::CheckStateRole)
        return m_ticked.contains(m_order[std::size_t(index.row())]) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const ArticleRow *row = rowAt(index.row());
    if (!row)
        return {};
    const QString title = row->title.isEmpty() ? tr("Article without a title") : row->title;
    if (role == Qt::ToolTipRole)
        return plainTip(title);
    QStringList parts{shortWords(title, 90)};
    if (!row->outlet.isEmpty())
        parts << shortWords(row->outlet, 30);
    parts << tr("%Ln tag(s)", nullptr, int(row->spans));
    return parts.join(QStringLiteral(" · "));
}

bool ArticlePickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const RowNumber row = m_order[std::size_t(index.row())];
    value.toInt() == Qt::Checked ? void(m_ticked.insert(row)) : void(m_ticked.erase(row));
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

Qt::ItemFlags ArticlePickModel::flags(const QModelIndex &) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

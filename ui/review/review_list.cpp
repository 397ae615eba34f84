#include "ui/review/review_list.h"

#include <QColor>

#include <algorithm>

void ReviewList::show(const std::vector<ReviewItem> *items, std::vector<int> shown, const ReviewIndex *index,
                      const ReviewContext *context)
{
    beginResetModel();
    m_items = items;
    m_index = index;
    m_context = context;
    m_shown = std::move(shown);
    endResetModel();
}

void ReviewList::refresh()
{
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int ReviewList::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_shown[std::size_t(row)] : -1;
}

int ReviewList::rowOf(int item) const
{
    const auto at = std::find(m_shown.begin(), m_shown.end(), item);
    return at != m_shown.end() ? int(at - m_shown.begin()) : -1;
}

int ReviewList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ReviewList::data(const QModelIndex &index, int role) const
{
    const int place = itemAt(index.row());
    if (place < 0)
        return {};
    const ReviewItem &item = (*m_items)[std::size_t(place)];
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != DecidedRole && role != StaleRole)
        return {};
    const Decided decided = decidedOn(item, *m_index, *m_context->article);
    if (role == DecidedRole)
        return !decided.isOpen();
    if (role == StaleRole)
        return decided.isOpen() && !decided.reviews.empty();
    const QString words = itemKind(item, *m_context) + itemWords(item, *m_context);
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2").arg(words, decisionWords(decided, *m_context));
    const QString mark = decided.reviews.empty() ? QStringLiteral("○")
                         : decided.isOpen()      ? QStringLiteral("!")
                                                 : QStringLiteral("✓");
    return QStringLiteral("%1  %2").arg(mark, words);
}

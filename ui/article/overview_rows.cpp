#include "ui/article/overview_rows.h"

#include <algorithm>

OverviewRows::OverviewRows(std::vector<qsizetype> starts) : m_starts(std::move(starts)) {}

int OverviewRows::rowOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max(0, int(after - m_starts.begin()) - 1);
}

void OverviewRows::change(const Id &tag, const Pieces &pieces, int by)
{
    if (m_starts.empty())
        return;
    const auto [place, isNew] = m_places.try_emplace(tag, m_tags.size());
    if (isNew) {
        m_tags.push_back(tag);
        m_steps.emplace_back(m_starts.size() + 1, 0);
    }
    std::vector<int> &steps = m_steps[place->second];
    int free = 0; // two pieces on one row are one span there
    for (const TextRange piece : pieces) {
        if (piece.isEmpty())
            continue;
        const int first = std::max(free, rowOf(piece.start));
        const int last = rowOf(piece.end - 1);
        if (last < first)
            continue;
        steps[std::size_t(first)] += by;
        steps[std::size_t(last) + 1] -= by;
        free = last + 1;
    }
}

std::vector<OverviewRows::Share> OverviewRows::sharesOf(int firstRow, int lastRow) const
{
    std::vector<Share> most;
    forEachRow([&](int row, const std::vector<Share> &shares) {
        if (row < firstRow || row > lastRow)
            return;
        for (const Share &share : shares) {
            const auto found =
                std::find_if(most.begin(), most.end(), [&](const Share &m) { return m.tag == share.tag; });
            if (found == most.end())
                most.push_back(share);
            else
                found->count = std::max(found->count, share.count);
        }
    });
    return most;
}

// How many spans of each tag lie on each row of pixels beside the scroll bar: what the overview shows. A span
// costs the same however long it is, and one that comes or goes is counted without looking at the others.
//
// A row is a stretch of the text, [starts[row], starts[row + 1]); the last one goes to the end.
#pragma once

#include "model/entities/span.h"

#include <unordered_map>
#include <vector>

class OverviewRows
{
public:
    struct Share
    {
        Id tag;
        int count = 0;
    };

    OverviewRows() = default;
    explicit OverviewRows(std::vector<qsizetype> starts); // ascending, the first one 0

    int count() const { return int(m_starts.size()); }
    const std::vector<qsizetype> &starts() const { return m_starts; }
    int rowOf(qsizetype position) const; // 0 when there are no rows

    void change(const Id &tag, const Pieces &pieces, int by); // 1 for a span that came, -1 for one that went
    void add(const Id &tag, const Pieces &pieces) { change(tag, pieces, 1); }
    void remove(const Id &tag, const Pieces &pieces) { change(tag, pieces, -1); }

    // Calls `visit(row, shares)` for each row with spans; the tag that was met first comes first everywhere.
    template <typename Visit> void forEachRow(Visit visit) const
    {
        std::vector<int> sums(m_tags.size(), 0);
        std::vector<Share> shares;
        for (int row = 0; row < count(); ++row) {
            shares.clear();
            for (std::size_t i = 0; i < m_tags.size(); ++i) {
                sums[i] += m_steps[i][std::size_t(row)];
                if (sums[i] > 0)
                    shares.push_back({m_tags[i], sums[i]});
            }
            if (!shares.empty())
                visit(row, shares);
        }
    }
    std::vector<Share> sharesOf(int firstRow, int lastRow) const; // the most there are on any of these rows

private:
    std::vector<qsizetype> m_starts;
    std::vector<Id> m_tags;
    std::unordered_map<Id, std::size_t> m_places;
    std::vector<std::vector<int>> m_steps; // by tag: how many more spans than on the row above
};

#include "model/review/assignment.h"

#include <cstddef>
#include <limits>

namespace {

constexpr double far = std::numeric_limits<double>::infinity();

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

} // namespace

const std::vector<int> &Assignment::solve(int rows, int columns, const std::vector<WorthyPair> &pairs)
{
    m_columns = columns;
    m_columnOf.assign(at(rows), -1);
    m_first.assign(at(rows) + 1, 0);
    for (const WorthyPair &pair : pairs)
        ++m_first[at(pair.row) + 1];
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    m_rowPotential.assign(at(rows), 0);
    const std::size_t all = at(columns + rows);
    m_rowOf.assign(all, -1);
    m_columnPotential.assign(all, 0);
    m_distance.assign(all, far);
    m_via.assign(all, -1);
    m_done.assign(all, 0);
    for (int row = 0; row < rows; ++row) {
        if (m_first[at(row)] != m_first[at(row) + 1])
            insert(row, pairs);
    }
    for (int column = 0; column < columns; ++column) {
        if (m_rowOf[at(column)] >= 0)
            m_columnOf[at(m_rowOf[at(column)])] = column;
    }
    return m_columnOf;
}

void Assignment::insert(int row, const std::vector<WorthyPair> &pairs)
{
    m_touched.clear();
    double reached = 0;
    int from = -1; // column we came through
    int current = row;
    const auto look = [&](int column, double cost) {
        if (m_done[at(column)])
            return;
        const double distance = reached + cost - m_rowPotential[at(current)] - m_columnPotential[at(column)];
        if (m_distance[at(column)] == far)
            m_touched.push_back(column);
        if (distance < m_distance[at(column)]) {
            m_distance[at(column)] = distance;
            m_via[at(column)] = from;
        }
    };
    int end = -1;
    while (end < 0) {
        for (int i = m_first[at(current)]; i < m_first[at(current) + 1]; ++i)
            look(pairs[at(i)].column, -pairs[at(i)].worth);
        look(m_columns + current, 0);
        int nearest = -1;
        for (const int column : m_touched) {
            if (!m_done[at(column)] && (nearest < 0 || m_distance[at(column)] < m_distance[at(nearest)]))
                nearest = column;
        }
        reached = m_distance[at(nearest)];
        m_done[at(nearest)] = 1;
        from = nearest;
        if (m_rowOf[at(nearest)] < 0)
            end = nearest;
        else
            current = m_rowOf[at(nearest)];
    }
    m_rowPotential[at(row)] += reached;
    for (const int column : m_touched) {
        if (m_done[at(column)] && column != end) {
            m_rowPotential[at(m_rowOf[at(column)])] += reached - m_distance[at(column)];
            m_columnPotential[at(column)] -= reached - m_distance[at(column)];
        }
    }
    for (int column = end; column >= 0;) {
        const int before = m_via[at(column)];
        m_rowOf[at(column)] = before < 0 ? row : m_rowOf[at(before)];
        column = before;
    }
    for (const int column : m_touched) {
        m_distance[at(column)] = far;
        m_via[at(column)] = -1;
        m_done[at(column)] = 0;
    }
}

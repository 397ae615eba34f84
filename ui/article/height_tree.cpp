#include "ui/article/height_tree.h"

#include <bit>

void HeightTree::assign(std::vector<int> heights)
{
    m_heights = std::move(heights);
    const std::size_t count = m_heights.size();
    m_tree.assign(count + 1, 0);
    m_total = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        m_tree[i] += m_heights[i - 1];
        m_total += m_heights[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent <= count)
            m_tree[parent] += m_tree[i];
    }
    m_topBit = count == 0 ? 0 : std::bit_floor(count);
}

void HeightTree::set(qsizetype index, int height)
{
    const qint64 difference = qint64(height) - m_heights[std::size_t(index)];
    if (difference == 0)
        return;
    m_heights[std::size_t(index)] = height;
    m_total += difference;
    for (std::size_t i = std::size_t(index) + 1; i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += difference;
}

qint64 HeightTree::top(qsizetype index) const
{
    qint64 sum = 0;
    for (std::size_t i = std::size_t(index); i > 0; i -= i & (~i + 1))
        sum += m_tree[i];
    return sum;
}

qsizetype HeightTree::at(qint64 y) const
{
    if (m_heights.empty() || y < 0)
        return 0;
    std::size_t index = 0;
    qint64 rest = y;
    for (std::size_t bit = m_topBit; bit > 0; bit >>= 1) {
        const std::size_t next = index + bit;
        if (next < m_tree.size() && m_tree[next] <= rest) {
            index = next;
            rest -= m_tree[next];
        }
    }
    return std::min(qsizetype(index), count() - 1);
}

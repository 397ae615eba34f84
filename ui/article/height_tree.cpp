#include "ui/article/height_tree.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace {

constexpr std::size_t run = 64;

std::size_t lowestBit(std::size_t value)
{
    return value & (~value + 1);
}

} // namespace

void HeightTree::assign(std::vector<int> heights)
{
    m_heights = std::move(heights);
    const std::size_t runs = (m_heights.size() + run - 1) / run;
    m_tree.assign(runs + 1, 0);
    m_total = 0;
    for (std::size_t i = 1; i <= runs; ++i) {
        const auto first = m_heights.begin() + std::ptrdiff_t((i - 1) * run);
        const auto last = m_heights.begin() + std::ptrdiff_t(std::min(i * run, m_heights.size()));
        const qint64 sum = std::accumulate(first, last, qint64(0));
        m_total += sum;
        m_tree[i] += sum;
        const std::size_t parent = i + lowestBit(i);
        if (parent <= runs)
            m_tree[parent] += m_tree[i];
    }
    m_topBit = runs == 0 ? 0 : std::bit_floor(runs);
}

void HeightTree::set(qsizetype index, int height)
{
    const qint64 difference = qint64(height) - m_heights[std::size_t(index)];
    if (difference == 0)
        return;
    m_heights[std::size_t(index)] = height;
    m_total += difference;
    for (std::size_t i = std::size_t(index) / run + 1; i < m_tree.size(); i += lowestBit(i))
        m_tree[i] += difference;
}

qint64 HeightTree::top(qsizetype index) const
{
    const std::size_t runs = std::size_t(index) / run;
    const auto first = m_heights.begin() + std::ptrdiff_t(runs * run);
    qint64 sum = std::accumulate(first, m_heights.begin() + index, qint64(0));
    for (std::size_t i = runs; i > 0; i -= lowestBit(i))
        sum += m_tree[i];
    return sum;
}

qsizetype HeightTree::at(qint64 y) const
{
    if (m_heights.empty() || y < 0)
        return 0;
    std::size_t runs = 0;
    qint64 rest = y;
    for (std::size_t bit = m_topBit; bit > 0; bit >>= 1) {
        const std::size_t next = runs + bit;
        if (next < m_tree.size() && m_tree[next] <= rest) {
            runs = next;
            rest -= m_tree[next];
        }
    }
    std::size_t index = runs * run;
    while (index < m_heights.size() && m_heights[index] <= rest)
        rest -= m_heights[index++];
    return std::min(qsizetype(index), count() - 1);
}

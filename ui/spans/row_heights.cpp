#include "ui/spans/row_heights.h"

#include <algorithm>
#include <cstdlib>

namespace {

constexpr std::size_t blockSize = 256;

} // namespace

void RowHeights::reset(int count, int estimate)
{
    m_estimate = std::max(estimate, 1);
    m_rows.assign(static_cast<std::size_t>(count), -m_estimate);
    sumFrom(0);
}

void RowHeights::insert(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, static_cast<std::size_t>(count), -m_estimate);
    sumFrom(static_cast<std::size_t>(first) / blockSize);
}

void RowHeights::remove(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    sumFrom(static_cast<std::size_t>(first) / blockSize);
}

void RowHeights::forgetMeasures(int estimate)
{
    m_estimate = std::max(estimate, 1);
    for (int &height : m_rows)
        height = -std::abs(height);
}

void RowHeights::forgetMeasure(int row)
{
    int &height = m_rows[static_cast<std::size_t>(row)];
    height = -std::abs(height);
}

void RowHeights::measure(int row, int height)
{
    const auto at = static_cast<std::size_t>(row);
    m_blocks[at / blockSize] += std::max(height, 1) - std::abs(m_rows[at]);
    m_rows[at] = std::max(height, 1);
}

int RowHeights::height(int row) const
{
    return std::abs(m_rows[static_cast<std::size_t>(row)]);
}

qint64 RowHeights::top(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    qint64 y = 0;
    for (std::size_t block = 0; block < at / blockSize; ++block)
        y += m_blocks[block];
    for (std::size_t i = at / blockSize * blockSize; i < at; ++i)
        y += std::abs(m_rows[i]);
    return y;
}

int RowHeights::rowAt(qint64 y) const
{
    if (m_rows.empty())
        return -1;
    std::size_t block = 0;
    qint64 top = 0;
    while (block + 1 < m_blocks.size() && top + m_blocks[block] <= y)
        top += m_blocks[block++];
    std::size_t row = block * blockSize;
    while (row + 1 < m_rows.size() && top + std::abs(m_rows[row]) <= y)
        top += std::abs(m_rows[row++]);
    return static_cast<int>(row);
}

void RowHeights::sumFrom(std::size_t block)
{
    m_blocks.resize((m_rows.size() + blockSize - 1) / blockSize);
    for (; block < m_blocks.size(); ++block) {
        qint64 sum = 0;
        const std::size_t end = std::min(m_rows.size(), (block + 1) * blockSize);
        for (std::size_t i = block * blockSize; i < end; ++i)
            sum += std::abs(m_rows[i]);
        m_blocks[block] = sum;
    }
}

// Heights of the article's blocks, one above the other: from a block to its top and from a place to its
// block in O(log n), also while estimated heights are being corrected: a Fenwick tree over runs of 64 blocks,
// so that a new zoom, which estimates all of them again, only has to add them up.
#pragma once

#include <QtGlobal>

#include <vector>

class HeightTree
{
public:
    void assign(std::vector<int> heights); // O(n); none negative

    qsizetype count() const { return qsizetype(m_heights.size()); }
    int height(qsizetype index) const { return m_heights[std::size_t(index)]; }
    void set(qsizetype index, int height);

    qint64 total() const { return m_total; }
    qint64 top(qsizetype index) const; // sum of all before it; index may be count()
    // The block that covers `y`, clamped to the first and the last; an empty block covers nothing.
    qsizetype at(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_tree; // m_tree[i] = sum of the i & -i runs that end with run i (from 1)
    qint64 m_total = 0;
    std::size_t m_topBit = 0;
};

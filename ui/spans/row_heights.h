// Where the rows of a long list stand when each has a height of its own and only those that come near
// the screen are measured: the others count with an estimate. Finding a row or a place touches a few hundred
// numbers at any length of the list.
#pragma once

#include <QtGlobal>

#include <vector>

class RowHeights
{
public:
    void reset(int count, int estimate);
    void insert(int first, int count);
    void remove(int first, int count);
    // All have to be measured again (another width or font); until then they keep what they had.
    void forgetMeasures(int estimate);
    void forgetMeasure(int row);

    int count() const { return static_cast<int>(m_rows.size()); }
    bool isMeasured(int row) const { return m_rows[static_cast<std::size_t>(row)] > 0; }
    void measure(int row, int height); // height > 0

    int height(int row) const;
    qint64 top(int row) const; // row = count() gives the end
    qint64 total() const { return top(count()); }
    int rowAt(qint64 y) const; // clamped; -1 when there are none

private:
    void sumFrom(std::size_t block);

    std::vector<int> m_rows;      // negative = estimated
    std::vector<qint64> m_blocks; // sum of each run of 256 rows
    int m_estimate = 1;
};

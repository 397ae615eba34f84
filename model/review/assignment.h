// The best way to give rows to columns where each may also stay alone: the assignment problem, on a sparse
// list of the pairs that are worth anything.
//
// Rows are brought in one after the other along the shortest augmenting path (Kuhn 1955; Jonker &
// Volgenant 1987), which never looks beyond the connected component of a row, so that a long article with
// short spans costs about as much as it has spans.
#pragma once

#include <vector>

struct WorthyPair
{
    int row = 0;
    int column = 0;
    double worth = 0; // what is gained over leaving both alone; pairs of no worth are left out
};

class Assignment
{
public:
    // For each row its column or -1; the sum of worth is the greatest possible. `pairs` by row, ascending.
    // The same pairs give the same answer; the answer is valid until the next call.
    const std::vector<int> &solve(int rows, int columns, const std::vector<WorthyPair> &pairs);

private:
    void insert(int row, const std::vector<WorthyPair> &pairs);

    std::vector<int> m_columnOf;
    // By row: where its pairs begin; its potential.
    std::vector<int> m_first;
    std::vector<double> m_rowPotential;
    // By column, the last ones being "nobody", one for each row.
    int m_columns = 0;
    std::vector<int> m_rowOf;
    std::vector<double> m_columnPotential;
    std::vector<double> m_distance;
    std::vector<int> m_via;
    std::vector<char> m_done;
    std::vector<int> m_touched;
};

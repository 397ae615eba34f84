// A set of lines of an article's text (counted from 0, as Paragraphs does): which of them somebody has read
// and found nothing in. Kept as runs, because whole pages are marked at once.
#pragma once

#include <QString>

#include <optional>
#include <vector>

class LineSet
{
public:
    bool isEmpty() const { return m_runs.empty(); }
    qsizetype count() const;
    qsizetype last() const { return m_runs.empty() ? -1 : m_runs.back().last; } // -1 when empty
    bool contains(qsizetype line) const;
    std::vector<qsizetype> lines() const; // ascending

    void insert(qsizetype line);
    void remove(qsizetype line);

    // "0 3-7 12" for the store: ascending runs that neither touch nor overlap. Reading accepts only what
    // writing gives.
    QString toString() const;
    static std::optional<LineSet> fromString(QStringView text);

    bool operator==(const LineSet &) const = default;

private:
    struct Run
    {
        qsizetype first = 0;
        qsizetype last = 0; // itself included
        bool operator==(const Run &) const = default;
    };
    std::vector<Run> m_runs;
};

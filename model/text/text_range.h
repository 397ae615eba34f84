// A stretch of an article's text: UTF-16 code units, half-open [start, end).
//
// Inside the program every position is UTF-16, because QString and QTextLayout count so. Code points
// are used outside (SQLite, CSV, JSON, command line); see code_points.h for the one conversion.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>

struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(qsizetype position) const { return start <= position && position < end; }
    bool contains(TextRange other) const { return start <= other.start && other.end <= end; }
    bool overlaps(TextRange other) const { return start < other.end && other.start < end; }

    auto operator<=>(const TextRange &) const = default;
};

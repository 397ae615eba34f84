// The lines of an article's text (between LFs) and the numbers people see in the margin.
//
// Every line is one paragraph here, blank ones too, because the article view, the zones and the
// exports all count by line. Only lines with something to read have a number, from 1.
#pragma once

#include "model/text/text_range.h"

#include <QStringView>

#include <vector>

class Paragraphs
{
public:
    Paragraphs() = default;
    explicit Paragraphs(QStringView text);

    qsizetype count() const { return qsizetype(m_starts.size()); } // at least 1 once built from a text
    // Without the LF that ends it.
    TextRange range(qsizetype index) const;
    bool isBlank(qsizetype index) const { return number(index) == 0; }
    // As shown in the margin, from 1; 0 for a blank line.
    int number(qsizetype index) const;
    // The line `position` is in; the LF belongs to the line it ends. Clamped.
    qsizetype at(qsizetype position) const;

private:
    std::vector<qsizetype> m_starts;
    std::vector<int> m_numbers;
    qsizetype m_length = 0;
};

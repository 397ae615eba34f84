// Page noise: what stands in lines of the zone furniture is part of the text and of no count.
#pragma once

#include "model/entities/zones.h"
#include "model/text/paragraphs.h"

class FurnitureLines
{
public:
    FurnitureLines() = default; // none
    // Costs a walk through the text, where there is furniture at all.
    FurnitureLines(QStringView text, const Zones &zones);

    bool has(qsizetype place) const; // UTF-16; of a span its start counts

private:
    Zones m_zones; // empty = no line is furniture
    Paragraphs m_lines;
};

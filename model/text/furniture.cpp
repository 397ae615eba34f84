#include "model/text/furniture.h"

#include <algorithm>

FurnitureLines::FurnitureLines(QStringView text, const Zones &zones)
{
    if (std::find(zones.begin(), zones.end(), Zone::Furniture) == zones.end())
        return;
    m_zones = zones;
    m_lines = Paragraphs(text);
}

bool FurnitureLines::has(qsizetype place) const
{
    if (m_zones.empty())
        return false;
    const auto line = std::size_t(m_lines.at(place));
    return line < m_zones.size() && m_zones[line] == Zone::Furniture;
}

#include "ui/article/pagination.h"

#include <algorithm>
#include <utility>

Pagination::Pagination(qreal pageHeight) : m_pageHeight(std::max(1.0, pageHeight)), m_pages(1) {}

void Pagination::newPage()
{
    m_pages.emplace_back();
    m_y = 0;
}

int Pagination::linesThatFit(const PrintedBlock &block, int first, qreal top) const
{
    const auto &lines = *block.lines;
    const int count = int(lines.size());
    int end = first;
    while (end < count && top + lines[std::size_t(end)].top + lines[std::size_t(end)].height <= m_pageHeight)
        ++end;
    if (end == count)
        return end - first;
    const bool freshPage = m_pages.back().empty();
    // Two lines at least on either side of the break, where the paragraph has them.
    if (count - end == 1 && end - first > 2)
        --end;
    if (end - first == 1 && count - first > 1 && !block.continues && first == 0 && !freshPage)
        end = first;
    // A line taller than the page has to stand somewhere.
    if (end == first && freshPage)
        end = first + 1;
    return end - first;
}

void Pagination::place(const PrintedBlock &block)
{
    const auto &lines = *block.lines;
    const int count = int(lines.size());
    // Space above a paragraph is for what stands above it.
    qreal top = m_pages.back().empty() ? m_y - lines.front().top : m_y;
    for (int first = 0; first < count;) {
        const int fit = linesThatFit(block, first, top);
        if (fit > 0)
            m_pages.back().push_back({block.block, first, first + fit, top});
        first += fit;
        if (first == count)
            break;
        newPage();
        top = -lines[std::size_t(first)].top;
    }
    m_y = std::max(0.0, top + block.height);
}

void Pagination::add(const PrintedBlock &block)
{
    const bool blank = !block.lines || block.lines->empty();
    if (blank && m_waiting.empty()) {
        if (!m_pages.back().empty())
            m_y += block.height;
        return;
    }
    if (blank || block.keepsWithNext) {
        m_waiting.push_back({block, blank ? std::vector<LineBox>() : *block.lines});
        return;
    }
    if (!m_waiting.empty()) {
        qreal needed = 0;
        for (const Heading &heading : m_waiting)
            needed += heading.block.height;
        const auto &lines = *block.lines;
        const LineBox &second = lines[std::min<std::size_t>(1, lines.size() - 1)];
        needed += second.top + second.height;
        if (!m_pages.back().empty() && m_y + needed > m_pageHeight && needed <= m_pageHeight)
            newPage();
        placeHeadings();
    }
    place(block);
}

void Pagination::placeHeadings()
{
    for (Heading &heading : std::exchange(m_waiting, {})) {
        heading.block.lines = &heading.lines;
        if (!heading.lines.empty())
            place(heading.block);
        else if (!m_pages.back().empty())
            m_y += heading.block.height;
    }
}

qreal Pagination::addRest(qreal height)
{
    placeHeadings();
    if (height > 0 && m_y + height > m_pageHeight && !m_pages.back().empty())
        newPage();
    const qreal start = m_y;
    m_y += height;
    return start;
}

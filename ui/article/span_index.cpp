#include "ui/article/span_index.h"

#include <algorithm>
#include <limits>

void SpanIndex::reset(const Blocks &blocks, const std::vector<const Span *> &inTextOrder)
{
    m_blocks = &blocks;
    m_spans = &inTextOrder;
    m_notes = {};
    m_noted = 0;
}

template <typename Visit> void SpanIndex::forEachNote(const Pieces &pieces, Visit visit) const
{
    const int start = int(pieces.first().start);
    bool isFirst = true;
    forEachBlock(*m_blocks, pieces, [&](qsizetype block) {
        if (!isFirst)
            visit(Note{int(block), start});
        isFirst = false;
    });
}

void SpanIndex::add(const Pieces &pieces)
{
    if (pieces.isEmpty() || pieces.first().start >= m_noted)
        return; // noted when its part of the text is
    // One by one at its place: a few notes among a hundred thousand.
    forEachNote(pieces, [this](Note note) {
        const auto place = std::lower_bound(m_notes.begin(), m_notes.end(), note);
        if (place == m_notes.end() || *place != note)
            m_notes.insert(place, note);
    });
}

std::vector<const Span *> SpanIndex::touching(qsizetype block) const
{
    const qsizetype start = startOf(block);
    const qsizetype end = startOf(block + 1);
    noteUpTo(start);
    std::vector<const Span *> found;
    const auto touches = [start, end](const Span &span) {
        return std::any_of(span.pieces.begin(), span.pieces.end(),
                           [&](TextRange piece) { return piece.start < end && piece.end > start; });
    };
    const Note first{int(block), 0};
    for (auto note = std::lower_bound(m_notes.begin(), m_notes.end(), first);
         note != m_notes.end() && note->block == block; ++note) {
        for (auto span = firstFrom(note->start);
             span != m_spans->end() && (*span)->hull().start == note->start; ++span) {
            if (touches(**span))
                found.push_back(*span);
        }
    }
    for (auto span = firstFrom(start); span != m_spans->end() && (*span)->hull().start < end; ++span)
        found.push_back(*span);
    return found;
}

SpanIndex::Place SpanIndex::firstFrom(qsizetype start) const
{
    return std::lower_bound(m_spans->begin(), m_spans->end(), start,
                            [](const Span *span, qsizetype value) { return span->hull().start < value; });
}

qsizetype SpanIndex::startOf(qsizetype block) const
{
    return block < m_blocks->count() ? m_blocks->range(block).start : std::numeric_limits<qsizetype>::max();
}

void SpanIndex::noteUpTo(qsizetype position) const
{
    if (position <= m_noted)
        return;
    const std::size_t before = m_notes.size();
    qsizetype next = m_noted; // start of the first block that the spans at hand do not begin in
    for (auto place = firstFrom(m_noted); place != m_spans->end(); ++place) {
        const Span &span = **place;
        const TextRange hull = span.hull();
        if (hull.start >= position)
            break;
        if (next <= hull.start)
            next = startOf(m_blocks->at(hull.start) + 1);
        if (hull.end > next) // most stay in the block they begin in
            forEachNote(span.pieces, [this](Note note) { m_notes.push_back(note); });
    }
    m_noted = position;
    mergeFrom(before);
}

void SpanIndex::mergeFrom(std::size_t newOnes) const
{
    const auto middle = m_notes.begin() + std::ptrdiff_t(newOnes);
    if (middle == m_notes.end())
        return;
    std::sort(middle, m_notes.end());
    const auto first = std::lower_bound(m_notes.begin(), middle, *middle);
    std::inplace_merge(first, middle, m_notes.end());
    m_notes.erase(std::unique(first, m_notes.end()), m_notes.end());
}

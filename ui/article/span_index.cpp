#include "ui/article/span_index.h"

void SpanIndex::reset(const Blocks &blocks)
{
    m_blocks = &blocks;
    m_touching.clear();
    m_touching.resize(std::size_t(blocks.count()));
}

void SpanIndex::add(const Span &span)
{
    forEachBlock(*m_blocks, span.pieces, [&](qsizetype block) {
        auto &list = m_touching[std::size_t(block)];
        if (list.empty() || textOrder(*list.back().span, span)) {
            list.push_back({span.id, &span});
            return;
        }
        const auto place =
            std::lower_bound(list.begin(), list.end(), span, [](const Entry &entry, const Span &value) {
                return textOrder(*entry.span, value);
            });
        list.insert(place, {span.id, &span});
    });
}

bool SpanIndex::remove(const Id &id, const Pieces &pieces)
{
    bool found = false;
    forEachBlock(*m_blocks, pieces, [&](qsizetype block) {
        auto &list = m_touching[std::size_t(block)];
        const auto gone =
            std::remove_if(list.begin(), list.end(), [&](const Entry &e) { return e.id == id; });
        found = found || gone != list.end();
        list.erase(gone, list.end());
    });
    return found;
}

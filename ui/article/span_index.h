// Which spans touch a block, in text order. Adding or removing a span costs what its own blocks cost,
// however many spans there are.
//
// Keeps pointers to the spans of an OpenArticle and their ids: a span is taken out by its id, because
// by the time a view hears of the removal the span itself is gone.
#pragma once

#include "model/entities/span.h"
#include "ui/article/blocks.h"

#include <vector>

class SpanIndex
{
public:
    struct Entry
    {
        Id id;
        const Span *span;
    };

    void reset(const Blocks &blocks); // keeps a pointer to it
    // Cheapest in text order.
    void add(const Span &span);
    // `pieces` as they were when it was added. False when it was not there.
    bool remove(const Id &id, const Pieces &pieces);

    const std::vector<Entry> &touching(qsizetype block) const { return m_touching[std::size_t(block)]; }
    // Calls `visit` with each block the pieces touch, once, ascending.
    template <typename Visit>
    static void forEachBlock(const Blocks &blocks, const Pieces &pieces, Visit visit)
    {
        qsizetype next = 0;
        for (const TextRange piece : pieces) {
            if (piece.isEmpty())
                continue;
            qsizetype block = std::max(next, blocks.at(piece.start));
            const qsizetype last = blocks.at(piece.end - 1);
            for (; block <= last; ++block)
                visit(block);
            next = block;
        }
    }

private:
    const Blocks *m_blocks = nullptr;
    std::vector<std::vector<Entry>> m_touching;
};

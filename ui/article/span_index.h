// Which spans touch a block, in text order. Needs next to nothing beside the list of spans itself: those that
// begin in a block are found in it, and of those that reach a block from above only the starts are noted.
//
// The notes are made when a block is first asked for, up to that block, so that an article with a hundred
// thousand spans opens without a stall. They are hints: one that holds no more (its span is gone) costs a
// look and does no harm, so that nothing here points at a span that could be gone.
#pragma once

#include "model/entities/span.h"
#include "ui/article/blocks.h"

#include <vector>

class SpanIndex
{
public:
    // Keeps pointers to both; `inTextOrder` may change later (see add), as OpenArticle::spans does.
    void reset(const Blocks &blocks, const std::vector<const Span *> &inTextOrder);
    // After a span with these pieces came into the list. Nothing need be said of one that went.
    void add(const Pieces &pieces);

    std::vector<const Span *> touching(qsizetype block) const;
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
    // Spans that start at `start`, in an earlier block, may touch `block`.
    struct Note
    {
        int block;
        int start;
        auto operator<=>(const Note &) const = default;
    };
    using Place = std::vector<const Span *>::const_iterator;

    Place firstFrom(qsizetype start) const;
    qsizetype startOf(qsizetype block) const; // count() = after all text
    template <typename Visit> void forEachNote(const Pieces &pieces, Visit visit) const;
    void noteUpTo(qsizetype position) const;
    void mergeFrom(std::size_t newOnes) const;

    const Blocks *m_blocks = nullptr;
    const std::vector<const Span *> *m_spans = nullptr;
    mutable std::vector<Note> m_notes; // ascending, none twice
    mutable qsizetype m_noted = 0;     // of all spans that start before
};

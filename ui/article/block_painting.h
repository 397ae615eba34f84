// Paints one block that is laid out: what lies behind its words, the words, and the marks under and beside
// them. The same on screen and in print.
#pragma once

#include "ui/article/block_layout.h"
#include "ui/widgets/theme.h"

#include <QVarLengthArray>

#include <limits>
#include <unordered_map>

// How much a mark asks to be looked at: while reviewing, what is settled steps back and what is open stands
// out. Spans that are not in the map are as always.
enum class Emphasis { Quiet, Loud };
using Emphases = std::unordered_map<Id, Emphasis>;

// Positions are from the block's start.
struct BlockLook
{
    const PageStyle *style = nullptr;
    PageColors colors;
    bool dark = false;
    int number = 0;    // in the margin; 0 = none
    bool read = false; // nothing to tag here: a tick before the number
    QString zone;      // a quiet word under the number; empty = none
    QString zoneShort; // in its place where the margin is too narrow
    // On paper a page may hold only some of the lines. Spans that go on there have their letters again.
    int firstLine = 0;
    int endLine = std::numeric_limits<int>::max();
    TextRange selection;
    bool selectionGoesOn = false; // past the block's end
    QVarLengthArray<TextRange, 8> hits;
    TextRange currentHit;
    Id selected;
    Id hovered;
    const std::vector<Id> *linked = nullptr;
    const Emphases *emphases = nullptr;
};

// `origin` is the left of the column and the top of the block; `clip` in the painter's coordinates.
void paintBlock(QPainter &painter, const BlockLayout &block, const BlockLook &look, const QPointF &origin,
                const QRectF &clip);


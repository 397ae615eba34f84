// The third of BlockLayout that places marks: lanes, tints and margin labels.
#include "ui/article/block_layout.h"

#include "ui/article/lane_layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

void BlockLayout::placeMarks(std::vector<BlockSpan> spans, const PageStyle &style, bool dark)
{
    m_spans = std::move(spans);
    m_marks.clear();
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const BlockSpan &span = m_spans[i];
        for (const TextRange part : span.parts) {
            eachRect(part, [&](int line, const QRectF &words) {
                MarkPiece piece;
                piece.span = i;
                piece.line = line;
                piece.words = words;
                const LineBox &box = m_lines[std::size_t(line)];
                piece.ends = {part.start >= box.start, part.end <= box.end};
                m_marks.push_back(piece);
            });
        }
    }
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const MarkPiece &a, const MarkPiece &b) { return a.line < b.line; });
    for (LineBox &box : m_lines)
        box.lanes = 0;

    // A span has one lane in a line, also when mixed directions break it into several rectangles.
    std::vector<LaneItem> items;
    std::vector<std::size_t> owner;
    std::vector<int> laneOf(m_marks.size(), 0);
    for (std::size_t first = 0; first < m_marks.size();) {
        std::size_t last = first;
        items.clear();
        owner.clear();
        while (last < m_marks.size() && m_marks[last].line == m_marks[first].line) {
            const MarkPiece &piece = m_marks[last];
            const qreal right = std::max(piece.words.right(), piece.words.left() + style.letterWidth);
            const bool sameSpan = last > first && m_marks[last - 1].span == piece.span;
            if (sameSpan) {
                items.back().left = std::min(items.back().left, piece.words.left());
                items.back().right = std::max(items.back().right, right);
            } else {
                items.push_back({piece.words.left(), right, m_spans[piece.span].length, -1});
            }
            owner.push_back(items.size() - 1);
            ++last;
        }
        m_lines[std::size_t(m_marks[first].line)].lanes = assignLanes(items, 1.0);
        for (std::size_t i = first; i < last; ++i)
            laneOf[i] = items[owner[i - first]].lane;
        for (std::size_t i = first; i < last; ++i) {
            MarkPiece &piece = m_marks[i];
            piece.framed = laneOf[i] == 0;
            for (std::size_t j = first; piece.framed && j < last; ++j)
                piece.framed = m_marks[j].span == piece.span ||
                               m_marks[j].words.right() <= piece.words.left() ||
                               m_marks[j].words.left() >= piece.words.right();
        }
        first = last;
    }

    stackLines(style);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        MarkPiece &piece = m_marks[i];
        const LineBox &box = m_lines[std::size_t(piece.line)];
        piece.words.moveTop(box.baseline - m_ascent);
        const qreal y = std::round(box.baseline + style.laneTop + laneOf[i] * style.laneStep);
        const qreal left = std::round(piece.words.left());
        piece.slot = QRectF(left, y, std::max(1.0, std::round(piece.words.right()) - left), style.lane);
    }
    placeTints(dark);
    placeLabels(style);
}

// Each stretch of a line takes the tints of the two shortest spans over it; colour never piles up further.
void BlockLayout::placeTints(bool dark)
{
    m_tints.clear();
    QVarLengthArray<qreal, 64> edges;
    QVarLengthArray<const MarkPiece *, 16> over;
    for (std::size_t first = 0; first < m_marks.size();) {
        std::size_t last = first;
        edges.clear();
        while (last < m_marks.size() && m_marks[last].line == m_marks[first].line) {
            edges.append(std::round(m_marks[last].words.left()));
            edges.append(std::round(m_marks[last].words.right()));
            ++last;
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        for (qsizetype e = 0; e + 1 < edges.size(); ++e) {
            const qreal middle = (edges[e] + edges[e + 1]) / 2;
            over.clear();
            for (std::size_t i = first; i < last; ++i) {
                const MarkPiece &piece = m_marks[i];
                if (piece.words.left() <= middle && middle < piece.words.right() &&
                    m_spans[piece.span].style->tinted)
                    over.append(&piece);
            }
            std::sort(over.begin(), over.end(), [&](const MarkPiece *a, const MarkPiece *b) {
                return m_spans[a->span].length < m_spans[b->span].length;
            });
            for (qsizetype depth = 0; depth < std::min<qsizetype>(2, over.size()); ++depth) {
                const BlockSpan &span = m_spans[over[depth]->span];
                QRectF words = over[depth]->words;
                words.setLeft(edges[e]);
                words.setRight(edges[e + 1]);
                m_tints.push_back(
                    {over[depth]->span, words, markTint(*span.style, dark, int(depth), span.hand)});
            }
        }
        first = last;
    }
}

// Beside the first line of each span, pushed down where they would lie on each other. What has no room in the
// height of the block is counted, not shown.
void BlockLayout::placeLabels(const PageStyle &style)
{
    m_labels.clear();
    m_hiddenLabels = 0;
    if (!style.labels)
        return;
    std::vector<bool> done(m_spans.size(), false);
    const QFontMetricsF names(style.labelFont);
    const QFontMetricsF initials(style.numberFont);
    const qreal bottom = m_height;
    qreal free = 0;
    for (const MarkPiece &piece : m_marks) {
        if (done[piece.span] || !m_spans[piece.span].startsHere)
            continue;
        done[piece.span] = true;
        const LineBox &box = m_lines[std::size_t(piece.line)];
        const qreal lineY = box.baseline - m_ascent / 2 + 1;
        const qreal top = std::max(free, lineY - style.labelHeight / 2.0);
        if (top + style.labelHeight > bottom && !m_labels.empty()) {
            ++m_hiddenLabels;
            continue;
        }
        qreal width = names.horizontalAdvance(m_spans[piece.span].style->name) + style.labelHeight;
        if (!m_spans[piece.span].initials.isEmpty())
            width += initials.horizontalAdvance(m_spans[piece.span].initials) + 6;
        m_labels.push_back(
            {piece.span, lineY, std::round(top + style.labelHeight / 2.0), std::ceil(width) + 1});
        free = top + style.labelStep;
    }
}

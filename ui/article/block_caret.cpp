// The third of BlockLayout that knows where the caret stands: from positions to places in a line and back.
#include "ui/article/block_layout.h"

#include "model/text/boundaries.h"

#include <QGlyphRun>
#include <QRawFont>

#include <algorithm>
#include <cmath>
#include <limits>

int BlockLayout::after(int position) const
{
    return int(nextGrapheme(m_layout.text(), position));
}

int BlockLayout::before(int position) const
{
    return int(previousGrapheme(m_layout.text(), position));
}

int BlockLayout::endOf(int line) const
{
    const LineBox &box = m_lines[std::size_t(line)];
    const bool isLast = line + 1 == int(m_lines.size());
    if (isLast || box.isEmpty() || !m_layout.text().at(box.end - 1).isSpace())
        return box.end;
    return before(box.end);
}

// Where the glyphs of a character stand.
std::optional<BlockLayout::Edges> BlockLayout::glyphEdges(const QTextLine &line, int position, int length)
{
    const QList<QGlyphRun> runs = line.glyphRuns(position, length);
    if (runs.isEmpty() || runs.first().positions().isEmpty())
        return std::nullopt;
    qreal left = std::numeric_limits<qreal>::max();
    qreal right = std::numeric_limits<qreal>::lowest();
    for (const QGlyphRun &run : runs) {
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < places.size(); ++i) {
            left = std::min(left, places[i].x());
            right = std::max(right, places[i].x() + advances[i].x());
        }
    }
    const QGlyphRun &run = runs.first();
    return run.isRightToLeft() ? Edges{right, left, 0} : Edges{left, right, 0};
}

// Both edges of each character of a line of mixed directions, by its place in the line.
//
// Of runs against the paragraph Qt 6.4 gives the edge of the run beside them for the first character, and for
// the one after as many characters as the run has glyphs, thinking that to be its end: with accents, which
// share a glyph with their letter, that is too early. What does not join its neighbours on either side is
// therefore asked of the glyphs.
const std::vector<BlockLayout::Edges> &BlockLayout::edgesIn(int index) const
{
    m_edges.resize(m_lines.size());
    std::vector<Edges> &edges = m_edges[std::size_t(index)];
    const LineBox &box = m_lines[std::size_t(index)];
    if (!edges.empty() || box.isEmpty())
        return edges;
    const QTextLine line = m_layout.lineAt(index);
    std::vector<int> stops;
    for (int at = box.start; at < box.end; at = after(at))
        stops.push_back(at);
    stops.push_back(box.end);
    std::vector<Edges> told;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        // Some of our characters are several to Qt: the two letters of a flag.
        const int last = std::max(stops[i], m_layout.previousCursorPosition(stops[i + 1]));
        told.push_back(
            {line.cursorToX(stops[i], QTextLine::Leading), line.cursorToX(last, QTextLine::Trailing), 0});
    }
    const auto meet = [](qreal a, qreal b) { return std::abs(a - b) < 0.01; };
    const auto isTrue = [&](std::size_t i) {
        const bool joins = (i > 0 && meet(told[i - 1].trailing, told[i].leading)) ||
                           (i + 1 < told.size() && meet(told[i].trailing, told[i + 1].leading));
        return joins && !meet(told[i].leading, told[i].trailing);
    };
    edges.resize(std::size_t(box.end - box.start));
    for (std::size_t i = 0; i < told.size(); ++i) {
        Edges &here = edges[std::size_t(stops[i] - box.start)];
        here = told[i];
        if (isTrue(i))
            continue;
        const auto glyphs = glyphEdges(line, stops[i], stops[i + 1] - stops[i]);
        if (!glyphs && i > 0 && i + 1 == told.size() && meet(here.leading, here.trailing)) {
            // White space that the line wraps at, alone in its run: beyond the number before it.
            std::size_t first = i - 1;
            while (first > 0 && meet(told[first - 1].trailing, told[first].leading))
                --first;
            here.leading = told[first].leading;
            here.trailing = here.leading + (m_rightToLeft ? 1 : -1);
            continue;
        }
        if (!glyphs || glyphs->isForward() != m_rightToLeft)
            continue;
        // Their width is right; where they are is not always, with white space at the end of the line.
        here = *glyphs;
        const qreal width = here.trailing - here.leading;
        const auto joins = [&](std::size_t other) {
            return other < told.size() && isTrue(other) && told[other].isForward() == here.isForward();
        };
        if (joins(i + 1))
            here.leading = told[i + 1].leading - width;
        else if (joins(i - 1))
            here.leading = told[i - 1].trailing;
        here.trailing = here.leading + width;
    }
    findLevels(edges);
    return edges;
}

// Levels show in the order of the characters: 1 runs to the left, 2 to the right inside of that, and what has
// all before it on its left and all behind it on its right is on level 0. There are no higher ones, because
// explicit controls are shown and not obeyed.
void BlockLayout::findLevels(std::vector<Edges> &edges) const
{
    constexpr qreal far = std::numeric_limits<qreal>::max();
    constexpr qreal rounding = 0.5;
    const auto isCharacter = [](const Edges &one) { return one.level >= 0; };
    qreal before = -far;
    for (Edges &one : edges) {
        if (!isCharacter(one))
            continue;
        one.level = !one.isForward() ? 1 : !m_rightToLeft && one.left() >= before - rounding ? 0 : 2;
        before = std::max(before, one.right());
    }
    qreal behind = far;
    for (auto one = edges.rbegin(); one != edges.rend(); ++one) {
        if (!isCharacter(*one))
            continue;
        if (one->level == 0 && one->right() > behind + rounding)
            one->level = 2;
        behind = std::min(behind, one->left());
    }
}

// The caret's place between two characters. Where their levels (UAX #9) differ it keeps to the lower one, so
// that no two positions have the same place.
qreal BlockLayout::mixedX(int position, int index) const
{
    const LineBox &box = m_lines[std::size_t(index)];
    if (position <= box.start)
        return m_rightToLeft ? box.right : box.left;
    const std::vector<Edges> &edges = edgesIn(index);
    const Edges &before = edges[std::size_t(this->before(position) - box.start)];
    if (position >= box.end) {
        if (before.isForward() == m_rightToLeft)
            return m_rightToLeft ? box.left : box.right;
        return m_rightToLeft ? std::min(box.left, before.trailing) : std::max(box.right, before.trailing);
    }
    const Edges &behind = edges[std::size_t(position - box.start)];
    return before.level < behind.level ? before.trailing : behind.leading;
}

qreal BlockLayout::xOf(int position, int line) const
{
    return m_mixed && !m_lines[std::size_t(line)].isEmpty() ? mixedX(position, line)
                                                            : m_layout.lineAt(line).cursorToX(position);
}

// Calls `visit` with each position of a line at which the caret can stand, in text order. The end of a
// wrapped line is the start of the next one.
template <typename Visit> void BlockLayout::eachStop(int line, Visit visit) const
{
    const LineBox &box = m_lines[std::size_t(line)];
    const bool isLast = line + 1 == int(m_lines.size());
    const int last = isLast ? box.end : before(box.end);
    visit(box.start);
    for (int at = box.start; at < last;) {
        at = after(at);
        visit(at);
    }
}

int BlockLayout::beside(int position, bool left) const
{
    if (!m_mixed) {
        const int next = left ? before(position) : after(position);
        return next == position ? -1 : next;
    }
    int line = lineAt(position);
    const qreal here = xOf(position, line);
    const auto nearest = [&](bool inThisLine) {
        int found = -1;
        qreal best = 0;
        eachStop(line, [&](int stop) {
            const qreal x = xOf(stop, line);
            const bool onThatSide = left ? x < here - 0.01 : x > here + 0.01;
            if (stop == position || (inThisLine && !onThatSide))
                return;
            if (found < 0 || (left ? x > best : x < best)) {
                found = stop;
                best = x;
            }
        });
        return found;
    };
    const int found = nearest(true);
    if (found >= 0)
        return found;
    // Over the edge of the line to the near edge of the next, or of the one before.
    line += left == m_rightToLeft ? 1 : -1;
    return line < 0 || line >= int(m_lines.size()) ? -1 : nearest(false);
}

int BlockLayout::positionAt(qreal x, int line) const
{
    const LineBox &box = m_lines[std::size_t(line)];
    const int last = endOf(line);
    if (!m_mixed) {
        // Of a line that wraps xToCursor never gives the end.
        const int found = m_layout.lineAt(line).xToCursor(x, QTextLine::CursorBetweenCharacters);
        const bool beforeLast = found < last && after(found) >= last;
        const bool behindMiddle = beforeLast && x > (xOf(found, line) + xOf(last, line)) / 2;
        return behindMiddle ? last : std::min(last, found);
    }
    // xToCursor takes the other end of a run where two directions meet: look for the caret itself.
    int nearest = box.start;
    qreal least = std::numeric_limits<qreal>::max();
    const auto consider = [&](int stop) {
        const qreal distance = std::abs(xOf(stop, line) - x);
        if (distance < least) {
            least = distance;
            nearest = stop;
        }
    };
    eachStop(line, consider);
    consider(last);
    return nearest;
}

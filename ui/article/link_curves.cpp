#include "ui/article/link_curves.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr qreal gap = 6;        // between the words and the curve
constexpr qreal depthStep = 12; // from one curve to the next around it
constexpr qreal firstDepth = 26;
constexpr qreal arrowLength = 7;
constexpr qreal arrowHalf = 4;

struct Stretch
{
    qreal top;
    qreal bottom;
};

// A place in the window, or just outside of it on the right side.
qreal inWindow(qreal y, const CurveRoom &room)
{
    return std::clamp(y, room.top - 2, room.bottom + 2);
}

// 0 for the innermost. Curves that share a part of the height have different depths.
std::vector<int> depthsOf(const std::vector<LinkEnds> &links, const CurveRoom &room)
{
    std::vector<std::size_t> order(links.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto length = [&](std::size_t i) { return std::abs(links[i].to - links[i].from); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return length(a) < length(b); });
    std::vector<int> depths(links.size(), 0);
    std::vector<std::vector<Stretch>> taken;
    for (const std::size_t i : order) {
        const qreal top = inWindow(std::min(links[i].from, links[i].to), room);
        const qreal bottom = inWindow(std::max(links[i].from, links[i].to), room);
        std::size_t depth = 0;
        const auto isTaken = [&] {
            return depth < taken.size() &&
                   std::any_of(taken[depth].begin(), taken[depth].end(),
                               [&](const Stretch &s) { return top < s.bottom && s.top < bottom; });
        };
        while (isTaken())
            ++depth;
        if (depth == taken.size())
            taken.emplace_back();
        taken[depth].push_back({top, bottom});
        depths[i] = int(depth);
    }
    return depths;
}

// As near to `wanted` as the others leave room, downwards first; the window's edges hold.
QRectF freePlace(QRectF wanted, const std::vector<QRectF> &others, const CurveRoom &room)
{
    const auto isFree = [&](const QRectF &rect) {
        return std::none_of(others.begin(), others.end(),
                            [&](const QRectF &other) { return other.intersects(rect); });
    };
    const qreal top = std::clamp(wanted.top(), room.top, std::max(room.top, room.bottom - wanted.height()));
    for (int step = 0; step < 40; ++step) {
        for (const int side : {1, -1}) {
            wanted.moveTop(top + side * step * (wanted.height() + 1) / 2);
            if (wanted.top() >= room.top && wanted.bottom() <= room.bottom && isFree(wanted))
                return wanted;
        }
    }
    return {};
}

} // namespace

std::vector<LinkCurve> linkCurves(const std::vector<LinkEnds> &links, const CurveRoom &room)
{
    const std::vector<int> depths = depthsOf(links, room);
    const qreal start = room.column - gap;
    const qreal most = std::max(8.0, start - room.left);
    std::vector<LinkCurve> curves;
    std::vector<QRectF> labels;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const LinkEnds &link = links[i];
        const qreal from = inWindow(link.from, room);
        const qreal to = inWindow(link.to, room);
        const qreal depth = std::min(most, firstDepth + depths[i] * depthStep);
        // A cubic with both handles at 4/3 of the depth reaches the depth in its middle.
        const qreal handle = start - depth * 4 / 3;
        LinkCurve curve;
        curve.path.moveTo(start, from);
        const bool endsHere = to == link.to;
        const qreal end = endsHere ? start - arrowLength + 1 : start;
        curve.path.cubicTo(handle, from, handle, to, end, to);
        if (endsHere) {
            curve.arrow << QPointF(start, to) << QPointF(start - arrowLength, to - arrowHalf)
                        << QPointF(start - arrowLength, to + arrowHalf);
        }
        const qreal bulge = start - depth;
        // A name is there as a whole or not at all: a few letters of it say nothing.
        const qreal width = link.labelWidth;
        if (width > 0 && width <= start - arrowLength - room.left) {
            const qreal x = std::clamp(bulge - width / 2, room.left, start - arrowLength - width);
            const QRectF wanted(x, (from + to) / 2 - room.labelHeight / 2, width, room.labelHeight);
            curve.label = freePlace(wanted, labels, room);
            if (!curve.label.isEmpty())
                labels.push_back(curve.label);
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

#include "ui/article/lane_layout.h"

#include <QVarLengthArray>

#include <algorithm>
#include <numeric>

int assignLanes(std::vector<LaneItem> &items, qreal gap)
{
    if (items.size() == 1) {
        items.front().lane = 0;
        return 1;
    }
    QVarLengthArray<int, 64> order(qsizetype(items.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return items[std::size_t(a)].length > items[std::size_t(b)].length;
    });

    std::vector<QVarLengthArray<const LaneItem *, 8>> lanes;
    for (const int index : order) {
        LaneItem &item = items[std::size_t(index)];
        const auto isFree = [&](const auto &lane) {
            return std::none_of(lane.begin(), lane.end(), [&](const LaneItem *other) {
                return item.left < other->right + gap && other->left < item.right + gap;
            });
        };
        auto lane = std::find_if(lanes.begin(), lanes.end(), isFree);
        if (lane == lanes.end())
            lane = lanes.emplace(lanes.end());
        item.lane = int(lane - lanes.begin());
        lane->append(&item);
    }
    return int(lanes.size());
}

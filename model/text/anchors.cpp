#include "model/text/anchors.h"

#include "model/text/boundaries.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace {

constexpr qsizetype contextLength = 32;
constexpr qsizetype longestNearQuote = 1000;
constexpr qsizetype mostExactPlaces = 1000; // of a quote as common as "the"

QStringView contextBefore(QStringView text, qsizetype position)
{
    const qsizetype start =
        snapToGraphemes(text, {std::max<qsizetype>(0, position - contextLength), position}).start;
    return text.mid(start, position - start);
}

QStringView contextAfter(QStringView text, qsizetype position)
{
    const qsizetype end =
        snapToGraphemes(text, {position, std::min(text.size(), position + contextLength)}).end;
    return text.mid(position, end - position);
}

// Levenshtein, in UTF-16 units.
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(std::size_t(b.size() + 1));
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const std::size_t at = std::size_t(j);
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

double likeness(QStringView a, QStringView b)
{
    const qsizetype longer = std::max(a.size(), b.size());
    return longer == 0 ? 1 : 1 - double(distance(a, b)) / double(longer);
}

double scoreAt(const Anchor &anchor, QStringView text, TextRange range, double quoteLikeness)
{
    const double before = likeness(anchor.before, contextBefore(text, range.start));
    const double after = likeness(anchor.after, contextAfter(text, range.end));
    return (quoteLikeness * 5 + before / 2 + after / 2) / 6;
}

class Best
{
public:
    explicit Best(qsizetype place) : m_place(place) {}
    void offer(TextRange range, double score)
    {
        const bool isNearer = std::abs(range.start - m_place) < std::abs(m_match.range.start - m_place);
        if (score > m_match.score || (score == m_match.score && isNearer))
            m_match = {range, score};
    }
    const AnchorMatch &match() const { return m_match; }

private:
    qsizetype m_place;
    AnchorMatch m_match{{-1, -1}, -1};
};

// Sellers' algorithm: the edit distance of the pattern to whatever part of the text ends at each place, and
// where that part starts. Only the ends with the least distance matter; the bound keeps the columns short
// (Ukkonen).
void offerNear(const Anchor &anchor, QStringView text, QStringView pattern, Best &best)
{
    const qsizetype length = pattern.size();
    const qsizetype bound = length / 5;
    if (length == 0 || bound == 0)
        return;
    struct Cell
    {
        qsizetype distance;
        qsizetype start;
    };
    std::vector<Cell> column(std::size_t(length + 1));
    for (qsizetype i = 0; i <= length; ++i)
        column[std::size_t(i)] = {i, 0};
    qsizetype active = bound;
    qsizetype least = bound;
    struct End
    {
        TextRange range;
        qsizetype distance;
    };
    std::vector<End> ends;
    for (qsizetype j = 1; j <= text.size(); ++j) {
        Cell diagonal = column[0];
        column[0] = {0, j};
        const qsizetype last = std::min(length, active + 1);
        for (qsizetype i = 1; i <= last; ++i) {
            Cell &cell = column[std::size_t(i)];
            const Cell &above = column[std::size_t(i - 1)];
            const Cell left = i <= active ? cell : Cell{bound + 1, j};
            Cell next{diagonal.distance + (pattern[i - 1] == text[j - 1] ? 0 : 1), diagonal.start};
            if (above.distance + 1 < next.distance)
                next = {above.distance + 1, above.start};
            if (left.distance + 1 < next.distance)
                next = {left.distance + 1, left.start};
            diagonal = cell;
            cell = next;
        }
        active = last;
        while (active > 0 && column[std::size_t(active)].distance > bound)
            --active;
        if (active == length && column.back().distance <= least) {
            if (column.back().distance < least)
                ends.clear();
            least = column.back().distance;
            if (ends.size() < std::size_t(mostExactPlaces))
                ends.push_back({{column.back().start, j}, least});
        }
    }
    for (const End &end : ends) {
        const TextRange whole = snapToGraphemes(text, end.range);
        best.offer(whole,
                   scoreAt(anchor, text, whole, likeness(pattern, text.mid(whole.start, whole.length()))));
    }
}

void offerExact(const Anchor &anchor, QStringView text, Best &best)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < mostExactPlaces; ++i) {
        const qsizetype found = text.indexOf(anchor.quote, from);
        if (found < 0)
            return;
        const TextRange range{found, found + anchor.quote.size()};
        if (snapToGraphemes(text, range) == range)
            best.offer(range, scoreAt(anchor, text, range, 1));
        from = found + 1;
    }
}

} // namespace

Anchor makeAnchor(QStringView text, TextRange range)
{
    const TextRange whole = snapToGraphemes(text, {std::clamp<qsizetype>(range.start, 0, text.size()),
                                                   std::clamp<qsizetype>(range.end, 0, text.size())});
    return {whole, text.mid(whole.start, whole.length()).toString(),
            contextBefore(text, whole.start).toString(), contextAfter(text, whole.end).toString()};
}

std::optional<AnchorMatch> findAnchor(const Anchor &anchor, QStringView text, double minimumScore)
{
    const auto isEnough = [&](const AnchorMatch &match) { return match.score >= minimumScore; };
    if (anchor.quote.isEmpty())
        return std::nullopt;
    const TextRange old = anchor.range;
    if (old.start >= 0 && old.end <= text.size() &&
        text.mid(old.start, old.end - old.start) == anchor.quote &&
        contextBefore(text, old.start) == anchor.before && contextAfter(text, old.end) == anchor.after)
        return AnchorMatch{old, 1};

    Best best(old.start);
    offerExact(anchor, text, best);
    if (best.match().score < 0 && anchor.quote.size() <= longestNearQuote) {
        offerNear(anchor, text, anchor.quote, best);
    } else if (best.match().score < 0) {
        const qsizetype end = longestNearQuote / 5;
        const auto first = findAnchor(
            {{old.start, old.start + end}, anchor.quote.left(end), anchor.before, {}}, text, minimumScore);
        const auto last = findAnchor({{old.end - end, old.end}, anchor.quote.right(end), {}, anchor.after},
                                     text, minimumScore);
        if (first && last && first->range.start < last->range.end) {
            const TextRange range{first->range.start, last->range.end};
            const double shorter = double(std::min(range.length(), anchor.quote.size()));
            const double longer = double(std::max(range.length(), anchor.quote.size()));
            best.offer(range, std::min(first->score, last->score) * shorter / longer);
        }
    }
    return best.match().score >= 0 && isEnough(best.match()) ? std::optional(best.match()) : std::nullopt;
}

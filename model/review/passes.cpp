#include "model/review/passes.h"

#include <algorithm>

namespace {

// Sorted, apart, inside [0, length); touching ones become one.
std::vector<TextRange> tidy(std::vector<TextRange> ranges, qsizetype length)
{
    for (TextRange &range : ranges) {
        range.start = std::clamp<qsizetype>(range.start, 0, length);
        range.end = std::clamp<qsizetype>(range.end, 0, length);
    }
    std::erase_if(ranges, [](TextRange range) { return range.isEmpty(); });
    std::sort(ranges.begin(), ranges.end());
    std::size_t kept = 0;
    for (const TextRange &range : ranges) {
        if (kept > 0 && range.start <= ranges[kept - 1].end)
            ranges[kept - 1].end = std::max(ranges[kept - 1].end, range.end);
        else
            ranges[kept++] = range;
    }
    ranges.resize(kept);
    return ranges;
}

// Where `position` lies once the gaps are taken out; inside a gap, where the gap was.
qsizetype withoutGaps(qsizetype position, const std::vector<TextRange> &gaps)
{
    qsizetype removed = 0;
    for (const TextRange &gap : gaps) {
        if (gap.start >= position)
            break;
        removed += std::min(gap.end, position) - gap.start;
    }
    return position - removed;
}

bool comesBefore(const ComparedSpan &a, const ComparedSpan &b)
{
    if (a.tag != b.tag)
        return a.tag < b.tag;
    if (a.pieces != b.pieces)
        return a.pieces < b.pieces;
    if (a.attributes != b.attributes)
        return a.attributes < b.attributes;
    return a.source < b.source;
}

ComparedPass compare(const Pass &pass, qsizetype length, const std::vector<TextRange> &gaps)
{
    ComparedPass result{.read = true, .spans = {}, .links = {}};
    result.spans.reserve(pass.spans.size());
    for (std::size_t i = 0; i < pass.spans.size(); ++i) {
        std::vector<TextRange> pieces = tidy(pass.spans[i].pieces, length);
        if (!gaps.empty()) {
            for (TextRange &piece : pieces)
                piece = {withoutGaps(piece.start, gaps), withoutGaps(piece.end, gaps)};
            pieces = tidy(std::move(pieces), length);
        }
        if (pieces.empty())
            continue;
        result.spans.push_back({.tag = pass.spans[i].tag,
                                .source = int(i),
                                .pieces = std::move(pieces),
                                .attributes = pass.spans[i].attributes});
        std::sort(result.spans.back().attributes.begin(), result.spans.back().attributes.end());
    }
    std::sort(result.spans.begin(), result.spans.end(), comesBefore);
    if (pass.links.empty())
        return result;
    std::vector<int> places(pass.spans.size(), -1);
    for (std::size_t i = 0; i < result.spans.size(); ++i)
        places[std::size_t(result.spans[i].source)] = int(i);
    const auto placeOf = [&](int source) {
        return source >= 0 && std::size_t(source) < places.size() ? places[std::size_t(source)] : -1;
    };
    for (const PassLink &link : pass.links) {
        if (placeOf(link.from) >= 0 && placeOf(link.to) >= 0)
            result.links.push_back({placeOf(link.from), placeOf(link.to), link.type, link.symmetric});
    }
    return result;
}

} // namespace

qsizetype ComparedSpan::length() const
{
    qsizetype sum = 0;
    for (const TextRange &piece : pieces)
        sum += piece.length();
    return sum;
}

ComparedArticle compared(const PassArticle &article, const std::vector<int> &annotators)
{
    ComparedArticle result;
    result.passes.resize(article.passes.size());
    std::vector<TextRange> gaps = article.furniture;
    for (const int annotator : annotators) {
        const Pass &pass = article.passes[std::size_t(annotator)];
        if (!pass.read)
            continue;
        result.readers.push_back(annotator);
        gaps.insert(gaps.end(), pass.unread.begin(), pass.unread.end());
    }
    std::sort(result.readers.begin(), result.readers.end());
    gaps = tidy(std::move(gaps), article.length);
    result.length = article.length;
    for (const TextRange &gap : gaps)
        result.length -= gap.length();
    if (result.readers.size() < 2 || result.length <= 0) {
        result.readers.clear();
        return result;
    }
    for (const int reader : result.readers)
        result.passes[std::size_t(reader)] =
            compare(article.passes[std::size_t(reader)], article.length, gaps);
    return result;
}

qsizetype commonLength(const ComparedSpan &a, const ComparedSpan &b)
{
    qsizetype sum = 0;
    for (auto x = a.pieces.begin(), y = b.pieces.begin(); x != a.pieces.end() && y != b.pieces.end();) {
        sum += std::max<qsizetype>(0, std::min(x->end, y->end) - std::max(x->start, y->start));
        if (x->end < y->end)
            ++x;
        else
            ++y;
    }
    return sum;
}

#include "ui/review/comparison.h"

#include "model/review/pass_builder.h"

#include <algorithm>

namespace {

TextRange hullOf(const OpenArticle &article, const std::vector<Id> &ids)
{
    TextRange hull;
    bool first = true;
    for (const Id &id : ids) {
        const Span *span = article.span(id);
        if (!span)
            continue;
        const TextRange one = span->hull();
        hull = first ? one : TextRange{std::min(hull.start, one.start), std::max(hull.end, one.end)};
        first = false;
    }
    return hull;
}

std::vector<ReviewItem> everythingOf(const OpenArticle &article, const Id &annotator)
{
    std::vector<ReviewItem> items;
    for (const Span *span : article.spans()) {
        if (span->annotator != annotator || span->layer != Layer::Own)
            continue;
        items.push_back({DifferenceKind::OnlyA, true, {span->id}, {}, span->hull()});
    }
    return items;
}

} // namespace

std::vector<Id> ReviewItem::spans() const
{
    std::vector<Id> all = a;
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

Remarks remarksOf(const Review &review)
{
    return {review.reason, review.comment, review.confidence, review.guidelineGap};
}

std::vector<ReviewItem> reviewItems(const OpenArticle &article, const Tagset &tagset, const Id &a,
                                    const Id &b)
{
    if (a.isNull())
        return {};
    if (b.isNull() || a == b)
        return everythingOf(article, a);

    std::vector<Person> annotators(2);
    annotators[0].id = a;
    annotators[1].id = b;
    // Everything both have is compared, read to the end or not: who may see it is not decided here.
    std::vector<Reading> readings(2);
    std::vector<Span> spans;
    std::vector<Id> ids[2]; // by annotator, as the builder numbers them
    for (std::size_t i = 0; i < 2; ++i) {
        readings[i].annotator = annotators[i].id;
        readings[i].state = ReadingState::Done;
    }
    for (const Span *span : article.spans()) {
        if (span->layer != Layer::Own || (span->annotator != a && span->annotator != b) ||
            !tagset.tag(span->tag))
            continue;
        spans.push_back(*span);
        ids[span->annotator == a ? 0 : 1].push_back(span->id);
    }
    PassBuilder builder(tagset, annotators, PassUnit::Character);
    builder.add(article.article(), article.text(), spans, article.links(), readings);
    const PassSet set = builder.take();
    const ComparedArticle both = compared(set.articles.front(), {0, 1});
    if (both.readers.size() < 2)
        return {};

    std::vector<ReviewItem> items;
    for (const Difference &difference : differences(both.passes[0], both.passes[1])) {
        ReviewItem item;
        item.kind = difference.kind;
        for (const int number : difference.a)
            item.a.push_back(ids[0][std::size_t(number)]);
        for (const int number : difference.b)
            item.b.push_back(ids[1][std::size_t(number)]);
        item.range = hullOf(article, item.spans());
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Id> annotatorsOf(const OpenArticle &article)
{
    std::vector<std::pair<Id, qint64>> counts;
    for (const Span *span : article.spans()) {
        if (span->layer != Layer::Own)
            continue;
        const auto known = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto &one) { return one.first == span->annotator; });
        if (known == counts.end())
            counts.emplace_back(span->annotator, 1);
        else
            ++known->second;
    }
    std::sort(counts.begin(), counts.end(), [](const auto &x, const auto &y) {
        return x.second != y.second ? x.second > y.second : x.first < y.first;
    });
    std::vector<Id> people;
    for (const auto &one : counts)
        people.push_back(one.first);
    return people;
}

Decided decidedOn(const ReviewItem &item, const ReviewIndex &index, const OpenArticle &article)
{
    return index.decided(item.spans(), [&](const Id &id) { return article.span(id); });
}

std::unordered_map<Id, bool> settledSpans(const std::vector<ReviewItem> &items, const ReviewIndex &index,
                                          const OpenArticle &article)
{
    std::unordered_map<Id, bool> settled;
    for (const ReviewItem &item : items) {
        const bool isOpen = decidedOn(item, index, article).isOpen();
        if (isOpen && item.simple)
            continue;
        for (const Id &id : item.spans())
            settled[id] = !isOpen || item.kind == DifferenceKind::Exact;
    }
    for (const Span *span : article.spans()) {
        if (span->layer == Layer::Agreed)
            settled[span->id] = true;
    }
    return settled;
}

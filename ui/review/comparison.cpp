#include "ui/review/comparison.h"

#include "model/review/many_differences.h"
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
        items.push_back({DifferenceKind::OnlyA, {{annotator, {span->id}}}, span->hull()});
    }
    return items;
}

// The spans of one line, by annotator, as the passes number them.
using SidesOfLine = std::vector<const std::vector<int> *>;

class ItemMaker
{
public:
    ItemMaker(const OpenArticle &article, const std::vector<Id> &annotators)
        : m_article(article), m_annotators(annotators)
    {
    }

    std::vector<std::vector<Id>> ids; // as the builder numbers them

    void add(DifferenceKind kind, const SidesOfLine &line)
    {
        ReviewItem item;
        item.kind = kind;
        for (std::size_t side = 0; side < line.size(); ++side) {
            item.sides.push_back({m_annotators[side], {}});
            for (const int number : *line[side])
                item.sides.back().spans.push_back(ids[side][std::size_t(number)]);
        }
        item.range = hullOf(m_article, item.spans());
        items.push_back(std::move(item));
    }

    std::vector<ReviewItem> items;

private:
    const OpenArticle &m_article;
    const std::vector<Id> &m_annotators;
};

ComparedArticle passesOf(const OpenArticle &article, const Tagset &tagset, const std::vector<Id> &annotators,
                         std::vector<std::vector<Id>> &ids)
{
    std::vector<Person> people(annotators.size());
    // Everything they have is compared, read to the end or not: who may see it is not decided here.
    std::vector<Reading> readings(annotators.size());
    std::vector<int> all;
    for (std::size_t i = 0; i < annotators.size(); ++i) {
        people[i].id = readings[i].annotator = annotators[i];
        readings[i].state = ReadingState::Done;
        all.push_back(int(i));
    }
    std::vector<Span> spans;
    for (const Span *span : article.spans()) {
        if (std::find(annotators.begin(), annotators.end(), span->annotator) != annotators.end())
            spans.push_back(*span);
    }
    PassBuilder builder(tagset, people, PassUnit::Character); // passes over what is not of these passes
    ids = builder.add(article.article(), article.text(), spans, article.links(), readings);
    return compared(builder.passes().articles.front(), all);
}

// The graver, the less.
int nearness(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Exact:
        return 6;
    case DifferenceKind::Link:
        return 5;
    case DifferenceKind::Attribute:
        return 4;
    case DifferenceKind::Boundary:
        return 3;
    case DifferenceKind::Split:
    case DifferenceKind::Merged:
        return 2;
    case DifferenceKind::Tag:
        return 1;
    case DifferenceKind::OnlyA:
    case DifferenceKind::OnlyB:
        return 0;
    }
    return 0;
}

bool areAlike(const ReviewSide &x, const ReviewSide &y, const OpenArticle &article)
{
    return std::equal(x.spans.begin(), x.spans.end(), y.spans.begin(), y.spans.end(),
                      [&](const Id &one, const Id &other) {
                          const Span *a = article.span(one);
                          const Span *b = article.span(other);
                          return a && b && contentOf(*a) == contentOf(*b);
                      });
}

} // namespace

int ReviewItem::taggedBy() const
{
    return int(std::count_if(sides.begin(), sides.end(),
                             [](const ReviewSide &side) { return !side.spans.empty(); }));
}

bool ReviewItem::has(const Id &span) const
{
    return std::any_of(sides.begin(), sides.end(), [&](const ReviewSide &side) {
        return std::find(side.spans.begin(), side.spans.end(), span) != side.spans.end();
    });
}

std::vector<Id> ReviewItem::spans() const
{
    std::vector<Id> all;
    for (const ReviewSide &side : sides)
        all.insert(all.end(), side.spans.begin(), side.spans.end());
    return all;
}

Remarks remarksOf(const Review &review)
{
    return {review.reason, review.comment, review.confidence, review.guidelineGap};
}

std::vector<ReviewItem> reviewItems(const OpenArticle &article, const Tagset &tagset,
                                    const std::vector<Id> &annotators)
{
    if (annotators.empty() || annotators.front().isNull())
        return {};
    if (annotators.size() == 1)
        return everythingOf(article, annotators.front());
    ItemMaker maker(article, annotators);
    const ComparedArticle all = passesOf(article, tagset, annotators, maker.ids);
    if (all.readers.size() < annotators.size())
        return {}; // nothing of the article counts
    if (annotators.size() == 2) {
        for (const Difference &difference : differences(all.passes[0], all.passes[1]))
            maker.add(difference.kind, {&difference.a, &difference.b});
        return std::move(maker.items);
    }
    for (const ManyDifference &line : manyDifferences(all)) {
        SidesOfLine sides;
        for (const std::vector<int> &side : line.spans)
            sides.push_back(&side);
        const bool isMissingOnly = line.missing && line.among == DifferenceKind::Exact;
        maker.add(isMissingOnly ? DifferenceKind::OnlyA : line.among, sides);
    }
    return std::move(maker.items);
}

Agreement agreementOn(const ReviewItem &item, const OpenArticle &article)
{
    std::size_t most = 0;
    for (const ReviewSide &side : item.sides) {
        if (side.spans.empty())
            continue;
        const auto same = std::count_if(item.sides.begin(), item.sides.end(), [&](const ReviewSide &other) {
            return areAlike(side, other, article);
        });
        most = std::max(most, std::size_t(same));
    }
    return {item.sides.empty() ? 0 : double(most) / double(item.sides.size()), nearness(item.kind)};
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
        if (isOpen && item.isSimple())
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

#include "model/review/compared_pair.h"

#include "model/review/differences.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

using LinkKey = std::tuple<int, int, int>; // type, from, to

LinkKey keyOf(const ComparedLink &link, int from, int to)
{
    if (link.symmetric && to < from)
        std::swap(from, to);
    return {link.type, from, to};
}

int valueOf(const ComparedSpan &span, int attribute)
{
    for (const AttributeChoice &choice : span.attributes) {
        if (choice.attribute == attribute)
            return choice.value;
    }
    return -1;
}

} // namespace

void keepTags(ComparedPass &pass, const std::vector<int> &places)
{
    std::vector<int> moved(pass.spans.size(), -1);
    std::vector<ComparedSpan> kept;
    for (std::size_t i = 0; i < pass.spans.size(); ++i) {
        if (places[at(pass.spans[i].tag)] < 0)
            continue;
        moved[i] = int(kept.size());
        kept.push_back(std::move(pass.spans[i]));
        kept.back().tag = places[at(kept.back().tag)];
    }
    pass.spans = std::move(kept);
    std::erase_if(pass.links, [&](const ComparedLink &link) {
        return moved[at(link.from)] < 0 || moved[at(link.to)] < 0;
    });
    for (ComparedLink &link : pass.links) {
        link.from = moved[at(link.from)];
        link.to = moved[at(link.to)];
    }
}

std::vector<SpanMatch> spanMatches(const ComparedPass &a, const ComparedPass &b)
{
    const std::vector<int> partner = partners(a, b);
    std::vector<SpanMatch> matches;
    matches.reserve(a.spans.size() + b.spans.size());
    std::vector<char> taken(b.spans.size(), 0);
    for (std::size_t i = 0; i < partner.size(); ++i) {
        matches.push_back({int(i), partner[i]});
        if (partner[i] >= 0)
            taken[at(partner[i])] = 1;
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (!taken[i])
            matches.push_back({-1, int(i)});
    }
    return matches;
}

std::vector<ValueMatch> valueMatches(const ComparedSpan &a, const ComparedSpan &b)
{
    std::vector<ValueMatch> matches;
    for (const auto *attributes : {&a.attributes, &b.attributes}) {
        for (const AttributeChoice &choice : *attributes) {
            const bool known = std::any_of(matches.begin(), matches.end(), [&](const ValueMatch &one) {
                return one.attribute == choice.attribute;
            });
            if (!known)
                matches.push_back(
                    {choice.attribute, valueOf(a, choice.attribute), valueOf(b, choice.attribute)});
        }
    }
    return matches;
}

std::vector<LinkMatch> linkMatches(const ComparedPass &a, const ComparedPass &b,
                                   const std::vector<SpanMatch> &spans)
{
    if (a.links.empty() && b.links.empty())
        return {};
    std::vector<int> partner(a.spans.size(), -1);
    for (const SpanMatch &match : spans) {
        if (match.a >= 0 && match.b >= 0 && a.spans[at(match.a)].tag == b.spans[at(match.b)].tag)
            partner[at(match.a)] = match.b;
    }
    const auto same = [&](int span) {
        return a.spans[at(span)].pieces == b.spans[at(partner[at(span)])].pieces;
    };
    std::multimap<LinkKey, int> open;
    for (std::size_t i = 0; i < b.links.size(); ++i)
        open.emplace(keyOf(b.links[i], b.links[i].from, b.links[i].to), int(i));
    std::vector<LinkMatch> matches;
    for (std::size_t i = 0; i < a.links.size(); ++i) {
        const ComparedLink &link = a.links[i];
        const int from = partner[at(link.from)];
        const int to = partner[at(link.to)];
        const auto match = from >= 0 && to >= 0 ? open.find(keyOf(link, from, to)) : open.end();
        if (match == open.end()) {
            matches.push_back({int(i), -1, false});
            continue;
        }
        matches.push_back({int(i), match->second, same(link.from) && same(link.to)});
        open.erase(match);
    }
    for (const auto &[key, number] : open)
        matches.push_back({-1, number, false});
    return matches;
}

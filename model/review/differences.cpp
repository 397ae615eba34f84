#include "model/review/differences.h"

#include "model/review/assignment.h"
#include "model/review/pairing.h"

#include <algorithm>
#include <tuple>

namespace {

constexpr double sameWords = 0.5; // shared share from which two tags are about the same words

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

// One side of the comparison.
struct Side
{
    const ComparedPass &pass;
    std::vector<int> partner;
    std::vector<int> host; // the other side's paired span it is a part of, or -1

    explicit Side(const ComparedPass &compared)
        : pass(compared), partner(compared.spans.size(), -1), host(compared.spans.size(), -1)
    {
    }
    bool isLeft(int span) const { return partner[at(span)] < 0 && host[at(span)] < 0; }
};

void join(Side &a, Side &b, int inA, int inB)
{
    a.partner[at(inA)] = inB;
    b.partner[at(inB)] = inA;
}

// For each leftover the paired span of the other side, of the same tag, that holds at least half of it; of
// several the one that holds most.
std::vector<int> hostsOf(const Side &side, const Side &other)
{
    std::vector<int> hosts(side.pass.spans.size(), -1);
    std::vector<qsizetype> held(side.pass.spans.size(), 0);
    for (std::size_t start = 0; start < side.pass.spans.size();) {
        const int tag = side.pass.spans[start].tag;
        const SpanSlice mine = spansOfTag(side.pass, tag);
        const bool anyLeft = std::any_of(side.partner.begin() + std::ptrdiff_t(start),
                                         side.partner.begin() + std::ptrdiff_t(start) + mine.size(),
                                         [](int partner) { return partner < 0; });
        if (anyLeft) {
            const SpanSlice theirs = spansOfTag(other.pass, tag);
            const int offset = int(theirs.begin - other.pass.spans.data());
            for (const OverlappingPair &pair : overlappingPairs(mine, theirs)) {
                const std::size_t span = start + at(pair.a);
                const qsizetype common = commonLength(mine[pair.a], theirs[pair.b]);
                if (side.partner[span] < 0 && other.partner[at(offset + pair.b)] >= 0 &&
                    common * 2 >= mine[pair.a].length() && common > held[span]) {
                    held[span] = common;
                    hosts[span] = offset + pair.b;
                }
            }
        }
        start += at(mine.size());
    }
    return hosts;
}

// A pair takes parts from one side only: with parts of both it would be neither split nor merged.
void findParts(Side &a, Side &b)
{
    const std::vector<int> hostsInB = hostsOf(a, b);
    const std::vector<int> hostsInA = hostsOf(b, a);
    std::vector<char> split(a.pass.spans.size(), 0);  // by span of a: b has several
    std::vector<char> merged(a.pass.spans.size(), 0); // a has several
    for (const int host : hostsInA) {
        if (host >= 0)
            split[at(host)] = 1;
    }
    for (const int host : hostsInB) {
        if (host >= 0)
            merged[at(b.partner[at(host)])] = 1;
    }
    for (std::size_t i = 0; i < hostsInB.size(); ++i) {
        if (hostsInB[i] >= 0 && !split[at(b.partner[at(hostsInB[i])])])
            a.host[i] = hostsInB[i];
    }
    for (std::size_t i = 0; i < hostsInA.size(); ++i) {
        if (hostsInA[i] >= 0 && !merged[at(hostsInA[i])])
            b.host[i] = hostsInA[i];
    }
}

struct Leftovers
{
    std::vector<ComparedSpan> spans; // in text order
    std::vector<int> places;

    explicit Leftovers(const Side &side)
    {
        for (std::size_t i = 0; i < side.pass.spans.size(); ++i) {
            if (side.isLeft(int(i)))
                places.push_back(int(i));
        }
        std::sort(places.begin(), places.end(), [&](int x, int y) {
            const ComparedSpan &p = side.pass.spans[at(x)];
            const ComparedSpan &q = side.pass.spans[at(y)];
            return std::tie(p.pieces, p.tag, x) < std::tie(q.pieces, q.tag, y);
        });
        for (const int place : places)
            spans.push_back(side.pass.spans[at(place)]);
    }
    SpanSlice slice() const { return {spans.data(), spans.data() + spans.size()}; }
};

void pairAcrossTags(Side &a, Side &b)
{
    const Leftovers left(a);
    const Leftovers right(b);
    if (left.spans.empty() || right.spans.empty())
        return;
    std::vector<WorthyPair> worthy;
    for (const OverlappingPair &pair : overlappingPairs(left.slice(), right.slice())) {
        const double share = sharedShare(left.spans[at(pair.a)], right.spans[at(pair.b)]);
        if (share >= sameWords)
            worthy.push_back({pair.a, pair.b, share});
    }
    Assignment assignment;
    const std::vector<int> &columns =
        assignment.solve(int(left.spans.size()), int(right.spans.size()), worthy);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] >= 0)
            join(a, b, left.places[i], right.places[at(columns[i])]);
    }
}

void pairUp(Side &a, Side &b)
{
    const std::vector<int> pairs = bestPairs(a.pass, b.pass);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] >= 0)
            join(a, b, int(i), pairs[i]);
    }
    findParts(a, b);
    pairAcrossTags(a, b);
}

using Outgoing = std::vector<std::pair<int, int>>; // type, and the span at the other end

// By span; a symmetric link goes out from both its ends.
std::vector<Outgoing> outgoing(const ComparedPass &pass)
{
    std::vector<Outgoing> links(pass.spans.size());
    for (const ComparedLink &link : pass.links) {
        links[at(link.from)].push_back({link.type, link.to});
        if (link.symmetric)
            links[at(link.to)].push_back({link.type, link.from});
    }
    return links;
}

// Whether the links of a, their ends replaced by partners, are not those of b.
bool linkedDifferently(Outgoing a, Outgoing b, const std::vector<int> &partnerOfA)
{
    for (auto &[type, end] : a) {
        end = partnerOfA[at(end)];
        if (end < 0)
            return true;
    }
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a != b;
}

DifferenceKind kindOf(const Difference &difference)
{
    if (difference.tag)
        return DifferenceKind::Tag;
    if (difference.boundary)
        return DifferenceKind::Boundary;
    if (difference.attribute)
        return DifferenceKind::Attribute;
    return difference.link ? DifferenceKind::Link : DifferenceKind::Exact;
}

std::vector<int> sourcesOf(const ComparedPass &pass, std::vector<int> places)
{
    std::sort(places.begin(), places.end(), [&](int x, int y) {
        return std::tie(pass.spans[at(x)].pieces, x) < std::tie(pass.spans[at(y)].pieces, y);
    });
    for (int &place : places)
        place = pass.spans[at(place)].source;
    return places;
}

} // namespace

void DifferenceCounts::add(const std::vector<Difference> &differences)
{
    for (const Difference &difference : differences)
        ++of[int(difference.kind)];
}

std::vector<int> partners(const ComparedPass &a, const ComparedPass &b)
{
    Side left(a);
    Side right(b);
    pairUp(left, right);
    return left.partner;
}

std::vector<Difference> differences(const ComparedPass &a, const ComparedPass &b)
{
    Side left(a);
    Side right(b);
    pairUp(left, right);
    std::vector<std::vector<int>> partsOfA(a.spans.size()); // by host, a paired span of the other side
    std::vector<std::vector<int>> partsOfB(b.spans.size());
    for (std::size_t i = 0; i < a.spans.size(); ++i) {
        if (left.host[i] >= 0)
            partsOfB[at(left.host[i])].push_back(int(i));
    }
    for (std::size_t i = 0; i < b.spans.size(); ++i) {
        if (right.host[i] >= 0)
            partsOfA[at(right.host[i])].push_back(int(i));
    }
    const std::vector<Outgoing> linksOfA = outgoing(a);
    const std::vector<Outgoing> linksOfB = outgoing(b);
    std::vector<Difference> found;
    for (std::size_t i = 0; i < a.spans.size(); ++i) {
        const ComparedSpan &span = a.spans[i];
        if (left.isLeft(int(i)))
            found.push_back(
                {.kind = DifferenceKind::OnlyA, .a = {span.source}, .b = {}, .start = span.hull().start});
        if (left.partner[i] < 0)
            continue;
        const std::size_t other = at(left.partner[i]);
        const ComparedSpan &match = b.spans[other];
        Difference difference{.boundary = span.pieces != match.pieces,
                              .tag = span.tag != match.tag,
                              .attribute = span.tag == match.tag && span.attributes != match.attributes,
                              .link = linkedDifferently(linksOfA[i], linksOfB[other], left.partner),
                              .a = {},
                              .b = {},
                              .start = std::min(span.hull().start, match.hull().start)};
        difference.kind = !partsOfA[i].empty()       ? DifferenceKind::Split
                          : !partsOfB[other].empty() ? DifferenceKind::Merged
                                                     : kindOf(difference);
        for (const int part : partsOfA[i])
            difference.start = std::min(difference.start, b.spans[at(part)].hull().start);
        for (const int part : partsOfB[other])
            difference.start = std::min(difference.start, a.spans[at(part)].hull().start);
        partsOfB[other].push_back(int(i));
        partsOfA[i].push_back(int(other));
        difference.a = sourcesOf(a, std::move(partsOfB[other]));
        difference.b = sourcesOf(b, std::move(partsOfA[i]));
        found.push_back(std::move(difference));
    }
    for (std::size_t i = 0; i < b.spans.size(); ++i) {
        if (right.isLeft(int(i)))
            found.push_back({.kind = DifferenceKind::OnlyB,
                             .a = {},
                             .b = {b.spans[i].source},
                             .start = b.spans[i].hull().start});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Difference &x, const Difference &y) { return x.start < y.start; });
    return found;
}

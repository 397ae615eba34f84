#include "model/review/assignment.h"
#include "model/review/pairing.h"
#include "tests/model/review/passes_builder.h"
#include "tests/support/strings.h"

#include <algorithm>

namespace {

ComparedArticle comparedPair(std::vector<PassSpan> a, std::vector<PassSpan> b)
{
    return compared(article(1000, {pass(std::move(a)), pass(std::move(b))}), {0, 1});
}

int mostByForce(SpanSlice a, SpanSlice b, int row, std::vector<char> &taken)
{
    if (row == a.size())
        return 0;
    int best = mostByForce(a, b, row + 1, taken);
    for (int j = 0; j < b.size(); ++j) {
        if (taken[std::size_t(j)] || commonLength(a[row], b[j]) == 0)
            continue;
        taken[std::size_t(j)] = 1;
        best = std::max(best, 1 + mostByForce(a, b, row + 1, taken));
        taken[std::size_t(j)] = 0;
    }
    return best;
}

double worthByForce(const std::vector<std::vector<double>> &worth, std::size_t row, std::vector<char> &taken)
{
    if (row == worth.size())
        return 0;
    double best = worthByForce(worth, row + 1, taken);
    for (std::size_t j = 0; j < taken.size(); ++j) {
        if (taken[j] || worth[row][j] <= 0)
            continue;
        taken[j] = 1;
        best = std::max(best, worth[row][j] + worthByForce(worth, row + 1, taken));
        taken[j] = 0;
    }
    return best;
}

} // namespace

TEST_CASE("spans that only touch do not overlap")
{
    const ComparedArticle both = comparedPair({span(0, 0, 5)}, {span(0, 5, 9)});
    CHECK(overlappingPairs(spansOfTag(both.passes[0], 0), spansOfTag(both.passes[1], 0)).empty());
    CHECK(bestPairs(both.passes[0], both.passes[1]) == std::vector<int>{-1});
}

TEST_CASE("hulls that overlap without common words are no pair")
{
    PassSpan split = span(0, 0, 2);
    split.pieces.push_back({8, 10});
    const ComparedArticle both = comparedPair({split}, {span(0, 3, 6)});
    CHECK(overlappingPairs(spansOfTag(both.passes[0], 0), spansOfTag(both.passes[1], 0)).empty());
}

TEST_CASE("a chain of overlaps is paired to the end where a greedy choice would not")
{
    // a0 overlaps b0 and b1; a1 overlaps b0 only.
    const ComparedArticle both =
        comparedPair({span(0, 4, 12), span(0, 0, 5)}, {span(0, 3, 6), span(0, 10, 14)});
    const SpanSlice a = spansOfTag(both.passes[0], 0);
    const SpanSlice b = spansOfTag(both.passes[1], 0);
    CHECK(mostPairs(a.size(), b.size(), overlappingPairs(a, b)) == 2);
    CHECK(bestPairs(both.passes[0], both.passes[1]) == std::vector<int>{0, 1});
}

TEST_CASE("an identical span is preferred to one that only overlaps")
{
    const ComparedArticle both = comparedPair({span(0, 0, 20)}, {span(0, 0, 19), span(0, 0, 20)});
    const int partner = bestPairs(both.passes[0], both.passes[1]).front();
    CHECK(both.passes[1].spans[std::size_t(partner)].pieces.front() == TextRange{0, 20});
    const ComparedArticle larger = comparedPair({span(0, 10, 20)}, {span(0, 0, 12), span(0, 13, 22)});
    CHECK(bestPairs(larger.passes[0], larger.passes[1]).front() == 1);
}

TEST_CASE("spans of different tags are never paired")
{
    const ComparedArticle both = comparedPair({span(0, 0, 20)}, {span(1, 0, 20)});
    CHECK(bestPairs(both.passes[0], both.passes[1]) == std::vector<int>{-1});
}

TEST_CASE("the number of pairs is the greatest there is")
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        const ComparedArticle both =
            compared(article(40, {randomPass(random, 1, 40, 7), randomPass(random, 1, 40, 7)}), {0, 1});
        const SpanSlice a = spansOfTag(both.passes[0], 0);
        const SpanSlice b = spansOfTag(both.passes[1], 0);
        std::vector<char> taken(std::size_t(b.size()), 0);
        const int best = mostByForce(a, b, 0, taken);
        CHECK(mostPairs(a.size(), b.size(), overlappingPairs(a, b)) == best);
        const std::vector<int> partner = bestPairs(both.passes[0], both.passes[1]);
        CHECK(std::count_if(partner.begin(), partner.end(), [](int p) { return p >= 0; }) == best);
        std::vector<int> used;
        std::copy_if(partner.begin(), partner.end(), std::back_inserter(used), [](int p) { return p >= 0; });
        std::sort(used.begin(), used.end());
        CHECK(std::adjacent_find(used.begin(), used.end()) == used.end());
    }
}

TEST_CASE("an assignment is worth the most that is possible")
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const int rows = int(random() % 6);
        const int columns = int(random() % 6);
        std::vector<std::vector<double>> worth(std::size_t(rows),
                                               std::vector<double>(std::size_t(columns), 0.0));
        std::vector<WorthyPair> pairs;
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < columns; ++j) {
                if (random() % 2)
                    continue;
                worth[std::size_t(i)][std::size_t(j)] = 1 + double(random() % 20);
                pairs.push_back({i, j, worth[std::size_t(i)][std::size_t(j)]});
            }
        }
        Assignment assignment;
        double sum = 0;
        const std::vector<int> &chosen = assignment.solve(rows, columns, pairs);
        for (int i = 0; i < rows; ++i)
            sum +=
                chosen[std::size_t(i)] < 0 ? 0 : worth[std::size_t(i)][std::size_t(chosen[std::size_t(i)])];
        std::vector<char> taken(std::size_t(columns), 0);
        CHECK(sum == Approx(worthByForce(worth, 0, taken)));
    }
}

TEST_CASE("furniture and unread parts are taken out and pieces are put in order")
{
    Pass messy = pass({{.tag = 1, .pieces = {{30, 40}, {0, 5}, {5, 8}, {3, 3}}, .attributes = {}},
                       span(0, 12, 18),
                       span(0, 8, 25),
                       span(0, -5, 2),
                       span(0, 95, 200)});
    Pass skipped = pass({span(0, 52, 58)});
    skipped.unread = {{50, 60}};
    const ComparedArticle both = compared(article(100, {messy, skipped}, {{10, 20}}), {0, 1});
    CHECK(both.length == 80);
    CHECK(both.passes[1].spans.empty());
    const auto &spans = both.passes[0].spans;
    REQUIRE(spans.size() == 4); // the one inside the furniture is gone
    CHECK(spans[0].pieces == std::vector<TextRange>{{0, 2}});
    CHECK(spans[1].pieces == std::vector<TextRange>{{8, 15}});
    CHECK(spans[2].pieces == std::vector<TextRange>{{75, 80}});
    CHECK(spans[3].pieces == std::vector<TextRange>{{0, 8}, {20, 30}});
    CHECK(spans[3].source == 0);
    CHECK(spans[3].length() == 18);
}

TEST_CASE("an article that only one has read has no readers")
{
    Pass unfinished = pass({span(0, 0, 5)});
    unfinished.read = false;
    const PassArticle one = article(50, {pass({span(0, 0, 5)}), unfinished, pass({})});
    CHECK(compared(one, {0, 1}).readers.empty());
    CHECK(compared(one, {0, 1, 2}).readers == std::vector<int>{0, 2});
    CHECK(compared(article(10, {pass({}), pass({})}, {{0, 10}}), {0, 1}).readers.empty());
}

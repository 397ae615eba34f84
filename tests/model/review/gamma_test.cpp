#include "model/review/agreement/gamma.h"
#include "tests/support/strings.h"

#include <algorithm>

namespace {

constexpr double near = 1e-6;

double disorder(const GammaUnits &a, const GammaUnits &b, const GammaOptions &options = {})
{
    Aligner aligner(options);
    return aligner.align(a, b).disorder(double(a.size() + b.size()) / 2);
}

// Every way to give rows to columns.
double bestByForce(const GammaUnits &a, const GammaUnits &b, std::size_t row, std::vector<char> &taken)
{
    if (row == a.size())
        return double(std::count(taken.begin(), taken.end(), 0));
    double best = 1 + bestByForce(a, b, row + 1, taken);
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (taken[j])
            continue;
        taken[j] = 1;
        best = std::min(best, positionalCost(a[row], b[j]) + (a[row].category != b[j].category) +
                                  bestByForce(a, b, row + 1, taken));
        taken[j] = 0;
    }
    return best;
}

} // namespace

TEST_CASE("observed disorder of the pairs that another program aligned")
{
    CHECK(disorder({{1, 5, 0}, {6, 10, 1}, {11, 15, 0}}, {{2, 6, 0}, {7, 11, 1}, {12, 16, 0}}) ==
          Approx(0.0625).margin(near));
    CHECK(disorder({{1, 5, 0}, {6, 10, 1}, {20, 24, 0}, {30, 34, 1}}, {{2, 6, 0}, {31, 35, 1}}) ==
          Approx(0.708333).margin(near));
    CHECK(disorder({{1, 5, 0}, {10, 15, 1}, {20, 25, 2}}, {{1, 5, 0}, {10, 15, 1}, {20, 25, 2}}) ==
          Approx(0).margin(near));
    GammaUnits a;
    GammaUnits b;
    for (int i = 0; i < 16; ++i) {
        a.push_back({1.0 + i * 10, 6.0 + i * 10, i % 3});
        b.push_back({2.0 + i * 10, 8.0 + i * 10, (i + 1) % 3});
    }
    CHECK(disorder(a, b) == Approx(1.074380).margin(near));
    CHECK(disorder({{1, 5, 0}, {6, 10, 1}, {11, 15, 2}}, {{2, 7, 0}, {8, 12, 1}, {11, 15, 0}},
                   {.alpha = 3, .beta = 2}) == Approx(1.027778).margin(near));
}

TEST_CASE("observed disorder of random continua that another program aligned")
{
    CHECK(disorder({{1.5036681137022987, 5.5036681137022985, 1},
                    {21.638979871703626, 25.638979871703626, 0},
                    {25.187437860841495, 29.187437860841495, 0}},
                   {{-5.049272967793716, -1.0492729677937156, 0},
                    {0.11160041653499575, 4.111600416534996, 0}}) == Approx(1.6484463).margin(near));
    CHECK(disorder({{-5.46270206180098, -1.4627020618009796, 0}, {11.040048521608725, 15.040048521608725, 0}},
                   {{-2.6481626814218244, 1.3518373185781756, 0}}) == Approx(0.9967346).margin(near));
    CHECK(disorder({{9.62430859454555, 13.62430859454555, 1},
                    {25.3614630700306, 29.3614630700306, 0},
                    {44.38833012293431, 48.38833012293431, 1}},
                   {{16.023955084826607, 20.023955084826607, 1},
                    {29.28320836200665, 33.28320836200665, 0},
                    {54.873549721787896, 58.873549721787896, 0}}) == Approx(1.6537517).margin(near));
}

TEST_CASE("the alignment is the best of all there are")
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 200; ++round) {
        GammaUnits a;
        GammaUnits b;
        for (GammaUnits *units : {&a, &b}) {
            const auto count = random() % 6;
            for (std::size_t i = 0; i < count; ++i) {
                const double start = double(random() % 30);
                units->push_back({start, start + 1 + double(random() % 9), int(random() % 2)});
            }
        }
        std::vector<char> taken(b.size(), 0);
        const double best = bestByForce(a, b, 0, taken);
        Aligner aligner(GammaOptions{});
        CHECK(aligner.align(a, b).cost == Approx(best).margin(1e-9));
        CHECK(aligner.align(b, a).cost == Approx(best).margin(1e-9));
    }
}

TEST_CASE("gamma is one for identical work and less for anything else")
{
    const GammaUnits a{{2, 9, 1}, {11, 17, 2}, {24, 30, 5}, {32, 36, 6}, {36, 44, 6}, {44, 60, 7}};
    const GammaUnits b{{2, 9, 1}, {11, 17, 3}, {19, 25, 5}, {32, 44, 6}};
    const auto same = gammaOfPairs({&a, &a}, {}, 0);
    REQUIRE(same.size() == 1);
    CHECK(*same[0]->gamma().value == 1);
    CHECK(*same[0]->gammaCat().value == 1);
    const auto other = gammaOfPairs({&a, &b}, {.alpha = 3}, 0);
    CHECK(*other[0]->gamma().value > 0);
    CHECK(*other[0]->gamma().value < 1);
}

TEST_CASE("gamma is the same whoever comes first and drawn again from the same seed")
{
    const GammaUnits a{{2, 9, 1}, {11, 17, 2}, {24, 30, 5}};
    const GammaUnits b{{2, 8, 1}, {12, 17, 2}};
    GammaUnits backwards = a;
    std::reverse(backwards.begin(), backwards.end());
    const auto first = gammaOfPairs({&a, &b}, {}, 3);
    const auto turned = gammaOfPairs({&b, &backwards}, {}, 3);
    CHECK(*first[0]->gamma().value == *turned[0]->gamma().value);
    CHECK(*gammaOfPairs({&a, &b}, {.seed = 2}, 3)[0]->gamma().value != *first[0]->gamma().value);
}

TEST_CASE("gamma of nothing is undefined and those who have not read are left out")
{
    const GammaUnits none;
    const GammaUnits some{{2, 9, 1}, {11, 17, 2}};
    CHECK(gammaOfPairs({&none, &none}, {}, 0)[0]->gamma() == Figure(Undefined::NoSpans));
    CHECK(gammaOfPairs({&some, &none}, {}, 0)[0]->gamma().value);
    const auto sums = gammaOfPairs({&some, nullptr, &some}, {}, 0);
    REQUIRE(sums.size() == 3);
    CHECK_FALSE(sums[0]);
    CHECK(sums[1]);
    CHECK_FALSE(sums[2]);
    // A single unit each: every random continuum is the same too.
    const GammaUnits one{{2, 9, 1}};
    CHECK(gammaOfPairs({&one, &one}, {}, 0)[0]->gamma() == Figure(Undefined::NoVariation));
}

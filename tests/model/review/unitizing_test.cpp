#include "model/review/agreement/continuum.h"
#include "model/review/agreement/unitizing.h"
#include "tests/support/strings.h"

namespace {

constexpr double near = 1e-6;

double value(const Figure &figure)
{
    REQUIRE(figure.value);
    return *figure.value;
}

double alphaU(const std::vector<Units> &raters, qsizetype length)
{
    return value(alphaU(unitDisagreement(raters, length)));
}

ContinuumSums sumsOf(const std::vector<Continuum> &raters, qsizetype length)
{
    ContinuumSums sums;
    std::vector<const Continuum *> pointers;
    for (const Continuum &rater : raters)
        pointers.push_back(&rater);
    sums.add(pointers, length);
    return sums;
}

// The example of Mathet's papers: Alex, Paul and Suzan.
const std::vector<Continuum> alexPaulSuzan{
    {{{2, 9}, 1}, {{11, 17}, 2}, {{24, 30}, 5}, {{32, 36}, 6}, {{36, 44}, 6}, {{44, 60}, 7}},
    {{{2, 9}, 1}, {{11, 17}, 3}, {{19, 25}, 5}, {{32, 44}, 6}},
    {{{2, 9}, 1}, {{11, 17}, 4}, {{21, 27}, 5}, {{32, 36}, 6}, {{36, 40}, 6}, {{40, 44}, 6}}};

// Krippendorff 1995, p. 57.
Units stretched(const Units &units, qsizetype times)
{
    Units result;
    for (const TextRange &unit : units)
        result.push_back({unit.start * times, unit.end * times});
    return result;
}

struct Example
{
    Units a;
    Units b;
    double observed;
    double expected; // of a very long continuum
};

const std::vector<Example> krippendorff1995{
    {{{2, 10}, {14, 20}}, {{4, 8}, {15, 17}}, 0.03125, 0.06990},
    {{{0, 18}}, {{0, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 9}, {9, 10}}, 2.26736, 1.17731},
    {{{2, 8}, {10, 12}, {14, 18}, {20, 22}},
     {{0, 2}, {4, 8}, {10, 14}, {16, 18}, {20, 22}},
     0.02777,
     0.08642},
    {{{0, 2}, {2, 10}, {10, 14}, {14, 20}, {20, 24}},
     {{0, 4}, {4, 8}, {8, 15}, {15, 17}, {17, 24}},
     0.38715,
     0.41445}};

} // namespace

TEST_CASE("alpha_U of Krippendorff 2004")
{
    // p. 254, from 150 to 450; here from 0.
    const UnitDisagreement c =
        unitDisagreement({{{75, 145}, {220, 250}}, {{70, 150}, {205, 225}, {250, 270}}}, 300);
    const UnitDisagreement k = unitDisagreement({{{30, 90}, {150, 200}}, {{30, 90}, {150, 200}}}, 300);
    CHECK(c.observed == Approx(0.0144).margin(5e-5));
    CHECK(c.expected == Approx(0.0532).margin(5e-5));
    CHECK(value(alphaU(c)) == Approx(0.7286).margin(5e-5));
    CHECK(k.observed == 0);
    CHECK(k.expected == Approx(0.0490).margin(5e-5));
    CHECK(value(alphaU(k)) == 1);
    UnitDisagreement both = c;
    both += k;
    CHECK(value(alphaU(both)) == Approx(0.8591).margin(5e-4));
}

TEST_CASE("alpha_U of short examples")
{
    CHECK(alphaU({{{1, 9}}, {{2, 3}, {4, 5}, {6, 7}}}, 10) == Approx(-0.700346).margin(near));
    CHECK(alphaU({{{2, 5}}, {{3, 6}}}, 10) == Approx(0.7125).margin(near));
    CHECK(alphaU({{{0, 6}}, {{0, 3}, {3, 6}}}, 10) == Approx(0.083735).margin(near));
    CHECK(alphaU({{{0, 2}}, {{6, 9}}}, 10) == Approx(-0.612).margin(near));
}

TEST_CASE("alpha_U counts a wrong label as two misses")
{
    UnitDisagreement sum = unitDisagreement({{{2, 5}}, {}}, 10);
    sum += unitDisagreement({{}, {{2, 5}}}, 10);
    CHECK(value(alphaU(sum)) == Approx(-0.7).margin(near));
}

TEST_CASE("alpha_U of Krippendorff 1995")
{
    for (const Example &example : krippendorff1995) {
        const UnitDisagreement one = unitDisagreement({example.a, example.b}, 24);
        CHECK(one.observed == Approx(example.observed).margin(1e-5));
        const UnitDisagreement fine =
            unitDisagreement({stretched(example.a, 50'000), stretched(example.b, 50'000)}, 1'200'000);
        CHECK(fine.observed == Approx(example.observed).margin(1e-5));
        CHECK(fine.expected == Approx(example.expected).margin(5e-3));
    }
}

TEST_CASE("alpha_U of one lone unit is zero and of none undefined")
{
    CHECK(alphaU({{{0, 1}}, {}, {}}, 20) == Approx(0).margin(near));
    CHECK(alphaU(unitDisagreement({{}, {}, {}}, 20)) == Figure(Undefined::NoSpans));
    CHECK(alphaU(unitDisagreement({{{0, 1}}}, 20)) == Figure(Undefined::NoSpans));
}

TEST_CASE("of overlapping units the earliest and longest stay")
{
    CHECK(withoutOverlaps({{4, 6}, {0, 3}, {0, 5}, {5, 8}}) == Units{{0, 5}, {5, 8}});
    CHECK(withoutOverlaps({}) == Units{});
}

TEST_CASE("u-alpha of a shifted unit and of a wrong label")
{
    CHECK(value(sumsOf({{{{2, 5}, 1}}, {{{3, 6}, 1}}}, 10).uAlpha()) == Approx(0.561905).margin(near));
    const ContinuumSums mismatch = sumsOf({{{{2, 5}, 1}}, {{{2, 5}, 2}}}, 10);
    CHECK(value(mismatch.uAlpha()) == Approx(0.406452).margin(near));
    CHECK(value(mismatch.where()) == Approx(1).margin(near));
    CHECK(value(mismatch.what()) == Approx(0).margin(near));
    CHECK(value(sumsOf({{{{0, 6}, 1}}, {{{0, 3}, 1}, {{3, 6}, 1}}}, 10).uAlpha()) == Approx(1).margin(near));
}

TEST_CASE("u-alpha of Alex and Paul and Suzan")
{
    const ContinuumSums sums = sumsOf(alexPaulSuzan, 60);
    CHECK(value(sums.uAlpha()) == Approx(0.509670).margin(near));
    CHECK(value(sums.where()) == Approx(0.413226).margin(near));
    CHECK(value(sums.what()) == Approx(0.724082).margin(near));
    CHECK(value(sums.kind(1)) == Approx(1).margin(near));
    CHECK(value(sums.kind(2)) < 0.1);
    CHECK(sums.coverage() > 0.5);
    // Whoever comes first.
    const ContinuumSums turned = sumsOf({alexPaulSuzan[2], alexPaulSuzan[0], alexPaulSuzan[1]}, 60);
    CHECK(value(turned.what()) == Approx(value(sums.what())).margin(1e-12));
}

TEST_CASE("sums of articles add up and empty ones are undefined")
{
    ContinuumSums twice = sumsOf(alexPaulSuzan, 60);
    twice.add(sumsOf(alexPaulSuzan, 60));
    ContinuumSums doubled;
    doubled.add(sumsOf(alexPaulSuzan, 60), 2);
    CHECK(value(twice.uAlpha()) == Approx(value(doubled.uAlpha())).margin(1e-12));
    CHECK(twice.items() == 120);
    const ContinuumSums empty = sumsOf({{}, {}}, 10);
    CHECK(empty.uAlpha() == Figure(Undefined::NoSpans));
    CHECK(empty.where() == Figure(Undefined::NoSpans));
    CHECK(empty.what() == Figure(Undefined::NothingShared));
    CHECK(empty.kind(1) == Figure(Undefined::NoSpans));
    CHECK(empty.alpha() == Figure(Undefined::NoVariation));
    CHECK(ContinuumSums().uAlpha() == Figure(Undefined::NotRead));
}

TEST_CASE("overlapping spans become sets of tags cut at their ends")
{
    ComparedPass pass;
    pass.spans = {{.tag = 0, .source = 0, .pieces = {{0, 10}}, .attributes = {}},
                  {.tag = 3, .source = 1, .pieces = {{4, 6}, {8, 10}}, .attributes = {}}};
    TagSets sets;
    const Continuum units = flattened(pass, sets);
    CHECK(units == Continuum{{{0, 4}, 1}, {{4, 6}, 2}, {{6, 8}, 1}, {{8, 10}, 2}});
    CHECK(sets.count() == 3);
    CHECK(agreedLength(units, {}, 12) == 2);
    CHECK(agreedLength(units, units, 12) == 12);
    // Touching spans of one tag stay two units.
    pass.spans = {{.tag = 1, .source = 0, .pieces = {{0, 3}}, .attributes = {}},
                  {.tag = 1, .source = 1, .pieces = {{3, 6}}, .attributes = {}}};
    CHECK(flattened(pass, sets).size() == 2);
    CHECK(unitsOfTag(pass, 1).size() == 2);
    CHECK(unitsOfTag(pass, 0).empty());
}

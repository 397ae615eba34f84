#include "model/review/agreement/nominal.h"
#include "model/review/agreement/report.h"
#include "tests/model/review/passes_builder.h"
#include "tests/support/strings.h"

#include <algorithm>
#include <set>

namespace {

constexpr double near = 1e-6;

AgreementReport reportOf(const PassSet &set, AgreementOptions options = {})
{
    Task task;
    auto report = agreementReport(set, std::move(options), task);
    REQUIRE(report);
    return *std::move(report);
}

AgreementFigures overallOf(const PassSet &set, AgreementOptions options = {})
{
    return reportOf(set, std::move(options)).figures.overall;
}

double value(const Figure &figure)
{
    REQUIRE(figure.value);
    return *figure.value;
}

std::vector<Figure> allFigures(const AgreementFigures &f)
{
    return {f.exactF1, f.overlapF1, f.characterF1, f.kappa, f.pi,    f.alpha,
            f.alphaU,  f.uAlpha,    f.where,       f.what,  f.gamma, f.gammaCat};
}

PassSet randomSet(std::mt19937 &random, int annotators, int articles)
{
    std::vector<PassArticle> list;
    for (int i = 0; i < articles; ++i) {
        std::vector<Pass> passes;
        for (int p = 0; p < annotators; ++p)
            passes.push_back(randomPass(random, 3, 80, 10));
        list.push_back(article(80, std::move(passes)));
    }
    return passSet(annotators, 3, std::move(list));
}

// The set of tags at each character, counted one by one.
std::vector<int> characterByCharacter(const Pass &pass, qsizetype length, int tag = -1)
{
    std::vector<int> values(std::size_t(length), 0);
    for (const PassSpan &s : pass.spans) {
        if (tag >= 0 && s.tag != tag)
            continue;
        for (const TextRange &piece : s.pieces) {
            for (qsizetype i = piece.start; i < piece.end; ++i)
                values[std::size_t(i)] |= tag >= 0 ? 1 : 1 << s.tag;
        }
    }
    return values;
}

struct Counted
{
    Coincidences coincidences{8};
    CodingTable table{8, std::vector<double>(8, 0.0)};
    std::vector<std::vector<double>> ratings;
};

Counted countCharacters(const PassSet &set, int tag)
{
    Counted counted;
    for (const PassArticle &one : set.articles) {
        std::vector<std::vector<int>> rows;
        for (const Pass &p : one.passes)
            rows.push_back(characterByCharacter(p, one.length, tag));
        for (std::size_t i = 0; i < std::size_t(one.length); ++i) {
            std::vector<int> values;
            std::vector<double> item(8, 0.0);
            for (const auto &row : rows) {
                values.push_back(row[i]);
                ++item[std::size_t(row[i])];
            }
            counted.coincidences.add(values);
            counted.ratings.push_back(item);
            ++counted.table[std::size_t(values[0])][std::size_t(values[1])];
        }
    }
    return counted;
}

} // namespace

TEST_CASE("identical work agrees perfectly in every measure")
{
    const Pass same = pass({span(0, 0, 9), span(1, 12, 20), span(2, 14, 16), span(0, 40, 55)});
    const AgreementFigures figures =
        overallOf(passSet(3, 3, {article(100, {same, same, same}), article(60, {same, same, same})}));
    for (const Figure &figure : allFigures(figures))
        CHECK(value(figure) == Approx(1).margin(1e-12));
    CHECK(figures.spans == std::vector<qint64>{8, 8, 8});
}

TEST_CASE("wrong labels alone leave the places in perfect agreement")
{
    const AgreementFigures figures =
        overallOf(passSet(2, 3,
                          {article(100, {pass({span(0, 0, 9), span(1, 20, 30), span(2, 50, 60)}),
                                         pass({span(1, 0, 9), span(1, 20, 30), span(0, 50, 60)})})}));
    CHECK(value(figures.where) == Approx(1).margin(1e-12));
    CHECK(value(figures.what) < 0.5);
    CHECK(value(figures.exactF1) == Approx(1.0 / 3).margin(near));
}

TEST_CASE("F1 of four spans against five")
{
    // One identical, two that overlap, one each of another tag, two of b alone.
    const PassSet set =
        passSet(2, 2,
                {article(200, {pass({span(0, 0, 5), span(0, 10, 15), span(1, 20, 25), span(0, 30, 35)}),
                               pass({span(0, 0, 5), span(0, 11, 17), span(1, 19, 24), span(1, 30, 33),
                                     span(0, 50, 53)})})});
    const AgreementFigures figures = overallOf(set);
    CHECK(value(figures.exactF1) == Approx(2.0 / 9).margin(near));   // .2222
    CHECK(value(figures.overlapF1) == Approx(6.0 / 9).margin(near)); // .6667
    CHECK(value(figures.characterF1) == Approx(2.0 * 13 / 42).margin(near));
}

TEST_CASE("sums over stretches equal counting character by character")
{
    std::mt19937 random(17);
    for (int round = 0; round < 20; ++round) {
        const int annotators = 2 + round % 3;
        const PassSet set = randomSet(random, annotators, 3);
        const AgreementReport report = reportOf(set, {.gamma = false, .bootstrap = {.rounds = 0}});
        for (int line = -1; line < 3; ++line) {
            const AgreementFigures &figures =
                line < 0 ? report.figures.overall : report.figures.tags[std::size_t(line)];
            const Counted counted = countCharacters(set, line);
            const Figure kappa = annotators == 2 ? cohenKappa(counted.table) : fleissKappa(counted.ratings);
            REQUIRE(figures.kappa.value.has_value() == kappa.value.has_value());
            if (kappa.value)
                CHECK(value(figures.kappa) == Approx(*kappa.value).margin(1e-9));
            const Figure alpha = counted.coincidences.alpha();
            if (alpha.value)
                CHECK(value(figures.alpha) == Approx(*alpha.value).margin(1e-9));
            const Figure pi = fleissKappa(counted.ratings);
            if (pi.value)
                CHECK(value(figures.pi) == Approx(*pi.value).margin(1e-9));
        }
    }
}

TEST_CASE("pairs of two annotators have the figures of the whole")
{
    std::mt19937 random(23);
    const PassSet set = randomSet(random, 2, 6);
    const AgreementReport report = reportOf(set);
    REQUIRE(report.pairs.size() == 1);
    CHECK(report.pairs[0].articles == 6);
    const auto whole = allFigures(report.figures.overall);
    const auto pair = allFigures(report.pairs[0].figures.overall);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i != 6) // alpha_U is not kept by pair
            CHECK(value(pair[i]) == Approx(value(whole[i])).margin(1e-9));
    }
    for (std::size_t tag = 0; tag < 3; ++tag) {
        CHECK(value(report.pairs[0].figures.tags[tag].kappa) ==
              Approx(value(report.figures.tags[tag].kappa)).margin(1e-9));
        CHECK(value(report.pairs[0].figures.tags[tag].alpha) ==
              Approx(value(report.figures.tags[tag].alpha)).margin(1e-9));
    }
}

TEST_CASE("the order of annotators and of spans changes nothing")
{
    std::mt19937 random(29);
    PassSet set = randomSet(random, 3, 6);
    const auto before = allFigures(overallOf(set));
    for (PassArticle &one : set.articles) {
        std::rotate(one.passes.begin(), one.passes.begin() + 1, one.passes.end());
        for (Pass &p : one.passes)
            std::reverse(p.spans.begin(), p.spans.end());
    }
    const auto after = allFigures(overallOf(set));
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(value(after[i]) == Approx(value(before[i])).margin(1e-9));
}

TEST_CASE("articles that one alone has read do not count and nothing is undefined by chance")
{
    Pass unread = pass({span(0, 0, 50)});
    unread.read = false;
    const Pass some = pass({span(0, 0, 5)});
    const AgreementReport report =
        reportOf(passSet(2, 1, {article(50, {some, some}), article(50, {some, unread})}));
    CHECK(report.articles.size() == 1);
    CHECK(report.units == 50);
    CHECK(report.figures.overall.spans == std::vector<qint64>{1, 1});
    const AgreementReport none = reportOf(passSet(2, 1, {article(50, {some, unread})}));
    CHECK(none.articles.empty());
    CHECK(none.pairs.empty());
    CHECK(none.figures.overall.exactF1 == Figure(Undefined::NotRead));
    CHECK(none.figures.overall.kappa == Figure(Undefined::NotRead));
    CHECK(none.figures.overall.alphaU == Figure(Undefined::NotRead));
    CHECK(none.figures.overall.uAlpha == Figure(Undefined::NotRead));
    CHECK(none.figures.overall.gamma == Figure(Undefined::NotRead));
    CHECK(reportOf(PassSet{}).articles.empty());
}

TEST_CASE("two who read and tagged nothing have said nothing")
{
    const AgreementFigures figures = overallOf(passSet(2, 2, {article(50, {pass({}), pass({})})}));
    CHECK(figures.exactF1 == Figure(Undefined::NoSpans));
    CHECK(figures.characterF1 == Figure(Undefined::NoSpans));
    CHECK(figures.kappa == Figure(Undefined::NoVariation));
    CHECK(figures.alpha == Figure(Undefined::NoVariation));
    CHECK(figures.alphaU == Figure(Undefined::NoSpans));
    CHECK(figures.where == Figure(Undefined::NoSpans));
    CHECK(figures.gamma == Figure(Undefined::NoSpans));
    const AgreementFigures one = overallOf(passSet(2, 2, {article(50, {pass({span(0, 0, 5)}), pass({})})}));
    CHECK(value(one.exactF1) == 0);
    CHECK(value(one.kappa) == Approx(0).margin(1e-12));
}

TEST_CASE("everything under one tag is undefined and not perfect")
{
    const Pass all = pass({span(0, 0, 50)});
    const AgreementFigures figures = overallOf(passSet(2, 1, {article(50, {all, all})}));
    CHECK(value(figures.exactF1) == 1);
    CHECK(figures.kappa == Figure(Undefined::NoVariation));
    CHECK(figures.alpha == Figure(Undefined::NoVariation));
}

TEST_CASE("furniture counts for nothing")
{
    const Pass a = pass({span(0, 0, 9), span(1, 30, 40)});
    const Pass noisy = pass({span(0, 0, 9), span(1, 30, 40), span(2, 52, 58), span(2, 58, 60)});
    const PassSet with = passSet(2, 3, {article(80, {a, noisy}, {{50, 60}})});
    const PassSet without = passSet(2, 3, {article(70, {a, a})});
    const auto left = allFigures(overallOf(with));
    const auto right = allFigures(overallOf(without));
    for (std::size_t i = 0; i < left.size(); ++i)
        CHECK(left[i].value == right[i].value);
}

TEST_CASE("only the chosen tags and annotators count")
{
    std::mt19937 random(31);
    const PassSet set = randomSet(random, 3, 5);
    PassSet smaller = set;
    smaller.annotators = {set.annotators[0], set.annotators[2]};
    smaller.tags = {set.tags[1]};
    for (PassArticle &one : smaller.articles) {
        one.passes.erase(one.passes.begin() + 1);
        for (Pass &p : one.passes) {
            std::erase_if(p.spans, [](const PassSpan &s) { return s.tag != 1; });
            for (PassSpan &s : p.spans)
                s.tag = 0;
        }
    }
    const auto chosen = allFigures(overallOf(set, {.annotators = {0, 2}, .tags = {1}}));
    const auto alone = allFigures(overallOf(smaller));
    for (std::size_t i = 0; i < chosen.size(); ++i)
        CHECK(chosen[i].value == alone[i].value);
    CHECK(chosen[0].interval == alone[0].interval);
}

TEST_CASE("intervals need five articles and hold the figure")
{
    std::mt19937 random(37);
    PassSet set = randomSet(random, 2, 12);
    for (std::size_t i = 0; i < set.articles.size(); i += 2)
        set.articles[i].passes[1] = set.articles[i].passes[0];
    const AgreementFigures figures = overallOf(set);
    for (const Figure *figure : {&figures.exactF1, &figures.overlapF1, &figures.kappa, &figures.alpha,
                                 &figures.alphaU, &figures.gamma}) {
        REQUIRE(figure->interval);
        CHECK(figure->interval->low <= value(*figure));
        CHECK(value(*figure) <= figure->interval->high);
        CHECK(figure->interval->low < figure->interval->high);
    }
    CHECK(overallOf(set).kappa.interval == figures.kappa.interval); // the same seed
    CHECK(overallOf(set, {.bootstrap = {.seed = 2}}).kappa.interval != figures.kappa.interval);
    set.articles.resize(4);
    CHECK_FALSE(overallOf(set).kappa.interval);
    // Articles that are all alike leave no doubt.
    const Pass a = pass({span(0, 0, 9), span(0, 20, 25)});
    const Pass b = pass({span(0, 0, 9)});
    const AgreementFigures alike = overallOf(passSet(2, 1, std::vector<PassArticle>(6, article(50, {a, b}))));
    CHECK(alike.exactF1.interval->low == Approx(alike.exactF1.interval->high));
}

TEST_CASE("with more than two the means are over pairs and kappa wants articles that all have read")
{
    Pass unread;
    const Pass a = pass({span(0, 0, 10), span(1, 20, 30)});
    const Pass b = pass({span(0, 0, 10)});
    const PassSet set = passSet(3, 2, {article(50, {a, b, unread}), article(50, {a, unread, a})});
    const AgreementReport report = reportOf(set);
    CHECK(report.completeArticles == 0);
    CHECK(report.figures.overall.kappa == Figure(Undefined::NotReadByAll));
    CHECK(value(report.figures.overall.exactF1) == Approx((2.0 / 3 + 1) / 2).margin(near));
    CHECK(report.pairs.size() == 2);
    CHECK(value(report.pairs[0].figures.overall.exactF1) == Approx(2.0 / 3).margin(near));
    CHECK(report.articles[1].readers == std::vector<int>{0, 2});
}

TEST_CASE("a cancelled report is none")
{
    std::mt19937 random(1);
    Task task;
    task.cancel();
    CHECK_FALSE(agreementReport(randomSet(random, 2, 3), {}, task));
}

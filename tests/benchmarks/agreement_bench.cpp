// Agreement over a team's whole project: promises in milliseconds of computing, not against a rival.
#include "tests/benchmarks/bench.h"

#include "model/review/agreement/details.h"
#include "model/review/agreement/report.h"

#include <algorithm>
#include <random>

namespace {

constexpr int manyArticles = 1'000;
constexpr int annotators = 5;
constexpr int spansOfEach = 100;
constexpr int tags = 7;
constexpr qsizetype articleLength = 6'000;

// Everybody tags much the same, a little shifted, sometimes under another tag, sometimes not at all; long
// claims with short hedges in them.
PassSet benchSet()
{
    std::mt19937 random(1);
    PassSet set;
    for (int i = 0; i < annotators; ++i)
        set.annotators.append(QStringLiteral("Annotator %1").arg(i));
    for (int i = 0; i < tags; ++i)
        set.tags.append(QStringLiteral("Tag %1").arg(i));
    for (int i = 0; i < manyArticles; ++i) {
        PassArticle article;
        article.id = QString::number(i);
        article.length = articleLength;
        std::vector<PassSpan> common;
        for (int s = 0; s < spansOfEach; ++s) {
            const int tag = int(random() % tags);
            const qsizetype start = random() % (articleLength - 200);
            const qsizetype length = tag == 0 ? 40 + random() % 100 : 5 + random() % 20;
            common.push_back({.tag = tag, .pieces = {{start, start + length}}, .attributes = {}});
        }
        for (int a = 0; a < annotators; ++a) {
            Pass pass{.read = true, .unread = {}, .spans = common, .links = {}};
            for (PassSpan &span : pass.spans) {
                if (random() % 4 == 0)
                    span.pieces.front().start += random() % 4;
                if (random() % 4 == 0)
                    span.pieces.front().end += random() % 9;
                if (random() % 10 == 0)
                    span.tag = int(random() % tags);
                if (random() % 6 == 0) {
                    const qsizetype start = random() % (articleLength - 200);
                    span.pieces.front() = {start, start + 20};
                }
            }
            article.passes.push_back(std::move(pass));
        }
        set.articles.push_back(std::move(article));
    }
    return set;
}

double timed(const PassSet &set, bool gamma)
{
    Task task;
    const double start = cpuMilliseconds();
    const auto report =
        agreementReport(set, {.gamma = gamma, .bootstrap = {.rounds = gamma ? 0 : 1'000}}, task);
    const double took = cpuMilliseconds() - start;
    if (!report || !report->figures.overall.alpha.value ||
        report->figures.overall.gamma.value.has_value() != gamma)
        qFatal("the report has no figures");
    return took;
}

double timedDetails(const PassSet &set)
{
    Task task;
    const double start = cpuMilliseconds();
    if (!agreementDetails(set, {}, task))
        qFatal("there are no details");
    return cpuMilliseconds() - start;
}

std::vector<Measurement> agreementBenchmarks()
{
    const PassSet set = benchSet();
    return {
        compare(
            "review/agreement-1k", "ms", 5, [&] { return timed(set, false); }, [] { return 1'000.0; }, 1.0),
        compare(
            "review/details-1k", "ms", 5, [&] { return timedDetails(set); }, [] { return 1'000.0; }, 1.0)};
}

// With everything but the intervals, which are measured above.
std::vector<Measurement> gammaBenchmarks()
{
    const PassSet set = benchSet();
    return {compare(
        "review/gamma-1k", "ms", 3, [&] { return timed(set, true); }, [] { return 5'000.0; }, 1.0)};
}

const RegisterBenchmark agreementRegistered("review/agreement", agreementBenchmarks);
const RegisterBenchmark gammaRegistered("review/gamma", gammaBenchmarks);

} // namespace

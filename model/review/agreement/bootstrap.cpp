#include "model/review/agreement/bootstrap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace {

constexpr std::size_t atOnce = 8; // rounds that share one pass over the articles

// How often each article is drawn.
std::vector<int> drawn(std::size_t articles, std::mt19937_64 &random)
{
    std::vector<int> times(articles, 0);
    for (std::size_t i = 0; i < articles; ++i)
        ++times[std::size_t(double(random() >> 11) * 0x1p-53 * double(articles))];
    return times;
}

// Between the two nearest ranks.
double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const std::size_t below = std::size_t(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

std::optional<Interval> intervalOf(std::vector<double> &values, int rounds)
{
    if (values.size() * 2 < std::size_t(rounds))
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return Interval{quantile(values, 0.025), quantile(values, 0.975), rounds - int(values.size())};
}

} // namespace

std::vector<std::optional<Interval>>
bootstrap(const std::vector<Tally> &articles, const BootstrapOptions &options,
          const std::function<std::vector<Figure>(const Tally &)> &figures)
{
    if (articles.size() < fewestArticlesForIntervals || options.rounds <= 0)
        return {};
    std::mt19937_64 random(options.seed);
    std::vector<std::vector<double>> values;
    std::array<Tally, atOnce> sums;
    std::array<std::vector<int>, atOnce> times;
    for (int done = 0; done < options.rounds; done += int(atOnce)) {
        const std::size_t now = std::min(atOnce, std::size_t(options.rounds - done));
        for (std::size_t i = 0; i < now; ++i) {
            sums[i].assign(articles.front().size(), 0.0);
            times[i] = drawn(articles.size(), random);
        }
        for (std::size_t article = 0; article < articles.size(); ++article) {
            for (std::size_t i = 0; i < now; ++i) {
                if (times[i][article] > 0)
                    addTally(sums[i], articles[article], times[i][article]);
            }
        }
        for (std::size_t i = 0; i < now; ++i) {
            const std::vector<Figure> round = figures(sums[i]);
            values.resize(round.size());
            for (std::size_t f = 0; f < round.size(); ++f) {
                if (round[f].value)
                    values[f].push_back(*round[f].value);
            }
        }
    }
    std::vector<std::optional<Interval>> intervals;
    for (std::vector<double> &rounds : values)
        intervals.push_back(intervalOf(rounds, options.rounds));
    return intervals;
}

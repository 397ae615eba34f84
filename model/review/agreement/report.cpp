#include "model/review/agreement/report.h"

#include "model/review/agreement/article_tally.h"
#include "model/review/agreement/nominal.h"

#include <algorithm>
#include <numeric>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

// The figures that come from a tally, for one line; in this order also in the bootstrap.
void fromTally(const TallyLayout &layout, const Tally &tally, int line, bool gamma, AgreementFigures &figures)
{
    figures.exactF1 = meanOverPairs(layout, tally, line, exactF1);
    figures.overlapF1 = meanOverPairs(layout, tally, line, overlapF1);
    figures.characterF1 = meanOverPairs(layout, tally, line, characterF1);
    figures.kappa = kappa(layout, tally, line);
    figures.pi = scottPi(layout, tally, line);
    figures.alpha = alpha(layout, tally, line);
    figures.alphaU = alphaU(layout, tally, line);
    if (gamma)
        figures.gamma = meanOverPairs(layout, tally, line, gammaOfPair);
}

std::vector<Figure *> withIntervals(AgreementFigures &figures)
{
    return {&figures.exactF1, &figures.overlapF1, &figures.characterF1, &figures.kappa,
            &figures.pi,      &figures.alpha,     &figures.alphaU,      &figures.gamma};
}

void fromContinuum(const ContinuumSums &sums, bool ofOneTag, AgreementFigures &figures)
{
    figures.uAlpha = sums.uAlpha();
    figures.where = sums.where();
    // Articles without the tag have no sums of it, which is not to say that nobody has read them.
    for (Figure *figure : {&figures.uAlpha, &figures.where}) {
        if (ofOneTag && figure->why == Undefined::NotRead)
            *figure = Undefined::NoSpans;
    }
    if (!ofOneTag)
        figures.what = sums.what();
}

template <typename Visit> void eachLine(LineFigures &figures, const Visit &visit)
{
    for (std::size_t tag = 0; tag < figures.tags.size(); ++tag)
        visit(int(tag), figures.tags[tag]);
    visit(int(figures.tags.size()), figures.overall);
}

// The mean over pairs; each pair with its sum over articles.
Figure gammaCat(const std::vector<GammaSum> &pairs)
{
    double sum = 0;
    int defined = 0;
    Undefined why = Undefined::NothingShared;
    for (const GammaSum &pair : pairs) {
        const Figure one = pair.gammaCat();
        if (one.value) {
            sum += *one.value;
            ++defined;
        } else {
            why = one.why;
        }
    }
    if (defined == 0)
        return why;
    return sum / defined;
}

class Reporting
{
public:
    Reporting(const PassSet &set, AgreementOptions options) : m_set(set)
    {
        if (options.annotators.empty()) {
            options.annotators.resize(at(int(set.annotators.size())));
            std::iota(options.annotators.begin(), options.annotators.end(), 0);
        }
        if (options.tags.empty()) {
            options.tags.resize(at(int(set.tags.size())));
            std::iota(options.tags.begin(), options.tags.end(), 0);
        }
        m_report.annotators = options.annotators;
        m_report.tags = options.tags;
        m_report.options = std::move(options);
        m_tagPlaces.assign(at(int(set.tags.size())), -1);
        for (std::size_t i = 0; i < m_report.tags.size(); ++i)
            m_tagPlaces[at(m_report.tags[i])] = int(i);
    }

    bool sumArticles(Task &task)
    {
        SumOptions options{.annotators = m_report.annotators,
                           .tags = int(m_report.tags.size()),
                           .gamma = m_report.options.gamma ? &m_report.options.gammaOptions : nullptr};
        task.setTotal(qint64(m_set.articles.size()));
        for (std::size_t i = 0; i < m_set.articles.size(); ++i) {
            ComparedArticle article = compared(m_set.articles[i], m_report.annotators);
            if (!article.readers.empty()) {
                keepTags(article);
                m_sums.push_back(sumsOf(article, int(i), options, m_sets));
                addToPairs(article.length, m_sums.back());
                m_sums.back().continua.clear();
            }
            if (!task.advance(qint64(i) + 1))
                return false;
        }
        return true;
    }

    AgreementReport finish()
    {
        const TallyLayout layout(int(m_report.annotators.size()), int(m_report.tags.size()), m_sets.count());
        std::vector<Tally> tallies;
        Tally all(layout.size(), 0.0);
        for (const ArticleSums &sums : m_sums) {
            tallies.push_back(finalTally(sums, layout));
            addTally(all, tallies.back());
            addArticle(sums, layout, tallies.back());
        }
        addWhole(layout, all);
        addPairs(layout, all);
        addIntervals(layout, tallies);
        return std::move(m_report);
    }

private:
    struct PairSums
    {
        ContinuumSums sets;
        std::vector<double> amountsA;
        std::vector<double> amountsB;
        qint64 articles = 0;
        std::vector<qint64> spansA; // by line
        std::vector<qint64> spansB;
        GammaSum gamma;
    };

    // Only the chosen tags, with their places in the report; the order of tags stays.
    void keepTags(ComparedArticle &article) const
    {
        if (m_report.tags.size() == m_tagPlaces.size())
            return;
        for (ComparedPass &pass : article.passes) {
            std::erase_if(pass.spans,
                          [&](const ComparedSpan &span) { return m_tagPlaces[at(span.tag)] < 0; });
            for (ComparedSpan &span : pass.spans)
                span.tag = m_tagPlaces[at(span.tag)];
            pass.links.clear(); // their places have moved
        }
    }

    void addToPairs(qsizetype length, const ArticleSums &sums)
    {
        const int annotators = int(m_report.annotators.size());
        m_pairs.resize(at(annotators * (annotators - 1) / 2));
        for (std::size_t i = 0; i < sums.readers.size(); ++i) {
            for (std::size_t j = i + 1; j < sums.readers.size(); ++j) {
                const int number = pairNumber(sums.readers[i], sums.readers[j], annotators);
                PairSums &pair = m_pairs[at(number)];
                pair.sets.add({&sums.continua[i], &sums.continua[j]}, length);
                add(pair.amountsA, sums.amounts[i]);
                add(pair.amountsB, sums.amounts[j]);
                ++pair.articles;
                pair.spansA.resize(sums.spans.size());
                pair.spansB.resize(sums.spans.size());
                for (std::size_t line = 0; line < sums.spans.size(); ++line) {
                    pair.spansA[line] += sums.spans[line][at(sums.readers[i])];
                    pair.spansB[line] += sums.spans[line][at(sums.readers[j])];
                }
                if (!sums.gamma.empty() && sums.gamma.back()[at(number)])
                    pair.gamma += *sums.gamma.back()[at(number)];
            }
        }
    }

    static void add(std::vector<double> &to, const std::vector<double> &from)
    {
        to.resize(std::max(to.size(), from.size()), 0.0);
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i] += from[i];
    }

    LineFigures emptyLines() const { return {{}, std::vector<AgreementFigures>(m_report.tags.size())}; }

    void addArticle(const ArticleSums &sums, const TallyLayout &layout, const Tally &tally)
    {
        ArticleAgreement article{.article = sums.article, .readers = {}, .figures = emptyLines()};
        for (const int reader : sums.readers)
            article.readers.push_back(m_report.annotators[at(reader)]);
        m_report.completeArticles += sums.readers.size() == m_report.annotators.size();
        m_report.units += sums.sets.items();
        eachLine(article.figures, [&](int line, AgreementFigures &figures) {
            fromTally(layout, tally, line, m_report.options.gamma, figures);
            const bool oneTag = line != layout.allTags();
            fromContinuum(oneTag ? sums.tags[at(line)] : sums.sets, oneTag, figures);
            figures.spans = sums.spans[at(line)];
        });
        if (!sums.gamma.empty()) {
            std::vector<GammaSum> pairs;
            for (const auto &pair : sums.gamma.back()) {
                if (pair)
                    pairs.push_back(*pair);
            }
            article.figures.overall.gammaCat = gammaCat(pairs);
        }
        m_report.articles.push_back(std::move(article));
    }

    void addWhole(const TallyLayout &layout, const Tally &all)
    {
        m_report.figures = emptyLines();
        eachLine(m_report.figures, [&](int line, AgreementFigures &figures) {
            fromTally(layout, all, line, m_report.options.gamma, figures);
            ContinuumSums sum;
            figures.spans.assign(m_report.annotators.size(), 0);
            const bool oneTag = line != layout.allTags();
            for (const ArticleSums &sums : m_sums) {
                sum.add(oneTag ? sums.tags[at(line)] : sums.sets);
                for (std::size_t i = 0; i < figures.spans.size(); ++i)
                    figures.spans[i] += sums.spans[at(line)][i];
            }
            fromContinuum(sum, oneTag, figures);
        });
        if (m_report.options.gamma) {
            std::vector<GammaSum> pairs;
            for (const PairSums &pair : m_pairs)
                pairs.push_back(pair.gamma);
            m_report.figures.overall.gammaCat = gammaCat(pairs);
        }
    }

    void addPairs(const TallyLayout &layout, const Tally &all)
    {
        for (int a = 0; a < layout.annotators(); ++a) {
            for (int b = a + 1; b < layout.annotators(); ++b) {
                const int number = pairNumber(a, b, layout.annotators());
                if (at(number) >= m_pairs.size() || m_pairs[at(number)].articles == 0)
                    continue;
                m_report.pairs.push_back(pairOf(layout, all, a, b, m_pairs[at(number)]));
            }
        }
    }

    PairAgreement pairOf(const TallyLayout &layout, const Tally &all, int a, int b,
                         const PairSums &sums) const
    {
        const int number = pairNumber(a, b, layout.annotators());
        PairAgreement pair{.a = m_report.annotators[at(a)],
                           .b = m_report.annotators[at(b)],
                           .articles = sums.articles,
                           .figures = emptyLines()};
        eachLine(pair.figures, [&](int line, AgreementFigures &figures) {
            figures.exactF1 = exactF1(layout, all, line, number);
            figures.overlapF1 = overlapF1(layout, all, line, number);
            figures.characterF1 = characterF1(layout, all, line, number);
            if (m_report.options.gamma)
                figures.gamma = gammaOfPair(layout, all, line, number);
            figures.spans = {sums.spansA[at(line)], sums.spansB[at(line)]};
            if (line == layout.allTags())
                return;
            const double n = all[layout.length(number)];
            const double in = all[layout.pair(line, number, TallyLayout::CharactersA)] +
                              all[layout.pair(line, number, TallyLayout::CharactersB)];
            const double both = all[layout.pair(line, number, TallyLayout::Both)];
            figures.kappa = cohenOfPair(layout, all, line, number);
            figures.pi = fleissFromSums(n - in + 2 * both, n, {2 * n - in, in});
            figures.alpha = alphaFromSums(2 * in - 4 * both, {2 * n - in, in});
        });
        AgreementFigures &overall = pair.figures.overall;
        double agreed = 0;
        for (const CategorySum &sum : sums.sets.categories())
            agreed += sum.agreed / 2;
        std::vector<double> amountsA = sums.amountsA;
        std::vector<double> amountsB = sums.amountsB;
        amountsA.resize(std::max(amountsA.size(), amountsB.size()), 0.0);
        amountsB.resize(amountsA.size(), 0.0);
        overall.kappa = kappaFromSums(agreed, sums.sets.items(), amountsA, amountsB);
        overall.pi = sums.sets.fleiss();
        overall.alpha = sums.sets.alpha();
        fromContinuum(sums.sets, false, overall);
        if (m_report.options.gamma)
            overall.gammaCat = sums.gamma.gammaCat();
        return pair;
    }

    void addIntervals(const TallyLayout &layout, const std::vector<Tally> &tallies)
    {
        LineFigures round = emptyLines();
        const auto figuresOf = [&](const Tally &tally) {
            std::vector<Figure> list;
            eachLine(round, [&](int line, AgreementFigures &figures) {
                fromTally(layout, tally, line, m_report.options.gamma, figures);
                for (const Figure *figure : withIntervals(figures))
                    list.push_back(*figure);
            });
            return list;
        };
        const auto intervals = bootstrap(tallies, m_report.options.bootstrap, figuresOf);
        std::size_t next = 0;
        eachLine(m_report.figures, [&](int, AgreementFigures &figures) {
            for (Figure *figure : withIntervals(figures)) {
                if (next < intervals.size() && figure->value)
                    figure->interval = intervals[next];
                ++next;
            }
        });
    }

    const PassSet &m_set;
    AgreementReport m_report;
    std::vector<int> m_tagPlaces;
    TagSets m_sets;
    std::vector<ArticleSums> m_sums;
    std::vector<PairSums> m_pairs;
};

} // namespace

std::optional<AgreementReport> agreementReport(const PassSet &set, AgreementOptions options, Task &task)
{
    Reporting reporting(set, std::move(options));
    if (!reporting.sumArticles(task))
        return std::nullopt;
    return reporting.finish();
}

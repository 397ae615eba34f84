#include "model/review/agreement/tally.h"

#include "model/review/agreement/nominal.h"
#include "model/review/agreement/unitizing.h"

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

Figure f1(double common, double ofBoth)
{
    if (ofBoth <= 0)
        return Undefined::NoSpans;
    return 2 * common / ofBoth;
}

bool anyRead(const TallyLayout &layout, const Tally &tally, int pair)
{
    return tally[layout.length(pair)] > 0;
}

} // namespace

TallyLayout::TallyLayout(int annotators, int tags, int categories)
    : m_annotators(annotators), m_tags(tags), m_categories(categories)
{
    m_lineStart = at(lines() * pairs()) * pairSlots;
    m_ratingStart = m_lineStart + at(lines()) * lineSlots;
    // A single tag needs two categories, all tags together as many as there are sets.
    m_lengthStart = m_ratingStart + 2 * at(2 * m_tags + m_categories);
    m_annotatorStart = m_lengthStart + at(pairs());
    m_size = m_annotatorStart + (annotators == 2 ? 2 * at(m_categories) : 0);
    m_size = (m_size + 7) / 8 * 8;
}

std::size_t TallyLayout::pair(int line, int pair, PairSlot slot) const
{
    return at(line * pairs() + pair) * pairSlots + at(slot);
}

std::size_t TallyLayout::line(int line, LineSlot slot) const
{
    return m_lineStart + at(line) * lineSlots + at(slot);
}

std::size_t TallyLayout::ratings(int line, int category) const
{
    return m_ratingStart + at(2 * line + category);
}

std::size_t TallyLayout::completeRatings(int line, int category) const
{
    return ratings(line, category) + at(2 * m_tags + m_categories);
}

std::size_t TallyLayout::length(int pair) const
{
    return m_lengthStart + at(pair);
}

std::size_t TallyLayout::ofAnnotator(int annotator, int category) const
{
    return m_annotatorStart + at(annotator * m_categories + category);
}

int pairNumber(int a, int b, int annotators)
{
    return a * annotators - a * (a + 1) / 2 + b - a - 1;
}

Figure exactF1(const TallyLayout &layout, const Tally &tally, int line, int pair)
{
    if (!anyRead(layout, tally, pair))
        return Undefined::NotRead;
    return f1(tally[layout.pair(line, pair, TallyLayout::Exact)],
              tally[layout.pair(line, pair, TallyLayout::Spans)]);
}

Figure overlapF1(const TallyLayout &layout, const Tally &tally, int line, int pair)
{
    if (!anyRead(layout, tally, pair))
        return Undefined::NotRead;
    return f1(tally[layout.pair(line, pair, TallyLayout::Overlap)],
              tally[layout.pair(line, pair, TallyLayout::Spans)]);
}

Figure characterF1(const TallyLayout &layout, const Tally &tally, int line, int pair)
{
    if (!anyRead(layout, tally, pair))
        return Undefined::NotRead;
    return f1(tally[layout.pair(line, pair, TallyLayout::Both)],
              tally[layout.pair(line, pair, TallyLayout::CharactersA)] +
                  tally[layout.pair(line, pair, TallyLayout::CharactersB)]);
}

Figure gammaOfPair(const TallyLayout &layout, const Tally &tally, int line, int pair)
{
    if (!anyRead(layout, tally, pair))
        return Undefined::NotRead;
    if (tally[layout.pair(line, pair, TallyLayout::Spans)] <= 0)
        return Undefined::NoSpans;
    const double expected = tally[layout.pair(line, pair, TallyLayout::GammaExpected)];
    if (expected <= 0)
        return Undefined::NoVariation;
    return 1 - tally[layout.pair(line, pair, TallyLayout::GammaObserved)] / expected;
}

Figure cohenOfPair(const TallyLayout &layout, const Tally &tally, int tag, int pair)
{
    const double n = tally[layout.length(pair)];
    const double a = tally[layout.pair(tag, pair, TallyLayout::CharactersA)];
    const double b = tally[layout.pair(tag, pair, TallyLayout::CharactersB)];
    const double both = tally[layout.pair(tag, pair, TallyLayout::Both)];
    return kappaFromSums(n - a - b + 2 * both, n, {n - a, a}, {n - b, b});
}

Figure meanOverPairs(const TallyLayout &layout, const Tally &tally, int line, PairFigure figure)
{
    double sum = 0;
    int defined = 0;
    Undefined why = Undefined::NotRead;
    for (int pair = 0; pair < layout.pairs(); ++pair) {
        const Figure one = figure(layout, tally, line, pair);
        if (one.value) {
            sum += *one.value;
            ++defined;
        } else if (why == Undefined::NotRead) {
            why = one.why;
        }
    }
    if (defined == 0)
        return why;
    return sum / defined;
}

Figure kappa(const TallyLayout &layout, const Tally &tally, int line)
{
    if (layout.annotators() != 2)
        return scottPi(layout, tally, line);
    if (line != layout.allTags())
        return cohenOfPair(layout, tally, line, 0);
    std::vector<double> a;
    std::vector<double> b;
    for (int category = 0; category < layout.categories(line); ++category) {
        a.push_back(tally[layout.ofAnnotator(0, category)]);
        b.push_back(tally[layout.ofAnnotator(1, category)]);
    }
    // Of two raters' coincidences each agreeing character is one with itself and back.
    return kappaFromSums(tally[layout.line(line, TallyLayout::Agreed)] / 2, tally[layout.length(0)], a, b);
}

Figure scottPi(const TallyLayout &layout, const Tally &tally, int line)
{
    std::vector<double> ratings;
    for (int category = 0; category < layout.categories(line); ++category)
        ratings.push_back(tally[layout.completeRatings(line, category)]);
    return fleissFromSums(tally[layout.line(line, TallyLayout::CompleteAgreeing)],
                          tally[layout.line(line, TallyLayout::CompleteItems)], ratings);
}

Figure alpha(const TallyLayout &layout, const Tally &tally, int line)
{
    std::vector<double> marginals;
    for (int category = 0; category < layout.categories(line); ++category)
        marginals.push_back(tally[layout.ratings(line, category)]);
    return alphaFromSums(tally[layout.line(line, TallyLayout::Ratings)] -
                             tally[layout.line(line, TallyLayout::Agreed)],
                         marginals);
}

Figure alphaU(const TallyLayout &layout, const Tally &tally, int line)
{
    if (tally[layout.line(line, TallyLayout::Ratings)] <= 0)
        return Undefined::NotRead;
    return alphaU(UnitDisagreement{tally[layout.line(line, TallyLayout::UnitsObserved)],
                                   tally[layout.line(line, TallyLayout::UnitsExpected)]});
}

void addTally(Tally &to, const Tally &from, double times)
{
    // Eight at a time, which the compiler turns into vector instructions.
    double *__restrict sum = to.data();
    const double *__restrict more = from.data();
    for (std::size_t block = 0; block < to.size(); block += 8) {
        for (std::size_t i = 0; i < 8; ++i)
            sum[block + i] += times * more[block + i];
    }
}

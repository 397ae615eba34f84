#include "model/review/agreement/article_tally.h"

#include "model/review/agreement/unitizing.h"
#include "model/review/pairing.h"

#include <algorithm>

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

// One reader's work on one tag.
struct TagWork
{
    SpanSlice spans;
    std::vector<TextRange> words; // apart: where the tag is
    double characters = 0;
    Continuum units;
};

std::vector<TextRange> wordsOf(SpanSlice spans)
{
    std::vector<TextRange> words;
    for (const ComparedSpan *span = spans.begin; span != spans.end; ++span)
        words.insert(words.end(), span->pieces.begin(), span->pieces.end());
    std::sort(words.begin(), words.end());
    std::size_t kept = 0;
    for (const TextRange &range : words) {
        if (kept > 0 && range.start <= words[kept - 1].end)
            words[kept - 1].end = std::max(words[kept - 1].end, range.end);
        else
            words[kept++] = range;
    }
    words.resize(kept);
    return words;
}

double common(const std::vector<TextRange> &a, const std::vector<TextRange> &b)
{
    qsizetype sum = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        sum += std::max<qsizetype>(0, std::min(x->end, y->end) - std::max(x->start, y->start));
        if (x->end < y->end)
            ++x;
        else
            ++y;
    }
    return double(sum);
}

// Spans with the same words, one to one; the same span twice meets it twice.
int identical(SpanSlice a, SpanSlice b)
{
    int found = 0;
    for (int i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].pieces == b[j].pieces) {
            ++found;
            ++i;
            ++j;
        } else if (a[i].pieces < b[j].pieces) {
            ++i;
        } else {
            ++j;
        }
    }
    return found;
}

TagWork workOn(const ComparedPass &pass, int tag)
{
    TagWork work{.spans = spansOfTag(pass, tag), .words = {}, .characters = 0, .units = {}};
    if (work.spans.size() == 0)
        return work;
    work.words = wordsOf(work.spans);
    for (const TextRange &range : work.words)
        work.characters += double(range.length());
    work.units = unitsOfTag(pass, tag);
    return work;
}

class Summing
{
public:
    Summing(const ComparedArticle &article, const SumOptions &options, ArticleSums &sums)
        : m_article(article), m_options(options), m_sums(sums),
          m_layout(int(options.annotators.size()), options.tags, 2)
    {
        m_sums.tally.assign(m_layout.size(), 0.0);
        m_sums.spans.assign(at(m_layout.lines()), std::vector<qint64>(options.annotators.size(), 0));
        m_sums.tags.resize(at(options.tags));
        for (const int reader : m_sums.readers) {
            for (const int other : m_sums.readers) {
                if (reader < other)
                    m_sums.tally[m_layout.length(pair(reader, other))] = double(article.length);
            }
        }
    }

    void addTag(int tag)
    {
        std::vector<TagWork> work;
        int spans = 0;
        for (const int reader : m_sums.readers) {
            work.push_back(workOn(pass(reader), tag));
            spans += work.back().spans.size();
        }
        double agreed = 0; // characters, over ordered pairs
        if (spans > 0) {
            for (std::size_t i = 0; i < work.size(); ++i) {
                for (std::size_t j = i + 1; j < work.size(); ++j)
                    agreed += 2 * addPair(tag, int(i), int(j), work[i], work[j]);
            }
        } else {
            agreed = double(work.size() * (work.size() - 1)) * double(m_article.length);
        }
        addRatings(tag, work, agreed);
        if (spans > 0)
            addUnits(tag, work);
    }

    void addSets(TagSets &sets)
    {
        std::vector<const Continuum *> pointers;
        for (const int reader : m_sums.readers)
            m_sums.continua.push_back(flattened(pass(reader), sets));
        for (const Continuum &continuum : m_sums.continua) {
            pointers.push_back(&continuum);
            std::vector<double> amounts{double(m_article.length)};
            for (const ValuedUnit &unit : continuum) {
                if (amounts.size() <= at(unit.category))
                    amounts.resize(at(unit.category) + 1);
                amounts[at(unit.category)] += double(unit.range.length());
                amounts[0] -= double(unit.range.length());
            }
            m_sums.amounts.push_back(std::move(amounts));
        }
        m_sums.sets.add(pointers, m_article.length);
    }

    void addGamma(const GammaOptions &options)
    {
        for (int line = 0; line < m_layout.lines(); ++line) {
            std::vector<GammaUnits> units(m_options.annotators.size());
            std::vector<const GammaUnits *> readers(m_options.annotators.size(), nullptr);
            for (const int reader : m_sums.readers) {
                for (const ComparedSpan &span : pass(reader).spans) {
                    if (line == m_layout.allTags() || span.tag == line)
                        units[at(reader)].push_back(
                            {double(span.hull().start), double(span.hull().end), span.tag});
                }
                readers[at(reader)] = &units[at(reader)];
            }
            const auto stream =
                std::uint64_t(m_sums.article) * std::uint64_t(m_layout.lines()) + std::uint64_t(line);
            m_sums.gamma.push_back(gammaOfPairs(readers, options, stream));
            for (int pair = 0; pair < m_layout.pairs(); ++pair) {
                if (const auto &sum = m_sums.gamma.back()[at(pair)]) {
                    slot(line, pair, TallyLayout::GammaObserved) = sum->observed;
                    slot(line, pair, TallyLayout::GammaExpected) = sum->expected;
                }
            }
        }
    }

private:
    const ComparedPass &pass(int reader) const
    {
        return m_article.passes[at(m_options.annotators[at(reader)])];
    }
    int pair(int a, int b) const { return pairNumber(a, b, m_layout.annotators()); }
    double &slot(int line, int pair, TallyLayout::PairSlot slot)
    {
        return m_sums.tally[m_layout.pair(line, pair, slot)];
    }
    double &slot(int line, TallyLayout::LineSlot slot) { return m_sums.tally[m_layout.line(line, slot)]; }
    bool complete() const { return m_sums.readers.size() == m_options.annotators.size(); }

    // Gives the characters on which the two agree, in or out.
    double addPair(int tag, int i, int j, const TagWork &a, const TagWork &b)
    {
        const int number = pair(m_sums.readers[at(i)], m_sums.readers[at(j)]);
        const double both = common(a.words, b.words);
        const int exact = identical(a.spans, b.spans);
        const bool allPaired = exact == std::min(a.spans.size(), b.spans.size());
        const int overlap =
            allPaired ? exact : mostPairs(a.spans.size(), b.spans.size(), overlappingPairs(a.spans, b.spans));
        for (const int line : {tag, m_layout.allTags()}) {
            slot(line, number, TallyLayout::Exact) += exact;
            slot(line, number, TallyLayout::Overlap) += overlap;
            slot(line, number, TallyLayout::Spans) += a.spans.size() + b.spans.size();
            slot(line, number, TallyLayout::Both) += both;
            slot(line, number, TallyLayout::CharactersA) += a.characters;
            slot(line, number, TallyLayout::CharactersB) += b.characters;
        }
        return double(m_article.length) - a.characters - b.characters + 2 * both;
    }

    void addRatings(int tag, const std::vector<TagWork> &work, double agreed)
    {
        const double readers = double(work.size());
        const double length = double(m_article.length);
        double in = 0;
        for (std::size_t i = 0; i < work.size(); ++i) {
            in += work[i].characters;
            m_sums.spans[at(tag)][at(m_sums.readers[i])] = work[i].spans.size();
            m_sums.spans.back()[at(m_sums.readers[i])] += work[i].spans.size();
        }
        slot(tag, TallyLayout::Ratings) = readers * length;
        slot(tag, TallyLayout::Agreed) = agreed / (readers - 1);
        m_sums.tally[m_layout.ratings(tag, 0)] = readers * length - in;
        m_sums.tally[m_layout.ratings(tag, 1)] = in;
        if (!complete())
            return;
        slot(tag, TallyLayout::CompleteItems) = length;
        slot(tag, TallyLayout::CompleteAgreeing) = agreed / (readers * (readers - 1));
        m_sums.tally[m_layout.completeRatings(tag, 0)] = readers * length - in;
        m_sums.tally[m_layout.completeRatings(tag, 1)] = in;
    }

    void addUnits(int tag, const std::vector<TagWork> &work)
    {
        std::vector<Units> raters(work.size());
        std::vector<const Continuum *> continua;
        for (std::size_t i = 0; i < work.size(); ++i) {
            for (const ValuedUnit &unit : work[i].units)
                raters[i].push_back(unit.range);
            continua.push_back(&work[i].units);
        }
        const UnitDisagreement units = unitDisagreement(raters, m_article.length);
        const double length = double(m_article.length);
        for (const int line : {tag, m_layout.allTags()}) {
            slot(line, TallyLayout::UnitsObserved) += length * units.observed;
            slot(line, TallyLayout::UnitsExpected) += length * units.expected;
        }
        m_sums.tags[at(tag)].add(continua, m_article.length);
    }

    const ComparedArticle &m_article;
    const SumOptions &m_options;
    ArticleSums &m_sums;
    TallyLayout m_layout;
};

} // namespace

ArticleSums sumsOf(const ComparedArticle &article, int number, const SumOptions &options, TagSets &sets)
{
    ArticleSums sums;
    sums.article = number;
    for (const int reader : article.readers) {
        const auto place = std::find(options.annotators.begin(), options.annotators.end(), reader);
        sums.readers.push_back(int(place - options.annotators.begin()));
    }
    Summing summing(article, options, sums);
    for (int tag = 0; tag < options.tags; ++tag)
        summing.addTag(tag);
    summing.addSets(sets);
    if (options.gamma)
        summing.addGamma(*options.gamma);
    return sums;
}

Tally finalTally(const ArticleSums &sums, const TallyLayout &layout)
{
    const TallyLayout small(layout.annotators(), layout.lines() - 1, 2);
    Tally tally(layout.size(), 0.0);
    const int all = layout.allTags();
    // Up to the categories of all tags together the layouts are the same.
    const auto shared = std::ptrdiff_t(small.ratings(all, 0));
    std::copy(sums.tally.begin(), sums.tally.begin() + shared, tally.begin());
    for (int pair = 0; pair < layout.pairs(); ++pair)
        tally[layout.length(pair)] = sums.tally[small.length(pair)];
    for (int tag = 0; tag < all; ++tag) {
        for (int category = 0; category < 2; ++category)
            tally[layout.completeRatings(tag, category)] = sums.tally[small.completeRatings(tag, category)];
    }
    const bool complete = int(sums.readers.size()) == layout.annotators();
    const double readers = double(sums.readers.size());
    double agreed = 0;
    for (std::size_t c = 0; c < sums.sets.categories().size(); ++c) {
        const CategorySum &sum = sums.sets.categories()[c];
        agreed += sum.agreed;
        tally[layout.ratings(all, int(c))] = sum.amount;
        if (complete)
            tally[layout.completeRatings(all, int(c))] = sum.amount;
    }
    const double length = sums.sets.items();
    tally[layout.line(all, TallyLayout::Ratings)] = readers * length;
    tally[layout.line(all, TallyLayout::Agreed)] = agreed;
    if (complete) {
        tally[layout.line(all, TallyLayout::CompleteItems)] = length;
        tally[layout.line(all, TallyLayout::CompleteAgreeing)] = agreed / readers;
    }
    for (std::size_t i = 0; layout.annotators() == 2 && i < sums.amounts.size(); ++i) {
        for (std::size_t c = 0; c < sums.amounts[i].size(); ++c)
            tally[layout.ofAnnotator(sums.readers[i], int(c))] = sums.amounts[i][c];
    }
    return tally;
}

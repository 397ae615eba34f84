// What one article, or a set of articles, adds up to: one row of numbers from which every figure follows
// and which is itself a sum, so that a bootstrap round is nothing but additions.
#pragma once

#include "model/review/agreement/figure.h"

#include <vector>

// How the row is laid out. A line is a tag or, as the last one, all tags together. Pairs are those of the
// annotators in the order (0,1), (0,2), …, (1,2), ….
class TallyLayout
{
public:
    enum PairSlot {
        Exact,
        Overlap,
        Spans, // of both
        Both,  // characters, as (character, tag)
        CharactersA,
        CharactersB,
        GammaObserved,
        GammaExpected,
        pairSlots
    };
    enum LineSlot {
        UnitsObserved,
        UnitsExpected,
        // Of articles with at least two readers: ratings (characters × readers), those that are coincidences
        // with the same category.
        Ratings,
        Agreed,
        // Of articles that all have read: characters, share of agreeing pairs of raters.
        CompleteItems,
        CompleteAgreeing,
        lineSlots
    };

    // `categories` are those of all tags together, with the gap as 0; a single tag has two.
    TallyLayout(int annotators, int tags, int categories);

    int annotators() const { return m_annotators; }
    int pairs() const { return m_annotators * (m_annotators - 1) / 2; }
    int lines() const { return m_tags + 1; }
    int allTags() const { return m_tags; } // the last line
    int categories(int line) const { return line == m_tags ? m_categories : 2; }

    std::size_t size() const { return m_size; } // a multiple of 8
    std::size_t pair(int line, int pair, PairSlot slot) const;
    std::size_t line(int line, LineSlot slot) const;
    // Ratings by category, of all articles and of the complete ones.
    std::size_t ratings(int line, int category) const;
    std::size_t completeRatings(int line, int category) const;
    std::size_t length(int pair) const; // characters both have read
    // With two annotators only: what each of them put into a category, of all tags together.
    std::size_t ofAnnotator(int annotator, int category) const;

private:
    int m_annotators;
    int m_tags;
    int m_categories;
    std::size_t m_lineStart;
    std::size_t m_ratingStart;
    std::size_t m_lengthStart;
    std::size_t m_annotatorStart;
    std::size_t m_size;
};

using Tally = std::vector<double>;

int pairNumber(int a, int b, int annotators); // a < b

Figure exactF1(const TallyLayout &layout, const Tally &tally, int line, int pair);
Figure overlapF1(const TallyLayout &layout, const Tally &tally, int line, int pair);
Figure characterF1(const TallyLayout &layout, const Tally &tally, int line, int pair);
Figure gammaOfPair(const TallyLayout &layout, const Tally &tally, int line, int pair);
// Of one tag, in or out; for all tags together there is `kappa`.
Figure cohenOfPair(const TallyLayout &layout, const Tally &tally, int tag, int pair);

// The mean over the pairs that have a value; without any, the first reason.
using PairFigure = Figure (*)(const TallyLayout &, const Tally &, int, int);
Figure meanOverPairs(const TallyLayout &layout, const Tally &tally, int line, PairFigure figure);

// Cohen's for two annotators, Fleiss' for more, over the articles that all have read.
Figure kappa(const TallyLayout &layout, const Tally &tally, int line);
Figure scottPi(const TallyLayout &layout, const Tally &tally, int line); // Fleiss' for more than two
Figure alpha(const TallyLayout &layout, const Tally &tally, int line);
Figure alphaU(const TallyLayout &layout, const Tally &tally, int line);

// to += times · from; both of one layout.
void addTally(Tally &to, const Tally &from, double times = 1);

// What several annotators did with the same articles, as plain values: all that pairing, differences
// and agreement work on. Nothing here knows the store, so that the figures can be checked by hand.
//
// Positions are in one unit throughout (code points, or the tokens of tokens.h), half-open. Tags,
// attributes and values are numbers into the lists of the PassSet. Notes have no place here: two people
// who tag alike and note differently agree.
#pragma once

#include "model/text/text_range.h"

#include <QString>
#include <QStringList>

#include <vector>

struct AttributeChoice
{
    int attribute = 0; // into PassSet::attributes
    int value = 0;     // into PassSet::values; a list of values is one value

    auto operator<=>(const AttributeChoice &) const = default;
};

struct PassSpan
{
    int tag = 0;
    std::vector<TextRange> pieces;           // any order; may touch, overlap or be empty
    std::vector<AttributeChoice> attributes; // any order
};

struct PassLink
{
    int from = 0; // into Pass::spans
    int to = 0;
    int type = 0; // into PassSet::linkTypes
    bool symmetric = false;

    bool operator==(const PassLink &) const = default;
};

// One annotator's way through one article.
struct Pass
{
    bool read = false;             // false: not finished, so that "nothing tagged" means nothing
    std::vector<TextRange> unread; // parts skipped by somebody who otherwise finished
    std::vector<PassSpan> spans;
    std::vector<PassLink> links;
};

struct PassArticle
{
    QString id;
    QString title;
    qsizetype length = 0;
    std::vector<TextRange> furniture; // page noise, left out of everything
    std::vector<Pass> passes;         // one for each annotator of the set
};

struct PassSet
{
    QStringList annotators;
    QStringList tags;
    QStringList attributes;
    QStringList values;
    QStringList linkTypes;
    std::vector<PassArticle> articles;
};

// ---- What is left to compare ----

// A span without the parts that do not count, on the article put together over the gaps. The same words
// tagged as one piece or as two touching ones are the same.
struct ComparedSpan
{
    int tag = 0;
    int source = 0;                // its place in Pass::spans
    std::vector<TextRange> pieces; // in order, apart, never empty
    std::vector<AttributeChoice> attributes;

    TextRange hull() const { return {pieces.front().start, pieces.back().end}; }
    qsizetype length() const;
};

struct ComparedLink
{
    int from = 0; // into ComparedPass::spans
    int to = 0;
    int type = 0;
    bool symmetric = false;
};

struct ComparedPass
{
    bool read = false;
    std::vector<ComparedSpan> spans; // by tag, then in text order
    std::vector<ComparedLink> links;
};

struct ComparedArticle
{
    qsizetype length = 0;
    std::vector<ComparedPass> passes; // one for each annotator of the set
    std::vector<int> readers;         // the annotators who read it, ascending
};

// Leaves out furniture, and what one of the readers among `annotators` has not read. An article that
// fewer than two of them read, or of which nothing is left, has no readers here.
ComparedArticle compared(const PassArticle &article, const std::vector<int> &annotators);

// Characters that both cover.
qsizetype commonLength(const ComparedSpan &a, const ComparedSpan &b);

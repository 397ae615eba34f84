// Short ways to write passes in tests: tags are numbers, spans are {tag, start, end}.
#pragma once

#include "model/review/passes.h"

#include <random>

inline PassSpan span(int tag, qsizetype start, qsizetype end, std::vector<AttributeChoice> attributes = {})
{
    return {.tag = tag, .pieces = {{start, end}}, .attributes = std::move(attributes)};
}

inline Pass pass(std::vector<PassSpan> spans, std::vector<PassLink> links = {})
{
    return {.read = true, .unread = {}, .spans = std::move(spans), .links = std::move(links)};
}

inline PassArticle article(qsizetype length, std::vector<Pass> passes, std::vector<TextRange> furniture = {})
{
    return {.id = QStringLiteral("id"),
            .title = QStringLiteral("Title"),
            .length = length,
            .furniture = std::move(furniture),
            .passes = std::move(passes)};
}

inline PassSet passSet(int annotators, int tags, std::vector<PassArticle> articles)
{
    PassSet set;
    for (int i = 0; i < annotators; ++i)
        set.annotators.append(QStringLiteral("Annotator %1").arg(QChar(u'A' + i)));
    for (int i = 0; i < tags; ++i)
        set.tags.append(QStringLiteral("Tag %1").arg(i));
    set.attributes = {QStringLiteral("type"), QStringLiteral("check")};
    set.values = {QStringLiteral("event"), QStringLiteral("rule"), QStringLiteral("minor")};
    set.linkTypes = {QStringLiteral("said by"), QStringLiteral("same as")};
    set.articles = std::move(articles);
    for (std::size_t i = 0; i < set.articles.size(); ++i)
        set.articles[i].id = QStringLiteral("article-%1").arg(i);
    return set;
}

// Spans of any tag anywhere, some of them overlapping, nested, in two pieces, or there twice.
inline Pass randomPass(std::mt19937 &random, int tags, qsizetype length, int most)
{
    Pass result{.read = true, .unread = {}, .spans = {}, .links = {}};
    const int count = int(random() % unsigned(most + 1));
    for (int i = 0; i < count; ++i) {
        const qsizetype start = random() % (length - 1);
        const qsizetype end = std::min<qsizetype>(length, start + 1 + random() % 12);
        result.spans.push_back(span(int(random() % unsigned(tags)), start, end));
        if (random() % 5 == 0 && end + 3 < length)
            result.spans.back().pieces.push_back({end + 2, end + 3});
        if (random() % 9 == 0)
            result.spans.push_back(result.spans.back());
    }
    return result;
}

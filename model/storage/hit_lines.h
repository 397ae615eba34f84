// One line of a concordance: the words around a place, and the spans that meet it.
#pragma once

#include "model/storage/search.h"
#include "model/text/code_points.h"

// Without the article. `context` as in Search.
SearchHit hitLine(const QString &text, const CodePoints &points, TextRange place, int context);

// The same for the words of a span, its pieces joined by " … ". `marks`: it is told with the hit.
SearchHit spanLine(const QString &text, const CodePoints &points, const Span &span, const Search &search);

// As Search::attribute and Search::value ask.
bool hasValue(const Attributes &attributes, const QString &name, const QString &value);

// The spans that may meet the hits of one article, hit by hit in text order: those that ended are let go.
class SpansAt
{
public:
    explicit SpansAt(const std::vector<Span> &spans) : m_spans(spans) {}
    template <typename IsWanted> std::vector<SearchMark> marks(TextRange place, const IsWanted &isWanted)
    {
        while (m_next < m_spans.size() && m_spans[m_next].hull().start < place.end)
            m_open.push_back(&m_spans[m_next++]);
        std::erase_if(m_open, [&](const Span *span) { return span->hull().end <= place.start; });
        std::vector<SearchMark> marks;
        for (const Span *span : m_open) {
            if (auto mark = markOf(*span, place); mark && isWanted(*span))
                marks.push_back(*mark);
        }
        return marks;
    }

private:
    const std::vector<Span> &m_spans;
    std::size_t m_next = 0;
    std::vector<const Span *> m_open;
};

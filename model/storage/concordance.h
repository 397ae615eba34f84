// Every place of some words, in the texts of articles or in spans, with the words around it. In this folder
// because only the store may ask the index of words; what matches is decided in model/text/text_search.h.
#pragma once

#include "model/storage/rows.h"
#include "model/task.h"

#include <functional>

class Concordance
{
public:
    using EachHit = std::function<bool(SearchHit &&)>;
    Concordance(Rows &rows, const EachHit &each, Task &task) : m_rows(rows), m_each(each), m_task(task) {}

    // How many hits `each` was given. An error when cancelled.
    Result<qint64> articles(const ArticleSearch &search);
    Result<qint64> spans(const SpanSearch &search);

private:
    Result<void> readArticles(const ArticleSearch &search);
    Result<void> readSpans(const SpanSearch &search);
    Result<bool> spansOf(const Id &article, const SpanSearch &search, const TextSearch *words);
    Result<qint64> counted(const Result<void> &read);
    bool hit(SearchHit &&hit); // false: stop

    Rows &m_rows;
    const EachHit &m_each;
    Task &m_task;
    qint64 m_hits = 0;
};

void sortHits(std::vector<SearchHit> &hits, HitOrder order);

// The query for the index of words, a superset of what matches; empty when the index may not know all.
QString indexQuery(const TextSearch &search);

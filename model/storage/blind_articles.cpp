#include "model/storage/blind_articles.h"

Result<const Blindness *> BlindArticles::of(const Id &article)
{
    if (m_annotator.isNull() || article == m_article)
        return &m_last;
    const auto row = m_rows.keys().row(Table::Article, article);
    if (!row)
        return row.error();
    const auto person = m_rows.keys().row(Table::Person, m_annotator);
    if (!person)
        return person.error();
    Result<Statement *> query = m_rows.database().cached(
        "SELECT 1 FROM span WHERE article_id=? AND annotator_id=? AND layer=0 AND deleted IS NULL LIMIT 1");
    if (!query)
        return query.error();
    bool hasTags = false;
    {
        const Cursor cursor(**query);
        cursor->bind(1, *row).bind(2, *person);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        hasTags = *found;
    }
    const auto readings = m_rows.readings(article);
    if (!readings)
        return readings.error();
    m_article = article;
    m_last = blindness(m_annotator, hasTags, *readings);
    return &m_last;
}

Result<void> BlindArticles::hide(std::vector<Span> &spans, const Id &article)
{
    if (!areBlind() || spans.empty())
        return {};
    const auto seen = of(article);
    if (!seen)
        return seen.error();
    std::erase_if(spans, [&](const Span &span) { return (*seen)->hides(span); });
    return {};
}

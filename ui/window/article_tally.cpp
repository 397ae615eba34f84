#include "ui/window/article_tally.h"

#include "ui/window/reading.h"

#include <algorithm>

ArticleTally::ArticleTally(std::shared_ptr<const OpenArticle> article, const Id &annotator,
             const std::vector<Reading> &readings)
    : m_article(std::move(article)), m_annotator(annotator)
{
    if (const Reading *own = readingOf(readings, annotator))
        m_reading = *own;
    countAnew();
}

void ArticleTally::countAnew()
{
    const Paragraphs &paragraphs = m_article->paragraphs();
    m_tags.clear();
    m_own.assign(std::size_t(paragraphs.count()), 0);
    m_coverage = {};
    for (qsizetype line = 0; line < paragraphs.count(); ++line)
        m_coverage.all += isToRead(line) ? 1 : 0;
    countMarks(1);
    for (const Span *span : m_article->spans())
        countSpan(*span, 1);
}

void ArticleTally::follow(const Changes &changes)
{
    if (!m_article)
        return;
    const Id &here = m_article->article().id;
    bool zones = false;
    for (const Change &change : changes) {
        if (const auto *span = std::get_if<Edit<Span>>(&change)) {
            if (span->before && span->before->article == here)
                countSpan(*span->before, -1);
            if (span->after && span->after->article == here)
                countSpan(*span->after, 1);
        } else if (const auto *reading = std::get_if<Edit<Reading>>(&change)) {
            const Reading &any = reading->after ? *reading->after : *reading->before;
            if (any.article != here || any.annotator != m_annotator)
                continue;
            countMarks(-1);
            m_reading = reading->after.value_or(Reading());
            countMarks(1);
        } else if (const auto *whole = std::get_if<Edit<Article>>(&change)) {
            zones = zones || (whole->before && whole->after && whole->after->id == here &&
                              whole->before->zones != whole->after->zones);
        }
    }
    if (zones)
        countAnew(); // other lines count now
}

bool ArticleTally::isToRead(qsizetype line) const
{
    return !m_article->paragraphs().isBlank(line) &&
           zoneOfLine(m_article->article(), line) != Zone::Furniture;
}

void ArticleTally::countSpan(const Span &span, int by)
{
    const qsizetype first = m_article->paragraphs().at(span.hull().start);
    if (span.layer == Layer::Agreed)
        return; // a decision about tags that are counted already
    if (zoneOfLine(m_article->article(), first) != Zone::Furniture)
        m_tags[span.tag] += by;
    if (span.annotator != m_annotator)
        return;
    forEachLine(*m_article, span, [&](qsizetype line) {
        int &own = m_own[std::size_t(line)];
        const bool had = own > 0;
        own += by;
        if (had != (own > 0) && isToRead(line) && !m_reading.nothingToTag.contains(line))
            m_coverage.seen += by;
    });
}

// The lines that are seen because they are marked and nothing else.
void ArticleTally::countMarks(int by)
{
    for (const qsizetype line : m_reading.nothingToTag.lines()) {
        if (line < qsizetype(m_own.size()) && m_own[std::size_t(line)] == 0 && isToRead(line))
            m_coverage.seen += by;
    }
}

qsizetype ArticleTally::count(const Id &tag) const
{
    const auto found = m_tags.find(tag);
    return found == m_tags.end() ? 0 : found->second;
}

bool ArticleTally::hasOwnTag(qsizetype line) const
{
    return line >= 0 && line < qsizetype(m_own.size()) && m_own[std::size_t(line)] > 0;
}

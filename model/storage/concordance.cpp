#include "model/storage/concordance.h"

#include "model/storage/hit_lines.h"
#include "model/storage/lists.h"
#include "model/text/furniture.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

// Of a query for articles with their texts: the columns readArticle() takes.
constexpr const char *columns =
    "SELECT article.id, article.uuid, title, outlet, published, zones, article_text.text FROM ";

// So many articles in which a pattern took too long, and it would go on so for hours.
constexpr qint64 mostGivenUp = 30;

// The index takes the accents off Latin letters only, and not off all of those: æ and ø keep theirs (ǽ, ǿ).
bool isIndexedAlike(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() < 0x250 && c.unicode() != 0xE6 && c.unicode() != 0xF8 && c.isLetterOrNumber() &&
               QChar::decompositionTag(char32_t(c.unicode())) == QChar::NoDecomposition;
    });
}

} // namespace

QString indexQuery(const TextSearch &search)
{
    if (search.query().kind != TextQuery::Kind::Words || !search.query().wholeWords)
        return {};
    QStringList parts;
    for (const TextSearch::Term &term : search.terms()) {
        QString phrase;
        for (const TextSearch::Word &word : term) {
            if (!isIndexedAlike(word.plain))
                return {};
            phrase += phrase.isEmpty() ? word.plain : QLatin1Char(' ') + word.plain;
            // Only the last word of a phrase may be open in the index: the phrase is cut after each.
            if (word.isPrefix) {
                parts.append(QStringLiteral("\"%1\" *").arg(phrase));
                phrase.clear();
            }
        }
        if (!phrase.isEmpty())
            parts.append(QStringLiteral("\"%1\"").arg(phrase));
    }
    return parts.join(QStringLiteral(" AND "));
}

Concordance::GoOn Concordance::give(SearchHit &&hit)
{
    ++m_end.hits;
    if (hit.article != m_last)
        ++m_end.articles;
    m_last = hit.article;
    return m_each(std::move(hit)) && !m_task.cancelled() ? GoOn::Yes : GoOn::No;
}

Result<SearchEnd> Concordance::run()
{
    m_rows.database().stopWith(&m_task);
    const Result<void> read = readAll();
    m_rows.database().stopWith(nullptr);
    if (m_task.cancelled())
        return Error{QCoreApplication::translate("Storage", "Cancelled.")};
    if (!read)
        return read.error();
    return m_end;
}

Result<void> Concordance::readAll()
{
    const bool spans = m_search.in != Search::In::Texts;
    if (!spans || !m_search.query.text.trimmed().isEmpty()) {
        Result<TextSearch> compiled = TextSearch::compile(m_search.query);
        if (!compiled)
            return compiled.error();
        m_words = *std::move(compiled);
    }
    if (auto chosen = chooseArticles(); !chosen)
        return chosen;
    return spans ? readTags() : readArticles();
}

Result<void> Concordance::chooseArticles()
{
    const bool narrows =
        m_search.articles.state || m_search.articles.assigned || !m_search.articles.words.isEmpty();
    if (narrows) {
        auto order = Lists(m_rows).articleOrder(m_search.articles);
        if (!order)
            return order.error();
        m_wanted = *std::move(order);
    }
    if (m_search.only.empty())
        return {};
    std::vector<RowNumber> only;
    for (const Id &article : m_search.only) {
        const Result<RowNumber> row = m_rows.keys().row(Table::Article, article);
        if (!row)
            return row.error();
        if (!m_wanted || std::binary_search(m_wanted->begin(), m_wanted->end(), *row))
            only.push_back(*row);
    }
    std::sort(only.begin(), only.end());
    m_wanted = std::move(only);
    return {};
}

bool Concordance::isWanted(const Span &span) const
{
    return (m_search.annotator.isNull() || span.annotator == m_search.annotator) && isTagWanted(span);
}

bool Concordance::isTagWanted(const Span &span) const
{
    return (m_search.tag.isNull() || span.tag == m_search.tag) &&
           (!m_search.layer || span.layer == *m_search.layer) &&
           (m_search.attribute.isEmpty() || hasValue(span.attributes, m_search.attribute, m_search.value));
}

bool Concordance::isWanted(const Statement &article) const
{
    if (m_search.outlet && article.text(3) != *m_search.outlet)
        return false;
    if (!m_search.from.isValid() && !m_search.to.isValid())
        return true;
    const QDate published = QDate::fromString(article.text(4), Qt::ISODate);
    return published.isValid() && (!m_search.from.isValid() || published >= m_search.from) &&
           (!m_search.to.isValid() || published <= m_search.to);
}

Result<void> Concordance::readArticles()
{
    const QString index = indexQuery(*m_words);
    constexpr std::size_t fewArticles = 2000;
    if (m_wanted && (index.isEmpty() || m_wanted->size() <= fewArticles))
        return readThese(*m_wanted);

    const Result<qint64> last = m_rows.database().number("SELECT coalesce(max(id), 0) FROM article");
    if (!last)
        return last.error();
    m_task.setTotal(*last);
    const bool open = std::any_of(m_words->terms().begin(), m_words->terms().end(), [](const auto &term) {
        return std::any_of(term.begin(), term.end(), [](const auto &word) { return word.isPrefix; });
    });
    RowNumber after = 0;
    if (!index.isEmpty() && open) {
        // For words that begin so the index first joins the lists of all of them. Where there are many, the
        // first lines are found sooner by reading.
        constexpr qint64 first = 250;
        const Result<RowNumber> read = readFrom({}, after, first);
        if (!read || *read == 0)
            return read ? Result<void>() : read.error();
        after = *read;
    }
    const Result<RowNumber> read = readFrom(index, after, -1);
    return read ? Result<void>() : read.error();
}

Result<void> Concordance::readThese(const std::vector<RowNumber> &rows)
{
    static const std::string sql = std::string(columns) + "article JOIN article_text ON "
                                                          "article_text.id=article.id WHERE article.id=? AND "
                                                          "deleted IS NULL";
    m_task.setTotal(qint64(rows.size()));
    qint64 done = 0;
    for (const RowNumber row : rows) {
        Result<Statement *> query = m_rows.database().cached(sql.c_str());
        if (!query)
            return query.error();
        const Cursor cursor(**query);
        cursor->bind(1, row);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!m_task.advance(++done))
            return {};
        if (!*found)
            continue;
        const Result<GoOn> read = readArticle(*cursor);
        if (!read)
            return read.error();
        if (*read == GoOn::No)
            return {};
    }
    return {};
}

Result<RowNumber> Concordance::readFrom(const QString &index, RowNumber after, qint64 limit)
{
    const std::string sql =
        index.isEmpty()
            ? std::string(columns) + "article JOIN article_text ON article_text.id=article.id "
                                     "WHERE article.id>?1 AND deleted IS NULL ORDER BY article.id "
                                     "LIMIT ?2"
            : std::string(columns) + "article_fts CROSS JOIN article ON "
                                     "article.id=article_fts.rowid CROSS JOIN article_text ON "
                                     "article_text.id=article.id WHERE article_fts MATCH ?3 AND "
                                     "article_fts.rowid>?1 AND deleted IS NULL "
                                     "ORDER BY article_fts.rowid LIMIT ?2";
    Result<Statement> query = m_rows.database().prepare(sql);
    if (!query)
        return query.error();
    query->bind(1, after).bind(2, limit);
    if (!index.isEmpty())
        query->bindText(3, index);
    RowNumber last = 0;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return last;
        last = query->number(0);
        if (!m_task.advance(last))
            return RowNumber(0);
        if (m_wanted && !std::binary_search(m_wanted->begin(), m_wanted->end(), last))
            continue;
        const Result<GoOn> read = readArticle(*query);
        if (!read)
            return read.error();
        if (*read == GoOn::No)
            return RowNumber(0);
    }
}

Result<Concordance::GoOn> Concordance::readArticle(const Statement &row)
{
    if (!isWanted(row))
        return GoOn::Yes;
    const QString text = row.text(6);
    bool gaveUp = false;
    std::vector<TextRange> places = m_words->find(text, &gaveUp);
    if (gaveUp && ++m_end.gaveUp > mostGivenUp)
        return Error{QCoreApplication::translate(
            "Search", "This regular expression takes too long in most articles. Make it simpler: a repeat "
                      "inside a repeat, as in (a+)+, can be tried in endless ways.")};
    // Only where there is some, for the lines have to be counted.
    if (!m_search.furniture && !places.empty() && row.bytes(5).contains(char(Zone::Furniture))) {
        const FurnitureLines furniture(text, zonesFromString(row.text(5)).value_or(Zones()));
        std::erase_if(places, [&](const TextRange &place) { return furniture.has(place.start); });
    }
    if (places.empty())
        return GoOn::Yes;
    const Id article = row.id(1);
    const QString title = row.text(2);
    const CodePoints points(text);
    std::vector<Span> spans;
    if (m_search.marks || m_search.asksForSpans()) {
        const Result<bool> some = hasSpans(row.number(0));
        if (!some)
            return some.error();
        if (*some) {
            auto read = m_rows.spans(article, points);
            if (!read)
                return read.error();
            spans = *std::move(read);
            if (auto hidden = m_blind.hide(spans, article); !hidden)
                return hidden.error();
        }
    }
    SpansAt spansAt(spans);
    for (const TextRange &place : places) {
        bool inWanted = !m_search.asksForSpans();
        std::vector<SearchMark> marks = spansAt.marks(place, [&](const Span &span) {
            inWanted = inWanted || isWanted(span);
            return m_search.marks;
        });
        if (!inWanted)
            continue;
        SearchHit hit = hitLine(text, points, place, m_search.context);
        hit.article = article;
        hit.title = title;
        hit.marks = std::move(marks);
        if (give(std::move(hit)) == GoOn::No)
            return GoOn::No;
    }
    return GoOn::Yes;
}

Result<void> Concordance::readTags()
{
    if (!m_wanted) {
        auto all = Lists(m_rows).articleOrder({});
        if (!all)
            return all.error();
        m_wanted = *std::move(all);
    }
    const bool notes = m_search.in == Search::In::Notes;
    m_task.setTotal(qint64(m_wanted->size()));
    qint64 done = 0;
    for (const RowNumber row : *m_wanted) {
        if (!m_task.advance(++done))
            return {};
        // Most articles of a big project have no spans: the index says so without reading the text.
        const Result<bool> some = notes ? mayHaveNotes(row) : hasSpans(row);
        if (!some)
            return some.error();
        if (!*some)
            continue;
        const auto article = openArticle(row);
        if (!article)
            return article.error();
        if (!*article)
            continue;
        const Result<GoOn> read = notes ? readNotesOf(**article) : readSpansOf(**article);
        if (!read)
            return read.error();
        if (*read == GoOn::No)
            return {};
    }
    return {};
}

Result<bool> Concordance::hasSpans(RowNumber article)
{
    Result<Statement *> any =
        m_rows.database().cached("SELECT 1 FROM span WHERE article_id=? AND deleted IS NULL LIMIT 1");
    if (!any)
        return any.error();
    const Cursor cursor(**any);
    cursor->bind(1, article);
    return cursor->step();
}

Result<std::optional<Concordance::Tagged>> Concordance::openArticle(RowNumber row)
{
    Result<Statement *> query = m_rows.database().cached(
        "SELECT id, uuid, title, outlet, published, note FROM article WHERE id=? AND deleted IS NULL");
    if (!query)
        return query.error();
    Tagged article;
    {
        const Cursor cursor(**query);
        cursor->bind(1, row);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found || !isWanted(*cursor))
            return std::optional<Tagged>();
        article.id = cursor->id(1);
        article.title = cursor->text(2);
        article.note = cursor->text(5);
    }
    auto entry = m_rows.texts().of(article.id);
    if (!entry)
        return entry.error();
    article.text = *std::move(entry);
    auto spans = m_rows.spans(article.id, article.text->points);
    if (!spans)
        return spans.error();
    if (auto hidden = m_blind.hide(*spans, article.id); !hidden)
        return hidden.error();
    article.spans = *std::move(spans);
    return std::optional<Tagged>(std::move(article));
}

Result<Concordance::GoOn> Concordance::readSpansOf(const Tagged &article)
{
    for (const Span &span : article.spans) {
        if (!isWanted(span))
            continue;
        SearchHit hit = spanLine(article.text->text, article.text->points, span, m_search);
        if (m_words && m_words->find(hit.match).empty())
            continue;
        hit.article = article.id;
        hit.title = article.title;
        if (give(std::move(hit)) == GoOn::No)
            return GoOn::No;
    }
    return GoOn::Yes;
}

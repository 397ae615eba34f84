#include "model/storage/lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

// Of the annotator ?A in the article: as model/entities/blindness.h has it.
#define STATE_OF(ANNOTATOR)                                                                                  \
    "max(coalesce((SELECT state FROM reading WHERE article_id=article.id AND annotator_id=" ANNOTATOR        \
    " AND deleted IS NULL), 0), EXISTS (SELECT 1 FROM span WHERE article_id=article.id AND "                 \
    "annotator_id=" ANNOTATOR " AND layer=0 AND deleted IS NULL))"

bool hasAll(QByteArrayView text, const std::vector<QByteArray> &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QByteArray &word) { return text.contains(word); });
}

} // namespace

Result<qint64> Lists::personRow(const Id &annotator) const
{
    if (annotator.isNull())
        return qint64(0);
    return m_rows.keys().row(Table::Person, annotator);
}

Result<std::vector<RowNumber>> Lists::articleOrder(const ArticleFilter &filter) const
{
    const Result<qint64> person = personRow(filter.annotator);
    if (!person)
        return person.error();
    std::vector<QByteArray> words;
    for (const QString &word : foldedQuery(filter.words))
        words.push_back(word.toUtf8());

    std::string sql = words.empty() ? "SELECT id FROM article" : "SELECT id, words FROM article";
    sql += " WHERE deleted IS NULL";
    if (filter.state)
        sql += " AND " STATE_OF("?1") "=?2";
    if (filter.assigned)
        sql += " AND EXISTS (SELECT 1 FROM reading WHERE article_id=article.id AND annotator_id=?1 AND "
               "deleted IS NULL AND assigned)";
    Result<Statement> query = m_database.prepare(sql + " ORDER BY id");
    if (!query)
        return query.error();
    if (filter.state || filter.assigned)
        query->bind(1, *person);
    if (filter.state)
        query->bind(2, qint64(*filter.state));
    std::vector<RowNumber> order;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return order;
        if (words.empty() || hasAll(query->bytes(1), words))
            order.push_back(query->number(0));
    }
}

Result<std::vector<ArticleRow>> Lists::articleRows(const std::vector<RowNumber> &rows, const Id &annotator,
                                                   Passes passes) const
{
    const Result<qint64> person = personRow(annotator);
    if (!person)
        return person.error();
    Result<Statement *> query =
        m_database.cached("SELECT uuid, title, outlet, url, published, length, "
                          "(SELECT count(*) FROM span WHERE article_id=article.id AND deleted IS NULL AND "
                          "layer<>1), " STATE_OF("?2") " FROM article WHERE id=?1 AND deleted IS NULL");
    if (!query)
        return query.error();
    BlindArticles blind(m_rows, passes == Passes::Blind ? annotator : Id());
    std::vector<ArticleRow> list;
    list.reserve(rows.size());
    for (const RowNumber number : rows) {
        const Cursor row(**query);
        row->bind(1, number).bind(2, *person);
        const Result<bool> found = row->step();
        if (!found)
            return found.error();
        if (!*found)
            continue;
        list.push_back({number, row->id(0), row->text(1), row->text(2), row->text(3),
                        QDate::fromString(row->text(4), Qt::ISODate), row->number(5), row->number(6),
                        ReadingState(row->number(7))});
        ArticleRow &last = list.back();
        if (!blind.areBlind() || last.spans == 0)
            continue;
        const Result<const Blindness *> seen = blind.of(last.id);
        if (!seen)
            return seen.error();
        if ((*seen)->sees == Blindness::Sees::All)
            continue;
        const Result<qint64> tags = tagsSeen(number, **seen);
        if (!tags)
            return tags.error();
        last.spans = *tags;
    }
    return list;
}

Result<qint64> Lists::tagsSeen(RowNumber article, const Blindness &seen) const
{
    Result<Statement *> query = m_database.cached(
        "SELECT person.uuid, layer, count(*) FROM span JOIN person ON person.id=annotator_id "
        "WHERE article_id=? AND span.deleted IS NULL AND layer<>1 GROUP BY 1, 2");
    if (!query)
        return query.error();
    const Cursor row(**query);
    row->bind(1, article);
    qint64 tags = 0;
    for (;;) {
        const Result<bool> found = row->step();
        if (!found)
            return found.error();
        if (!*found)
            return tags;
        if (!seen.hides(row->id(0), Layer(row->number(1))))
            tags += row->number(2);
    }
}

Result<ArticleRow> Lists::articleRow(const Id &article, const Id &annotator, Passes passes) const
{
    const Result<RowNumber> row = m_rows.keys().row(Table::Article, article);
    if (!row)
        return row.error();
    auto rows = articleRows({*row}, annotator, passes);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{QCoreApplication::translate("Storage", "This article is not in the project any more."),
                     article.toString()};
    return rows->front();
}

Result<ProjectCounts> Lists::counts() const
{
    Result<Statement *> query = m_database.cached(
        "SELECT (SELECT count(*) FROM article WHERE deleted IS NULL), "
        "(SELECT count(*) FROM article WHERE deleted IS NULL AND EXISTS "
        "(SELECT 1 FROM span WHERE article_id=article.id AND deleted IS NULL)), "
        "(SELECT count(*) FROM span WHERE deleted IS NULL) - (SELECT count(*) FROM article CROSS JOIN span "
        "ON span.article_id=article.id WHERE article.deleted IS NOT NULL AND span.deleted IS NULL), "
        "(SELECT count(*) FROM link JOIN span ON span.id=from_id JOIN article ON article.id=article_id "
        "WHERE link.deleted IS NULL AND article.deleted IS NULL)");
    if (!query)
        return query.error();
    const Cursor row(**query);
    if (const Result<bool> found = row->step(); !found)
        return found.error();
    return ProjectCounts{row->number(0), row->number(1), row->number(2), row->number(3)};
}

Result<std::optional<Id>> Lists::articleWithText(const QByteArray &sha256) const
{
    Result<Statement *> query =
        m_database.cached("SELECT uuid FROM article WHERE sha256=? AND deleted IS NULL");
    if (!query)
        return query.error();
    const Cursor row(**query);
    row->bindBlob(1, sha256);
    const Result<bool> found = row->step();
    if (!found)
        return found.error();
    return *found ? std::optional(row->id(0)) : std::nullopt;
}

#include "model/storage/tagset_use.h"

#include "model/storage/rows.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace {

Error cancelled()
{
    return {QCoreApplication::translate("Storage", "Cancelled.")};
}

// Rows of (what, article, whether that is hidden, attributes).
Result<void> countRows(Rows &rows, const char *sql, Table table, std::vector<UseRow> &use,
                       std::map<Id, qint64> &hidden, Task &task)
{
    Result<Statement> query = rows.database().prepare(sql);
    if (!query)
        return query.error();
    QHash<std::pair<qint64, QByteArray>, std::size_t> known;
    qint64 done = 0;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (!task.advance(++done))
            return cancelled();
        const qint64 number = query->number(0);
        if (query->number(2) != 0) {
            const Result<Id> id = rows.keys().id(table, number);
            if (!id)
                return id.error();
            ++hidden[*id];
            continue;
        }
        const QByteArray json = query->bytes(3).toByteArray();
        auto found = known.constFind({number, json});
        if (found == known.constEnd()) {
            const Result<Id> id = rows.keys().id(table, number);
            if (!id)
                return id.error();
            found = known.insert({number, json}, use.size());
            use.push_back({*id, Attributes::fromCanonicalJson(json), 0, {}});
        }
        UseRow &one = use[*found];
        ++one.count;
        if (one.articles.empty() || one.articles.back() != query->number(1))
            one.articles.push_back(query->number(1));
    }
    for (UseRow &one : use) {
        std::sort(one.articles.begin(), one.articles.end());
        one.articles.erase(std::unique(one.articles.begin(), one.articles.end()), one.articles.end());
    }
    return {};
}

} // namespace

Result<TagsetUse> readTagsetUse(Rows &rows, Task &task)
{
    TagsetUse use;
    if (auto counted =
            countRows(rows,
                      "SELECT tag_id, article_id, article.deleted IS NOT NULL, attributes FROM span "
                      "JOIN article ON article.id=article_id WHERE span.deleted IS NULL",
                      Table::Tag, use.spans, use.hiddenSpans, task);
        !counted)
        return counted.error();
    if (auto counted = countRows(rows,
                                 "SELECT type_id, article_id, article.deleted IS NOT NULL, link.attributes "
                                 "FROM link JOIN span ON span.id=from_id JOIN article ON "
                                 "article.id=article_id WHERE link.deleted IS NULL",
                                 Table::LinkType, use.links, use.hiddenLinks, task);
        !counted)
        return counted.error();
    return use;
}

Result<void> forEachSpanOf(Rows &rows, const Id &tag, const std::function<Result<void>(const Span &)> &each,
                           Task &task)
{
    const Result<RowNumber> number = rows.keys().row(Table::Tag, tag);
    if (!number)
        return number.error();
    static const std::string sql =
        selectSql<Span>() + "WHERE tag_id=? AND deleted IS NULL AND article_id IN (SELECT id FROM article "
                            "WHERE deleted IS NULL) ORDER BY article_id, id";
    Result<Statement> query = rows.database().prepare(sql);
    // The text of an article has to be there before its spans are read.
    Result<Statement> article = rows.database().prepare("SELECT article_id FROM span WHERE id=?");
    if (!query || !article)
        return !query ? query.error() : article.error();
    query->bind(1, *number);
    qint64 done = 0;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (!task.advance(++done))
            return cancelled();
        const Cursor cursor(*article);
        cursor->bind(1, query->number(0));
        if (const Result<bool> found = cursor->step(); !found || !*found)
            return found ? Error{QCoreApplication::translate(
                               "Storage", "A row of the project file cannot be read. Check the project.")}
                         : found.error();
        const Result<Id> id = rows.keys().id(Table::Article, cursor->number(0));
        if (!id)
            return id.error();
        const auto text = rows.texts().of(*id);
        if (!text)
            return text.error();
        Span span;
        if (auto read = readEntity(*query, rows.keys(), &(*text)->points, span); !read)
            return read;
        if (auto went = each(span); !went)
            return went;
    }
}

Result<void> forEachLinkOf(Rows &rows, const Id &type, const std::function<Result<void>(const Link &)> &each,
                           Task &task)
{
    const Result<RowNumber> number = rows.keys().row(Table::LinkType, type);
    if (!number)
        return number.error();
    const auto links = rows.select<Link>("WHERE type_id=? AND deleted IS NULL AND (SELECT article.deleted IS "
                                         "NULL FROM span JOIN article ON article.id=article_id WHERE "
                                         "span.id=from_id) ORDER BY id",
                                         *number);
    if (!links)
        return links.error();
    qint64 done = 0;
    for (const Link &link : *links) {
        if (!task.advance(++done))
            return cancelled();
        if (auto went = each(link); !went)
            return went;
    }
    return {};
}

#include "model/storage/rows.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

void Rows::forget()
{
    m_keys.forget();
    m_texts.forget();
}

Result<QByteArray> Rows::meta(const char *key)
{
    Result<Statement *> query = m_database.cached("SELECT value FROM meta WHERE key=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bindUtf8(1, key);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    return *found ? cursor->bytes(0).toByteArray() : QByteArray();
}

Result<std::vector<Person>> Rows::people()
{
    return select<Person>("WHERE deleted IS NULL ORDER BY id");
}

Result<Tagset> Rows::tagset()
{
    Tagset tagset;
    const Result<QByteArray> name = meta("tagset_name");
    const Result<QByteArray> version = meta("tagset_version");
    const Result<QByteArray> language = meta("tagset_language");
    auto tags = select<Tag>("WHERE deleted IS NULL ORDER BY position, id");
    auto linkTypes = select<LinkType>("WHERE deleted IS NULL ORDER BY position, id");
    if (!name || !version || !language)
        return !name ? name.error() : !version ? version.error() : language.error();
    if (!tags || !linkTypes)
        return !tags ? tags.error() : linkTypes.error();
    tagset.name = QString::fromUtf8(*name);
    tagset.version = version->toInt();
    tagset.language = QString::fromUtf8(*language);
    tagset.tags = *std::move(tags);
    tagset.linkTypes = *std::move(linkTypes);
    return tagset;
}

Result<std::vector<Article>> Rows::articles()
{
    return select<Article>("WHERE deleted IS NULL ORDER BY id");
}

Result<Article> Rows::article(const Id &id)
{
    auto found = find<Article>(id);
    if (!found)
        return found.error();
    if (!*found || (*found)->isDeleted)
        return Error{QCoreApplication::translate("Storage", "This article is not in the project any more."),
                     id.toString()};
    return std::move((*found)->entity);
}

Result<std::vector<Span>> Rows::spans(const Id &article, const CodePoints &points)
{
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    // The index gives them by start; the rest of the order costs SQLite more than it costs us.
    auto spans = select<Span>("WHERE article_id=? AND deleted IS NULL ORDER BY start", *row, &points);
    if (spans && !std::is_sorted(spans->begin(), spans->end(), textOrder))
        std::sort(spans->begin(), spans->end(), textOrder);
    return spans;
}

Result<std::vector<Link>> Rows::links(const Id &article)
{
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    // CROSS JOIN keeps the order: from the article's spans to their links, not through all links there are.
    return select<Link>(
        "WHERE deleted IS NULL AND id IN (SELECT link.id FROM span CROSS JOIN link "
        "ON link.from_id=span.id WHERE span.article_id=? AND span.deleted IS NULL) ORDER BY id",
        *row);
}

Result<std::vector<Reading>> Rows::readings(const Id &article)
{
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    return select<Reading>("WHERE article_id=? AND deleted IS NULL ORDER BY id", *row);
}

Result<QByteArray> Rows::original(const Id &article)
{
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    Result<Statement *> query = m_database.cached("SELECT original FROM article_text WHERE id=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, *row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found || cursor->isNull(0))
        return QByteArray();
    const QByteArrayView packed = cursor->bytes(0);
    // qCompress puts the length in front; a false one would ask for all memory.
    constexpr quint32 mostBytes = 1'000'000'000;
    const bool plausible = packed.size() > 4 && qFromBigEndian<quint32>(packed.data()) <= mostBytes;
    QByteArray bytes = !plausible
                           ? QByteArray()
                           : qUncompress(reinterpret_cast<const uchar *>(packed.data()), packed.size());
    if (bytes.isEmpty())
        return Error{QCoreApplication::translate("Storage", "The original file of this article is damaged."),
                     article.toString()};
    return bytes;
}

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
    const auto named = settings();
    auto tags = select<Tag>("WHERE deleted IS NULL ORDER BY position, id");
    auto linkTypes = select<LinkType>("WHERE deleted IS NULL ORDER BY position, id");
    if (!named)
        return named.error();
    if (!tags || !linkTypes)
        return !tags ? tags.error() : linkTypes.error();
    tagset.name = settingValue(*named, settings::tagsetName);
    tagset.version = settingValue(*named, settings::tagsetVersion).toInt();
    tagset.language = settingValue(*named, settings::tagsetLanguage);
    tagset.tags = *std::move(tags);
    tagset.linkTypes = *std::move(linkTypes);
    tagset.groups = tagGroupsFromText(settingValue(*named, settings::tagsetGroups), tagset);
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

template <typename Entity> Result<std::vector<Entity>> Rows::ofArticle(const Id &article)
{
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    return select<Entity>("WHERE article_id=? AND deleted IS NULL ORDER BY uuid", *row);
}

Result<std::vector<Reading>> Rows::readings(const Id &article)
{
    return ofArticle<Reading>(article);
}

Result<std::vector<Review>> Rows::reviews(const Id &article)
{
    return ofArticle<Review>(article);
}

Result<std::vector<Reply>> Rows::replies(const Id &article)
{
    return ofArticle<Reply>(article);
}

Result<std::vector<Assessment>> Rows::assessments(const Id &article)
{
    return ofArticle<Assessment>(article);
}

Result<std::vector<Evidence>> Rows::evidence(const Id &article)
{
    return ofArticle<Evidence>(article);
}

Result<std::vector<Setting>> Rows::settings()
{
    return select<Setting>("WHERE deleted IS NULL ORDER BY name");
}

Result<QByteArray> Rows::original(const Id &article)
{
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    auto bytes = unpacked("SELECT original FROM article_text WHERE id=?", *row);
    if (!bytes)
        return bytes.error();
    if (!*bytes)
        return Error{QCoreApplication::translate("Storage", "The original file of this article is damaged."),
                     article.toString()};
    return **bytes;
}

Result<QByteArray> Rows::file(const Id &evidence)
{
    const Result<RowNumber> row = m_keys.row(Table::Evidence, evidence);
    if (!row)
        return row.error();
    auto bytes = unpacked("SELECT bytes FROM evidence_file WHERE id=?", *row);
    if (!bytes)
        return bytes.error();
    if (!*bytes || (*bytes)->isEmpty())
        return Error{
            QCoreApplication::translate("Storage", "The file of this evidence is missing or damaged."),
            evidence.toString()};
    return **bytes;
}

// Empty when there is none, nothing when it is damaged.
Result<std::optional<QByteArray>> Rows::unpacked(const char *sql, RowNumber row)
{
    Result<Statement *> query = m_database.cached(sql);
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found || cursor->isNull(0))
        return std::optional<QByteArray>(QByteArray());
    const QByteArrayView packed = cursor->bytes(0);
    // qCompress puts the length in front; a false one would ask for all memory.
    constexpr quint32 mostBytes = 1'000'000'000;
    const bool plausible = packed.size() > 4 && qFromBigEndian<quint32>(packed.data()) <= mostBytes;
    QByteArray bytes = !plausible
                           ? QByteArray()
                           : qUncompress(reinterpret_cast<const uchar *>(packed.data()), packed.size());
    if (bytes.isEmpty())
        return std::optional<QByteArray>();
    return std::optional<QByteArray>(std::move(bytes));
}

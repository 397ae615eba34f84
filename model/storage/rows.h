// Reading entities out of a project file: what the writer, the open project and snapshots have in common.
#pragma once

#include "model/storage/row_visitors.h"
#include "model/storage/texts.h"

#include <string>
#include <vector>

template <typename Entity> struct Stored
{
    RowNumber row = 0;
    bool isDeleted = false;
    Entity entity;
};

// "SELECT … FROM table " for readEntity; a WHERE is put behind it.
template <typename Entity> const std::string &selectSql()
{
    static const std::string sql = [] {
        ColumnNames columns;
        const Entity any{};
        fields(columns, any);
        return "SELECT id, deleted IS NOT NULL, uuid, " + columns.list() +
               ", created, modified, rev, origin FROM " + tableName(tableOf<Entity>) + " ";
    }();
    return sql;
}

// `points` is of the article of a span; null for anything else.
template <typename Entity>
Result<void> readEntity(const Statement &row, RowKeys &keys, const CodePoints *points, Entity &entity)
{
    entity.id = row.id(2);
    RowReader reader(row, 3, keys, points);
    fields(reader, entity);
    if (reader.failure)
        return *reader.failure;
    const int next = reader.next();
    entity.stamp = {row.number(next), row.number(next + 1), row.number(next + 2), row.number(next + 3)};
    return {};
}

class Rows
{
public:
    explicit Rows(Database &database) : m_database(database), m_keys(database), m_texts(database, m_keys) {}

    Database &database() const { return m_database; }
    RowKeys &keys() { return m_keys; }
    Texts &texts() { return m_texts; }
    void forget();

    // Deleted ones too; nothing when there never was one.
    template <typename Entity> Result<std::optional<Stored<Entity>>> find(const Id &id);
    // The row with this number; an error when there is none.
    template <typename Entity> Result<Stored<Entity>> at(RowNumber row);

    // `tail` is what follows FROM: "WHERE … ORDER BY …", with at most one parameter.
    template <typename Entity>
    Result<std::vector<Entity>> select(const char *tail, std::optional<RowNumber> parameter = {},
                                       const CodePoints *points = nullptr);

    Result<QByteArray> meta(const char *key);
    Result<std::vector<Person>> people(); // by name
    Result<Tagset> tagset();
    Result<std::vector<Article>> articles();
    Result<Article> article(const Id &id); // an error when it is hidden
    Result<std::vector<Span>> spans(const Id &article, const CodePoints &points); // in text order
    Result<std::vector<Link>> links(const Id &article);
    Result<std::vector<Reading>> readings(const Id &article);
    Result<std::vector<Review>> reviews(const Id &article); // these by id: as they were made
    Result<std::vector<Reply>> replies(const Id &article);
    Result<std::vector<Assessment>> assessments(const Id &article);
    Result<std::vector<Evidence>> evidence(const Id &article);
    Result<std::vector<Setting>> settings();        // by name
    Result<QByteArray> original(const Id &article); // decompressed
    Result<QByteArray> file(const Id &evidence);    // decompressed; an error when it has none

private:
    template <typename Entity> Result<std::vector<Entity>> ofArticle(const Id &article);
    Result<std::optional<QByteArray>> unpacked(const char *sql, RowNumber row);

    Database &m_database;
    RowKeys m_keys;
    Texts m_texts;
};

template <typename Entity> Result<std::optional<Stored<Entity>>> Rows::find(const Id &id)
{
    static const std::string sql = selectSql<Entity>() + "WHERE uuid=?";
    std::shared_ptr<const Texts::Entry> text;
    if constexpr (std::same_as<Entity, Span>) {
        Result<Statement *> query = m_database.cached("SELECT article_id FROM span WHERE uuid=?");
        if (!query)
            return query.error();
        const Cursor cursor(**query);
        cursor->bind(1, id);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            return std::optional<Stored<Entity>>();
        const Result<Id> article = m_keys.id(Table::Article, cursor->number(0));
        if (!article)
            return article.error();
        auto loaded = m_texts.of(*article);
        if (!loaded)
            return loaded.error();
        text = *std::move(loaded);
    }
    Result<Statement *> query = m_database.cached(sql.c_str());
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, id);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Stored<Entity>>();
    Stored<Entity> stored{cursor->number(0), cursor->number(1) != 0, {}};
    if (auto read = readEntity(*cursor, m_keys, text ? &text->points : nullptr, stored.entity); !read)
        return read.error();
    return std::optional<Stored<Entity>>(std::move(stored));
}

template <typename Entity>
Result<std::vector<Entity>> Rows::select(const char *tail, std::optional<RowNumber> parameter,
                                         const CodePoints *points)
{
    Result<Statement *> query = m_database.cachedText(selectSql<Entity>() + tail);
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    if (parameter)
        cursor->bind(1, *parameter);
    std::vector<Entity> entities;
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row)
            return row.error();
        if (!*row)
            return entities;
        if (auto read = readEntity(*cursor, m_keys, points, entities.emplace_back()); !read)
            return read.error();
    }
}

template <typename Entity> Result<Stored<Entity>> Rows::at(RowNumber row)
{
    static const std::string sql = selectSql<Entity>() + "WHERE id=?";
    std::shared_ptr<const Texts::Entry> text;
    if constexpr (std::same_as<Entity, Span>) {
        Result<Statement *> query = m_database.cached("SELECT article_id FROM span WHERE id=?");
        if (!query)
            return query.error();
        const Cursor cursor(**query);
        cursor->bind(1, row);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        const Result<Id> article = m_keys.id(Table::Article, cursor->number(0));
        if (!article)
            return article.error();
        auto loaded = m_texts.of(*article);
        if (!loaded)
            return loaded.error();
        text = *std::move(loaded);
    }
    Result<Statement *> query = m_database.cached(sql.c_str());
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found)
        return unknownRow(tableOf<Entity>, row);
    Stored<Entity> stored{row, cursor->number(1) != 0, {}};
    if (auto read = readEntity(*cursor, m_keys, text ? &text->points : nullptr, stored.entity); !read)
        return read.error();
    return stored;
}

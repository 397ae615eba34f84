// The statements that write an entity, from its list of fields. Made once each; they live for ever.
#pragma once

#include "model/storage/row_visitors.h"

#include <string>

// uuid, fields, created, modified, rev, origin. Inserts nothing where the uuid is there already.
template <typename Entity> const std::string &insertSql()
{
    static const std::string sql = [] {
        ColumnNames names;
        const Entity any{};
        fields(names, any);
        std::string marks = "?";
        for (int i = 0; i < names.count() + 4; ++i)
            marks += ",?";
        return std::string("INSERT INTO ") + tableName(tableOf<Entity>) + "(uuid, " + names.list() +
               ", created, modified, rev, origin) VALUES(" + marks + ") ON CONFLICT(uuid) DO NOTHING";
    }();
    return sql;
}

// Fields, modified, origin; then the row and the revision it must still have.
template <typename Entity> std::string updateText(const char *state)
{
    ColumnNames names("=?");
    const Entity any{};
    fields(names, any);
    return std::string("UPDATE ") + tableName(tableOf<Entity>) + " SET " + names.list() +
           ", modified=?, origin=?, rev=abs(rev)+1, deleted=NULL WHERE id=? AND rev=? AND deleted " + state;
}

template <typename Entity> const std::string &updateSql()
{
    static const std::string sql = updateText<Entity>("IS NULL");
    return sql;
}

// The same for a row that had been removed.
template <typename Entity> const std::string &reviveSql()
{
    static const std::string sql = updateText<Entity>("IS NOT NULL");
    return sql;
}

// 1 the time, 2 origin, 3 the row, 4 the revision it must still have.
template <typename Entity> const std::string &removeSql()
{
    static const std::string sql = std::string("UPDATE ") + tableName(tableOf<Entity>) +
                                   " SET deleted=?1, modified=?1, origin=?2, rev=rev+1 "
                                   "WHERE id=?3 AND rev=?4 AND deleted IS NULL";
    return sql;
}

// A whole version as it stands: uuid, fields, created, modified, rev, origin, deleted.
template <typename Entity> const std::string &insertVersionSql()
{
    static const std::string sql = [] {
        ColumnNames names;
        const Entity any{};
        fields(names, any);
        std::string marks = "?";
        for (int i = 0; i < names.count() + 5; ++i)
            marks += ",?";
        return std::string("INSERT INTO ") + tableName(tableOf<Entity>) + "(uuid, " + names.list() +
               ", created, modified, rev, origin, deleted) VALUES(" + marks + ")";
    }();
    return sql;
}

// Fields, created, modified, rev, origin, deleted; then the row.
template <typename Entity> const std::string &overwriteSql()
{
    static const std::string sql = [] {
        ColumnNames names("=?");
        const Entity any{};
        fields(names, any);
        return std::string("UPDATE ") + tableName(tableOf<Entity>) + " SET " + names.list() +
               ", created=?, modified=?, rev=?, origin=?, deleted=? WHERE id=?";
    }();
    return sql;
}

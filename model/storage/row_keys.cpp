#include "model/storage/row_keys.h"

#include <QCoreApplication>

namespace {

bool isKept(Table table)
{
    return table == Table::Person || table == Table::Tag || table == Table::LinkType;
}

const char *rowSql(Table table)
{
    static constexpr const char *sql[tableCount] = {
        "SELECT id FROM person WHERE uuid=?",    "SELECT id FROM tag WHERE uuid=?",
        "SELECT id FROM link_type WHERE uuid=?", "SELECT id FROM article WHERE uuid=?",
        "SELECT id FROM article WHERE uuid=?",   "SELECT id FROM span WHERE uuid=?",
        "SELECT id FROM link WHERE uuid=?",      "SELECT id FROM reading WHERE uuid=?"};
    return sql[int(table)];
}

const char *idSql(Table table)
{
    static constexpr const char *sql[tableCount] = {
        "SELECT uuid FROM person WHERE id=?",    "SELECT uuid FROM tag WHERE id=?",
        "SELECT uuid FROM link_type WHERE id=?", "SELECT uuid FROM article WHERE id=?",
        "SELECT uuid FROM article WHERE id=?",   "SELECT uuid FROM span WHERE id=?",
        "SELECT uuid FROM link WHERE id=?",      "SELECT uuid FROM reading WHERE id=?"};
    return sql[int(table)];
}

Error unknown(Table table, const QString &key)
{
    return {QCoreApplication::translate("Storage",
                                        "This refers to something that is not in the project any more."),
            QStringLiteral("%1 %2").arg(QLatin1StringView(tableName(table)), key)};
}

} // namespace

Result<RowNumber> RowKeys::row(Table table, const Id &id)
{
    Kept &kept = m_kept[std::size_t(table)];
    if (kept.lastRow != 0 && kept.lastId == id)
        return kept.lastRow;
    if (const auto found = kept.rows.find(id); found != kept.rows.end()) {
        kept.lastId = id;
        kept.lastRow = found->second;
        return found->second;
    }
    Result<Statement *> query = m_database.cached(rowSql(table));
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, id);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found)
        return unknown(table, id.toString());
    const RowNumber row = cursor->number(0);
    if (isKept(table)) {
        kept.rows.emplace(id, row);
        kept.ids.emplace(row, id);
    }
    kept.lastId = id;
    kept.lastRow = row;
    return row;
}

Result<Id> RowKeys::id(Table table, RowNumber row)
{
    Kept &kept = m_kept[std::size_t(table)];
    if (kept.lastRow == row && row != 0)
        return kept.lastId;
    if (const auto found = kept.ids.find(row); found != kept.ids.end()) {
        kept.lastId = found->second;
        kept.lastRow = row;
        return found->second;
    }
    Result<Statement *> query = m_database.cached(idSql(table));
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found)
        return unknown(table, QString::number(row));
    const Id id = cursor->id(0);
    if (isKept(table)) {
        kept.rows.emplace(id, row);
        kept.ids.emplace(row, id);
    }
    kept.lastId = id;
    kept.lastRow = row;
    return id;
}

void RowKeys::forget()
{
    m_kept = {};
}

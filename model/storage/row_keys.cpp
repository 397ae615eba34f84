#include "model/storage/row_keys.h"

#include <QCoreApplication>

namespace {

bool isKept(Table table)
{
    return table == Table::Person || table == Table::Tag || table == Table::LinkType;
}

const char *rowSql(Table table)
{
    static const auto sql = sqlForEachTable("SELECT id FROM ", " WHERE uuid=?");
    return sql[std::size_t(table)].c_str();
}

const char *idSql(Table table)
{
    static const auto sql = sqlForEachTable("SELECT uuid FROM ", " WHERE id=?");
    return sql[std::size_t(table)].c_str();
}

Error unknown(Table table, const QString &key)
{
    return {QCoreApplication::translate("Storage",
                                        "This refers to something that is not in the project any more."),
            QStringLiteral("%1 %2").arg(QLatin1StringView(tableName(table)), key)};
}

} // namespace

std::array<std::string, tableCount> sqlForEachTable(const char *before, const char *after)
{
    std::array<std::string, tableCount> sql;
    for (int i = 0; i < tableCount; ++i) {
        const Table owner = Table(i) == Table::ArticleText    ? Table::Article
                            : Table(i) == Table::EvidenceFile ? Table::Evidence
                                                              : Table(i);
        sql[std::size_t(i)] = std::string(before) + tableName(owner) + after;
    }
    return sql;
}

Error unknownRow(Table table, RowNumber row)
{
    return unknown(table, QString::number(row));
}

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

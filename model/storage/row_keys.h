// Between the identities the program uses and the row numbers inside the file. People, tags and link types
// are few and kept; of articles the last one is; spans are looked up.
//
// Deleted rows have a row number too: whether a row may be referred to is the writer's question.
#pragma once

#include "model/result.h"
#include "model/storage/database.h"
#include "model/storage/fields.h"
#include "model/storage/records.h"

#include <array>
#include <optional>
#include <string>
#include <unordered_map>

// One statement for each table, the name between the two; contents are named by the row they belong to.
std::array<std::string, tableCount> sqlForEachTable(const char *before, const char *after);

Error unknownRow(Table table, RowNumber row);

class RowKeys
{
public:
    explicit RowKeys(Database &database) : m_database(database) {}

    // An error when there is no such row.
    Result<RowNumber> row(Table table, const Id &id);
    Result<Id> id(Table table, RowNumber row);

    // After a roll-back, when rows that were noted are not there.
    void forget();

private:
    struct Kept
    {
        std::unordered_map<Id, RowNumber> rows;
        std::unordered_map<RowNumber, Id> ids;
        Id lastId; // asked for again and again while an article is read or written
        RowNumber lastRow = 0;
    };

    Database &m_database;
    std::array<Kept, tableCount> m_kept;
};

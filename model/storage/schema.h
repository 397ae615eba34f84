// The tables of a project file: one list that gives the CREATE statements, the check that a file holds
// exactly these and nothing else, and the indexes that a big import may build afterwards.
#pragma once

#include "model/result.h"
#include "model/storage/database.h"

#include <QString>

#include <span>
#include <vector>

constexpr qint64 projectFileMagic = 0x41534331; // application_id: "ASC1"
constexpr qint64 schemaVersion = 1;             // user_version

struct SchemaObject
{
    const char *type; // "table", "index"
    const char *name;
    const char *sql;
    bool canWait = false; // an index that serves speed only
};

// In the order in which they must be made.
std::span<const SchemaObject> schemaObjects();

Result<void> createSchema(Database &database);
// Refuses a file with any table, index, view or trigger that is not ours word for word.
Result<void> compareSchema(Database &database);

Result<void> dropWaitingIndexes(Database &database);
Result<void> createWaitingIndexes(Database &database);

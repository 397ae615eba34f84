// From the format of an older version to this one: a numbered list of steps, run in one transaction after a
// backup was made.
#pragma once

#include "model/result.h"
#include "model/storage/database.h"

#include <functional>
#include <span>

struct Migration
{
    qint64 to = 0; // user_version after it
    std::function<Result<void>(Database &)> run;
};

std::span<const Migration> migrations();

// Brings a file of version `user_version` up to the last step of `list`. Before that a complete copy goes to
// "<file>.v<old version>.backup". A failure leaves the file as it was.
Result<void> migrate(Database &database, std::span<const Migration> list);

// What an opened file needs before it is used: known version, no damage when it was not closed properly,
// migrated where it is ours, and exactly our schema.
Result<void> prepareSchema(Database &database, bool mayWrite, bool wasInterrupted);

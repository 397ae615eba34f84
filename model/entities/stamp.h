// The end of every mergeable row: when it was made and last changed (milliseconds UTC), its revision
// (1 for a new row, one more with each edit), and which installation wrote that revision (a random
// number). (rev, modified, origin) is a total order, so any two copies of a row agree on the newer one.
//
// The store fills it in; a caller that builds an entity leaves it alone.
#pragma once

#include <QtGlobal>

struct Stamp
{
    qint64 created = 0;
    qint64 modified = 0;
    qint64 rev = 0; // 0 = not in the store yet
    qint64 origin = 0;

    bool operator==(const Stamp &) const = default;
};

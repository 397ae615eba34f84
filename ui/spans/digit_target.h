// Whose values the keys 1 to 9 choose now: an attribute of the selected span, or of one of its links.
#pragma once

#include "model/entities/id.h"

#include <QString>

struct DigitTarget
{
    QString attribute; // empty = the first one with choices
    int first = 0;     // the value that 1 chooses, from 0: with more than nine values there are several pages
    Id link;           // null = an attribute of the span itself

    bool operator==(const DigitTarget &) const = default;
};

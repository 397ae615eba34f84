// The fact-checker's own record of a claim: how urgent it is, who looks into it, what came out and why. The
// words for verdicts are the project's (see settings::verdicts).
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"

#include <QString>

enum class Priority { None = 0, Low = 1, Medium = 2, High = 3 };

struct Assessment
{
    Id id;
    Id span; // the claim
    Id article;
    Id author;
    Priority priority = Priority::None;
    Id assignedTo;   // null = nobody
    QString verdict; // empty = none yet
    QString explanation;
    Stamp stamp;

    bool operator==(const Assessment &) const = default;
};

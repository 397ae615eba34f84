// How far one annotator is with one article, and whether it is theirs to do. Where there is no Reading, it
// is NotStarted and not assigned.
#pragma once

#include "model/entities/id.h"
#include "model/entities/line_set.h"
#include "model/entities/stamp.h"

enum class ReadingState { NotStarted = 0, InProgress = 1, Done = 2 };

struct Reading
{
    Id id;
    Id article;
    Id annotator;
    ReadingState state = ReadingState::NotStarted;
    bool assigned = false;     // somebody asked this annotator to read it
    LineSet nothingToTag = {}; // lines marked "read, nothing to tag": seen, as against not looked at yet
    Stamp stamp = {};

    bool operator==(const Reading &) const = default;
};

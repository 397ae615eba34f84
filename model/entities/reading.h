// How far one annotator is with one article. Where there is no Reading, it is NotStarted.
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"

enum class ReadingState { NotStarted = 0, InProgress = 1, Done = 2 };

struct Reading
{
    Id id;
    Id article;
    Id annotator;
    ReadingState state = ReadingState::NotStarted;
    Stamp stamp;

    bool operator==(const Reading &) const = default;
};

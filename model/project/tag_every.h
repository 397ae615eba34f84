// Tagging many places at once: what a search found becomes spans, each checked against the words first.
#pragma once

#include "model/entities/changes.h"
#include "model/result.h"
#include "model/task.h"

#include <functional>
#include <vector>

class Snapshot;

// A place to tag, as it was found.
struct HitPlace
{
    Id article;
    TextRange place; // UTF-16
    QString words;   // that stand there

    bool operator==(const HitPlace &) const = default;
};

struct TagEvery
{
    std::vector<HitPlace> places; // article by article
    Tag tag;
    int tagsetVersion = 0;
    Id annotator;
};

// Gives each new span, with the default attributes of its tag, to `each`, which may refuse it with an error.
// Places that the annotator has tagged so already, on these very words, are passed over. A place whose words
// are others than were found, or that is not made of whole characters, is an error: nothing of it may be kept
// then. The task counts places. How many spans there were.
Result<qint64> tagEvery(const Snapshot &snapshot, const TagEvery &wish,
                        const std::function<Result<void>(Span &&)> &each, Task &task);

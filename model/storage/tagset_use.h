// What in a project has which tag or link type, with which attributes: from it follows how much a change of
// the tagset would touch, before anything is done.
#pragma once

#include "model/entities/attributes.h"
#include "model/entities/link.h"
#include "model/entities/span.h"
#include "model/result.h"
#include "model/task.h"

#include <functional>
#include <map>
#include <vector>

class Rows;

// The spans of one tag, or the links of one type, that have the very same attributes.
struct UseRow
{
    Id of; // the tag or the link type
    Attributes attributes;
    qint64 count = 0;
    std::vector<qint64> articles; // numbers of theirs, sorted, each once
};

struct TagsetUse
{
    std::vector<UseRow> spans;
    std::vector<UseRow> links;
    // In articles that were removed: an undo brings them back, so their tag must stay.
    std::map<Id, qint64> hiddenSpans;
    std::map<Id, qint64> hiddenLinks;
};

// Of every annotator and every layer.
Result<TagsetUse> readTagsetUse(Rows &rows, Task &task);
// Those that count above, article by article.
Result<void> forEachSpanOf(Rows &rows, const Id &tag, const std::function<Result<void>(const Span &)> &each,
                           Task &task);
Result<void> forEachLinkOf(Rows &rows, const Id &type, const std::function<Result<void>(const Link &)> &each,
                           Task &task);

// A line of the conversation about something: a span, a link, an article or a review of the article. Replies
// about the same thing, by the time they were made, are a thread.
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"

#include <QString>

struct Reply
{
    Id id;
    Id about; // the span, link, article or review; ids are unique across kinds
    Id article;
    Id author;
    QString text;          // plain
    bool resolved = false; // this line settles the thread
    Stamp stamp;

    bool operator==(const Reply &) const = default;
};

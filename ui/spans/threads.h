// The threads about the spans of an article: how long, whether they still wait for an answer, and whose.
#pragma once

#include "model/project/open_article.h"

#include <unordered_map>

struct Thread
{
    int replies = 0;
    bool open = false; // its last line does not settle it
    Id last;           // who wrote the last line

    bool operator==(const Thread &) const = default;
};

class Threads
{
public:
    Threads() = default;
    explicit Threads(const OpenArticle &article);

    const Thread *of(const Id &span) const; // null = nobody said anything
    int open() const;
    // Open ones whose last line is somebody else's.
    int waitingFor(const Id &annotator) const;

private:
    std::unordered_map<Id, Thread> m_threads; // by span
};

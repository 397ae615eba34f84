// Sharing out articles: who is asked to read what, as changes to Readings.
#pragma once

#include "model/entities/changes.h"

#include <cstdint>
#include <vector>

struct SharedArticle
{
    Id id;
    std::vector<Reading> readings; // of anybody
};

struct SharingWish
{
    std::vector<Id> annotators; // among whom; each once
    int readers = 1;            // for each article; as many as there are annotators = everybody reads it
    std::uint64_t seed = 1;     // the same seed, the same choice
    bool afresh = false;        // takes back first what nobody has begun
};

struct SharingPlan
{
    struct Load
    {
        Id annotator;
        qint64 before = 0; // of these articles: asked to read or begun
        qint64 takenBack = 0;
        qint64 added = 0;

        qint64 after() const { return before - takenBack + added; }
    };
    std::vector<Load> loads; // as in the wish
    Changes changes;         // in the order of the articles
    qint64 articles = 0;     // that somebody new is asked to read
};

// Whoever has an article already, because of being asked or having begun it, counts as one of its readers.
// The others are drawn at random from those who have least so far, so that no two differ by more than one
// where nobody had anything before.
SharingPlan shareOut(const std::vector<SharedArticle> &articles, const SharingWish &wish);

// Asked to read it, or has begun.
bool isReader(const Reading &reading);

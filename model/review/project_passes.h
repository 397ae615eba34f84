// Reads from a project what review compares: the articles that at least two annotators (or as few as wanted)
// have finished, and what each of them tagged. The one file of this folder that knows where passes come from.
#pragma once

#include "model/entities/id.h"
#include "model/result.h"
#include "model/review/pass_builder.h"
#include "model/task.h"

#include <unordered_set>

class Snapshot;

struct PassesWanted
{
    std::vector<Id> annotators =
        {}; // empty = everybody who finished an article that somebody else finished too
    std::vector<Id> articles = {}; // empty = all
    QString words = {};            // all of them in title, outlet or address; empty = all
    PassUnit unit = PassUnit::Character;
    std::size_t fewest = 2; // an article that fewer have finished is left out
    // An article that this person has begun or was asked to read is left out until they are done with it,
    // so that nobody sees what others tagged before their own pass is finished. Null = nobody's.
    Id blind = {};
};

struct ProjectPasses
{
    PassSet set;
    std::vector<Id> annotators;                      // as in the set
    std::vector<Id> articles;                        // as in the set
    std::vector<std::vector<std::vector<Id>>> spans; // by article, by annotator, as Pass::spans
    // Of the articles wanted, those left out: begun, but not finished by so many; kept from `blind`.
    qint64 unfinished = 0;
    qint64 hidden = 0;
};

// What ids and words of a wish let through.
class WantedArticles
{
public:
    explicit WantedArticles(const PassesWanted &wanted);
    bool has(const Article &article) const;

private:
    std::unordered_set<Id> m_articles;
    QStringList m_words;
};

// An empty set when no article was finished by two. An error also when cancelled. Progress counts articles.
Result<ProjectPasses> projectPasses(const Snapshot &snapshot, const PassesWanted &wanted, Task &task);

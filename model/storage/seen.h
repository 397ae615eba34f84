// A project file as one annotator sees it while passes are blind (model/entities/blindness.h): the lists of a
// Snapshot without the tags that are kept from them. For any thread, as a Snapshot.
#pragma once

#include "model/storage/claim_list.h"
#include "model/storage/search.h"
#include "model/task.h"

#include <functional>
#include <memory>

class SeenFile
{
public:
    // `annotator` null = passes are not blind, everything is seen.
    static Result<std::unique_ptr<SeenFile>> open(const QString &path, const Id &annotator);
    ~SeenFile();

    // See Snapshot. A page of claims is as long as asked for unless it is the last one.
    using EachHit = std::function<bool(SearchHit &&)>;
    Result<SearchEnd> search(const Search &search, const EachHit &each, Task &task) const;
    Result<ClaimPage> claims(const ClaimQuery &query, const std::optional<ClaimPlace> &after, int limit,
                             Task &task) const;

    // Who has tags of their own in an article, ascending by id; seen or not.
    Result<std::vector<Id>> taggers(const Id &article) const;

private:
    struct State;
    explicit SeenFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// A project file as it is at one moment, for reading only: what exports, lists and checks work from,
// in any thread, also while the window goes on writing (each Snapshot has a connection of its own and
// one read transaction, so everything read from it belongs together).
#pragma once

#include "model/entities/changes.h"
#include "model/entities/second_pass.h"
#include "model/result.h"
#include "model/storage/claim_list.h"
#include "model/storage/search.h"
#include "model/storage/tagset_use.h"
#include "model/task.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class Snapshot
{
public:
    // Never creates, never changes, never migrates the file.
    static Result<std::unique_ptr<Snapshot>> open(const QString &path);
    ~Snapshot();

    Result<QString> projectName() const;
    Result<std::optional<SecondPass>> secondPass() const; // nothing in an ordinary project
    Result<Tagset> tagset() const;
    Result<std::vector<Person>> people() const;
    // In list order (the order they were added), without their texts.
    Result<std::vector<Article>> articles() const;
    Result<QString> text(const Id &article) const;
    // In text order; offsets already UTF-16 of `text(article)`.
    Result<std::vector<Span>> spans(const Id &article, const QString &text) const;
    Result<std::vector<Link>> links(const Id &article) const;
    // By id, wherever it is; nothing when there is none (any more).
    Result<std::optional<Span>> span(const Id &id) const;
    Result<bool> hasSpans() const; // also removed ones
    Result<std::vector<Reading>> readings(const Id &article) const;
    // Who has tags of their own in an article, ascending by id.
    Result<std::vector<Id>> taggers(const Id &article) const;
    // These by id, which is the order they were made in.
    Result<std::vector<Review>> reviews(const Id &article) const;
    Result<std::vector<Reply>> replies(const Id &article) const;
    Result<std::vector<Assessment>> assessments(const Id &article) const;
    Result<std::vector<Evidence>> evidence(const Id &article) const;
    Result<QByteArray> evidenceFile(const Id &evidence) const; // decompressed; an error when it has none
    Result<std::vector<Setting>> settings() const;             // by name

    // For one pass over all spans of a big project, article by article in list order, text order within;
    // stops when `each` gives an error or the task is cancelled. `spans` and `links` are valid during the
    // call.
    struct Content
    {
        const Article &article;
        const QString &text;
        const std::vector<Span> &spans;
        const std::vector<Link> &links; // from spans of this article
    };
    Result<void> forEachArticle(const std::function<Result<void>(const Content &)> &each, Task &task) const;

    // Lines of a concordance as they are found, article by article in list order. Stops when `each` says
    // false or the task is cancelled (an error); tells how many there were. Whole words whose letters are
    // Latin are looked up in the index of words, other queries read every text. `blind` here and below: the
    // annotator from whom blind passes keep tags (model/entities/blindness.h); null = nothing is kept back.
    using EachHit = std::function<bool(SearchHit &&)>;
    Result<SearchEnd> search(const Search &search, const EachHit &each, Task &task, const Id &blind = {}) const;

    // The table of claims, page by page: see claim_list.h.
    Result<ClaimPage> claims(const ClaimQuery &query, const std::optional<ClaimPlace> &after, int limit,
                             Task &task, const Id &blind = {}) const;
    Result<QStringList> outlets() const;  // of articles, each once, sorted
    Result<QStringList> verdicts() const; // that were given, each once, sorted

    // How much of the project each tag and link type has, and one by one what has it (see tagset_use.h). Stop
    // with an error when the task is cancelled.
    Result<TagsetUse> tagsetUse(Task &task) const;
    Result<void> forEachSpanOf(const Id &tag, const std::function<Result<void>(const Span &)> &each,
                               Task &task) const;
    Result<void> forEachLinkOf(const Id &type, const std::function<Result<void>(const Link &)> &each,
                               Task &task) const;

    Result<std::vector<Problem>> check(Task &task) const;

private:
    struct State;
    explicit Snapshot(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

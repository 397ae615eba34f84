// Takes one verified file into ours, table by table, inside the step and the transaction of a Merge.
#pragma once

#include "model/storage/foreign_file.h"
#include "model/storage/merge.h"
#include "model/storage/merge_meeting.h"
#include "model/storage/version_writer.h"

#include <map>
#include <unordered_set>

class FileMerge
{
public:
    FileMerge(Rows &ours, StepWriter &step, ForeignFile &theirs, Task &task);

    Result<void> run();
    // Appends what was found to `report`.
    Result<void> tell(MergeReport &report);
    qint64 rowsWritten() const { return m_written; }

private:
    // A row of theirs that is not here in the same version.
    struct Candidate
    {
        RowNumber row = 0;
        Id id; // theirs
        bool isDeleted = false;
        RowNumber article = 0; // theirs; 0 = none
        RowNumber owner = 0;
        bool isHere = false;
    };
    struct Run
    {
        RowNumber first = 0;
        RowNumber last = 0;
    };
    using Place = std::pair<RowNumber, RowNumber>; // article and owner

    template <typename Entity> Result<void> table();
    Result<std::vector<Candidate>> compare(Table table);
    template <typename Entity> Result<void> take(const Candidate &candidate);
    template <typename Entity> Result<void> takeNew(const Candidate &candidate, const Stored<Entity> &theirs);
    template <typename Entity>
    Result<void> takeNewer(const Candidate &candidate, const Stored<Entity> &theirs,
                           const Stored<Entity> &ours);
    template <typename Entity>
    Result<void> passOver(const Candidate &candidate, const Stored<Entity> &theirs,
                          const Stored<Entity> &ours);
    template <typename Entity> Result<bool> isTaken(const Stored<Entity> &theirs);
    Result<void> takeContent(const Article &article, const Candidate &candidate);
    Result<void> takeContent(const Evidence &evidence, const Candidate &candidate);
    Result<void> takeContent(const auto &, const Candidate &) { return {}; }
    Result<bool> hasPast(const Id &theirs); // whether their history has former versions of it
    template <typename Entity> Result<void> takePast(const Candidate &candidate, const Id &id, RowNumber row);
    template <typename Entity> Result<void> pastLine(const Statement &line, const Id &id, RowNumber row);
    Result<void> endRun(Table table);

    // Whether the history of `rows` has this version of the row.
    static Result<bool> knows(Rows &rows, const Id &id, const Stamp &version);
    template <typename Entity>
    Result<void> conflict(const Stored<Entity> &kept, const Stored<Entity> &lost, const Candidate &candidate);

    // What our own StepWriter would not have let in: nothing of the file is taken then.
    Result<void> check(const Span &span, const Candidate &candidate);
    Result<void> check(const Link &link, const Candidate &candidate);
    Result<void> check(const Reading &reading, const Candidate &candidate);
    Result<void> check(const Review &review, const Candidate &candidate);
    Result<void> check(const Setting &setting, const Candidate &candidate);
    Result<void> check(const Article &article, const Candidate &candidate);
    Result<void> check(const auto &entity, const Candidate &candidate);
    template <typename Entity> Result<void> checkFits(const Entity &theirs, const Entity &ours);
    Result<std::shared_ptr<const Texts::Entry>> textOfTheirs(const Id &article);
    Error damaged(const QString &reason, const Id &id) const;

    Result<void> editions(MergeReport &report);
    Result<void> edition(const Article &article, MergeReport &report);

    Rows &m_ours;
    StepWriter &m_step;
    ForeignFile &m_file;
    Rows &m_theirs;
    Task &m_task;
    VersionWriter m_versions;
    Meeting m_meeting;
    Run m_run;
    std::map<Place, MergeCounts> m_counts;
    std::vector<MergeConflict> m_conflicts;
    std::vector<Id> m_newArticles; // as they are called in both
    std::unordered_set<Id> m_soundTexts;
    std::optional<std::unordered_set<Id>> m_withPast; // read once: most rows have none
    qint64 m_written = 0;
    qint64 m_done = 0;
};

// Where two versions differ, in words: "tag: Claim; note: …" of each.
struct ConflictWords
{
    QString kept;
    QString lost;
};
ConflictWords conflictWords(Rows &rows, const QByteArray &keptImage, const QByteArray &lostImage);

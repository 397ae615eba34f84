// Taking steps of the history back, each by a new step.
//
// Line by line, the last one first, from what the history says of how each row was before; a bulk addition
// goes as a whole. What was taken back is taken back again by the next step, which is how redo works.
#pragma once

#include "model/storage/history.h"
#include "model/storage/second_writer.h"
#include "model/storage/step_writer.h"
#include "model/storage/version_writer.h"
#include "model/task.h"

// In a transaction of the caller, who rolls back after an error.
class StepReverter
{
public:
    // `task` may be null; else it counts rows, over all steps, and an error follows when it is cancelled.
    StepReverter(Rows &rows, qint64 origin, Task *task) : m_rows(rows), m_origin(origin), m_task(task) {}

    // What was done is appended to `done` (may be null), as far as it is more than ranges.
    Result<Step> revert(const Step &step, const Id &person, Changes *done);
    // More was done than `done` says: everything has to be read again.
    bool wroteRanges() const { return m_wroteRanges; }

private:
    struct Writing;
    Result<void> lineBack(const HistoryLine &line, Writing &writing);
    template <typename Entity> Result<Change> changeBack(const HistoryLine &line);

    Rows &m_rows;
    qint64 m_origin;
    Task *m_task;
    qint64 m_done = 0;
    bool m_wroteRanges = false;
};

// Many rows, in a thread. Made by Store.
class Reversal : private SecondWriter
{
public:
    // Once. After an error, and when the task was cancelled (an error too), nothing can be committed.
    Result<void> run(Task &task);
    Result<void> commit();

private:
    friend class Store;
    Reversal(std::unique_ptr<Database> database, qint64 origin, std::vector<Step> steps, const Id &person,
             std::shared_ptr<std::atomic<bool>> runs)
        : SecondWriter(std::move(database), std::move(runs)), m_origin(origin), m_steps(std::move(steps)),
          m_person(person)
    {
    }
    Result<void> revertAll(Task &task);

    qint64 m_origin;
    std::vector<Step> m_steps; // in the order they are taken back
    Id m_person;
};

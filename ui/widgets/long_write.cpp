#include "ui/widgets/long_write.h"

#include "model/storage/merge.h"
#include "model/storage/reversal.h"
#include "ui/widgets/background.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <memory>
#include <numeric>

namespace {

// What is written: a bulk, a merge or a reversal. It is gone, and rolled back unless committed, before `done` runs.
template <typename Writer>
void run(Background *work, Project *project, const QString &title, std::unique_ptr<Writer> made,
         const std::function<Result<bool>(Writer &, Task &)> &fill, const LongWriteDone &done)
{
    const auto writer = std::make_shared<std::unique_ptr<Writer>>(std::move(made));
    const auto end = std::make_shared<Result<LongWrite>>(LongWrite::Stopped);
    const bool runs = work->run(
        title,
        [writer, end, fill](Task &task) {
            const Result<bool> filled = fill(**writer, task);
            if (task.cancelled())
                *end = LongWrite::Stopped;
            else if (!filled)
                *end = filled.error();
            else if (!*filled)
                *end = LongWrite::Nothing;
            else if (const Result<void> committed = (*writer)->commit(); !committed)
                *end = committed.error();
            else
                *end = LongWrite::Written;
            writer->reset();
        },
        [end, done, project = QPointer<Project>(project)] {
            if (*end && **end == LongWrite::Written && project) {
                if (const Result<void> read = project->reload(); !read)
                    *end = read.error();
            }
            done(*end);
        });
    if (!runs)
        done(Error{QCoreApplication::translate(
            "LongWrite", "Something large is being written. Wait until it is done, or cancel it.")});
}

bool isAddition(const Change &change)
{
    return std::visit([](const auto &edit) { return !edit.before && edit.after; }, change);
}

Result<void> takeBackNow(Project &project, const std::vector<Step> &steps)
{
    for (const Step &step : steps) {
        if (auto done = project.takeBack(step); !done)
            return done;
    }
    return {};
}

} // namespace

void writeLong(Background *work, Project *project, const QString &label,
               const std::function<Result<bool>(Project::Bulk &, Task &)> &fill, const LongWriteDone &done)
{
    auto bulk = project->bulk(label);
    if (!bulk)
        return done(bulk.error());
    run<Project::Bulk>(work, project, label, *std::move(bulk), fill, done);
}

void writeLong(Background *work, Project *project, const QString &label, const Changes &changes,
               const LongWriteDone &done)
{
    const auto fill = [changes](Project::Bulk &bulk, Task &task) -> Result<bool> {
        task.setTotal(qint64(changes.size()));
        // A range of additions costs no history, but must not be mixed with edits: see Bulk::change.
        const bool onlyAdds = std::all_of(changes.begin(), changes.end(), isAddition);
        for (std::size_t i = 0; i < changes.size() && task.advance(qint64(i)); ++i) {
            if (auto written = onlyAdds ? bulk.add(changes[i]) : bulk.change(changes[i]); !written)
                return written.error();
        }
        return !changes.empty();
    };
    writeLong(work, project, label, fill, done);
}

void writeLong(Background *work, Project *project, const QString &title, std::unique_ptr<Merge> merge,
               const std::function<Result<bool>(Merge &, Task &)> &fill, const LongWriteDone &done)
{
    run<Merge>(work, project, title, std::move(merge), fill, done);
}

void takeBack(Background *work, Project *project, const QString &title, const std::vector<Step> &steps,
              const LongWriteDone &done)
{
    if (steps.empty())
        return done(LongWrite::Nothing);
    const qint64 changes = std::accumulate(steps.begin(), steps.end(), qint64(0),
                                           [](qint64 sum, const Step &step) { return sum + step.changes; });
    if (changes <= manyChanges) {
        const Result<void> taken = takeBackNow(*project, steps);
        return done(taken ? Result<LongWrite>(LongWrite::Written) : Result<LongWrite>(taken.error()));
    }
    auto reversal = project->startReversal(steps);
    if (!reversal)
        return done(reversal.error());
    const auto fill = [](Reversal &back, Task &task) -> Result<bool> {
        if (auto ran = back.run(task); !ran)
            return ran.error();
        return true;
    };
    run<Reversal>(work, project, title, *std::move(reversal), fill, done);
}

// Writes much into the project in a thread, as one step, with progress and a Cancel that takes all of it back. The
// window stays usable meanwhile, but nothing else can be written.
#pragma once

#include "model/project/project.h"

#include <functional>
#include <vector>

class Background;

// What is more than this takes long enough to be written so.
constexpr qint64 manyChanges = 2000;

enum class LongWrite {
    Written,
    Nothing, // there was nothing to be written after all
    Stopped, // by Cancel: nothing was written
};

// Runs in the window's thread, when the project has read again what was written.
using LongWriteDone = std::function<void(const Result<LongWrite> &)>;

// `fill` runs in the thread and touches only what it captured by value; false = there is nothing to be written. It
// asks the task now and then, and may give any error when that is cancelled. `done` comes at once, with an error,
// when nothing can be written now.
void writeLong(Background *work, Project *project, const QString &label,
               const std::function<Result<bool>(Project::Bulk &, Task &)> &fill, const LongWriteDone &done);
void writeLong(Background *work, Project *project, const QString &label, const Changes &changes,
               const LongWriteDone &done);

// A merge, run by `fill`, that is committed where that gives true.
void writeLong(Background *work, Project *project, const QString &title, std::unique_ptr<Merge> merge,
               const std::function<Result<bool>(Merge &, Task &)> &fill, const LongWriteDone &done);

// Takes steps of the history back in this order: few changes at once, many in the thread, with `title` shown.
void takeBack(Background *work, Project *project, const QString &title, const std::vector<Step> &steps,
              const LongWriteDone &done);

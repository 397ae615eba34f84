// "Check project": whether the file holds together and every span is where its words are.
#pragma once

#include "model/storage/rows.h"
#include "model/task.h"

// What is wrong, in words; an empty list means sound. Progress counts articles. An error only when it was
// cancelled or nothing could be read at all. Deleted rows are looked at too where an undo may bring them
// back.
Result<std::vector<Problem>> checkProject(Rows &rows, Task &task);

// "Check project": whether the file holds together and every span is where its words are.
#pragma once

#include "model/storage/rows.h"
#include "model/task.h"

Result<std::vector<Problem>> checkProject(Rows &rows, Task &task);

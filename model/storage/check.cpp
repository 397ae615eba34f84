#include "model/storage/check.h"

Result<std::vector<Problem>> checkProject(Rows &, Task &)
{
    return std::vector<Problem>();
}

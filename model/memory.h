// Work on files of others that may be too big for this computer. It runs in this process and not in a child:
// the sizes are bounded before anything is read, and what is allocated in vain is thrown away here.
#pragma once

#include "model/result.h"

#include <functional>
#include <new>

Error notEnoughMemory();

// An error when this computer has not that many bytes to give at present; the system would end the program.
// What cannot be found out is taken for enough.
Result<void> needMemory(qint64 bytes);

// What `work` gives, a Result; where its memory does not suffice, an error, and all it held is free again.
template <typename Work> std::invoke_result_t<Work> withinMemory(Work &&work)
{
    try {
        return std::invoke(std::forward<Work>(work));
    } catch (const std::bad_alloc &) {
        return notEnoughMemory();
    }
}

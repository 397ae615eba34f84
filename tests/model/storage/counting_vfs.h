// SQLite's view of the disk, with a counter for syncs and a switch that makes the disk full. Everything else
// goes to the real one. Installed as the default for the life of the object; one at a time.
#pragma once

#include <sqlite3.h>

#include <atomic>

class CountingVfs
{
public:
    CountingVfs();
    ~CountingVfs();
    CountingVfs(const CountingVfs &) = delete;
    CountingVfs &operator=(const CountingVfs &) = delete;

    // Of all files opened while it was installed.
    static std::atomic<int> syncs;
    // After that many more writes every write fails: SQLITE_FULL or SQLITE_IOERR_WRITE. Negative = never.
    static std::atomic<int> writesLeft;
    static std::atomic<int> failure;
    // As on a network drive: files opened from now on have no shared memory, so no write-ahead log.
    static std::atomic<bool> noSharedMemory;

private:
    sqlite3_vfs *m_real;
    sqlite3_vfs m_shim;
};

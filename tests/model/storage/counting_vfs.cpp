#include "tests/model/storage/counting_vfs.h"

#include <cstring>

std::atomic<int> CountingVfs::syncs{0};
std::atomic<int> CountingVfs::writesLeft{-1};
std::atomic<int> CountingVfs::failure{SQLITE_FULL};
std::atomic<bool> CountingVfs::noSharedMemory{false};

namespace {

// The real file's memory follows this header.
struct ShimFile
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

ShimFile *shim(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return shim(file)->real()->pMethods;
}

int shimWrite(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
    if (CountingVfs::writesLeft == 0)
        return CountingVfs::failure;
    if (CountingVfs::writesLeft > 0)
        --CountingVfs::writesLeft;
    return methods(file)->xWrite(shim(file)->real(), data, size, at);
}

int shimSync(sqlite3_file *file, int flags)
{
    ++CountingVfs::syncs;
    return methods(file)->xSync(shim(file)->real(), flags);
}

const sqlite3_io_methods shimMethods{
    3,
    [](sqlite3_file *f) { return methods(f)->xClose(shim(f)->real()); },
    [](sqlite3_file *f, void *d, int n, sqlite3_int64 at) {
        return methods(f)->xRead(shim(f)->real(), d, n, at);
    },
    shimWrite,
    [](sqlite3_file *f, sqlite3_int64 n) { return methods(f)->xTruncate(shim(f)->real(), n); },
    shimSync,
    [](sqlite3_file *f, sqlite3_int64 *n) { return methods(f)->xFileSize(shim(f)->real(), n); },
    [](sqlite3_file *f, int level) { return methods(f)->xLock(shim(f)->real(), level); },
    [](sqlite3_file *f, int level) { return methods(f)->xUnlock(shim(f)->real(), level); },
    [](sqlite3_file *f, int *out) { return methods(f)->xCheckReservedLock(shim(f)->real(), out); },
    [](sqlite3_file *f, int op, void *arg) { return methods(f)->xFileControl(shim(f)->real(), op, arg); },
    [](sqlite3_file *f) { return methods(f)->xSectorSize(shim(f)->real()); },
    [](sqlite3_file *f) { return methods(f)->xDeviceCharacteristics(shim(f)->real()); },
    [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return methods(f)->xShmMap(shim(f)->real(), page, size, extend, out);
    },
    [](sqlite3_file *f, int at, int n, int flags) {
        return methods(f)->xShmLock(shim(f)->real(), at, n, flags);
    },
    [](sqlite3_file *f) { methods(f)->xShmBarrier(shim(f)->real()); },
    [](sqlite3_file *f, int remove) { return methods(f)->xShmUnmap(shim(f)->real(), remove); },
    [](sqlite3_file *, sqlite3_int64, int, void **out) {
        *out = nullptr; // no memory mapping
        return SQLITE_OK;
    },
    [](sqlite3_file *, sqlite3_int64, void *) { return SQLITE_OK; },
};

// Version 1 has nothing about shared memory.
const sqlite3_io_methods networkMethods = [] {
    sqlite3_io_methods old = shimMethods;
    old.iVersion = 1;
    return old;
}();

int shimOpen(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *real = static_cast<sqlite3_vfs *>(vfs->pAppData);
    file->pMethods = nullptr;
    const int code = real->xOpen(real, name, shim(file)->real(), flags, outFlags);
    if (shim(file)->real()->pMethods)
        file->pMethods = CountingVfs::noSharedMemory ? &networkMethods : &shimMethods;
    return code;
}

} // namespace

CountingVfs::CountingVfs() : m_real(sqlite3_vfs_find(nullptr)), m_shim(*m_real)
{
    m_shim.zName = "counting";
    m_shim.pNext = nullptr;
    m_shim.pAppData = m_real;
    m_shim.szOsFile = int(sizeof(ShimFile)) + m_real->szOsFile;
    m_shim.xOpen = shimOpen;
    syncs = 0;
    writesLeft = -1;
    sqlite3_vfs_register(&m_shim, 1);
}

CountingVfs::~CountingVfs()
{
    sqlite3_vfs_unregister(&m_shim);
    sqlite3_vfs_register(m_real, 1);
    writesLeft = -1;
    noSharedMemory = false;
}

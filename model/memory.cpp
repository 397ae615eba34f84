#include "model/memory.h"

#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace {

struct Memory
{
    Q_DECLARE_TR_FUNCTIONS(Memory)
};

// /proc/meminfo: "MemAvailable:   12345678 kB", what can be had without swapping (proc(5)).
std::optional<qint64> available()
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.startsWith("MemAvailable:"))
            continue;
        bool isNumber = false;
        const qint64 kilobytes = line.mid(13).trimmed().split(' ').constFirst().toLongLong(&isNumber);
        return isNumber ? std::optional(kilobytes * 1024) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Error notEnoughMemory()
{
    return {Memory::tr("This is too big for the memory of this computer. Close other programs, or split the "
                       "file.")};
}

Result<void> needMemory(qint64 bytes)
{
    const std::optional<qint64> free = available();
    if (free && *free < bytes)
        return notEnoughMemory();
    return {};
}

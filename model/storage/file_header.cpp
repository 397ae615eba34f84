#include "model/storage/project_file.h"

#include "model/storage/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

constexpr std::size_t headerSize = 100;

struct FileHandle
{
    int number = -1;
    ~FileHandle()
    {
        if (number >= 0)
            ::close(number);
    }
};

qint64 wordAt(const std::array<uchar, headerSize> &header, std::size_t offset)
{
    return qFromBigEndian<quint32>(header.data() + offset);
}

bool hasBytes(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{quint64(status.st_dev), quint64(status.st_ino)};
}

Result<FileHeader> inspectFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const Error notAProject{tr("“%1” is not an Ascertain project.").arg(QFileInfo(path).fileName()), path};
    struct stat status
    {
    };
    if (::stat(name.constData(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return Error{tr("There is no file “%1”.").arg(path), path};
        return Error{tr("“%1” cannot be opened: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))),
                     path};
    }
    // Asked before opening: a FIFO would wait for ever, a device would never end.
    if (S_ISDIR(status.st_mode))
        return Error{tr("“%1” is a folder, not a project.").arg(path), path};
    if (!S_ISREG(status.st_mode))
        return notAProject;
    if (Database::isOpenHere(path))
        return FileHeader{schemaVersion, true, false};
    FileHandle file{::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.number < 0)
        return Error{tr("“%1” cannot be opened: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))),
                     path};
    if (status.st_size == 0)
        return Error{tr("“%1” is empty, not an Ascertain project.").arg(QFileInfo(path).fileName()), path};

    std::array<uchar, headerSize> header{};
    if (::pread(file.number, header.data(), headerSize, 0) != ssize_t(headerSize) ||
        std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        return notAProject;
    if (wordAt(header, 68) != projectFileMagic)
        return Error{tr("“%1” is a database of another program, not an Ascertain project.")
                         .arg(QFileInfo(path).fileName()),
                     path};

    FileHeader result;
    result.userVersion = wordAt(header, 60);
    result.usesWal = header[18] == 2 || header[19] == 2;
    const qint64 pageSize = header[16] << 8 | header[17];
    const qint64 bytes = wordAt(header, 28) * (pageSize == 1 ? 65536 : pageSize);
    result.isTruncated = status.st_size < bytes;
    if (result.isTruncated && !hasBytes(path + QLatin1StringView("-wal")) &&
        !hasBytes(path + QLatin1StringView("-journal"))) {
        return Error{tr("“%1” is incomplete: only %2 of %3 bytes are there. Copy it again or open a backup.")
                         .arg(QFileInfo(path).fileName())
                         .arg(status.st_size)
                         .arg(bytes),
                     path};
    }
    return result;
}

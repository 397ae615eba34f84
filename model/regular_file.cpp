#include "model/regular_file.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace {

struct RegularFile
{
    Q_DECLARE_TR_FUNCTIONS(RegularFile)
};

Error cannotRead(const QString &why, const QString &path)
{
    return {RegularFile::tr("The file cannot be read: %1.").arg(why), path};
}

Error noSuchFile(const QString &path)
{
    return {RegularFile::tr("There is no such file. Was it moved or renamed?"), path};
}

Error notRegular(const QString &path)
{
    return {RegularFile::tr("This is not a regular file. Choose one that is stored on a disk."), path};
}

Error whyNotOpened(int code, const QString &path)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        // A name that is no UTF-8 reaches us with replacement characters, and no file has that name.
        if (path.contains(QChar::ReplacementCharacter))
            return {RegularFile::tr("The name of the file is not UTF-8. Rename the file and try again."),
                    path};
        return noSuchFile(path);
    case EACCES:
    case EPERM:
        return {RegularFile::tr("You are not allowed to read the file. Ask its owner, or copy it to a folder "
                                "of yours."),
                path};
    case ENXIO: // a socket
        return notRegular(path);
    case ENAMETOOLONG:
        return {RegularFile::tr("The name of the file is too long. Rename the file and try again."), path};
    case ELOOP:
        return {RegularFile::tr("The symbolic link leads to itself. Choose the file it is meant for."), path};
    default:
        return cannotRead(QString::fromLocal8Bit(std::strerror(code)), path);
    }
}

} // namespace

Result<qint64> openRegular(QFile &file, const QString &path)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return noSuchFile(path);
    const int number =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (number < 0)
        return whyNotOpened(errno, path);
    if (!file.open(number, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return cannotRead(file.errorString(), path);
    struct stat status
    {
    };
    if (::fstat(number, &status) != 0)
        return cannotRead(QString::fromLocal8Bit(std::strerror(errno)), path);
    if (S_ISDIR(status.st_mode))
        return Error{RegularFile::tr("This is a folder, not a file. Choose the files in it."), path};
    if (!S_ISREG(status.st_mode))
        return notRegular(path);
    return qint64(status.st_size);
}

#include "model/exchange/in_place.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

// A device or a pipe would be replaced by a plain file of its name.
Result<void> checkPlace(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{tr("“%1” is a folder. Name a file in it.").arg(path)};
    if (info.exists() && !info.isFile())
        return Error{tr("“%1” is no ordinary file. Choose another name.").arg(path)};
    return {};
}

} // namespace

Error unwritable(const QSaveFile &file)
{
    return {tr("“%1” could not be written. Is there space, and may you write there? What was there before is "
               "unchanged.")
                .arg(file.fileName()),
            file.errorString()};
}

// Unbuffered, because QSaveFile's own buffer does not count a short last write as an error: on a full disk
// it would put a cut file in place of the good one.
Result<void> openAside(QSaveFile &file)
{
    if (auto good = checkPlace(file.fileName()); !good)
        return good;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return unwritable(file);
    return {};
}

// On disk, but not in place yet. Some file systems notice only here that there is no space.
Result<void> completeAside(QSaveFile &file)
{
    if (::fsync(file.handle()) == 0)
        return {};
    file.cancelWriting();
    return unwritable(file);
}

Result<void> writeInPlace(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (auto opened = openAside(file); !opened)
        return opened;
    // A QSaveFile that is not committed leaves nothing behind.
    if (auto written = write(file); !written)
        return written;
    if (auto completed = completeAside(file); !completed)
        return completed;
    return file.commit() ? Result<void>() : unwritable(file);
}

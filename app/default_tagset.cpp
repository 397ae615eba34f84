#include "app/default_tagset.h"

#include "model/entities/tagset_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

Result<Tagset> tagsetFromFile(const QString &path)
{
    constexpr qint64 largest = 16 * 1024 * 1024;
    const QFileInfo info(path);
    QFile file(path);
    // A device or a pipe is never opened: it may block, or never end.
    if (info.exists() && (!info.isFile() || info.size() > largest))
        return Error{
            QCoreApplication::translate("Tagset", "“%1” is no tagset. Name a JSON file of a few kilobytes.")
                .arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("Tagset", "The tagset “%1” cannot be read.").arg(path),
                     file.errorString()};
    return tagsetFromJson(file.readAll());
}

Result<Tagset> defaultTagset()
{
    return tagsetFromFile(QStringLiteral(":/tagsets/fact-check.json"));
}

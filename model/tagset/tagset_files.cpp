#include "model/tagset/tagset_files.h"

#include "model/entities/tagset_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Tagset", text);
}

} // namespace

Result<Tagset> tagsetFromFile(const QString &path)
{
    constexpr qint64 largest = 16 * 1024 * 1024;
    const QFileInfo info(path);
    QFile file(path);
    // A device or a pipe is never opened: it may block, or never end.
    if (info.exists() && (!info.isFile() || info.size() > largest))
        return Error{tr("“%1” is no tagset. Name a JSON file of a few kilobytes.").arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("The tagset “%1” cannot be read.").arg(path), file.errorString()};
    return tagsetFromJson(file.readAll());
}

Result<void> tagsetToFile(const Tagset &tagset, const QString &path)
{
    QSaveFile file(path);
    const QByteArray json = tagsetToJson(tagset);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Error{tr("The tagset cannot be written to “%1”: %2. Choose another place.")
                         .arg(path, file.errorString()),
                     path};
    return {};
}

std::vector<ShippedTagset> shippedTagsets()
{
    return {{tr("Fact-check"), QStringLiteral(":/tagsets/fact-check.json")},
            {tr("Attribution"), QStringLiteral(":/tagsets/attribution.json")},
            {tr("Hedging"), QStringLiteral(":/tagsets/hedging.json")}};
}

#include "app/commands/import_files.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace {

const Format *formatBySuffix(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format &format : formats()) {
        if (format.suffixes.contains(suffix))
            return &format;
    }
    return nullptr;
}

void addFolder(const QString &folder, const Format *wanted, ImportFiles &found)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    std::sort(paths.begin(), paths.end());
    for (const QString &path : std::as_const(paths)) {
        const Format *format = formatBySuffix(path);
        if (format && format->read && (!wanted || wanted == format))
            found.files.push_back({path, format});
        else
            ++found.passedOver;
    }
}

} // namespace

ImportFiles findImportFiles(const QStringList &words, const Format *format)
{
    ImportFiles found;
    for (const QString &word : words) {
        if (word != QLatin1String("-") && QFileInfo(word).isDir()) {
            addFolder(word, format, found);
            continue;
        }
        const Format *known = format ? format : formatBySuffix(word);
        found.files.push_back({word, known ? known : formatNamed(u"text")});
    }
    std::stable_sort(found.files.begin(), found.files.end(), [](const ImportFile &a, const ImportFile &b) {
        return a.format->kind < b.format->kind;
    });
    return found;
}

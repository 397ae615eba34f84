// Which files an import is about, and what each of them is.
#pragma once

#include "model/exchange/formats.h"
#include "model/result.h"

#include <QString>
#include <QStringList>

#include <vector>

struct ImportFile
{
    QString path; // "-" = standard input
    const Format *format = nullptr;
};

struct ImportFiles
{
    std::vector<ImportFile>
        files;             // articles first, because spans need them; otherwise as named, folders by name
    qint64 passedOver = 0; // files in folders that no format claims
};

// Folders are read with their sub-folders; links to folders and hidden files are not followed. In a folder a
// file's suffix decides; a file named on its own without a known suffix is taken as text. `format` null = by
// suffix.
ImportFiles findImportFiles(const QStringList &words, const Format *format);

// Files that are written aside and put in place only when complete, so that a failed or cancelled export
// leaves what was there before as it was.
#pragma once

#include "model/result.h"

#include <QSaveFile>

#include <functional>

// Refuses folders, devices and pipes.
Result<void> openAside(QSaveFile &file);
// On disk, but not in place yet: commit() does that. Nothing may be written any more.
Result<void> completeAside(QSaveFile &file);
Error unwritable(const QSaveFile &file);

// All of it for one file.
Result<void> writeInPlace(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

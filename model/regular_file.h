// Opening a file that somebody named: only a file that is stored on a disk is read. A pipe would make the
// program wait for ever, a device would never end.
#pragma once

#include "model/result.h"

class QFile;

// Opens `file` for reading without waiting, and asks what it is afterwards, so that nothing can be put in its
// place in between; gives its size in bytes. What is no regular file, or cannot be read, gives an error that
// says why and what to do, with the path as its detail.
Result<qint64> openRegular(QFile &file, const QString &path);

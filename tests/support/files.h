// Whole files, read and written as a test needs them: anything that goes wrong fails the test.
#pragma once

#include "tests/support/strings.h"

#include <QByteArray>
#include <QFile>
#include <QString>

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

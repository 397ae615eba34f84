// What was tagged on the day, and whether the file and the table say the same.
#pragma once

#include <QString>

// As the program itself reads the file.
void checkFile(const QString &path);
// As somebody with nothing but SQL reads it.
void checkBySql(const QString &path);
void checkTable(const QString &csv);

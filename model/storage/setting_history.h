// What a setting has been: the earlier texts of the guidelines, and who changed them when.
#pragma once

#include "model/result.h"
#include "model/storage/records.h"

#include <QAnyStringView>

#include <vector>

struct SettingVersion
{
    Step step; // what gave it this value
    QString value;
};

// Newest first, the one in force included. Reads the project's file through a connection of its own.
Result<std::vector<SettingVersion>> settingVersions(const QString &projectPath, QAnyStringView name);

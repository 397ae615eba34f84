#include "model/storage/setting_history.h"

#include "model/entities/setting.h"
#include "model/storage/history.h"
#include "model/storage/project_file.h"

Result<std::vector<SettingVersion>> settingVersions(const QString &projectPath, QAnyStringView name)
{
    const auto database = ProjectFile::openForReading(projectPath);
    if (!database)
        return database.error();
    Rows rows(**database);
    return History(rows).ofSetting(settingId(name));
}

#include "model/storage/machine.h"

#include "model/storage/project_file.h"
#include "model/storage/rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

QByteArray machineMark(const Id &project)
{
    const QByteArray machine = QSysInfo::machineUniqueId();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(project.bytes.data()),
                                qsizetype(project.bytes.size())));
    hash.addData(machine.isEmpty() ? QSysInfo::machineHostName().toUtf8() : machine);
    hash.addData(QDir::homePath().toUtf8());
    return hash.result().first(16);
}

QString loginName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? QCoreApplication::translate("Project", "Annotator") : name;
}

Result<ProjectOrigin> originOf(const QString &path)
{
    auto database = ProjectFile::openForReading(path);
    if (!database)
        return database.error();
    Rows rows(**database);
    const Result<QByteArray> id = rows.meta("uuid");
    const Result<QByteArray> machine = rows.meta("machine");
    (*database)->forgetCached();
    if (!id || !machine)
        return !id ? id.error() : machine.error();
    ProjectOrigin origin{Id::fromBytes(*id).value_or(Id()), false};
    origin.isMadeHere = !machine->isEmpty() && *machine == machineMark(origin.project);
    return origin;
}

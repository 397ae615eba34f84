#include "model/storage/migrations.h"

#include "model/storage/schema.h"

#include <QCoreApplication>
#include <QFile>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

// The path of the backup. Never over another file.
Result<QString> backUp(Database &database, qint64 version)
{
    const QString first = QStringLiteral("%1.v%2.backup").arg(database.path()).arg(version);
    QString path = first;
    for (int i = 2; QFile::exists(path); ++i)
        path = QStringLiteral("%1-%2").arg(first).arg(i);
    Result<Statement> copy = database.prepare("VACUUM INTO ?");
    if (!copy)
        return copy.error();
    copy->bindText(1, path);
    if (auto copied = copy->run(); !copied) {
        QFile::remove(path);
        return copied.error();
    }
    return path;
}

Result<void> runSteps(Database &database, std::span<const Migration> list, qint64 version)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    for (const Migration &step : list) {
        if (step.to <= version)
            continue;
        if (auto ran = step.run(database); !ran)
            return ran;
        version = step.to;
    }
    const Result<QByteArray> orphan = database.bytes("PRAGMA foreign_key_check");
    if (!orphan)
        return orphan.error();
    if (!orphan->isEmpty())
        return Error{tr("The project could not be brought to the new format. It was left as it is."),
                     QString::fromUtf8(*orphan)};
    const QByteArray number = "PRAGMA user_version=" + QByteArray::number(version);
    if (auto set = database.execute(number.constData()); !set)
        return set;
    return transaction->commit();
}

Result<void> checkPages(Database &database)
{
    const Result<QByteArray> verdict = database.bytes("PRAGMA quick_check(1)");
    if (!verdict)
        return verdict.error();
    if (*verdict == "ok")
        return {};
    return Error{tr("The project file is damaged. Keep it, and open your last backup."),
                 database.path() + QLatin1StringView(": ") + QString::fromUtf8(*verdict)};
}

} // namespace

std::span<const Migration> migrations()
{
    return {}; // there is only format 1 so far
}

Result<void> migrate(Database &database, std::span<const Migration> list)
{
    const Result<qint64> from = database.number("PRAGMA user_version");
    if (!from)
        return from.error();
    const Result<QString> backup = backUp(database, *from);
    if (!backup)
        return backup.error();
    auto ran = runSteps(database, list, *from);
    if (!ran)
        QFile::remove(*backup); // nothing changed
    return ran;
}

Result<void> prepareSchema(Database &database, bool mayWrite, bool wasInterrupted)
{
    if (wasInterrupted) {
        if (auto sound = checkPages(database); !sound)
            return sound;
    }
    Result<qint64> version = database.number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > schemaVersion) {
        const Result<qint64> reader = database.number("SELECT value FROM meta WHERE key='min_reader'");
        if (reader && *reader > 0 && *reader <= schemaVersion)
            return {};
        return Error{
            tr("This project was made by a newer version of Ascertain (format %1, this one knows up to %2). "
               "Update Ascertain to open it.")
                .arg(*version)
                .arg(schemaVersion),
            database.path()};
    }
    if (*version < 1)
        return Error{tr("The project file is damaged. Keep it, and open your last backup."),
                     QStringLiteral("user_version %1").arg(*version)};
    if (*version < schemaVersion) {
        if (!mayWrite)
            return Error{
                tr("This project has the format of an older version. Open it once where it can be written."),
                database.path()};
        if (auto migrated = migrate(database, migrations()); !migrated)
            return migrated;
    }
    return compareSchema(database);
}

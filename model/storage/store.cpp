#include "model/storage/store.h"

#include "model/storage/machine.h"
#include "model/storage/reversal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

} // namespace

Store::Store(std::unique_ptr<ProjectFile> file)
    : m_file(std::move(file)), m_rows(m_file->database()), m_history(m_rows), m_lists(m_rows),
      m_origin(newOrigin())
{
}

qint64 Store::newOrigin()
{
    return qint64(QRandomGenerator::system()->generate64() >> 1);
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(const QString &path, const StoreContent &content)
{
    auto file = ProjectFile::create(path);
    if (!file)
        return file.error();
    auto store = std::unique_ptr<Store>(new Store(*std::move(file)));
    if (auto filled = store->fill(content); !filled) {
        const QString made = store->m_file->path();
        store.reset();
        QFile::remove(made);
        return filled.error();
    }
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, ProjectFile::Wish wish)
{
    auto file = ProjectFile::open(path, wish);
    if (!file)
        return file.error();
    return std::unique_ptr<Store>(new Store(*std::move(file)));
}

// What a new project starts with is no step of the history: there is nothing before it to go back to.
Result<void> Store::fill(const StoreContent &content)
{
    auto transaction = Transaction::begin(m_file->database(), Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    StepWriter writer(m_rows, m_origin);
    writer.recordNothing();
    Changes changes{added(content.annotator)};
    for (const Tag &tag : content.tagset.tags)
        changes.push_back(added(tag));
    for (const LinkType &type : content.tagset.linkTypes)
        changes.push_back(added(type));
    const Tagset &tagset = content.tagset;
    changes.push_back(added(makeSetting(settings::tagsetName, tagset.name)));
    changes.push_back(added(makeSetting(settings::tagsetVersion, QString::number(tagset.version))));
    changes.push_back(added(makeSetting(settings::tagsetLanguage, tagset.language)));
    if (!tagset.groups.empty())
        changes.push_back(added(makeSetting(settings::tagsetGroups, tagGroupsToText(tagset))));
    for (Change &change : changes) {
        if (auto applied = writer.apply(std::move(change), nullptr); !applied)
            return applied;
    }
    struct Value
    {
        const char *key;
        QByteArray value;
        bool isText;
    };
    const Id project = Id::make();
    const auto raw = [](const Id &id) {
        return QByteArray(reinterpret_cast<const char *>(id.bytes.data()), qsizetype(id.bytes.size()));
    };
    for (const Value &value :
         {Value{"uuid", raw(project), false}, Value{"name", content.name.toUtf8(), true},
          Value{"annotator", raw(content.annotator.id), false}, Value{"machine", machineMark(project), false},
          Value{"min_reader", "1", true}}) {
        if (auto set = setMeta(value.key, value.value, value.isText); !set)
            return set;
    }
    return transaction->commit();
}

Result<void> Store::setMeta(const char *key, const QByteArray &value, bool isText)
{
    if (auto may = mayWrite(); !may)
        return may;
    Result<Statement *> upsert = m_file->database().cached(
        "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    if (!upsert)
        return upsert.error();
    (*upsert)->bindUtf8(1, key);
    isText ? (*upsert)->bindUtf8(2, value) : (*upsert)->bindBlob(2, value);
    return (*upsert)->run();
}

Result<void> Store::mayWrite() const
{
    if (m_file->isReadOnly())
        return Error{tr("This project is open for reading only. %1.").arg(m_file->readOnlyReason())};
    if (m_bulkRuns->load())
        return Error{tr("An import is running. Wait until it is done, or cancel it.")};
    return m_file->checkInPlace();
}

Result<void> Store::gather()
{
    constexpr qint64 quick = 8 << 20; // bytes: a few milliseconds
    if (!mayWrite() || QFileInfo(m_file->path() + QStringLiteral("-wal")).size() > quick)
        return {};
    return m_file->database().execute("PRAGMA wal_checkpoint(PASSIVE)");
}

Result<Store::Written> Store::write(const StepWriter::Head &head, Changes changes)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    auto transaction = Transaction::begin(m_file->database(), Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    const auto writeAll = [&]() -> Result<Written> {
        StepWriter writer(m_rows, m_origin);
        Written written;
        written.changes.reserve(changes.size());
        if (auto begun = writer.begin(head); !begun)
            return begun.error();
        for (Change &change : changes) {
            if (auto applied = writer.apply(std::move(change), &written.changes); !applied)
                return applied.error();
        }
        Result<Step> step = writer.finish();
        if (!step)
            return step.error();
        written.step = *std::move(step);
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return written;
    };
    Result<Written> written = writeAll();
    if (!written)
        m_rows.forget(); // row numbers of rows that are rolled back now
    return written;
}

Result<Store::Written> Store::revert(const Step &step, const Id &person)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    auto transaction = Transaction::begin(m_file->database(), Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    StepReverter reverter(m_rows, m_origin, nullptr);
    const auto writeAll = [&]() -> Result<Written> {
        Written written;
        Result<Step> done = reverter.revert(step, person, &written.changes);
        if (!done)
            return done.error();
        written.step = *std::move(done);
        written.ranges = reverter.wroteRanges();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return written;
    };
    Result<Written> written = writeAll();
    if (!written)
        m_rows.forget();
    // A merge that is taken back takes revisions back, and none may be written a second time by the same
    // origin.
    if (written && written->ranges)
        m_origin = newOrigin();
    return written;
}

Result<std::unique_ptr<Reversal>> Store::reversal(std::vector<Step> steps, const Id &person)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    auto database = m_file->openSecondWriter();
    if (!database)
        return database.error();
    m_origin = newOrigin(); // as above; what the reversal itself writes has the one before
    return std::unique_ptr<Reversal>(
        new Reversal(*std::move(database), newOrigin(), std::move(steps), person, m_bulkRuns));
}

Result<void> Store::saveCopy(const QString &path)
{
    if (QFile::exists(path))
        return Error{tr("“%1” is there already. Choose another name.").arg(path), path};
    Result<Statement> copy = m_file->database().prepare("VACUUM INTO ?");
    if (!copy)
        return copy.error();
    copy->bindText(1, QFileInfo(path).absoluteFilePath());
    auto done = copy->run();
    if (!done)
        QFile::remove(path);
    return done;
}

Result<std::unique_ptr<BulkWriter>> Store::bulk(const StepWriter::Head &head)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    auto database = m_file->openSecondWriter();
    if (!database)
        return database.error();
    auto writer = std::unique_ptr<BulkWriter>(new BulkWriter(*std::move(database), m_origin, m_bulkRuns));
    if (auto begun = writer->begin(head); !begun)
        return begun.error();
    return writer;
}

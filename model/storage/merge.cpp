#include "model/storage/merge.h"

#include "model/storage/merge_file.h"
#include "model/storage/schema.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

// Rows that have to wait, and those that need not any more (see version_writer.h).
#define READINGS                                                                                             \
    "SELECT uuid FROM (SELECT uuid, deleted, row_number() OVER (PARTITION BY article_id, annotator_id "      \
    "ORDER BY rev DESC, modified DESC, origin DESC, uuid DESC) AS place FROM reading "                       \
    "WHERE deleted IS NULL OR deleted=-1) "
struct Dependent
{
    Table table;
    const char *orphaned;
    const char *restored;
};
constexpr Dependent dependents[] = {
    {Table::Link,
     "SELECT link.uuid FROM link JOIN span a ON a.id=from_id JOIN span b ON b.id=to_id WHERE link.deleted IS "
     "NULL AND (a.deleted IS NOT NULL OR b.deleted IS NOT NULL)",
     "SELECT link.uuid FROM link JOIN span a ON a.id=from_id JOIN span b ON b.id=to_id WHERE "
     "link.deleted=-1 AND a.deleted IS NULL AND b.deleted IS NULL"},
    {Table::Assessment,
     "SELECT t.uuid FROM assessment t JOIN span ON span.id=span_id WHERE t.deleted IS NULL AND "
     "span.deleted IS NOT NULL",
     "SELECT t.uuid FROM assessment t JOIN span ON span.id=span_id WHERE t.deleted=-1 AND "
     "span.deleted IS NULL"},
    {Table::Evidence,
     "SELECT t.uuid FROM evidence t JOIN span ON span.id=span_id WHERE t.deleted IS NULL AND "
     "span.deleted IS NOT NULL",
     "SELECT t.uuid FROM evidence t JOIN span ON span.id=span_id WHERE t.deleted=-1 AND "
     "span.deleted IS NULL"},
    {Table::Reading, READINGS "WHERE place>1 AND deleted IS NULL", READINGS "WHERE place=1 AND deleted=-1"},
};

// What is in use stays, although somebody removed it where it was not.
constexpr std::pair<Table, const char *> inUse[] = {
    {Table::Tag, "SELECT uuid FROM tag t WHERE deleted IS NOT NULL AND EXISTS "
                 "(SELECT 1 FROM span WHERE tag_id=t.id AND deleted IS NULL)"},
    {Table::LinkType, "SELECT uuid FROM link_type t WHERE deleted IS NOT NULL AND EXISTS "
                      "(SELECT 1 FROM link WHERE type_id=t.id AND deleted IS NULL)"},
    {Table::Person,
     "SELECT uuid FROM person t WHERE deleted IS NOT NULL AND ("
     "EXISTS (SELECT 1 FROM span WHERE annotator_id=t.id AND deleted IS NULL) OR "
     "EXISTS (SELECT 1 FROM link WHERE annotator_id=t.id AND deleted IS NULL) OR "
     "EXISTS (SELECT 1 FROM reading WHERE annotator_id=t.id AND deleted IS NULL) OR "
     "EXISTS (SELECT 1 FROM review WHERE reviewer_id=t.id AND deleted IS NULL) OR "
     "EXISTS (SELECT 1 FROM reply WHERE author_id=t.id AND deleted IS NULL) OR "
     "EXISTS (SELECT 1 FROM assessment WHERE (author_id=t.id OR assigned_id=t.id) AND deleted IS NULL) OR "
     "EXISTS (SELECT 1 FROM evidence WHERE author_id=t.id AND deleted IS NULL))"},
};

class StoreMerge : public Merge, private SecondWriter
{
public:
    StoreMerge(std::unique_ptr<Database> database, qint64 origin, StepWriter::Head head, QString ownPath,
               std::shared_ptr<std::atomic<bool>> runs)
        : SecondWriter(std::move(database), std::move(runs)), m_step(m_rows, origin),
          m_versions(m_rows, m_step), m_head(std::move(head)), m_ownPath(std::move(ownPath))
    {
    }

    Result<MergeReport> run(const QStringList &paths, Task &task) override;
    Result<void> commit() override;

private:
    Result<MergeReport> takeAll(const QStringList &paths, Task &task);
    Result<void> settle();
    Result<std::vector<Id>> ids(const char *sql);
    Result<void> setRemoved(Table table, const Id &id, bool isRemoved);
    template <typename Entity> Result<void> setRemoved(const Id &id, bool isRemoved);

    StepWriter m_step;
    VersionWriter m_versions;
    StepWriter::Head m_head;
    QString m_ownPath;
    qint64 m_written = 0;
    bool m_isDone = false;
};

Result<MergeReport> StoreMerge::run(const QStringList &paths, Task &task)
{
    if (m_transaction || m_isDone)
        return Error{tr("This merge is over.")};
    m_database->stopWith(&task);
    Result<MergeReport> report = takeAll(paths, task);
    m_database->stopWith(nullptr);
    if (report && !task.cancelled())
        return report;
    rollBack();
    m_isDone = true;
    if (task.cancelled())
        return Error{tr("Cancelled.")};
    return report;
}

Result<MergeReport> StoreMerge::takeAll(const QStringList &paths, Task &task)
{
    const Result<QByteArray> note = m_rows.meta("second_pass");
    if (!note)
        return note.error();
    if (!note->isEmpty())
        return Error{tr("This is a second pass: taking other tags in would show what was tagged before. Open "
                        "the project itself to merge.")};
    std::vector<std::unique_ptr<ForeignFile>> files;
    qint64 total = 0;
    for (const QString &path : paths) {
        const auto identity = identityOf(path);
        if (identity && identity == identityOf(m_ownPath))
            return Error{tr("“%1” is this project itself. Choose a teammate's file.").arg(path), path};
        auto file = ForeignFile::open(path, task);
        if (!file)
            return file.error();
        const Result<qint64> rows = (*file)->database().number(
            "SELECT (SELECT count(*) FROM span)+(SELECT count(*) FROM link)+(SELECT count(*) FROM article)");
        if (!rows)
            return rows.error();
        total += *rows;
        task.setTotal(total);
        files.push_back(*std::move(file));
    }
    if (auto begun = beginWriting(); !begun)
        return begun.error();
    if (auto begun = m_step.begin(m_head); !begun)
        return begun.error();
    // Where there are no spans yet it is faster to sort each index once, when the first file is in.
    const Result<qint64> spans = m_database->number("SELECT EXISTS(SELECT 1 FROM span)");
    if (!spans)
        return spans.error();
    bool indexesWait = *spans == 0;
    if (indexesWait) {
        if (auto dropped = dropWaitingIndexes(*m_database); !dropped)
            return dropped.error();
    }
    MergeReport report;
    for (const auto &file : files) {
        FileMerge merge(m_rows, m_step, *file, task);
        if (auto ran = merge.run(); !ran)
            return ran.error();
        if (std::exchange(indexesWait, false)) {
            m_database->forgetCached();
            if (auto made = createWaitingIndexes(*m_database); !made)
                return made.error();
        }
        m_written += merge.rowsWritten();
        if (auto told = merge.tell(report); !told)
            return told.error();
    }
    if (auto settled = settle(); !settled)
        return settled.error();
    if (m_step.lines() == 0) {
        if (auto dropped = m_step.drop(); !dropped)
            return dropped.error();
        return report;
    }
    Result<Step> step = m_step.finish();
    if (!step)
        return step.error();
    report.step = *std::move(step);
    return report;
}

Result<void> StoreMerge::commit()
{
    if (!m_transaction)
        return Error{tr("This merge is over.")};
    m_isDone = true;
    if (m_written > 0)
        return commitWritten();
    rollBack();
    m_runs->store(false);
    return {};
}

Result<std::vector<Id>> StoreMerge::ids(const char *sql)
{
    Result<Statement> query = m_database->prepare(sql);
    if (!query)
        return query.error();
    std::vector<Id> found;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back(query->id(0));
    }
}

// Both files were sound, and so is what comes of them.
Result<void> StoreMerge::settle()
{
    for (const Dependent &dependent : dependents) {
        for (const bool isRemoved : {true, false}) {
            const auto found = ids(isRemoved ? dependent.orphaned : dependent.restored);
            if (!found)
                return found.error();
            for (const Id &id : *found) {
                if (auto set = setRemoved(dependent.table, id, isRemoved); !set)
                    return set;
            }
        }
    }
    for (const auto &[table, sql] : inUse) {
        const auto found = ids(sql);
        if (!found)
            return found.error();
        for (const Id &id : *found) {
            if (auto set = setRemoved(table, id, false); !set)
                return set;
        }
    }
    return {};
}

template <typename Entity> Result<void> StoreMerge::setRemoved(const Id &id, bool isRemoved)
{
    const auto now = m_rows.find<Entity>(id);
    if (!now)
        return now.error();
    m_step.count(1, {});
    ++m_written;
    if (auto replaced = m_versions.replace(**now, (*now)->entity, isRemoved); !replaced || !isRemoved)
        return replaced;
    return m_versions.wait(tableOf<Entity>, (*now)->row);
}

Result<void> StoreMerge::setRemoved(Table table, const Id &id, bool isRemoved)
{
    switch (table) {
    case Table::Link:
        return setRemoved<Link>(id, isRemoved);
    case Table::Assessment:
        return setRemoved<Assessment>(id, isRemoved);
    case Table::Evidence:
        return setRemoved<Evidence>(id, isRemoved);
    case Table::Reading:
        return setRemoved<Reading>(id, isRemoved);
    case Table::Tag:
        return setRemoved<Tag>(id, isRemoved);
    case Table::LinkType:
        return setRemoved<LinkType>(id, isRemoved);
    default:
        return setRemoved<Person>(id, isRemoved);
    }
}

} // namespace

Result<std::unique_ptr<Merge>> Store::merge(const StepWriter::Head &head)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    auto database = m_file->openSecondWriter();
    if (!database)
        return database.error();
    m_origin = newOrigin();
    return std::unique_ptr<Merge>(
        std::make_unique<StoreMerge>(*std::move(database), m_origin, head, m_file->path(), m_bulkRuns));
}

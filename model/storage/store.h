// The open project file as Project uses it: reads through Rows, History and Lists, writes by steps.
// Everything that changes is one transaction, on disk when the call returns.
#pragma once

#include "model/storage/history.h"
#include "model/storage/lists.h"
#include "model/storage/project_file.h"
#include "model/storage/second_writer.h"
#include "model/storage/step_writer.h"

#include <atomic>
#include <memory>

struct StoreContent
{
    QString name;
    Tagset tagset;
    Person annotator;
};

class BulkWriter;
class Merge;
class Reversal;

class Store
{
public:
    static Result<std::unique_ptr<Store>> create(const QString &path, const StoreContent &content);
    static Result<std::unique_ptr<Store>> open(const QString &path, ProjectFile::Wish wish);
    ~Store();

    ProjectFile &file() { return *m_file; }
    Rows &rows() { return m_rows; }
    History &history() { return m_history; }
    Lists &lists() { return m_lists; }

    struct Written
    {
        Step step;
        Changes changes;     // what was done, with stamps
        bool ranges = false; // more was done than `changes` says: read everything again
    };
    Result<Written> write(const StepWriter::Head &head, Changes changes);
    // Takes a step back by a new one.
    Result<Written> revert(const Step &step, const Id &person);
    // The same for many rows, in a worker: see reversal.h. One after the other in this order.
    Result<std::unique_ptr<Reversal>> reversal(std::vector<Step> steps, const Id &person);
    Result<void> setMeta(const char *key, const QByteArray &value, bool isText);

    Result<std::unique_ptr<BulkWriter>> bulk(const StepWriter::Head &head);
    Result<std::unique_ptr<Merge>> merge(const StepWriter::Head &head); // see merge.h
    // Brings what lies in the -wal into the file, for whoever copies it while it is open. Nothing while a bulk
    // import runs or where it is so much that it would take long; closing does it then.
    Result<void> gather();
    // A complete copy elsewhere; refuses to overwrite.
    Result<void> saveCopy(const QString &path);

private:
    explicit Store(std::unique_ptr<ProjectFile> file);
    static qint64 newOrigin();
    Result<void> mayWrite() const;
    Result<void> fill(const StoreContent &content);

    std::shared_ptr<ProjectFile> m_file; // of a bulk import or merge too, which may end later
    Rows m_rows;
    History m_history;
    Lists m_lists;
    // Drawn anew each time: then one origin never writes the same revision of a row twice, not even after
    // an older copy of the file was put back.
    qint64 m_origin;
    std::shared_ptr<std::atomic<bool>> m_bulkRuns = ProjectFile::secondWriterRuns(m_file);
};

// Changes of one step through a connection of its own, in one transaction. May live in another thread.
class BulkWriter : private SecondWriter
{
public:
    Result<void> add(const Change &addition);
    Result<void> change(const Change &change); // also edits and removals, a line of the history for each
    Result<void> commit();

private:
    friend class Store;
    BulkWriter(std::unique_ptr<Database> database, qint64 origin, std::shared_ptr<std::atomic<bool>> runs);
    Result<void> begin(const StepWriter::Head &head);

    StepWriter m_writer;
    bool m_indexesWait = false;
};

// A project: one SQLite file with articles, spans, links, people and the tagset, and the history of all
// of it. The one verb is `apply`: everything that changes goes through it, and the views change only
// when `changed` comes back.
//
// Belongs to the thread it was made in. Work that reads in another thread opens a Snapshot of path().
#pragma once

#include "model/entities/changes.h"
#include "model/project/open_article.h"
#include "model/result.h"
#include "model/storage/records.h"
#include "model/task.h"

#include <QObject>

#include <memory>

class Merge;
class Reversal;
class Store;
struct MergeReport;

struct NewProject
{
    QString name; // shown in the title bar and in exports; empty = the file's base name
    Tagset tagset;
    QString annotator; // name of the first person; empty = the login name
};

class Project : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Write,       // an error when the file cannot be written or another program has it
        WriteIfFree, // opens read-only instead, and readOnlyReason() says why
        Read,
    };

    // Refuses to overwrite.
    static Result<std::unique_ptr<Project>> create(const QString &path, const NewProject &content);
    static Result<std::unique_ptr<Project>> open(const QString &path, Access access);
    // Checkpoints and leaves one plain file; a failure to do so is logged, the data is safe in the -wal.
    ~Project() override;

    // Everything is on disk at once, but beside the file until it is closed or this is called: then a copy that
    // somebody makes of the open file has it too. Quick; for when nothing else is to be done.
    Result<void> gather();

    QString path() const;
    QString name() const;
    bool isReadOnly() const;
    QString readOnlyReason() const; // translated, "Open in Ascertain by ana on newsdesk-3"

    // Kept in memory.
    const Tagset &tagset() const;
    const std::vector<Person> &people() const;
    const std::vector<Setting> &settings() const; // by name
    QString setting(QAnyStringView name, const QString &fallback = {}) const;
    // What to apply so that the setting has this value.
    Change settingChange(const QString &name, const QString &value) const;
    const Person *person(const Id &id) const;
    // Who is at the keyboard; remembered in the file.
    const Person &annotator() const;
    Result<void> setAnnotator(const Id &person);
    Result<Person> personNamed(const QString &name); // found, or added (one step) when nobody has that name

    // Lists, by page: first the order of all rows, then the rows on screen.
    Result<std::vector<RowNumber>> articleOrder(const ArticleFilter &filter) const;
    Result<std::vector<ArticleRow>> articleRows(const std::vector<RowNumber> &rows,
                                                const Id &annotator) const;
    Result<ArticleRow> articleRow(const Id &article, const Id &annotator) const;
    Result<ProjectCounts> counts() const;
    Result<QStringList> outlets() const; // of articles, each once, sorted
    Result<std::optional<Id>> articleWithText(const QByteArray &sha256) const;
    Result<QByteArray> originalBytes(const Id &article) const; // decompressed; empty when it came as text

    // Loaded on first use and kept, following every change, until the last pointer is gone.
    Result<std::shared_ptr<const OpenArticle>> openArticle(const Id &article);
    Result<std::vector<Reading>> readings(const Id &article) const;
    // By id, which is the order they were made in. An OpenArticle has them too.
    Result<std::vector<Review>> reviews(const Id &article) const;
    Result<std::vector<Reply>> replies(const Id &article) const;
    Result<std::vector<Assessment>> assessments(const Id &article) const;
    Result<std::vector<Evidence>> evidence(const Id &article) const;
    Result<QByteArray> evidenceFile(const Id &evidence) const; // decompressed; an error when it has none

    // One step of the history: all of it is on disk when this returns, or nothing happened. `label` is what
    // the undo menu shows. Refuses spans whose pieces are not in the article or cut a character, rows that
    // changed since `before` was read, and anything while the file is read-only, gone or replaced.
    Result<void> apply(const QString &label, Changes changes);

    // The same for very many: entities are written as they are added, in one transaction, and become
    // one step at commit. Nothing is there if it is destroyed before. May be used in a worker thread while
    // nothing else is applied (`apply` answers with an error until then).
    class Bulk
    {
    public:
        virtual ~Bulk() = default;
        virtual Result<void> add(const Change &addition) = 0; // additions only
        virtual Result<void> change(const Change &change) = 0; // anything, as apply does it
        virtual Result<void> commit() = 0;
    };
    Result<std::unique_ptr<Bulk>> bulk(const QString &label);
    // Taking teammates' files in (model/storage/merge.h): what it would bring, and doing it as one step.
    Result<MergeReport> mergePlan(const QStringList &paths, Task &task);
    Result<MergeReport> merge(const QStringList &paths, Task &task);
    // The same in parts, for a window: run and commit in a worker thread while nothing else is applied, then
    // reload. Nothing is there if it is destroyed before its commit.
    Result<std::unique_ptr<Merge>> startMerge(const QStringList &paths);
    // In the project's own thread after the commit of a Bulk or a Merge: reads again what is in memory and
    // emits reloaded().
    Result<void> reload();

    // Undo goes back step by step through the file's whole history, also after a restart. Undoing writes a
    // new step.
    Result<std::optional<Step>> nextUndo() const;
    Result<std::optional<Step>> nextRedo() const;
    Result<Step> undo(); // the step taken back
    Result<Step> redo();
    // One of nextUndo, nextRedo or stepsToUndo.
    Result<void> takeBack(const Step &step);
    // Takes back everything after step `number`, as one step for each.
    Result<void> undoTo(qint64 number);
    Result<std::vector<Step>> stepsToUndo(qint64 number) const; // what it would take back, in that order
    // The same for very many changes, in parts (model/storage/reversal.h): run and commit in a worker thread while
    // nothing else is applied, then reload. `steps` are what nextUndo, nextRedo or stepsToUndo gave.
    Result<std::unique_ptr<Reversal>> startReversal(const std::vector<Step> &steps);

    // Newest first; `before` = 0 starts at the newest, else continues below that number.
    Result<std::vector<Step>> steps(qint64 before, int limit) const;
    Result<std::vector<SpanHistoryLine>> spanHistory(const Id &span) const; // oldest first

    // Cheap (a stat): has the file been deleted, renamed or replaced under us? Asked before each apply too.
    Result<void> checkFileInPlace() const;
    // Writes a complete copy elsewhere (VACUUM INTO); refuses to overwrite. The way out of the above.
    Result<void> saveCopy(const QString &path) const;

signals:
    // After the rows are on disk and memory has followed. Stamps in it are the stored ones.
    void changed(const Changes &changes);
    // After a bulk step: anything may be different, read again.
    void reloaded();

private:
    explicit Project(std::unique_ptr<Store> store);

    Result<void> start();
    Result<OpenArticle> load(const Id &article) const;
    Result<ArticleRecords> records(const Id &article) const;

    struct State;
    std::unique_ptr<State> m_state;
};

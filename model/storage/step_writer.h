// Writes one step of the history: the rows of its changes, and beside them who did what and how each row was
// before. Runs inside a transaction of the caller; after an error the caller rolls back.
#pragma once

#include "model/entities/changes.h"
#include "model/storage/rows.h"

#include <array>
#include <set>
#include <unordered_set>

class StepWriter
{
public:
    struct Head
    {
        QString label;
        Id person;
        Step::Kind kind = Step::Kind::Do;
        qint64 target = 0;
    };
    // How additions go into the history: a line each, or one line for all rows of a table.
    enum class Additions { OneByOne, AsRanges };

    StepWriter(Rows &rows, qint64 origin, Additions additions = Additions::OneByOne);

    Result<void> begin(const Head &head);
    // In place of begin and finish: rows without a step, for what a new project starts with.
    void recordNothing();
    // From here on each addition has its own line.
    void noteOneByOne() { m_additions = Additions::OneByOne; }

    // Checks the change against what is in the file now, and writes it. What was really done is appended to
    // `done` (may be null): with the stamps as stored, and with what had to go along (the links of a removed
    // span).
    Result<void> apply(Change change, Changes *done);

    // All rows of a table from `first` to `last`, as a bulk addition made them: away, or back again.
    Result<void> removeRange(Table table, RowNumber first, RowNumber last);
    Result<void> restoreRange(Table table, RowNumber first, RowNumber last);
    // The same for rows that a merge took in: away as if they had never come, so that a hidden row loses
    // against every version of it in other files.
    Result<void> hideRange(Table table, RowNumber first, RowNumber last);
    Result<void> showRange(Table table, RowNumber first, RowNumber last);

    enum class Op { Add, Edit, Remove };
    // A line about rows that somebody else writes (VersionWriter). `object` null: a range.
    Result<void> noteLine(Op op, Table table, const Id *object, RowNumber first, RowNumber last,
                          const QByteArray &before);
    void count(qint64 changes, const Id &article); // null: of the project as a whole
    qint64 lines() const { return m_sequence; }
    // In place of finish, when there was nothing to do after all.
    Result<void> drop();

    // Whether the pieces are whole characters of the text, in order.
    static Result<void> checkPieces(const Span &span, const QString &text);
    static Result<void> checkZones(const Article &article, const QString &text);

    Result<Step> finish();

private:
    struct Run
    {
        RowNumber first = 0;
        RowNumber last = 0;
    };
    template <typename Entity> Result<void> add(Entity entity, Changes *done);
    template <typename Entity>
    Result<Stored<Entity>> revive(Entity &entity, const CodePoints *points); // as it was before
    template <typename Entity>
    Result<void> update(const std::string &sql, const Entity &entity, RowNumber row, qint64 rev,
                        const CodePoints *points);
    template <typename Entity> Result<void> edit(const Entity &before, Entity after, Changes *done);
    template <typename Entity> Result<void> remove(const Entity &before, Changes *done);
    Result<void> addContent(const ArticleText &text);
    Result<void> addContent(const EvidenceFile &file);
    Result<void> checkContents();
    Result<void> removeWithSpan(RowNumber row, Changes *done);
    template <typename Entity> Result<void> removeAll(const char *tail, RowNumber row, Changes *done);

    template <typename Entity> Result<Stored<Entity>> current(const Entity &before);
    template <typename Entity> Result<QByteArray> image(const Stored<Entity> &before);
    template <typename Entity>
    Result<void> note(Op op, const Entity &entity, RowNumber row, const Stored<Entity> *before);
    Result<void> changeRange(Table table, RowNumber first, RowNumber last, Op op, bool isMerge = false);

    Result<void> check(const Person &person);
    Result<void> check(const Tag &tag);
    Result<void> check(const LinkType &type);
    Result<void> check(const Article &article);
    Result<void> check(const Span &span);
    Result<void> check(const Link &link);
    Result<void> check(const Reading &reading);
    Result<void> check(const Review &review);
    Result<void> check(const Reply &reply);
    Result<void> check(const Assessment &assessment);
    Result<void> check(const Evidence &evidence);
    Result<void> check(const Setting &setting);
    Result<void> checkLayer(const Span &before, const Span &after, RowNumber row);
    Result<void> checkOfClaim(const auto &entity);
    Result<bool> isInArticle(const char *sql, const Id &id, const Id &article);
    Result<void> checkUnused(const char *sql, RowNumber row, const QString &message);
    Result<void> checkRemoval(const Person &person, RowNumber row);
    Result<void> checkRemoval(const Tag &tag, RowNumber row);
    Result<void> checkRemoval(const LinkType &type, RowNumber row);
    Result<void> checkRemoval(const auto &, RowNumber) { return {}; }
    Result<void> checkName(const char *sql, const Id &id, const QString &name);
    Result<void> checkLive(Table table, const Id &id);
    Result<bool> isLive(Table table, const Id &id);
    Result<Id> articleOf(const Link &link);

    Result<const Texts::Entry *> textOf(const Id &article);
    template <typename Entity>
    Result<const CodePoints *> pointsFor(const Entity &entity); // null but for spans

    Rows &m_rows;
    Database &m_database;
    qint64 m_origin;
    Additions m_additions;
    qint64 m_now = 0;
    Step m_step;
    qint64 m_sequence = 0;
    bool m_severalArticles = false;
    bool m_recordsNothing = false;
    std::array<Run, tableCount> m_runs;
    std::array<std::unordered_set<Id>, tableCount> m_live; // known to be there, so far
    std::set<std::pair<Table, Id>> m_contentsAwaited;      // of rows added: a text, a file must follow
    std::shared_ptr<const Texts::Entry> m_text;            // of the last article
};

// Whole versions of rows, each with its stamp, as a merge takes them in, and as taking the merge back puts
// them there again. Everything else that changes a row makes a new revision of it; this does not.
//
// A row that a merge brought and that was taken back stays in the file, removed and with its revision made
// negative: it loses against every version of it in other files, and is told apart from what was removed.
//
// A row waits while what it stands on is removed, or while another row has its place (of two readings of one
// person of one article the newer one counts): its version is untouched, and `deleted` is -1. Whether a row
// waits follows from the other rows, so that it is the same in whatever order files were merged.
#pragma once

#include "model/storage/history.h"
#include "model/storage/row_sql.h"
#include "model/storage/step_writer.h"

#include <cstdlib>
#include <tuple>

// (rev, modified, origin): newer versions are greater, in every file.
inline bool isNewer(const Stamp &a, const Stamp &b)
{
    return std::tie(a.rev, a.modified, a.origin) > std::tie(b.rev, b.modified, b.origin);
}
inline bool isSameVersion(const Stamp &a, const Stamp &b)
{
    return std::tie(a.rev, a.modified, a.origin) == std::tie(b.rev, b.modified, b.origin);
}

class VersionWriter
{
public:
    VersionWriter(Rows &rows, StepWriter &step) : m_rows(rows), m_step(step) {}

    template <typename Entity> Result<RowNumber> insert(const Entity &entity, bool isDeleted);
    template <typename Entity> Result<void> overwrite(RowNumber row, const Entity &entity, bool isDeleted);

    // Overwrites, with a line in the history that puts `now` back.
    template <typename Entity>
    Result<void> replace(const Stored<Entity> &now, const Entity &entity, bool isDeleted);
    Result<void> wait(Table table, RowNumber row);
    // As `replace`, for a row that was just inserted: taking it back hides it.
    template <typename Entity> Result<void> noteInserted(RowNumber row, const Entity &entity);
    // A line that only tells of a version.
    template <typename Entity>
    Result<void> tell(StepWriter::Op op, RowNumber row, const Entity &entity, const VersionMark &mark);

    // Takes an Exact line back.
    Result<void> putBack(const HistoryLine &line);

private:
    Result<bool> isWaiting(Table table, RowNumber row);
    template <typename Entity> Result<void> putBackEntity(const HistoryLine &line);
    template <typename Entity> Result<QByteArray> image(const Entity &entity, const VersionMark &mark);
    template <typename Entity>
    Result<void> write(Statement &statement, int first, const Entity &entity, bool isDeleted,
                       std::optional<RowNumber> row);
    template <typename Entity> Result<std::shared_ptr<const Texts::Entry>> textOf(const Entity &entity);

    Rows &m_rows;
    StepWriter &m_step;
};

// Null but for spans.
template <typename Entity>
Result<std::shared_ptr<const Texts::Entry>> VersionWriter::textOf(const Entity &entity)
{
    if constexpr (std::same_as<Entity, Span>)
        return m_rows.texts().of(entity.article);
    else
        return std::shared_ptr<const Texts::Entry>();
}

template <typename Entity>
Result<void> VersionWriter::write(Statement &statement, int first, const Entity &entity, bool isDeleted,
                                  std::optional<RowNumber> row)
{
    const auto text = textOf(entity);
    if (!text)
        return text.error();
    RowBinder binder(statement, first, m_rows.keys(), *text ? &(*text)->points : nullptr);
    fields(binder, entity);
    if (binder.failure)
        return *binder.failure;
    const Stamp &stamp = entity.stamp;
    const int next = binder.next();
    statement.bind(next, stamp.created).bind(next + 1, stamp.modified);
    statement.bind(next + 2, stamp.rev).bind(next + 3, stamp.origin);
    isDeleted ? statement.bind(next + 4, stamp.modified) : statement.bindNull(next + 4);
    if (row)
        statement.bind(next + 5, *row);
    return statement.run();
}

template <typename Entity> Result<RowNumber> VersionWriter::insert(const Entity &entity, bool isDeleted)
{
    Database &database = m_rows.database();
    Result<Statement *> statement = database.cached(insertVersionSql<Entity>().c_str());
    if (!statement)
        return statement.error();
    (*statement)->bind(1, entity.id);
    if (auto written = write(**statement, 2, entity, isDeleted, {}); !written)
        return written.error();
    return database.lastRow();
}

template <typename Entity>
Result<void> VersionWriter::overwrite(RowNumber row, const Entity &entity, bool isDeleted)
{
    Result<Statement *> statement = m_rows.database().cached(overwriteSql<Entity>().c_str());
    if (!statement)
        return statement.error();
    return write(**statement, 1, entity, isDeleted, row);
}

template <typename Entity>
Result<QByteArray> VersionWriter::image(const Entity &entity, const VersionMark &mark)
{
    const auto text = textOf(entity);
    if (!text)
        return text.error();
    ImageWriter writer(*text ? &(*text)->points : nullptr);
    fields(writer, entity);
    writer.version(mark);
    if (writer.failure)
        return *writer.failure;
    return writer.json();
}

template <typename Entity>
Result<void> VersionWriter::replace(const Stored<Entity> &now, const Entity &entity, bool isDeleted)
{
    const Result<bool> waits = isWaiting(tableOf<Entity>, now.row);
    if (!waits)
        return waits.error();
    VersionMark mark{now.entity.stamp, now.isDeleted, *waits};
    mark.merge = VersionMark::Merge::Exact;
    const auto before = image(now.entity, mark);
    if (!before)
        return before.error();
    const StepWriter::Op op = now.isDeleted == isDeleted ? StepWriter::Op::Edit
                              : isDeleted                ? StepWriter::Op::Remove
                                                         : StepWriter::Op::Add;
    if (auto noted = m_step.noteLine(op, tableOf<Entity>, &entity.id, now.row, now.row, *before); !noted)
        return noted;
    return overwrite(now.row, entity, isDeleted);
}

template <typename Entity>
Result<void> VersionWriter::tell(StepWriter::Op op, RowNumber row, const Entity &entity,
                                 const VersionMark &mark)
{
    const auto version = image(entity, mark);
    if (!version)
        return version.error();
    return m_step.noteLine(op, tableOf<Entity>, &entity.id, row, row, *version);
}

template <typename Entity> Result<void> VersionWriter::noteInserted(RowNumber row, const Entity &entity)
{
    VersionMark hidden{entity.stamp, true};
    hidden.stamp.rev = -std::abs(hidden.stamp.rev);
    hidden.merge = VersionMark::Merge::Exact;
    return tell(StepWriter::Op::Add, row, entity, hidden);
}

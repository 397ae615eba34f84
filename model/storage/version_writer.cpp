#include "model/storage/version_writer.h"

#include "model/storage/history_image.h"

template <typename Entity> Result<void> VersionWriter::putBackEntity(const HistoryLine &line)
{
    const auto now = m_rows.find<Entity>(line.object);
    if (!now)
        return now.error();
    const std::optional<VersionMark> mark = versionIn(line.before);
    if (!*now || !mark)
        return damagedHistory(line);
    auto entity = entityBefore<Entity>(m_rows, line);
    if (!entity)
        return entity.error();
    entity->stamp = mark->stamp;
    m_step.count(1, {});
    if (auto replaced = replace(**now, *entity, mark->isDeleted); !replaced || !mark->isWaiting)
        return replaced;
    return wait(line.table, (*now)->row);
}

Result<void> VersionWriter::wait(Table table, RowNumber row)
{
    static const auto sql = sqlForEachTable("UPDATE ", " SET deleted=-1 WHERE id=?");
    Result<Statement *> update = m_rows.database().cached(sql[std::size_t(table)].c_str());
    if (!update)
        return update.error();
    (*update)->bind(1, row);
    return (*update)->run();
}

Result<bool> VersionWriter::isWaiting(Table table, RowNumber row)
{
    static const auto sql = sqlForEachTable("SELECT 1 FROM ", " WHERE id=? AND deleted=-1");
    Result<Statement *> query = m_rows.database().cached(sql[std::size_t(table)].c_str());
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, row);
    return cursor->step();
}

Result<void> VersionWriter::putBack(const HistoryLine &line)
{
    return withEntityOf(
        line, [&]<typename Entity>(std::type_identity<Entity>) { return putBackEntity<Entity>(line); });
}

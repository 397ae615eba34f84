#include "model/storage/version_writer.h"

#include <QCoreApplication>

namespace {

Error damaged(const HistoryLine &line)
{
    return {
        QCoreApplication::translate("Storage", "The history of this project is damaged. Check the project."),
        line.object.toString()};
}

} // namespace

template <typename Entity> Result<void> VersionWriter::putBackEntity(const HistoryLine &line)
{
    if constexpr (isContent(tableOf<Entity>)) {
        return damaged(line);
    } else {
        const auto now = m_rows.find<Entity>(line.object);
        if (!now)
            return now.error();
        const std::optional<VersionMark> mark = versionIn(line.before);
        if (!*now || !mark)
            return damaged(line);
        Entity entity;
        entity.id = line.object;
        std::shared_ptr<const Texts::Entry> text;
        if constexpr (std::same_as<Entity, Span>) {
            auto loaded = m_rows.texts().of(ImageReader::idIn(line.before, "article_id"));
            if (!loaded)
                return loaded.error();
            text = *std::move(loaded);
        }
        ImageReader reader(line.before, text ? &text->points : nullptr);
        fields(reader, entity);
        if (reader.failure)
            return *reader.failure;
        entity.stamp = mark->stamp;
        m_step.count(1, {});
        if (auto replaced = replace(**now, entity, mark->isDeleted); !replaced || !mark->isWaiting)
            return replaced;
        return wait(line.table, (*now)->row);
    }
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
    switch (line.table) {
    case Table::Person:
        return putBackEntity<Person>(line);
    case Table::Tag:
        return putBackEntity<Tag>(line);
    case Table::LinkType:
        return putBackEntity<LinkType>(line);
    case Table::Article:
        return putBackEntity<Article>(line);
    case Table::Span:
        return putBackEntity<Span>(line);
    case Table::Link:
        return putBackEntity<Link>(line);
    case Table::Reading:
        return putBackEntity<Reading>(line);
    case Table::Review:
        return putBackEntity<Review>(line);
    case Table::Reply:
        return putBackEntity<Reply>(line);
    case Table::Assessment:
        return putBackEntity<Assessment>(line);
    case Table::Evidence:
        return putBackEntity<Evidence>(line);
    case Table::Setting:
        return putBackEntity<Setting>(line);
    case Table::ArticleText:
    case Table::EvidenceFile:
        break;
    }
    return damaged(line);
}

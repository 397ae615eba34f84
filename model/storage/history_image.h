// Lines of the history as entities again.
#pragma once

#include "model/storage/history.h"
#include "model/storage/rows.h"

#include <type_traits>

Error damagedHistory(const HistoryLine &line);

// As it was before the line, but for its stamp.
template <typename Entity> Result<Entity> entityBefore(Rows &rows, const HistoryLine &line)
{
    Entity entity;
    entity.id = line.object;
    std::shared_ptr<const Texts::Entry> text;
    if constexpr (std::same_as<Entity, Span>) {
        auto loaded = rows.texts().of(ImageReader::idIn(line.before, "article_id"));
        if (!loaded)
            return loaded.error();
        text = *std::move(loaded);
    }
    ImageReader reader(line.before, text ? &text->points : nullptr);
    fields(reader, entity);
    if (reader.failure)
        return *reader.failure;
    return entity;
}

// Calls `visit` with the std::type_identity of the entity that the line is about. Texts and files have no
// lines: an error.
template <typename Visit>
auto withEntityOf(const HistoryLine &line, Visit visit) -> decltype(visit(std::type_identity<Span>()))
{
    switch (line.table) {
    case Table::Person:
        return visit(std::type_identity<Person>());
    case Table::Tag:
        return visit(std::type_identity<Tag>());
    case Table::LinkType:
        return visit(std::type_identity<LinkType>());
    case Table::Article:
        return visit(std::type_identity<Article>());
    case Table::Span:
        return visit(std::type_identity<Span>());
    case Table::Link:
        return visit(std::type_identity<Link>());
    case Table::Reading:
        return visit(std::type_identity<Reading>());
    case Table::Review:
        return visit(std::type_identity<Review>());
    case Table::Reply:
        return visit(std::type_identity<Reply>());
    case Table::Assessment:
        return visit(std::type_identity<Assessment>());
    case Table::Evidence:
        return visit(std::type_identity<Evidence>());
    case Table::Setting:
        return visit(std::type_identity<Setting>());
    case Table::ArticleText:
    case Table::EvidenceFile:
        break;
    }
    return damagedHistory(line);
}

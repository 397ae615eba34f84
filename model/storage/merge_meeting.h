// Which row of ours a row of theirs is: by uuid, and where the same thing was made in both files on its own,
// by what it is: an article by its text, people, tags and link types by name.
#pragma once

#include "model/storage/rows.h"

#include <array>
#include <unordered_map>

class Meeting
{
public:
    Meeting(Rows &ours, Rows &theirs) : m_ours(ours), m_theirs(theirs) {}

    // In the order of the tables, each after those it refers to was taken in.
    Result<void> meet(Table table);
    // Their uuid as it is called here.
    Id here(Table table, const Id &theirs) const;
    // Everything an entity of theirs refers to, and itself, as it is called here.
    template <typename Entity> void translate(Entity &entity) const;

private:
    Result<void> meetByKey(Table table, const char *theirSql, const char *ourSql);
    void refer(Id &id, Table table) const { id = here(table, id); }

    Rows &m_ours;
    Rows &m_theirs;
    std::array<std::unordered_map<Id, Id>, tableCount> m_here; // where the two differ
};

template <typename Entity> void Meeting::translate(Entity &entity) const
{
    refer(entity.id, tableOf<Entity>);
    if constexpr (requires { entity.article; })
        refer(entity.article, Table::Article);
    if constexpr (requires { entity.annotator; })
        refer(entity.annotator, Table::Person);
    if constexpr (requires { entity.author; } && !std::same_as<Entity, Article>)
        refer(entity.author, Table::Person);
    if constexpr (std::same_as<Entity, Span>)
        refer(entity.tag, Table::Tag);
    if constexpr (std::same_as<Entity, Link>)
        refer(entity.type, Table::LinkType);
    if constexpr (std::same_as<Entity, Review>)
        refer(entity.reviewer, Table::Person);
    if constexpr (std::same_as<Entity, Reply>)
        refer(entity.about, Table::Article);
    if constexpr (std::same_as<Entity, Assessment>)
        refer(entity.assignedTo, Table::Person);
    if constexpr (std::same_as<Entity, LinkType>) {
        for (Id &tag : entity.from)
            refer(tag, Table::Tag);
        for (Id &tag : entity.to)
            refer(tag, Table::Tag);
    }
}

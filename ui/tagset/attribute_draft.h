// Attributes while they are edited: each remembers what it was called before, and so does each of its values,
// so that spans can follow.
#pragma once

#include "model/tagset/attribute_map.h"

struct AttributeDraft
{
    struct Value
    {
        AttributeValue now;
        QString before; // empty = new
    };

    AttributeDefinition now; // but for its values
    QString before;          // empty = new
    std::vector<Value> values;

    static std::vector<AttributeDraft> of(const std::vector<AttributeDefinition> &definitions);
    AttributeDefinition definition() const;
};

std::vector<AttributeDefinition> definitionsOf(const std::vector<AttributeDraft> &drafts);
// What became of the attributes of `before`.
std::vector<AttributeMap::One> changesFrom(const std::vector<AttributeDefinition> &before,
                                           const std::vector<AttributeDraft> &drafts);
// A name in it was changed: what hangs on it by its name follows.
void renameAttribute(std::vector<AttributeDraft> &drafts, std::size_t which, const QString &name);
void renameValue(std::vector<AttributeDraft> &drafts, std::size_t which, std::size_t value,
                 const QString &name);
// With it goes what hangs on it: the default, the conditions.
void removeValue(std::vector<AttributeDraft> &drafts, std::size_t which, std::size_t value);
void removeAttribute(std::vector<AttributeDraft> &drafts, std::size_t which);
// Why they cannot be kept; empty = they can.
QString problemIn(const std::vector<AttributeDraft> &drafts);

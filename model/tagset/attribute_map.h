// How the attributes of spans follow when the attributes of their tag change: renamed, values renamed,
// another kind, other values, gone.
#pragma once

#include "model/entities/tagset.h"

#include <map>

struct AttributeMap
{
    struct One
    {
        QString from;                           // its name before
        QString to;                             // and after; empty = it goes
        std::map<QString, QString> values = {}; // those that get another name; empty = the value goes

        bool operator==(const One &) const = default;
    };
    std::vector<One> ones; // what is not named here stays as it is, known to the tagset or not
    std::vector<AttributeDefinition> target;

    bool operator==(const AttributeMap &) const = default;
};

// A value that its definition in `target` cannot have goes; one that can be read as its new kind is.
Attributes mapped(const Attributes &attributes, const AttributeMap &map);

// Widens `into` so that every value that `from` allows finds a place: missing attributes and values are
// added, an attribute of the same name but another kind comes as "name (tag)".
AttributeMap widened(std::vector<AttributeDefinition> &into, const std::vector<AttributeDefinition> &from,
                     const QString &tag);

AttributeDefinition *definitionNamed(std::vector<AttributeDefinition> &definitions, const QString &name);
const AttributeDefinition *definitionNamed(const std::vector<AttributeDefinition> &definitions,
                                           const QString &name);
bool isChoice(const AttributeDefinition &definition); // of one or of several
bool hasValue(const AttributeDefinition &definition, const QString &value);

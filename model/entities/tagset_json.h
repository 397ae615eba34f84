// A tagset as a JSON document: the form is described in resources/tagsets/README.md.
#pragma once

#include "model/entities/tagset.h"

// Refuses, naming the place, what would make tagging ambiguous: no tags, empty or repeated names,
// repeated keys, colours that are none, links between unknown tags, defaults that are no value.
// Ids are made afresh.
Result<Tagset> tagsetFromJson(const QByteArray &json);
QByteArray tagsetToJson(const Tagset &tagset);

// The same JSON form for the attribute lists of one tag or link type (the store keeps them so).
QByteArray attributeDefinitionsToJson(const std::vector<AttributeDefinition> &definitions);
Result<std::vector<AttributeDefinition>> attributeDefinitionsFromJson(const QByteArray &json);

// The groups of the tags by their names, {"Claim":"Statements"}: tags of the same name in two files are the same
// tag, whatever their ids. Names that are not in the tagset are passed over.
QString tagGroupsToText(const Tagset &tagset);
std::map<Id, QString> tagGroupsFromText(const QString &text, const Tagset &tagset);

QString markName(Mark mark);
std::optional<Mark> markFromName(QStringView name);

// The attributes of a tag or a link type as JSON, and what the files of a tagset have in common. For
// tagset_json.cpp only; everybody else uses tagset_json.h.
#pragma once

#include "model/entities/tagset.h"

#include <QJsonArray>

namespace tagset_json {

Error wrong(const QString &what); // what is wrong with the tagset, a sentence
QString tr(const char *text);
bool isName(const QString &name);

Result<std::vector<AttributeDefinition>> readDefinitions(const QJsonArray &array);
QJsonArray writeDefinitions(const std::vector<AttributeDefinition> &definitions);

} // namespace tagset_json

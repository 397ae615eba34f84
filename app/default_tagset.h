// Where a new project gets its tagset from.
#pragma once

#include "model/entities/tagset.h"
#include "model/result.h"

#include <QString>

Result<Tagset> defaultTagset(); // the one for fact-checking, compiled in
Result<Tagset> tagsetFromFile(const QString &path);

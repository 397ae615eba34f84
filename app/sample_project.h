// The sample project: a few articles, partly tagged by two people, made from resources/sample.
#pragma once

#include "model/result.h"

#include <QString>

// The user's own copy, which they may do with as they like; made on first use, and again once it has
// been deleted.
Result<QString> sampleProject();

// A fresh one. Refuses to overwrite; nothing is left at `path` when it fails.
Result<void> makeSampleProject(const QString &path);

// From the words of the command line to what they name in a project.
#pragma once

#include "model/project/project.h"

#include <QString>
#include <QStringList>

// The person called `name`. Nobody has that name yet: a fresh one, whose addition is put in `changes`, so
// that it becomes part of the same step. Empty = the project's own annotator.
Id annotatorNamed(const QString &name, const Project &project, Changes &changes);

// "NAME=VALUE" words on top of `attributes`; the last of two for the same name counts, an empty value takes
// the attribute away.
Result<Attributes> withAttributes(Attributes attributes, const QStringList &words,
                                  const std::vector<AttributeDefinition> &definitions);

// An id as `ascertain list` prints it; nothing when the words are none.
std::optional<Id> idFrom(const QString &word);

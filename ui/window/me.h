// Who the person at this computer is: in each project, and by the name they usually go by. Kept in the
// settings of the program and not in project files, which travel: a teammate's file must not make its reader
// tag in the name of whoever sent it.
#pragma once

#include "model/project/project.h"

// Whom this computer knows to be at the keyboard in the project: chosen here before, or the one who is in a
// project that was made here. Nothing: they have to be asked.
std::optional<Id> knownMe(const Project &project);
void rememberMe(const Project &project, const Id &person);

QString usualName(); // empty = never chosen
void rememberUsualName(const QString &name);

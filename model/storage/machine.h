// Where a project was made, so that whoever opens it elsewhere is asked who they are. The mark is drawn from
// the computer and the login there, and from the project, so that it tells a reader nothing about either and
// two projects of one computer have nothing in common.
#pragma once

#include "model/entities/id.h"
#include "model/result.h"

#include <QByteArray>

QByteArray machineMark(const Id &project);
QString loginName(); // where the computer knows none, a word for it

struct ProjectOrigin
{
    Id project;              // the same in every copy of it
    bool isMadeHere = false; // on this computer, by the one who is logged in
};
Result<ProjectOrigin> originOf(const QString &path);

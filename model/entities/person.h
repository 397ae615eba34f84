// Somebody who annotates or reviews.
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"

#include <QString>

struct Person
{
    Id id;
    QString name;
    Stamp stamp;

    bool operator==(const Person &) const = default;
};

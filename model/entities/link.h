// A typed arrow from one span to another of the same article (claim → source, hedge → claim, …).
#pragma once

#include "model/entities/attributes.h"
#include "model/entities/id.h"
#include "model/entities/stamp.h"

struct Link
{
    Id id;
    Id type; // a LinkType of the tagset
    Id from;
    Id to;
    Id annotator;
    Attributes attributes;
    QString note;
    Stamp stamp;

    bool operator==(const Link &) const = default;
};

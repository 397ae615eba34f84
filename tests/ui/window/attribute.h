// An attribute of a tag with values v-1, v-2, …
#pragma once

#include "model/entities/tagset.h"

using Kind = AttributeDefinition::Kind;

inline AttributeDefinition attribute(const char *name, Kind kind, int values = 0)
{
    AttributeDefinition one;
    one.name = QLatin1String(name);
    one.kind = kind;
    for (int i = 1; i <= values; ++i)
        one.values.push_back({QStringLiteral("v-%1").arg(i), {}});
    return one;
}

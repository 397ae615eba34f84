// Links as people say them: "said by China", "hedges “any accusation…”". One table for both
// directions; a link type that is not in it is said with its own name.
#pragma once

#include "model/entities/link.h"
#include "model/entities/tagset.h"

#include <QString>

// `outgoing`: as the card of the span at the link's start says it. `fromTag` is the tag of that span:
// the same link type is "hedges" from a Hedge and "strengthens" from a Booster. Symmetric types are the same
// both ways.
QString linkWords(const Link &link, const LinkType *type, const Tag *fromTag, bool outgoing);

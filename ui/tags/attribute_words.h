// The values of a span's attributes as people read them: on cards, in tooltips, in a review.
#pragma once

#include "model/entities/span.h"
#include "model/entities/tagset.h"

// "yes", "3.5", "Ana, Ben".
QString valueWords(const QVariant &value);
// "named-person" as people read it: the name of an attribute or of one of its values.
QString readableValue(const QString &value);
// "event · not checkable": the first attribute always, the others where they say more than the default does.
QString attributeSummary(const Span &span, const Tag *tag);

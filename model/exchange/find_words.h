// Finds the words of a span again when they are not where its offsets say: in another edition of the text, or
// after somebody's editor has moved them.
#pragma once

#include "model/entities/span.h"

#include <QString>

#include <optional>
#include <vector>

struct WantedWords
{
    std::vector<QString> pieces; // never empty
    QString prefix;              // what stood before and after; may be empty
    QString suffix;
    qsizetype near = 0; // UTF-16 position they were at
};

// Exactly as they are; else with all white space, quotation marks, hyphens and dashes taken as alike. Of
// several places the one whose surroundings fit best, then the nearest.
std::optional<Pieces> findWords(const QString &text, const WantedWords &wanted);

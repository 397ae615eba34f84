// Tagsets as files: those of the team, and those that ship.
#pragma once

#include "model/entities/tagset.h"
#include "model/result.h"

#include <QString>

#include <vector>

// A JSON file of the form in resources/tagsets/README.md; the message of what cannot be used names the place.
Result<Tagset> tagsetFromFile(const QString &path);
// All of it or nothing; a file of that name is replaced.
Result<void> tagsetToFile(const Tagset &tagset, const QString &path);

struct ShippedTagset
{
    QString title; // translated
    QString path;
};
std::vector<ShippedTagset> shippedTagsets(); // the one for fact-checking first

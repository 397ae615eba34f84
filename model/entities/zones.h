// What part of the page a paragraph is. Furniture (page noise such as "Keep reading:") is greyed and
// left out of counts, but never deleted, so that offsets stay true.
#pragma once

#include <QString>

#include <optional>
#include <vector>

enum class Zone : char {
    Title = 't',
    Subtitle = 's',
    Byline = 'y',
    Caption = 'c',
    Body = 'b',
    Furniture = 'f',
};

// One zone for each line of the article's text, blank lines included (they count as body).
using Zones = std::vector<Zone>;

QString zoneName(Zone zone); // "title", "subtitle", …: the words of the CSV contract
std::optional<Zone> zoneFromName(QStringView name);

// Run-length text for the store: "t1s1b12". Reading accepts only what writing gives.
QString zonesToString(const Zones &zones);
std::optional<Zones> zonesFromString(QStringView text);

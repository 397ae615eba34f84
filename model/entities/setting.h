// A thing of the project as a whole that merges and has a history, by name: the guidelines, the words for
// verdicts, whether passes are blind. Where there is none, the default counts.
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"

#include <QString>

#include <vector>

struct Setting
{
    Id id; // settingId(name)
    QString name;
    QString value;
    Stamp stamp = {};

    bool operator==(const Setting &) const = default;
};

// Made from the name, so that two installations mean the same row: the first 16 bytes of the SHA-256 of the
// name in UTF-8, marked as a UUID version 8 (RFC 9562, section 5.8).
Id settingId(QAnyStringView name);
Setting makeSetting(const QString &name, const QString &value);

const Setting *settingNamed(const std::vector<Setting> &settings, QAnyStringView name);
QString settingValue(const std::vector<Setting> &settings, QAnyStringView name, const QString &fallback = {});

// The names in use. Lists have an entry on each line; yes and no are "yes" and "no".
namespace settings {
inline constexpr QLatin1StringView guidelines("guidelines");        // Markdown
inline constexpr QLatin1StringView verdicts("verdicts");            // list; empty by default
inline constexpr QLatin1StringView rejectReasons("reject.reasons"); // list
inline constexpr QLatin1StringView blindPasses("review.blind");     // yes or no; yes by default
inline constexpr QLatin1StringView savedSearches("search.saved");   // JSON
inline constexpr QLatin1StringView tagsetName("tagset.name");
inline constexpr QLatin1StringView tagsetVersion("tagset.version"); // a whole number
inline constexpr QLatin1StringView tagsetLanguage("tagset.language");
inline constexpr QLatin1StringView tagsetGroups("tagset.groups"); // JSON, see tagset_json.h
} // namespace settings

#include "model/entities/zones.h"

#include <array>

namespace {

struct Name
{
    Zone zone;
    QLatin1StringView name;
};

constexpr std::array names{
    Name{Zone::Title, QLatin1StringView("title")},   Name{Zone::Subtitle, QLatin1StringView("subtitle")},
    Name{Zone::Byline, QLatin1StringView("byline")}, Name{Zone::Caption, QLatin1StringView("caption")},
    Name{Zone::Body, QLatin1StringView("body")},     Name{Zone::Furniture, QLatin1StringView("furniture")},
};

// More lines than any text this program opens; keeps a hostile file from asking for all memory.
constexpr qlonglong mostZones = 200'000'000;

} // namespace

QString zoneName(Zone zone)
{
    for (const Name &entry : names) {
        if (entry.zone == zone)
            return entry.name;
    }
    return {};
}

std::optional<Zone> zoneFromName(QStringView name)
{
    for (const Name &entry : names) {
        if (entry.name == name)
            return entry.zone;
    }
    return std::nullopt;
}

QString zonesToString(const Zones &zones)
{
    QString text;
    for (std::size_t i = 0; i < zones.size();) {
        std::size_t end = i;
        while (end < zones.size() && zones[end] == zones[i])
            ++end;
        text += QLatin1Char(static_cast<char>(zones[i]));
        text += QString::number(end - i);
        i = end;
    }
    return text;
}

std::optional<Zones> zonesFromString(QStringView text)
{
    Zones zones;
    for (qsizetype i = 0; i < text.size();) {
        const char letter = text[i].toLatin1();
        const auto known = std::find_if(names.begin(), names.end(), [&](const Name &entry) {
            return static_cast<char>(entry.zone) == letter;
        });
        qsizetype end = i + 1;
        while (end < text.size() && text[end].isDigit())
            ++end;
        bool ok = false;
        const qlonglong count = text.mid(i + 1, end - i - 1).toLongLong(&ok);
        if (known == names.end() || !ok || count < 1 || count + qlonglong(zones.size()) > mostZones)
            return std::nullopt;
        zones.insert(zones.end(), static_cast<std::size_t>(count), known->zone);
        i = end;
    }
    return zones;
}

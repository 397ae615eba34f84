// The identity of everything that can be merged: a UUID version 7 (RFC 9562, section 5.7), so that
// keys made one after the other lie beside each other in the file. Row numbers are the store's own
// business. A default-made Id is null and names nothing.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>

struct Id
{
    std::array<std::uint8_t, 16> bytes{};

    // A fresh one. Strictly increasing within one process, also within one millisecond; thread-safe.
    static Id make();
    // 36 characters in lower case with hyphens. Upper case is read too.
    static std::optional<Id> fromString(QStringView text);
    // Exactly 16 bytes, else nothing.
    static std::optional<Id> fromBytes(QByteArrayView bytes);

    QString toString() const;
    bool isNull() const { return *this == Id{}; }

    auto operator<=>(const Id &) const = default;
};

template <> struct std::hash<Id>
{
    std::size_t operator()(const Id &id) const noexcept
    {
        // The low half of a version 7 id is random but for the variant bits.
        std::uint64_t low;
        std::memcpy(&low, id.bytes.data() + 8, sizeof low);
        std::uint64_t high;
        std::memcpy(&high, id.bytes.data(), sizeof high);
        return static_cast<std::size_t>(low ^ (high * 0x9E3779B97F4A7C15ULL));
    }
};

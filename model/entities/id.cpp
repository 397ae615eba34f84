#include "model/entities/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <mutex>

namespace {

// 48 bits of milliseconds, then a 74-bit counter that starts at random in each millisecond.
struct Generator
{
    std::mutex mutex;
    std::uint64_t millisecond = 0;
    std::uint16_t high = 0; // 12 bits
    std::uint64_t low = 0;  // 62 bits
};

Generator &generator()
{
    static Generator instance;
    return instance;
}

constexpr std::uint64_t lowMask = (1ULL << 62) - 1;

int hexDigit(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

} // namespace

Id Id::make()
{
    Generator &g = generator();
    const std::lock_guard lock(g.mutex);
    const auto now = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    if (now > g.millisecond) {
        g.millisecond = now;
        QRandomGenerator *random = QRandomGenerator::system();
        g.high = static_cast<std::uint16_t>(random->generate() & 0x7FF); // top bit free to count into
        g.low = random->generate64() & lowMask;
    } else if (g.low = (g.low + 1) & lowMask; g.low == 0) {
        // A clock that stands still or runs back must not repeat or reorder keys.
        if (g.high = (g.high + 1) & 0xFFF; g.high == 0)
            ++g.millisecond;
    }

    Id id;
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(g.millisecond >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (g.high >> 8));
    id.bytes[7] = static_cast<std::uint8_t>(g.high);
    const std::uint64_t tail = (0x2ULL << 62) | g.low;
    for (int i = 0; i < 8; ++i)
        id.bytes[static_cast<std::size_t>(8 + i)] = static_cast<std::uint8_t>(tail >> (56 - 8 * i));
    return id;
}

std::optional<Id> Id::fromString(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Id id;
    std::size_t nibble = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(c);
        if (digit < 0)
            return std::nullopt;
        auto &byte = id.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | digit);
        ++nibble;
    }
    return id;
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Id id;
    std::memcpy(id.bytes.data(), bytes.data(), 16);
    return id;
}

QString Id::toString() const
{
    static constexpr char digits[] = "0123456789abcdef";
    char text[36];
    int at = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[at++] = '-';
        text[at++] = digits[bytes[i] >> 4];
        text[at++] = digits[bytes[i] & 0xF];
    }
    return QString::fromLatin1(text, 36);
}

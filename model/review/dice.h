// Draws that are the same everywhere for the same seed, which std::shuffle does not promise (Fisher and
// Yates, with rejection so that every order is as likely).
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}

    template <typename Value> void shuffle(std::vector<Value> &list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::size_t below(std::size_t count)
    {
        const std::uint64_t most = std::mt19937_64::max() - std::mt19937_64::max() % count;
        for (;;) {
            const std::uint64_t number = m_random();
            if (number < most)
                return std::size_t(number % count);
        }
    }

    std::mt19937_64 m_random;
};

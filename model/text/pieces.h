// The pieces of a text that belong together, in text order. Nearly always there is one, which takes no memory
// of its own.
#pragma once

#include "model/text/text_range.h"

#include <QVarLengthArray>

#include <memory>

class Pieces : public QVarLengthArray<TextRange, 1>
{
public:
    using QVarLengthArray::QVarLengthArray;
    Pieces() = default;
    Pieces(const Pieces &) = default;
    Pieces(Pieces &&) noexcept = default;
    Pieces &operator=(const Pieces &) = default;
    // Qt 6.4's own never gives back what it had when both sides hold more than one piece.
    Pieces &operator=(Pieces &&other) noexcept
    {
        if (this != &other) {
            std::destroy_at(this);
            std::construct_at(this, std::move(other));
        }
        return *this;
    }
    ~Pieces() = default;
};

// A figure of agreement, or why there is none. What means nothing is never shown as a number: two people
// who both tagged nothing do not agree perfectly, they have said nothing.
#pragma once

#include <QString>

#include <optional>

enum class Undefined {
    No,
    NotRead,       // no article that both have read
    NotReadByAll,  // no article that all have read, and the measure wants all
    NoSpans,       // nobody tagged anything
    NoLinks,       // nobody linked anything
    NoVariation,   // everybody used one category throughout: chance alone explains it
    NothingShared, // nothing that two have tagged, so nothing to compare kinds on
    Skipped,       // not asked for
};

// One or two words for files ("no variation"), and the sentence after "undefined, because …".
QString undefinedWord(Undefined why);
QString undefinedSentence(Undefined why);

struct Interval
{
    double low = 0;
    double high = 0;
    int undefinedRounds = 0; // left out

    bool operator==(const Interval &) const = default;
};

struct Figure
{
    std::optional<double> value;
    Undefined why = Undefined::No; // set when there is no value
    std::optional<Interval> interval = {};

    Figure() : why(Undefined::Skipped) {}
    Figure(double number) : value(number) {}
    Figure(Undefined reason) : why(reason) {}

    bool operator==(const Figure &) const = default;
};

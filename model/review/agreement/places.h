// The spans behind a number of the report: every count and figure can be followed down to the words.
#pragma once

#include "model/review/agreement/report.h"
#include "model/review/differences.h"
#include "model/review/passes.h"
#include "model/task.h"

#include <optional>
#include <vector>

// What two annotators have at one place of an article.
struct Place
{
    int article = 0; // into PassSet::articles
    int a = 0;       // into PassSet::annotators, a < b
    int b = 0;
    DifferenceKind kind = DifferenceKind::Exact;
    int spanA = -1; // into Pass::spans, the first of them; -1 = nothing
    int spanB = -1;
    // Of a link, whose kind is Exact, Boundary (other words at its ends), OnlyA or OnlyB.
    int linkA = -1; // into Pass::links
    int linkB = -1;

    bool operator==(const Place &) const = default;
};

// Which of them. What is left out does not narrow.
struct PlaceQuery
{
    enum class What {
        Differences, // of every kind, also the exact ones
        Confusion,   // spans under the tag of each, paired whatever the tag
        Values,      // of one attribute of spans paired under one tag
        Links,
    };
    struct Tags
    {
        int a = -1; // into PassSet::tags; -1 = nothing
        int b = -1;

        bool operator==(const Tags &) const = default;
    };
    struct Values
    {
        int tag = 0;
        int attribute = 0;             // into PassSet::attributes
        std::optional<int> value = {}; // one of the two has this one; -1 = not set

        bool operator==(const Values &) const = default;
    };

    What what = What::Differences;
    std::optional<int> article = {};
    std::optional<Tags> tags = {};     // of Confusion
    std::optional<Values> values = {}; // of Values
    std::optional<int> tag = {};       // Differences: at least one of the spans has it
    std::optional<DifferenceKind> kind = {};
    std::optional<std::pair<int, int>> pair = {}; // annotators, ascending
    std::optional<int> onlyBy = {};               // only this annotator has something

    bool operator==(const PlaceQuery &) const = default;
};

// The same choice of annotators and tags as the report's; by article, then pair, then place in the text.
// Nothing when cancelled. Progress counts articles.
std::optional<std::vector<Place>> placesBehind(const PassSet &set, const AgreementOptions &options,
                                               const PlaceQuery &query, Task &task);

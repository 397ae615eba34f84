#include "model/entities/blindness.h"

#include <algorithm>

ReadingState readingState(const Reading *reading, bool hasTags)
{
    const ReadingState marked = reading ? reading->state : ReadingState::NotStarted;
    return marked == ReadingState::NotStarted && hasTags ? ReadingState::InProgress : marked;
}

bool Blindness::hides(const Id &person, Layer layer) const
{
    if (sees == Sees::All || person == annotator || layer == Layer::Suggested)
        return false;
    if (sees == Sees::Own)
        return true;
    return layer == Layer::Own && std::find(finished.begin(), finished.end(), person) == finished.end();
}

Blindness blindness(const Id &annotator, bool hasTags, const std::vector<Reading> &readings)
{
    Blindness seen{.annotator = annotator};
    const Reading *own = nullptr;
    for (const Reading &reading : readings) {
        if (reading.annotator == annotator)
            own = &reading;
        else if (reading.state == ReadingState::Done)
            seen.finished.push_back(reading.annotator);
    }
    const ReadingState state = readingState(own, hasTags);
    seen.hasPart = state != ReadingState::NotStarted || (own && own->assigned);
    if (state == ReadingState::Done)
        seen.sees = Blindness::Sees::All;
    else
        seen.sees =
            !seen.hasPart && seen.finished.size() >= 2 ? Blindness::Sees::Finished : Blindness::Sees::Own;
    return seen;
}

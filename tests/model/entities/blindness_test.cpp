// Who sees whose tags while passes are blind, and when somebody has begun.
#include "model/entities/blindness.h"

#include <catch2/catch.hpp>

namespace {

const Id ana = Id::make();
const Id ben = Id::make();
const Id cam = Id::make();

Reading readingBy(const Id &person, ReadingState state, bool assigned = false)
{
    Reading reading;
    reading.id = Id::make();
    reading.annotator = person;
    reading.state = state;
    reading.assigned = assigned;
    return reading;
}

} // namespace

TEST_CASE("somebody with tags has begun, and what is marked done stays done")
{
    const Reading none = readingBy(ana, ReadingState::NotStarted, true);
    const Reading done = readingBy(ana, ReadingState::Done);
    CHECK(readingState(nullptr, false) == ReadingState::NotStarted);
    CHECK(readingState(nullptr, true) == ReadingState::InProgress);
    CHECK(readingState(&none, false) == ReadingState::NotStarted);
    CHECK(readingState(&none, true) == ReadingState::InProgress);
    CHECK(readingState(&done, true) == ReadingState::Done);
}

TEST_CASE("an annotator sees nothing of the others until done, and then all")
{
    const Reading bens = readingBy(ben, ReadingState::Done);
    const Reading cams = readingBy(cam, ReadingState::Done);
    for (const Reading &mine :
         {readingBy(ana, ReadingState::InProgress), readingBy(ana, ReadingState::NotStarted, true)}) {
        const Blindness seen = blindness(ana, false, {bens, cams, mine});
        CHECK(seen.hides(ben, Layer::Own));
        CHECK(seen.hides(ben, Layer::Agreed));
        CHECK_FALSE(seen.hides(ben, Layer::Suggested));
        CHECK_FALSE(seen.hides(ana, Layer::Own));
    }
    CHECK(blindness(ana, true, {bens, cams}).hides(ben, Layer::Own)); // has tagged, marked nothing
    const Blindness done = blindness(ana, true, {readingBy(ana, ReadingState::Done)});
    CHECK_FALSE(done.hides(ben, Layer::Own));
    CHECK_FALSE(done.hides(ben, Layer::Agreed));
}

TEST_CASE("a reviewer without a part in the article sees what two have finished, and no more")
{
    const Reading bens = readingBy(ben, ReadingState::Done);
    const Reading cams = readingBy(cam, ReadingState::Done);
    CHECK(blindness(ana, false, {}).hides(ben, Layer::Own));
    CHECK(blindness(ana, false, {bens}).hides(ben, Layer::Own)); // Ana may be the second to read it
    const Blindness seen = blindness(ana, false, {bens, cams});
    CHECK_FALSE(seen.hides(ben, Layer::Own));
    CHECK_FALSE(seen.hides(cam, Layer::Own));
    CHECK_FALSE(seen.hides(ben, Layer::Agreed));
    CHECK(seen.hides(Id::make(), Layer::Own)); // somebody who is not done yet
}

// What has been read, as values.
#include "tests/support/newsroom.h"
#include "ui/window/reading.h"
#include "ui/window/tagging.h"

namespace {

const Reading &after(const std::optional<Change> &change)
{
    REQUIRE(change);
    return *std::get<Edit<Reading>>(*change).after;
}

} // namespace

TEST_CASE("marking a line starts the reading and unmarking keeps it started")
{
    const Newsroom room;
    const auto marked = markLine({}, room.dam, room.ana, 2, true);
    CHECK(after(marked).state == ReadingState::InProgress);
    CHECK(after(marked).nothingToTag.contains(2));
    CHECK_FALSE(markLine({after(marked)}, room.dam, room.ana, 2, true));
    CHECK_FALSE(markLine({}, room.dam, room.ana, 2, false));
    const auto gone = markLine({after(marked)}, room.dam, room.ana, 2, false);
    CHECK(after(gone).nothingToTag.isEmpty());
    CHECK(after(gone).state == ReadingState::InProgress);
}

TEST_CASE("a mark does not take a finished reading back")
{
    const Newsroom room;
    const auto done = setReading({}, room.dam, room.ana, ReadingState::Done);
    CHECK(after(markLine({after(done)}, room.dam, room.ana, 2, true)).state == ReadingState::Done);
}

TEST_CASE("a line that gets a tag is no longer one with nothing to tag")
{
    const Newsroom room;
    const auto article = room.article();
    const auto marked = markLine({}, room.dam, room.ana, 3, true);
    const TagStep step = addSpan(*article, room.project->tagset(), room.tag(QStringLiteral("Claim")),
                                 room.ana, room.place(QStringLiteral("the sirens were silent")));
    CHECK(after(readingAfter({after(marked)}, *article, room.ana, step.changes)).nothingToTag.isEmpty());
    // Elsewhere nothing changes.
    const TagStep other = addSpan(*article, room.project->tagset(), room.tag(QStringLiteral("Source")),
                                  room.ana, room.place(QStringLiteral("The company")));
    CHECK_FALSE(readingAfter({after(marked)}, *article, room.ana, other.changes));
    CHECK(after(readingAfter({}, *article, room.ana, other.changes)).state == ReadingState::InProgress);
}

TEST_CASE("a zone is set for one line and the others keep theirs")
{
    Newsroom room;
    const auto article = room.article();
    CHECK_FALSE(setZone(*article, 1, Zone::Body));
    CHECK_FALSE(setZone(*article, 99, Zone::Title));
    room.apply(QStringLiteral("Zone"), {*setZone(*article, 0, Zone::Title)});
    CHECK(zoneOfLine(article->article(), 0) == Zone::Title);
    CHECK(zoneOfLine(article->article(), 1) == Zone::Body);
    CHECK(article->article().zones.size() == 4);
    must(room.project->undo());
    CHECK(zoneOfLine(article->article(), 0) == Zone::Body);
}

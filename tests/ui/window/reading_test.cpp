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

TEST_CASE("a paragraph counts as read with a tag of one's own or with the mark")
{
    const Newsroom room;
    const auto article = room.article(); // four lines; Ana tagged the second, Ben the third
    CHECK(coverageOf(*article, room.ana, {}) == Coverage{1, 4});
    CHECK(coverageOf(*article, room.ben, {}) == Coverage{1, 4});
    LineSet lines;
    lines.insert(1); // tagged already: counted once
    lines.insert(3);
    CHECK(coverageOf(*article, room.ana, lines) == Coverage{2, 4});
}

TEST_CASE("furniture and blank lines are not there to be read")
{
    Newsroom room;
    const auto article = room.article();
    room.apply(QStringLiteral("Zone"), {*setZone(*article, 3, Zone::Furniture)});
    CHECK(coverageOf(*article, room.ana, {}) == Coverage{1, 3});
    const Id gaps = room.addArticle(QStringLiteral("Gaps"), QStringLiteral("One\n\n \nTwo"));
    CHECK(coverageOf(*must(room.project->openArticle(gaps)), room.ana, {}) == Coverage{0, 2});
}

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

// "Who changed this span", read as text.
#include "tests/support/newsroom.h"
#include "ui/history/span_story.h"

#include "model/storage/merge.h"

#include <QFile>

namespace {

QStringList storyOf(const Newsroom &room, const Id &id)
{
    const auto article = room.article();
    const Span *now = article->span(id);
    QStringList lines;
    for (const StoryLine &line :
         spanStory(must(room.project->spanHistory(id)), now ? std::optional<Span>(*now) : std::nullopt,
                   room.project->tagset(), article->codePoints()))
        lines << line.what.join(QStringLiteral("; "));
    return lines;
}

QStringList differences(const Newsroom &room, const Span &before, const Span &after)
{
    return spanDifferences(before, after, room.project->tagset(), room.article()->codePoints());
}

} // namespace

TEST_CASE("a span's story is told newest first in plain words")
{
    Newsroom room;
    Span span = room.span(room.hedge);
    const TextRange place = room.article()->codePoints().fromUtf16(span.pieces[0]);
    Span after = span;
    after.note = QStringLiteral("Check");
    room.apply(QStringLiteral("Note"), {edited(span, after)});
    span = room.span(room.hedge);
    after = span;
    after.tag = room.tag(QStringLiteral("Booster")).id;
    after.attributes = {};
    room.apply(QStringLiteral("Change"), {edited(span, after)});
    const QStringList story = storyOf(room, room.hedge);
    REQUIRE(story.size() == 3);
    CHECK(story[0].startsWith(QStringLiteral("tag changed from Hedge to Booster")));
    CHECK(story[1] == QStringLiteral("note added: Check"));
    CHECK(story[2] == QStringLiteral("tagged as Hedge, characters %1–%2").arg(place.start).arg(place.end));
}

TEST_CASE("removing and bringing back are told with how")
{
    Newsroom room;
    room.apply(QStringLiteral("Remove"), {removed(room.span(room.cue))});
    CHECK(storyOf(room, room.cue).front() == QStringLiteral("removed"));
    must(room.project->undo());
    CHECK(storyOf(room, room.cue).front().startsWith(QStringLiteral("brought back as Cue")));
    CHECK(storyOf(room, room.cue).front().endsWith(QStringLiteral("by undo")));
    must(room.project->redo());
    CHECK(storyOf(room, room.cue).front() == QStringLiteral("removed; by redo"));
}

TEST_CASE("each difference is one sentence")
{
    const Newsroom room;
    const Span before = room.span(room.claim);
    CHECK(differences(room, before, before).isEmpty());
    Span after = before;
    after.pieces[0].end -= 6;
    after.attributes.set(QStringLiteral("type"), QStringLiteral("rule"));
    after.attributes.set(QStringLiteral("check"), {});
    after.note = QStringLiteral("New");
    const QStringList lines = differences(room, before, after);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith(QStringLiteral("moved from characters ")));
    CHECK(lines.contains(QStringLiteral("type changed from event to rule")));
    CHECK(lines.contains(QStringLiteral("check cleared, it was worth-checking")));
    CHECK(lines[3] == QStringLiteral("note added: New"));
    after.tag = Id::make();
    CHECK(differences(room, before, after)[0] == QStringLiteral("tag changed from Claim to an unknown tag"));
}

TEST_CASE("places are told in characters and not in code units")
{
    Newsroom room;
    const Id faces = room.addArticle(QStringLiteral("Faces"), QStringLiteral("😀😀 facts"));
    const auto article = must(room.project->openArticle(faces));
    Span before = room.span(room.claim);
    before.article = faces;
    before.pieces = {TextRange{5, 10}};
    Span after = before;
    after.pieces = {TextRange{0, 10}};
    CHECK(spanDifferences(before, after, room.project->tagset(), article->codePoints()) ==
          QStringList{QStringLiteral("moved from characters 3–8 to 0–8")});
}

TEST_CASE("what a teammate did before their file came in is told with what came in")
{
    Newsroom room;
    const QString bens = room.folder.filePath(QStringLiteral("bens.ascertain"));
    room.project.reset();
    REQUIRE(QFile::copy(room.path, bens));
    room.project = must(Project::open(bens, Project::Access::Write));
    const Id id = room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"), 1, room.ben);
    must(room.project->setAnnotator(room.ben));
    const Span before = room.span(id);
    Span after = before;
    after.note = QStringLiteral("Check");
    room.apply(QStringLiteral("Note"), {edited(before, after)});
    room.reopen();
    Task task;
    must(room.project->merge({bens}, task));
    const QStringList story = storyOf(room, id);
    REQUIRE(story.size() == 2);
    CHECK(story[0].startsWith(QStringLiteral("came in from a teammate’s file as Hedge, characters ")));
    CHECK(story[1] == QStringLiteral("note added: Check"));
    CHECK(must(room.project->spanHistory(id)).front().step.person == room.ben);
    // And a version that was not kept stays told.
    const Span here = room.span(id);
    after = here;
    after.note = QStringLiteral("Mine");
    room.apply(QStringLiteral("Note"), {edited(here, after)});
    room.project.reset();
    room.project = must(Project::open(bens, Project::Access::Write));
    const Span there = room.span(id);
    after = there;
    after.note = QStringLiteral("Theirs");
    room.apply(QStringLiteral("Note"), {edited(there, after)});
    room.reopen();
    must(room.project->merge({bens}, task));
    CHECK(storyOf(room, id).filter(QStringLiteral("note changed to: ")).size() >= 1);
}

TEST_CASE("what a teammate changed in their own file is told as theirs, and whose merge brought it")
{
    Newsroom room;
    const QString bens = room.folder.filePath(QStringLiteral("bens.ascertain"));
    room.project.reset();
    REQUIRE(QFile::copy(room.path, bens));
    room.project = must(Project::open(bens, Project::Access::Write));
    must(room.project->setAnnotator(room.ben));
    const Span before = room.span(room.mates);
    Span after = before;
    after.note = QStringLiteral("Unnamed");
    room.apply(QStringLiteral("Note"), {edited(before, after)});
    const qint64 then = room.span(room.mates).stamp.modified;
    room.reopen();
    Task task;
    must(room.project->merge({bens}, task));
    const auto history = must(room.project->spanHistory(room.mates));
    REQUIRE(history.size() == 3); // tagged, changed there, came in
    CHECK(history[1].step.person == room.ben);
    CHECK(history[1].step.at == then);
    CHECK(history[2].step.person == room.ana);
    CHECK(history[2].step.at >= then);
    const QStringList story = storyOf(room, room.mates);
    CHECK(story[1] == QStringLiteral("note added: Unnamed"));
    CHECK(story[0].contains(QStringLiteral("bens.ascertain")));
    // Taking the merge back is what Ana does herself.
    must(room.project->undo());
    const auto undone = must(room.project->spanHistory(room.mates));
    REQUIRE(undone.size() == 4);
    CHECK(undone[3].step.person == room.ana);
}

TEST_CASE("decisions are lines of the story of the spans they are about")
{
    Newsroom room;
    const Span mine = room.span(room.hedge);
    const Span agreed = sampleAgreed(mine);
    Review review = sampleReview(*room.project, mine, agreed);
    review.reviewer = room.ben;
    review.reason = QStringLiteral("clear");
    room.apply(QStringLiteral("Accept"), {added(agreed), added(review)});
    const auto article = room.article();
    const auto find = [&](const Id &id) { return article->span(id); };
    const auto decisions = decisionStory(room.hedge, article->reviews(), find);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].step.person == room.ben);
    CHECK(decisions[0].what == QStringList{QStringLiteral("accepted in a review"), QStringLiteral("clear")});
    CHECK(decisionStory(room.claim, article->reviews(), find).empty());
    CHECK(decisionStory(agreed.id, article->reviews(), find).size() == 1);
    std::vector<StoryLine> tagged(1);
    tagged[0].step.at = 1;
    CHECK(inOrder(tagged, decisions).front().step.person == room.ben);
}

// Decisions that are decided again: by others, after an edit, taken back, in bulk.
#include "tests/ui/window/reviewed.h"

TEST_CASE("an edit after the review makes the decision stale and deciding again heals it")
{
    Reviewed room;
    room.decideOn(room.cue, Choice::TakeB);
    const ReviewItem item = room.item(room.cue);
    CHECK_FALSE(room.decided(item).isOpen());
    // A note says nothing about what was judged.
    Span noted = room.span(room.cue);
    noted.note = QStringLiteral("see page 3");
    room.apply(QStringLiteral("Note"), {edited(room.span(room.cue), noted)});
    CHECK_FALSE(room.decided(item).isOpen());
    Span edit = room.span(room.cue);
    edit.pieces = {TextRange{edit.pieces[0].start, edit.pieces[0].end + 3}};
    room.apply(QStringLiteral("Move"), {edited(room.span(room.cue), edit)});
    CHECK(room.decided(item).stale);
    must(room.project->undo()); // the words are those that were reviewed
    CHECK_FALSE(room.decided(item).isOpen());
    must(room.project->redo());
    CHECK(room.decided(item).stale);
    CHECK(room.decided(item).isOpen());
    CHECK_FALSE(room.decideOn(room.cue, Choice::TakeB).changes.empty());
    CHECK_FALSE(room.decided(item).isOpen());
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
}

TEST_CASE("a decision covers the whole difference or it is open")
{
    Reviewed room;
    // Only Ben's half of the pair was spoken of.
    ReviewItem half{DifferenceKind::OnlyA, {{room.ben, {room.bensCue}}}, {}};
    room.run([&](const Reviewer &reviewer) { return decide(reviewer, half, Choice::TakeA); });
    CHECK(room.decided(room.item(room.cue)).reviews.empty());
    CHECK(room.decided(half).reviews.size() == 1);
    room.decideOn(room.cue, Choice::TakeA);
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK(room.article()->reviews().size() == 1);
}

TEST_CASE("a later decision of another reviewer counts and both stay as records")
{
    Reviewed room;
    room.decideOn(room.cue, Choice::TakeA, {QStringLiteral("short"), {}, 0, false});
    const Review cleos = room.article()->reviews().front();
    room.becomes(room.dan);
    room.decideOn(room.cue, Choice::TakeB);
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    REQUIRE(room.article()->reviews().size() == 2);
    CHECK(room.article()->reviews().front() == cleos);
    CHECK(room.standing(room.cleo) == QStringLiteral("replaced"));
    CHECK(room.standing(room.dan) == QStringLiteral("stands"));
    const Decided decided = room.decided(room.item(room.cue));
    REQUIRE(decided.reviews.size() == 1);
    CHECK(decided.reviews.front()->reviewer == room.dan);
    CHECK(decided.others.size() == 1);
    CHECK_FALSE(decided.isOpen());
    // The same again is no step; the first reviewer decides once more, with the words of before.
    CHECK(room.decideOn(room.cue, Choice::TakeB).changes.empty());
    room.becomes(room.cleo);
    CHECK_FALSE(
        room.decideOn(room.cue, Choice::TakeA, {QStringLiteral("short"), {}, 0, false}).changes.empty());
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK(room.decided(room.item(room.cue)).reviews.front()->reviewer == room.cleo);
    for (int i = 0; i < 2; ++i)
        must(room.project->undo());
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK(room.standing(room.cleo) == QStringLiteral("stands"));
}

TEST_CASE("a decision taken back restores what it had replaced, with its links")
{
    Reviewed room;
    room.decideOn(room.cue, Choice::TakeA, {QStringLiteral("short"), {}, 0, false});
    room.decideOn(room.source, Choice::TakeA);
    const auto agreedLinks = [&] {
        const auto open = room.article();
        return std::count_if(open->links().begin(), open->links().end(),
                             [&](const Link &link) { return open->span(link.from)->layer == Layer::Agreed; });
    };
    const QStringList before = room.agreed();
    const auto links = agreedLinks();
    const Review cleos = room.article()->reviews().front();
    for (const Choice choice : {Choice::TakeB, Choice::Nothing}) {
        room.becomes(room.dan);
        room.decideOn(room.cue, choice);
        CHECK(room.agreed() != before);
        CHECK(room.standing(room.cleo) == QStringLiteral("replaced"));
        const ReviewItem item = room.item(room.cue);
        room.run([&](const Reviewer &reviewer) { return reopen(reviewer, item); });
        CHECK(room.agreed() == before);
        CHECK(agreedLinks() == links);
        CHECK(room.article()->reviews().front() == cleos); // the record itself was never touched
        CHECK(room.article()->span(cleos.result)->annotator == room.cleo);
        CHECK_FALSE(room.decided(item).isOpen());
        CHECK(room.decided(item).reviews.front()->reviewer == room.cleo);
        CHECK(room.standing(room.cleo) == QStringLiteral("stands"));
    }
    must(room.project->undo()); // Dan's decision is there again
    CHECK(room.agreed() != before);
    CHECK(room.decided(room.item(room.cue)).reviews.front()->reviewer == room.dan);
    must(room.project->redo());
    CHECK(room.agreed() == before);
    // One's own decision that replaced nobody's is open again.
    room.becomes(room.cleo);
    const ReviewItem item = room.item(room.cue);
    room.run([&](const Reviewer &reviewer) { return reopen(reviewer, item); });
    CHECK(room.decided(item).isOpen());
}

TEST_CASE("neither after a version was taken empties its place and neither is outvoted by a later version")
{
    Reviewed room;
    room.decideOn(room.cue, Choice::TakeA);
    room.becomes(room.dan);
    room.decideOn(room.cue, Choice::Nothing);
    CHECK(room.agreed().isEmpty());
    CHECK(room.standing(room.cleo) == QStringLiteral("replaced"));
    CHECK_FALSE(room.decided(room.item(room.cue)).isOpen());
    // Taking it back gives the first decision its result again.
    room.run([&](const Reviewer &reviewer) { return reopen(reviewer, room.item(room.cue)); });
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK_FALSE(room.decided(room.item(room.cue)).isOpen());
    room.decideOn(room.cue, Choice::Nothing);
    room.becomes(room.cleo);
    room.decideOn(room.cue, Choice::TakeB);
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    CHECK(room.standing(room.dan) == QStringLiteral("replaced"));
    CHECK(room.standing(room.cleo) == QStringLiteral("stands"));
}

TEST_CASE("two decisions made apart are a dispute until somebody decides again")
{
    Reviewed room;
    room.decideOn(room.cue, Choice::TakeA);
    room.becomes(room.dan);
    // As a merge brings it: the result of both stands.
    const auto open = room.article();
    Span result = room.span(room.bensCue);
    result.id = Id::make();
    result.annotator = room.dan;
    result.layer = Layer::Agreed;
    result.stamp = {};
    Review review = open->reviews().front();
    review.id = Id::make();
    review.reviewer = room.dan;
    review.result = result.id;
    review.stamp = {};
    room.apply(QStringLiteral("Merge"), {added(result), added(review)});
    CHECK(room.decided(room.item(room.cue)).disputed);
    CHECK(room.standing(room.cleo) == QStringLiteral("disputed"));
    CHECK(room.standing(room.dan) == QStringLiteral("disputed"));
    room.becomes(room.cleo);
    room.decideOn(room.cue, Choice::TakeA);
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK_FALSE(room.decided(room.item(room.cue)).isOpen());
    CHECK(room.standing(room.dan) == QStringLiteral("replaced"));
}

TEST_CASE("in bulk nobody's decision is overruled")
{
    Reviewed room;
    room.decideOn(room.source, Choice::Nothing);
    room.becomes(room.dan);
    room.run([&](const Reviewer &reviewer) { return acceptExact(reviewer, room.items()); });
    room.run([&](const Reviewer &reviewer) { return acceptEverything(reviewer, room.ana); });
    CHECK_FALSE(room.agreed().contains(QStringLiteral("Source: The ministry")));
    CHECK(room.standing(room.cleo) == QStringLiteral("stands"));
}

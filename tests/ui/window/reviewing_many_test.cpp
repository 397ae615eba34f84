// Decisions in one pair of annotators and what they mean for the next pair.
#include "tests/ui/window/reviewed.h"

namespace {

// Eve, a third annotator, has the cue as Ana has it and the source as both.
struct Third : Reviewed
{
    Id eve;
    Id evesCue;
    Id evesSource;

    Third()
    {
        eve = must(project->personNamed(QStringLiteral("Eve"))).id;
        evesCue = tagWords(QStringLiteral("said"), QStringLiteral("Cue"), 1, eve);
        evesSource = tagWords(QStringLiteral("The ministry"), QStringLiteral("Source"), 1, eve);
    }
    std::vector<ReviewItem> itemsOf(const Id &x, const Id &y) const
    {
        return reviewItems(*article(), project->tagset(), {x, y});
    }
    ReviewItem itemOf(const Id &x, const Id &y, const Id &span) const
    {
        for (const ReviewItem &one : itemsOf(x, y)) {
            const std::vector<Id> spans = one.spans();
            if (std::find(spans.begin(), spans.end(), span) != spans.end())
                return one;
        }
        FAIL("no difference with this span");
        return {};
    }
    bool isOpen(const Id &x, const Id &y, const Id &span) const
    {
        const auto open = article();
        return decidedOn(itemOf(x, y, span), ReviewIndex(open->reviews()), *open).isOpen();
    }
    TagStep acceptExactOf(const Id &x, const Id &y)
    {
        return run([&](const Reviewer &reviewer) { return acceptExact(reviewer, itemsOf(x, y)); });
    }
};

} // namespace

TEST_CASE("accepting what one pair has alike overrules no decision of another pair")
{
    Third room;
    room.decideOn(room.cue, Choice::TakeB, {QStringLiteral("boundary"), {}, 0, false});
    const QStringList before = room.agreed();
    room.acceptExactOf(room.ana, room.eve);
    CHECK_FALSE(room.isOpen(room.ana, room.ben, room.cue));
    for (const QString &line : before)
        CHECK(room.agreed().contains(line));
    CHECK_FALSE(room.agreed().contains(QStringLiteral("Cue: said")));
    CHECK(room.isOpen(room.ana, room.eve, room.evesCue)); // to be decided by hand
    CHECK_FALSE(room.isOpen(room.ana, room.eve, room.evesSource));
    CHECK(room.isOpen(room.ana, room.ben, room.bensSource)); // two of three are not all
}

TEST_CASE("accepting what was decided so already takes the third one in and keeps the reason")
{
    Third room;
    room.decideOn(room.cue, Choice::TakeA, {QStringLiteral("boundary"), QStringLiteral("short"), 2, false});
    room.acceptExactOf(room.ana, room.eve);
    CHECK_FALSE(room.isOpen(room.ana, room.ben, room.cue));
    CHECK_FALSE(room.isOpen(room.ana, room.eve, room.evesCue));
    CHECK(room.agreed().count(QStringLiteral("Cue: said")) == 1);
    const auto open = room.article();
    const auto review = ReviewIndex(open->reviews()).about({room.evesCue});
    REQUIRE(review.size() == 1);
    CHECK(review.front()->reason == "boundary");
    CHECK(review.front()->comment == "short");
    CHECK(review.front()->spans.size() == 3);
    CHECK(review.front()->outcome == Outcome::TakeOne); // Ben has it otherwise
    must(room.project->undo());
    CHECK(room.isOpen(room.ana, room.eve, room.evesCue));
    CHECK_FALSE(room.isOpen(room.ana, room.ben, room.cue));
}

TEST_CASE("a decision in one pair goes on to count for the other pair that it changes")
{
    Third room;
    room.decideOn(room.cue, Choice::TakeB);
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    room.run([&](const Reviewer &reviewer) {
        return decide(reviewer, room.itemOf(room.ana, room.eve, room.evesCue), Choice::TakeB, {});
    });
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK_FALSE(room.isOpen(room.ana, room.eve, room.evesCue));
    CHECK_FALSE(room.isOpen(room.ana, room.ben, room.cue)); // Ben's words gave way too
    CHECK(room.article()->reviews().size() == 1);
}

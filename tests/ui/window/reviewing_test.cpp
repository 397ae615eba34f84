// From a reviewer's decision to changes, as values: what stands in the Agreed layer afterwards, and undo.
#include "tests/ui/window/reviewed.h"

TEST_CASE("differences of an article name every span once, by kind and in text order")
{
    const Reviewed room;
    QStringList kinds;
    std::size_t spans = 0;
    qsizetype last = 0;
    for (const ReviewItem &item : room.items()) {
        kinds << QString::number(int(item.kind));
        spans += item.spans().size();
        CHECK(item.range.start >= last);
        last = item.range.start;
    }
    CHECK(spans == 11);
    CHECK(room.item(room.source).kind == DifferenceKind::Exact);
    CHECK(room.item(room.cue).kind == DifferenceKind::Boundary);
    CHECK(room.item(room.claim).kind == DifferenceKind::Link); // only Ana linked it to its source
    CHECK(room.item(room.hedge).kind == DifferenceKind::OnlyA);
    CHECK(room.item(room.mates).kind == DifferenceKind::OnlyB);
    CHECK(room.item(room.whole).kind == DifferenceKind::Split);
    CHECK(annotatorsOf(*room.article()) == std::vector<Id>{room.ben, room.ana});
}

TEST_CASE("taking a side copies it to the agreed layer with both parents")
{
    Reviewed room;
    const std::vector<Span> before = room.everything();
    const TagStep step =
        room.decideOn(room.cue, Choice::TakeB,
                      {QStringLiteral("boundary"), QStringLiteral("the day belongs to it"), 3, true});
    CHECK(step.label == QStringLiteral("Decide on one of the versions of “said on Thursday”"));
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    const auto article = room.article();
    REQUIRE(article->reviews().size() == 1);
    const Review &review = article->reviews().front();
    CHECK(review.reviewer == room.cleo);
    CHECK(review.outcome == Outcome::TakeOne);
    CHECK(review.result == step.span);
    CHECK(review.reason == QStringLiteral("boundary"));
    CHECK(review.comment == QStringLiteral("the day belongs to it"));
    CHECK(review.confidence == 3);
    CHECK(review.guidelineGap);
    REQUIRE(review.spans.size() == 2);
    CHECK(review.spans[0].span == room.bensCue);
    CHECK(review.spans[1].span == room.cue);
    CHECK(review.spans[1].rev == room.span(room.cue).stamp.rev);

    must(room.project->undo());
    CHECK(room.article()->reviews().empty());
    CHECK(room.everything() == before);
    must(room.project->redo());
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
}

TEST_CASE("deciding again replaces what was decided, and the same again is no step")
{
    Reviewed room;
    room.decideOn(room.cue, Choice::TakeB);
    const Id first = room.article()->reviews().front().id;
    CHECK(room.decideOn(room.cue, Choice::TakeB).changes.empty());
    room.decideOn(room.cue, Choice::TakeA);
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said")});
    REQUIRE(room.article()->reviews().size() == 1);
    CHECK(room.article()->reviews().front().id == first); // answers to it stay with it
    room.decideOn(room.cue, Choice::Nothing);
    CHECK(room.agreed().isEmpty());
    CHECK(room.article()->reviews().front().outcome == Outcome::Nothing);
    CHECK(room.article()->reviews().front().result.isNull());
    for (int i = 0; i < 3; ++i)
        must(room.project->undo());
    CHECK(room.article()->reviews().empty());
    CHECK(room.agreed().isEmpty());
}

TEST_CASE("a side with nothing taken means there is nothing to tag")
{
    Reviewed room;
    room.decideOn(room.hedge, Choice::TakeB);
    CHECK(room.article()->reviews().front().outcome == Outcome::Nothing);
    CHECK(room.agreed().isEmpty());
    room.decideOn(room.hedge, Choice::TakeA);
    CHECK(room.article()->reviews().front().outcome == Outcome::Accept);
    CHECK(room.agreed() == QStringList{QStringLiteral("Hedge: must be based on facts")});
}

TEST_CASE("a split is taken as several spans or as one, and back")
{
    Reviewed room;
    room.decideOn(room.whole, Choice::TakeB);
    CHECK(room.agreed() == QStringList{QStringLiteral("Claim: the builders had known"),
                                       QStringLiteral("Claim: of cracks since 2021")});
    CHECK(room.article()->reviews().size() == 2);
    room.decideOn(room.whole, Choice::TakeA);
    CHECK(room.agreed() == QStringList{QStringLiteral("Claim: the builders had known of cracks since 2021")});
    CHECK(room.article()->reviews().size() == 1);
    CHECK(room.article()->reviews().front().spans.size() == 3);
    must(room.project->undo());
    CHECK(room.agreed().size() == 2);
    CHECK(room.article()->reviews().size() == 2);
}

TEST_CASE("links of what was taken are drawn among the agreed spans once both ends are there")
{
    Reviewed room;
    const auto agreedLinks = [&] {
        const auto article = room.article();
        return std::count_if(article->links().begin(), article->links().end(),
                             [&](const Link &link) { return link.annotator == room.cleo; });
    };
    room.decideOn(room.claim, Choice::TakeA);
    CHECK(agreedLinks() == 0);
    room.decideOn(room.source, Choice::TakeA);
    CHECK(agreedLinks() == 1);
    room.decideOn(room.hedge, Choice::TakeA);
    CHECK(agreedLinks() == 2);
    // Ben linked nothing: with his version the links go, and the hedge loses its claim's.
    room.decideOn(room.claim, Choice::TakeB);
    CHECK(agreedLinks() == 1); // the hedge modifies the claim, whoever's version it is
    room.decideOn(room.claim, Choice::TakeA);
    CHECK(agreedLinks() == 2);
    const auto article = room.article();
    for (const Link &link : article->links()) {
        if (link.annotator == room.cleo)
            CHECK(room.span(link.from).layer == Layer::Agreed);
    }
}

TEST_CASE("a third version stands on its own words and remembers all its parents")
{
    Reviewed room;
    const TextRange words = room.place(QStringLiteral("said on"));
    const TagStep step = room.run([&](const Reviewer &reviewer) {
        return decideThird(reviewer, room.item(room.cue), room.span(room.bensCue), {words});
    });
    CHECK(room.agreed() == QStringList{QStringLiteral("Cue: said on")});
    const Review review = room.article()->reviews().front();
    CHECK(review.outcome == Outcome::Third);
    CHECK(review.spans.size() == 2);
    CHECK(review.spans.front().span == room.bensCue);
    CHECK(review.result == step.span);
    CHECK(room.span(room.cue).pieces == Pieces{room.place(QStringLiteral("said"))});
}

TEST_CASE("all that both have alike is accepted in one step and what was decided stays")
{
    Reviewed room;
    room.decideOn(room.hedge, Choice::Nothing);
    const auto all = [&] {
        return room.run([&](const Reviewer &reviewer) { return acceptExact(reviewer, room.items()); });
    };
    CHECK(all().label == QStringLiteral("Accept the tag that all have alike"));
    CHECK(room.agreed() == QStringList{QStringLiteral("Source: The ministry")});
    CHECK(room.article()->reviews().size() == 2);
    CHECK(all().changes.empty());
    must(room.project->undo());
    CHECK(room.agreed().isEmpty());
    CHECK(room.article()->reviews().size() == 1);
}

TEST_CASE("everything of one annotator is accepted but for what was spoken of before")
{
    Reviewed room;
    const std::vector<ReviewItem> alone = reviewItems(*room.article(), room.project->tagset(), {room.ana});
    CHECK(alone.size() == 5);
    room.run([&](const Reviewer &reviewer) {
        return decide(reviewer, alone.front(), Choice::Reject,
                      {QStringLiteral("not a source"), {}, 0, false});
    });
    CHECK(room.article()->reviews().front().outcome == Outcome::Reject);
    const TagStep step =
        room.run([&](const Reviewer &reviewer) { return acceptEverything(reviewer, room.ana); });
    CHECK(room.agreed().size() == 4);
    CHECK(room.article()->reviews().size() == 5);
    must(room.project->undo());
    CHECK(room.agreed().isEmpty());
    CHECK(room.article()->reviews().size() == 1);
    CHECK_FALSE(step.changes.empty());
}

TEST_CASE("a comment changes the review and nothing that was agreed on")
{
    Reviewed room;
    const Remarks remarks{QStringLiteral("opinion"), QStringLiteral("see rule 4"), 2, true};
    const auto say = [&] {
        return room.run(
            [&](const Reviewer &reviewer) { return remark(reviewer, room.item(room.cue), remarks); });
    };
    CHECK(say().changes.empty()); // nothing decided yet
    room.decideOn(room.cue, Choice::TakeA);
    const Id result = room.article()->reviews().front().result;
    CHECK(say().changes.size() == 1);
    CHECK(remarksOf(room.article()->reviews().front()) == remarks);
    CHECK(room.article()->reviews().front().result == result);
    CHECK(say().changes.empty());
    room.run([&](const Reviewer &reviewer) { return reopen(reviewer, room.item(room.cue)); });
    CHECK(room.article()->reviews().empty());
    CHECK(room.agreed().isEmpty());
}

// From a reviewer's decision to changes, as values: what stands in the Agreed layer afterwards, and undo.
#include "tests/support/newsroom.h"
#include "ui/window/reviewing.h"

#include <QTest>

#include <algorithm>

namespace {

// Ana and Ben have tagged the dam article with every kind of difference between them; Cleo reviews.
struct Reviewed : Newsroom
{
    Id cleo = must(project->personNamed(QStringLiteral("Cleo"))).id;
    Id bensSource = tagWords(QStringLiteral("The ministry"), QStringLiteral("Source"), 1, ben);
    Id bensCue = tagWords(QStringLiteral("said on Thursday"), QStringLiteral("Cue"), 1, ben);
    Id bensClaim =
        tagWords(QStringLiteral("any accusation must be based on facts"), QStringLiteral("Claim"), 1, ben);
    Id whole =
        tagWords(QStringLiteral("the builders had known of cracks since 2021"), QStringLiteral("Claim"));
    Id left = tagWords(QStringLiteral("the builders had known"), QStringLiteral("Claim"), 1, ben);
    Id right = tagWords(QStringLiteral("of cracks since 2021"), QStringLiteral("Claim"), 1, ben);

    Id dan = must(project->personNamed(QStringLiteral("Dan"))).id;
    Id deciding = cleo;
    std::shared_ptr<const OpenArticle> kept = article(); // decisions point into it

    Reviewed() { must(project->setAnnotator(cleo)); }
    // Later than whatever was decided before: the clock counts milliseconds.
    void becomes(const Id &person)
    {
        QTest::qSleep(3);
        deciding = person;
        must(project->setAnnotator(person));
    }
    Decided decided(const ReviewItem &item) const
    {
        return decidedOn(item, ReviewIndex(kept->reviews()), *kept);
    }
    QString standing(const Id &who) const
    {
        const auto open = article();
        for (const Review &review : open->reviews()) {
            if (review.reviewer == who)
                return standingName(review, ReviewIndex(open->reviews()),
                                    [&](const Id &id) { return open->span(id); });
        }
        return QStringLiteral("none");
    }

    std::vector<ReviewItem> items() const { return reviewItems(*article(), project->tagset(), ana, ben); }
    ReviewItem item(const Id &span) const
    {
        for (const ReviewItem &one : items()) {
            const std::vector<Id> spans = one.spans();
            if (std::find(spans.begin(), spans.end(), span) != spans.end())
                return one;
        }
        FAIL("no difference with this span");
        return {};
    }
    // Decides with a project step; what it brought.
    template <typename Step> TagStep run(const Step &step)
    {
        const std::shared_ptr<const OpenArticle> open = article();
        const auto last = [this](const Id &span) { return must(project->spanHistory(span)).back().before; };
        const TagStep made = step(Reviewer{*open, project->tagset(), deciding, last});
        if (!made.changes.empty())
            apply(made.label, made.changes);
        return made;
    }
    TagStep decideOn(const Id &span, Choice choice, const Remarks &remarks = {})
    {
        return run([&](const Reviewer &reviewer) { return decide(reviewer, item(span), choice, remarks); });
    }
    QStringList agreed() const
    {
        QStringList lines;
        const auto open = article();
        for (const Span *span : open->spans()) {
            if (span->layer != Layer::Agreed)
                continue;
            CHECK((span->annotator == cleo || span->annotator == dan));
            lines << project->tagset().tag(span->tag)->name + QStringLiteral(": ") + open->words(*span);
        }
        return lines;
    }
    std::vector<Span> everything() const
    {
        std::vector<Span> all;
        const auto open = article();
        for (const Span *span : open->spans())
            all.push_back(*span);
        return all;
    }
};

} // namespace

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
    CHECK(all().label == QStringLiteral("Accept the tag that both have alike"));
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
    const std::vector<ReviewItem> alone = reviewItems(*room.article(), room.project->tagset(), room.ana, {});
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
    ReviewItem half{DifferenceKind::OnlyA, true, {room.bensCue}, {}, {}};
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

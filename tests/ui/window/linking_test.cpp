// Which links may join two tags, as values.
#include "tests/support/newsroom.h"
#include "ui/spans/link_edits.h"
#include "ui/window/linking.h"

namespace {

struct Desk
{
    Newsroom room;
    std::shared_ptr<const OpenArticle> article = room.article();

    const Span &span(const Id &id) const
    {
        const Span *found = article->span(id);
        REQUIRE(found);
        return *found;
    }
    LinkOffer offer(const Id &from, const Id &to) const
    {
        return linksBetween(*article, *room.project, span(from), span(to));
    }
    // "attributed_to >" for one that leaves `from`, "attributed_to <" for one that comes back to it.
    QStringList types(const Id &from, const Id &to) const
    {
        QStringList names;
        for (const PossibleLink &link : offer(from, to).links)
            names << room.project->tagset().linkType(link.type)->name +
                         (link.from == from ? QStringLiteral(" >") : QStringLiteral(" <"));
        return names;
    }
    QStringList likely(const Id &id) const
    {
        QStringList phrases;
        for (const PossibleLink &link : likelyLinks(*article, *room.project, span(id)))
            phrases << linkPhrase(*article, room.project->tagset(), link, id);
        return phrases;
    }
    void take(const Id &from, const Id &to, int which = 0)
    {
        const LinkOffer found = offer(from, to);
        REQUIRE(qsizetype(found.links.size()) > which);
        const TagStep step = addLinks(*article, *room.project, {found.links[std::size_t(which)]});
        room.apply(step.label, step.changes);
    }
    Id claimOf(const QString &words) { return room.tagWords(words, QStringLiteral("Claim")); }
};

} // namespace

TEST_CASE("a claim and a source have one link whichever is chosen first")
{
    Desk desk;
    const Id claim = desk.claimOf(QStringLiteral("the sirens were silent"));
    const Id source = desk.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    CHECK(desk.types(claim, source) == QStringList{QStringLiteral("attributed_to >")});
    CHECK(desk.types(source, claim) == QStringList{QStringLiteral("attributed_to <")});
    CHECK(desk.offer(source, claim).onlyOne);
    CHECK(desk.offer(source, claim).refusal.isEmpty());
}

TEST_CASE("two claims are offered both directions and the symmetric type once")
{
    Desk desk;
    const Id other = desk.claimOf(QStringLiteral("We must base accusations on facts"));
    CHECK(desk.types(desk.room.claim, other) == QStringList{QStringLiteral("restates >"),
                                                            QStringLiteral("contradicts >"),
                                                            QStringLiteral("restates <")});
    CHECK_FALSE(desk.offer(desk.room.claim, other).onlyOne);
}

TEST_CASE("what the tagset does not join is refused by name")
{
    Desk desk;
    const LinkOffer offer = desk.offer(desk.room.hedge, desk.room.source);
    CHECK(offer.links.empty());
    CHECK(offer.refusal.contains(QStringLiteral("Hedge")));
    CHECK(offer.refusal.contains(QStringLiteral("Source")));
    CHECK_FALSE(
        canLink(*desk.article, *desk.room.project, desk.span(desk.room.hedge), desk.span(desk.room.source)));
}

TEST_CASE("a tag is not linked with itself")
{
    Desk desk;
    CHECK(desk.offer(desk.room.claim, desk.room.claim).links.empty());
    CHECK_FALSE(desk.offer(desk.room.claim, desk.room.claim).refusal.isEmpty());
}

TEST_CASE("the same link is not made twice from either end")
{
    Desk desk;
    CHECK(desk.offer(desk.room.claim, desk.room.source).links.empty());
    CHECK(desk.offer(desk.room.source, desk.room.claim).refusal.contains(QStringLiteral("already")));
    // A symmetric one is the same in the other direction.
    const Id other = desk.claimOf(QStringLiteral("We must base accusations on facts"));
    desk.take(desk.room.claim, other, 1);
    CHECK(desk.types(other, desk.room.claim) ==
          QStringList{QStringLiteral("restates >"), QStringLiteral("restates <")});
}

TEST_CASE("a link that is left over after another was made is still asked for")
{
    Desk desk;
    const Id other = desk.claimOf(QStringLiteral("We must base accusations on facts"));
    desk.take(desk.room.claim, other); // restates
    CHECK(desk.types(desk.room.claim, other) == QStringList{QStringLiteral("contradicts >")});
    CHECK_FALSE(desk.offer(desk.room.claim, other).onlyOne);
}

TEST_CASE("restating never leads back to where it started")
{
    Desk desk;
    const Id second = desk.claimOf(QStringLiteral("We must base accusations on facts"));
    const Id third = desk.claimOf(QStringLiteral("the sirens were silent"));
    desk.take(desk.room.claim, second);
    desk.take(second, third);
    CHECK(desk.types(third, desk.room.claim) ==
          QStringList{QStringLiteral("contradicts >"), QStringLiteral("restates <")});
}

TEST_CASE("a link leaves the annotator's own tag and may lead to a teammate's")
{
    Desk desk;
    const Id claim = desk.claimOf(QStringLiteral("the builders had known of cracks since 2021"));
    CHECK(desk.types(claim, desk.room.mates) == QStringList{QStringLiteral("attributed_to >")});
    CHECK(desk.offer(desk.room.mates, claim).links.empty());
    CHECK(desk.offer(desk.room.mates, claim).refusal.contains(QStringLiteral("Ben")));

    const Id theirs = desk.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"), 1,
                                         desk.room.ben);
    const LinkOffer offer = desk.offer(desk.room.source, theirs); // would leave Ben's claim
    CHECK(offer.links.empty());
    CHECK(offer.refusal.contains(QStringLiteral("teammate")));
}

TEST_CASE("a claim that gets a source says so in the same step and forgets it without")
{
    Desk desk;
    const Id claim = desk.claimOf(QStringLiteral("the sirens were silent"));
    const Id source = desk.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    const QString attribution = QStringLiteral("attribution");
    REQUIRE(desk.span(claim).attributes.text(attribution) == QStringLiteral("article"));
    desk.take(claim, source);
    CHECK(desk.span(claim).attributes.text(attribution) == QStringLiteral("source"));
    CHECK(desk.article->links().back().attributes.text(QStringLiteral("stance")) ==
          QStringLiteral("affirms"));
    must(desk.room.project->undo());
    CHECK(desk.span(claim).attributes.text(attribution) == QStringLiteral("article"));

    desk.take(claim, source);
    const SpanEdit gone =
        withoutLink(*desk.article, desk.article->links().back(), desk.room.project->tagset());
    desk.room.apply(gone.label, gone.changes);
    CHECK(desk.span(claim).attributes.text(attribution) == QStringLiteral("article"));
    CHECK(desk.article->links().size() == 2);
}

TEST_CASE("the label of a link's step says both ends")
{
    Desk desk;
    const Id claim = desk.claimOf(QStringLiteral("the sirens were silent"));
    const Id source = desk.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    const TagStep step = addLinks(*desk.article, *desk.room.project, desk.offer(source, claim).links);
    CHECK(step.label == QStringLiteral("Link “the sirens were silent”: said by “residents”"));
}

TEST_CASE("the source and the cue of one sentence are likely for its claim")
{
    Desk desk;
    // The source is linked already; the cue “said” is not.
    CHECK(desk.likely(desk.room.claim) == QStringList{QStringLiteral("cued by “said”")});
    CHECK(desk.likely(desk.room.cue) ==
          QStringList{QStringLiteral("cue for “any accusation must be based on facts”")});
    CHECK(desk.likely(desk.room.hedge).isEmpty());
    CHECK(desk.likely(desk.room.mates).isEmpty()); // not Ana's
}

TEST_CASE("two sources in one sentence make none likely")
{
    Desk desk;
    const Id claim = desk.claimOf(QStringLiteral("the builders had known of cracks since 2021"));
    desk.room.tagWords(QStringLiteral("the Courier"), QStringLiteral("Source"));
    CHECK(desk.likely(claim) == QStringList{QStringLiteral("said by “the Courier”")}); // Ben's does not count
    desk.room.tagWords(QStringLiteral("Two former inspectors"), QStringLiteral("Source"));
    CHECK(desk.likely(claim).isEmpty());
}

TEST_CASE("a hedge between two claims means the one it stands in")
{
    Desk desk;
    desk.claimOf(QStringLiteral("at least 14 people are thought to have died"));
    const Id hedge = desk.room.tagWords(QStringLiteral("are thought to"), QStringLiteral("Hedge"));
    CHECK(desk.likely(hedge) ==
          QStringList{QStringLiteral("hedges “at least 14 people are thought to have died”")});
}

TEST_CASE("all likely links of a claim are one step")
{
    Desk desk;
    const Id claim = desk.claimOf(QStringLiteral("the sirens were silent"));
    desk.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    desk.room.tagWords(QStringLiteral("According to"), QStringLiteral("Cue"));
    const auto likely = likelyLinks(*desk.article, *desk.room.project, desk.span(claim));
    REQUIRE(likely.size() == 2);
    const TagStep step = addLinks(*desk.article, *desk.room.project, likely);
    desk.room.apply(step.label, step.changes);
    CHECK(desk.article->links().size() == 4);
    must(desk.room.project->undo());
    CHECK(desk.article->links().size() == 2);
}

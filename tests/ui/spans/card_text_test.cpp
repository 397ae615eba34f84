// What a card says, read as text.
#include "tests/support/newsroom.h"
#include "ui/spans/card_layout.h"
#include "ui/spans/card_text.h"
#include "ui/spans/link_words.h"

#include <QTimeZone>

namespace {

struct Cards
{
    Newsroom newsroom;
    std::shared_ptr<const OpenArticle> article = newsroom.article();
    LinkIndex links{article->links()};

    CardContext context() const
    {
        CardContext context;
        context.article = article.get();
        context.tagset = &newsroom.project->tagset();
        context.links = &links;
        context.annotator = newsroom.ana;
        context.nameOf = [this](const Id &id) {
            const Person *person = newsroom.project->person(id);
            return person ? person->name : QStringLiteral("somebody");
        };
        context.now = QDateTime::currentDateTime();
        return context;
    }
    Card card(const Id &id) const { return cardOf(newsroom.span(id), context()); }
    bool matches(const Id &id, const char *words) const
    {
        return matchesFilter(newsroom.span(id), context(), filterWords(QString::fromUtf8(words)));
    }
};

} // namespace

TEST_CASE("a card says tag and words and who and its links")
{
    const Cards cards;
    const Card claim = cards.card(cards.newsroom.claim);
    CHECK(claim.tagName == QStringLiteral("Claim"));
    CHECK(claim.quote == QStringLiteral("any accusation must be based on facts"));
    CHECK(claim.person == QStringLiteral("you"));
    CHECK(claim.own);
    REQUIRE(claim.links.size() == 2);
    CHECK(claim.links[0] == LinkPhrase{QStringLiteral("said by"), QStringLiteral("The ministry"), true});
    CHECK(claim.links[1] ==
          LinkPhrase{QStringLiteral("hedged by"), QStringLiteral("must be based on facts"), false});
    CHECK(cards.card(cards.newsroom.source).links[0].words == QStringLiteral("says"));
    CHECK(cards.card(cards.newsroom.hedge).links[0].words == QStringLiteral("hedges"));

    const Card mates = cards.card(cards.newsroom.mates);
    CHECK(mates.person == QStringLiteral("Ben"));
    CHECK_FALSE(mates.own);
}

TEST_CASE("a screen reader hears the whole card")
{
    const Cards cards;
    const QString spoken = spokenCard(cards.card(cards.newsroom.claim));
    CHECK(spoken.startsWith(QStringLiteral("Claim, event, any accusation must be based on facts, ")));
    CHECK(spoken.contains(QStringLiteral("said by The ministry")));
    CHECK(spoken.endsWith(QStringLiteral("by you")));
}

TEST_CASE("pieces are joined and a very long quote keeps its beginning and end")
{
    Cards cards;
    Span span = cards.newsroom.span(cards.newsroom.claim);
    span.pieces.append(cards.newsroom.place(QStringLiteral("after the flood")));
    CHECK(cardOf(span, cards.context()).quote ==
          QStringLiteral("any accusation must be based on facts … after the flood"));

    const Id longOne = cards.newsroom.addArticle(
        QStringLiteral("Long"),
        QStringLiteral("Begin ") + QStringLiteral("word ").repeated(2000) + QStringLiteral("end"));
    const auto article = must(cards.newsroom.project->openArticle(longOne));
    CardContext context = cards.context();
    context.article = article.get();
    context.links = nullptr;
    span.article = longOne;
    span.pieces = {TextRange{0, article->text().size()}};
    const Card card = cardOf(span, context);
    CHECK(card.quote.size() < 700);
    CHECK(card.quote.startsWith(QStringLiteral("Begin word")));
    CHECK(card.quote.endsWith(QStringLiteral("word end")));
}

TEST_CASE("the filter looks in the tag and its values and the words and the note and the name")
{
    Cards cards;
    const Newsroom &room = cards.newsroom;
    CHECK(cards.matches(room.claim, "claim"));
    CHECK(cards.matches(room.claim, "ACCUSATION facts"));
    CHECK(cards.matches(room.claim, "worth checking"));
    CHECK(cards.matches(room.mates, "ben"));
    CHECK(cards.matches(room.claim, "ana"));
    CHECK(cards.matches(room.claim, ""));
    CHECK_FALSE(cards.matches(room.claim, "accusation zebra"));
    CHECK_FALSE(cards.matches(room.claim, "ben"));

    Span noted = room.span(room.claim);
    noted.note = QStringLiteral("Sagt Müller dasselbe?");
    CHECK(matchesFilter(noted, cards.context(), filterWords(QStringLiteral("muller"))));
}

TEST_CASE("the summary has the first value always and the others where they differ from the default")
{
    const Cards cards;
    const Tag &claim = cards.newsroom.tag(QStringLiteral("Claim"));
    Span span = cards.newsroom.span(cards.newsroom.claim);
    CHECK(attributeSummary(span, &claim) == QStringLiteral("event"));
    span.attributes.set(QStringLiteral("check"), QStringLiteral("not-checkable"));
    CHECK(attributeSummary(span, &claim) == QStringLiteral("event · not checkable"));
    CHECK(attributeSummary(span, nullptr).isEmpty());
}

TEST_CASE("stance changes the words of a link")
{
    const Cards cards;
    const Tagset &tagset = cards.newsroom.project->tagset();
    const LinkType *type = tagset.linkTypeNamed(u"attributed_to");
    const Tag &claim = cards.newsroom.tag(QStringLiteral("Claim"));
    Link link = cards.article->links().front();
    link.attributes.set(QStringLiteral("stance"), QStringLiteral("denies"));
    CHECK(linkWords(link, type, &claim, true) == QStringLiteral("denied by"));
    CHECK(linkWords(link, type, &claim, false) == QStringLiteral("denies"));

    LinkType own = *type;
    own.name = QStringLiteral("backed_up_with");
    CHECK(linkWords(link, &own, &claim, true) == QStringLiteral("backed up with"));
    CHECK(linkWords(link, &own, &claim, false) == QStringLiteral("backed up with from"));
    own.symmetric = true;
    CHECK(linkWords(link, &own, &claim, false) == QStringLiteral("backed up with"));
    CHECK_FALSE(linkWords(link, nullptr, nullptr, true).isEmpty());
}

TEST_CASE("the links of a span follow the changes at both ends")
{
    const Cards cards;
    const Newsroom &room = cards.newsroom;
    LinkIndex index(cards.article->links());
    CHECK(index.of(room.claim).size() == 2);
    const Link link = *index.of(room.hedge).front();
    const std::vector<Id> touched = index.follow({removed(link)});
    CHECK(touched == std::vector<Id>{room.hedge, room.claim});
    CHECK(index.of(room.claim).size() == 1);
    CHECK(index.of(room.hedge).empty());
    index.follow({added(link)});
    index.follow({added(link)}); // the same one again is still one
    CHECK(index.of(room.claim).size() == 2);
    CHECK(index.of(Id::make()).empty());
}

TEST_CASE("the words of a card stand at the side where the window's language begins")
{
    const QString hebrew = QString::fromUtf8("כל האשמה");
    for (const QString &words : {hebrew, QStringLiteral("any accusation")}) {
        for (const bool fromRight : {false, true}) {
            const TextBlock block = wrapWords(words, QFont(), 500, 2, fromRight ? Qt::RightToLeft : Qt::LeftToRight);
            REQUIRE(block.parts.size() == 1);
            const QRectF place = block.parts.front()->lineAt(0).naturalTextRect();
            CHECK(place.left() == Approx(fromRight ? 500 - place.width() : 0).margin(2));
        }
    }
}

TEST_CASE("what came out for a claim is one line of its card, one's own first")
{
    Cards cards;
    const Newsroom &room = cards.newsroom;
    CHECK(cards.card(room.claim).assessment.isEmpty());
    Assessment mates;
    mates.id = Id::make();
    mates.span = room.claim;
    mates.article = room.dam;
    mates.author = room.ben;
    mates.verdict = QStringLiteral("False");
    cards.newsroom.apply(QStringLiteral("Assess"), {added(mates)});
    cards.article = room.article();
    CHECK(cards.card(room.claim).assessment == QStringLiteral("Ben: False"));
    Assessment own = mates;
    own.id = Id::make();
    own.author = room.ana;
    own.verdict.clear();
    own.priority = Priority::Low;
    own.assignedTo = room.ana;
    cards.newsroom.apply(QStringLiteral("Assess"), {added(own)});
    cards.article = room.article();
    CHECK(cards.card(room.claim).assessment == QStringLiteral("low priority · for you · Ben: False"));
    CHECK(cards.card(room.source).assessment.isEmpty());
    CHECK(spokenCard(cards.card(room.claim)).contains(QStringLiteral("low priority · for you · Ben: False")));
    CHECK(cards.matches(room.claim, "low priority"));
}

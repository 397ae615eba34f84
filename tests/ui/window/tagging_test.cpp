// From a key press to changes, as values.
#include "tests/support/newsroom.h"
#include "ui/window/tagging.h"

namespace {

const Span &after(const TagStep &step)
{
    return *std::get<Edit<Span>>(step.changes.back()).after;
}

QString wordsOf(const OpenArticle &article, const std::optional<TagStep> &step)
{
    REQUIRE(step);
    return article.words(after(*step));
}

QString meant(const QString &text, TextRange selection, qsizetype caret,
              Precision precision = Precision::WholeWords)
{
    const TextRange range = wordsToTag(text, selection, caret, precision);
    return text.mid(range.start, range.length());
}

} // namespace

TEST_CASE("a rough selection means whole words without the space around them")
{
    const QString text = QStringLiteral("China said “any accusation” must wait.");
    CHECK(meant(text, {6, 11}, 11) == QStringLiteral("said"));
    CHECK(meant(text, {8, 9}, 9) == QStringLiteral("said"));
    CHECK(meant(text, {8, 9}, 9, Precision::Exact) == QStringLiteral("i"));
    CHECK(meant(text, {}, 2) == QStringLiteral("China"));
    CHECK(meant(QStringLiteral("   "), {}, 1).isEmpty());
    CHECK(meant({}, {}, 0).isEmpty());
}

TEST_CASE("exact characters never cut one in half")
{
    const QString text = QStringLiteral("a😀b");
    CHECK(meant(text, {2, 3}, 3, Precision::Exact) == QStringLiteral("😀"));
}

TEST_CASE("tagging makes the annotator's span with the tag's defaults")
{
    const Newsroom room;
    const TagStep step = addSpan(*room.article(), room.project->tagset(), room.tag(QStringLiteral("Claim")),
                                 room.ana, room.place(QStringLiteral("the sirens were silent")));
    CHECK(step.label == QStringLiteral("Tag “the sirens were silent” as Claim"));
    CHECK(step.span == after(step).id);
    CHECK(after(step).attributes.text(QStringLiteral("type")) == QStringLiteral("event"));
    CHECK(after(step).annotator == room.ana);
    CHECK(after(step).tagsetVersion == room.project->tagset().version);
    CHECK(after(step).tagsetVersion > 0);
    must(room.project->apply(step.label, step.changes));
    const auto article = room.article();
    CHECK(sameSpan(*article, room.tag(QStringLiteral("Claim")).id, room.ana,
                   room.place(QStringLiteral("the sirens were silent"))));
    CHECK_FALSE(sameSpan(*article, room.tag(QStringLiteral("Claim")).id, room.ben,
                         room.place(QStringLiteral("the sirens were silent"))));
    CHECK_FALSE(sameSpan(*article, room.tag(QStringLiteral("Cue")).id, room.ana,
                         room.place(QStringLiteral("the sirens were silent"))));
}

TEST_CASE("removing a span takes its links along and one undo brings all back")
{
    const Newsroom room;
    const TagStep step = removeSpan(*room.article(), room.span(room.claim), room.project->tagset());
    CHECK(step.changes.size() == 3);
    must(room.project->apply(step.label, step.changes));
    CHECK(room.article()->links().empty());
    must(room.project->undo());
    CHECK(room.article()->links().size() == 2);
    CHECK(room.article()->spans().size() == 5);
}

TEST_CASE("claims that lose their only source with its span forget that a source speaks")
{
    Newsroom room;
    const QString attribution = QStringLiteral("attribution");
    const Id source = room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    const Id claim = room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    const LinkType &type = *room.project->tagset().linkTypeNamed(u"attributed_to");
    Link link;
    link.id = Id::make();
    link.type = type.id;
    link.from = claim;
    link.to = source;
    link.annotator = room.ana;
    Span said = room.span(claim);
    said.attributes.set(attribution, QStringLiteral("source"));
    room.apply(QStringLiteral("Link"), {added(link), edited(room.span(claim), said)});
    const TagStep step = removeSpan(*room.article(), room.span(source), room.project->tagset());
    CHECK(step.label == QStringLiteral("Remove Source “residents”"));
    must(room.project->apply(step.label, step.changes));
    CHECK(room.span(claim).attributes.text(attribution) == QStringLiteral("article"));
    must(room.project->undo());
    CHECK(room.span(claim).attributes.text(attribution) == QStringLiteral("source"));
    // Its claim removed with its own link is not edited too.
    const TagStep all = removeSpan(*room.article(), room.span(claim), room.project->tagset());
    must(room.project->apply(all.label, all.changes));
    CHECK_FALSE(room.article()->span(claim));
}

TEST_CASE("an edge goes word by word and character by character")
{
    const Newsroom room;
    const auto article = room.article();
    const Span hedge = room.span(room.hedge); // must be based on facts
    const auto moved = [&](Edge edge, Unit unit, bool forward) {
        return wordsOf(*article, moveEdge(*article, hedge, QStringLiteral("Hedge"), edge, unit, forward));
    };
    CHECK(moved(Edge::Start, Unit::Word, true) == QStringLiteral("be based on facts"));
    CHECK(moved(Edge::Start, Unit::Word, false) == QStringLiteral("accusation must be based on facts"));
    CHECK(moved(Edge::End, Unit::Word, false) == QStringLiteral("must be based on"));
    CHECK(moved(Edge::End, Unit::Character, false) == QStringLiteral("must be based on fact"));
    CHECK(moved(Edge::End, Unit::Word, true) == QStringLiteral("must be based on facts” after"));
}

TEST_CASE("an edge stops at the other edge and at the ends of the text")
{
    const Newsroom room;
    const auto article = room.article();
    Span span = room.span(room.cue);
    span.pieces = {TextRange{0, 1}};
    const QString tag = QStringLiteral("Cue");
    CHECK_FALSE(moveEdge(*article, span, tag, Edge::End, Unit::Character, false));
    CHECK_FALSE(moveEdge(*article, span, tag, Edge::Start, Unit::Character, true));
    CHECK_FALSE(moveEdge(*article, span, tag, Edge::Start, Unit::Word, false));
    span.pieces = {TextRange{article->text().size() - 1, article->text().size()}};
    CHECK_FALSE(moveEdge(*article, span, tag, Edge::End, Unit::Word, true));
}

TEST_CASE("pieces are added and joined and taken out")
{
    const Newsroom room;
    const auto article = room.article();
    const QString tag = QStringLiteral("Claim");
    const Span claim = room.span(room.claim);
    const auto two = addPiece(*article, claim, tag, room.place(QStringLiteral("after the flood")));
    REQUIRE(two);
    CHECK(after(*two).pieces.size() == 2);
    must(room.project->apply(two->label, two->changes));
    const Span both = room.span(room.claim);

    // What lies between makes one of them; what is in it already changes nothing.
    TextRange between{both.pieces[0].end, both.pieces[1].start};
    CHECK(after(*addPiece(*article, both, tag, between)).pieces.size() == 1);
    CHECK_FALSE(addPiece(*article, both, tag, both.pieces[1]));
    CHECK_FALSE(addPiece(*article, both, tag, {5, 5}));

    const TextRange caret{both.pieces[1].start, both.pieces[1].start};
    CHECK(wordsOf(*article, removePiece(*article, both, tag, caret)) ==
          QStringLiteral("any accusation must be based on facts"));
    CHECK(wordsOf(*article, removePiece(*article, claim, tag, room.place(QStringLiteral("must be")))) ==
          QStringLiteral("any accusation … based on facts"));
    CHECK_FALSE(removePiece(*article, claim, tag, claim.pieces[0])); // nothing would be left
}

TEST_CASE("the first edit puts the reading in progress and done is not undone by it")
{
    const Newsroom room;
    const auto first = startReading({}, room.dam, room.ana);
    REQUIRE(first);
    Reading reading = *std::get<Edit<Reading>>(*first).after;
    CHECK(reading.state == ReadingState::InProgress);
    CHECK_FALSE(startReading({reading}, room.dam, room.ana));
    reading.state = ReadingState::Done;
    CHECK_FALSE(startReading({reading}, room.dam, room.ana));
    CHECK(startReading({reading}, room.dam, room.ben));
    CHECK(setReading({reading}, room.dam, room.ana, ReadingState::NotStarted));
    CHECK_FALSE(setReading({reading}, room.dam, room.ana, ReadingState::Done));
    CHECK_FALSE(setReading({}, room.dam, room.ana, ReadingState::NotStarted));
}

TEST_CASE("long words in a label keep both ends and whole characters")
{
    CHECK(quoted(QStringLiteral("  a\nb ")) == QStringLiteral("a b"));
    const QString shown = quoted(QStringLiteral("😀").repeated(100));
    CHECK(shown.size() < 60);
    CHECK(QString::fromUtf8(shown.toUtf8()) == shown);
}

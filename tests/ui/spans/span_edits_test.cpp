// What the editor does to a span, as values.
#include "tests/support/newsroom.h"
#include "ui/spans/span_edits.h"

namespace {

using Kind = AttributeDefinition::Kind;

AttributeDefinition definition(Kind kind)
{
    return {QStringLiteral("a"), kind, false, {}, {}, {{QStringLiteral("x"), {}}, {QStringLiteral("y"), {}}}};
}

const Span &after(const SpanEdit &edit)
{
    return *std::get<Edit<Span>>(edit.changes.at(0)).after;
}

} // namespace

TEST_CASE("an attribute is set and cleared and each says so")
{
    const Newsroom room;
    const auto article = room.article();
    const Span span = room.span(room.claim);
    const SpanEdit set = withAttribute(*article, span, QStringLiteral("type"), QStringLiteral("rule"));
    CHECK(set.label == QStringLiteral("Set type of “any accusation must be based on facts” to rule"));
    CHECK(after(set).attributes.text(QStringLiteral("type")) == QStringLiteral("rule"));
    CHECK(withAttribute(*article, span, QStringLiteral("type"), QStringLiteral("event")).changes.empty());
    const SpanEdit clear = withAttribute(*article, span, QStringLiteral("type"), {});
    CHECK(clear.label == QStringLiteral("Clear type of “any accusation must be based on facts”"));
}

TEST_CASE("a label quotes words that look like a place holder as they are")
{
    Newsroom room;
    const Id odd = room.addArticle(QStringLiteral("Odd"), QStringLiteral("a rise of %2 and %1 per cent"));
    const auto article = must(room.project->openArticle(odd));
    Span span = room.span(room.claim);
    span.article = odd;
    span.pieces = {TextRange{0, article->text().size()}};
    const SpanEdit edit = withAttribute(*article, span, QStringLiteral("type"), QStringLiteral("rule"));
    CHECK(edit.label == QStringLiteral("Set type of “a rise of %2 and %1 per cent” to rule"));
}

TEST_CASE("another tag keeps the values both have and drops links it may not have")
{
    const Newsroom room;
    const auto article = room.article();
    const Tagset &tagset = room.project->tagset();
    const SpanEdit edit =
        withTag(*article, room.span(room.claim), room.tag(QStringLiteral("Source")), tagset);
    CHECK(after(edit).tag == room.tag(QStringLiteral("Source")).id);
    CHECK(after(edit).tagsetVersion == tagset.version);
    CHECK(after(edit).attributes.value(QStringLiteral("check")).isValid() == false);
    const auto links = std::count_if(edit.changes.begin(), edit.changes.end(), [](const Change &change) {
        return std::holds_alternative<Edit<Link>>(change);
    });
    CHECK(links >= 1); // a source is attributed to nobody
    CHECK(
        withTag(*article, room.span(room.claim), room.tag(QStringLiteral("Claim")), tagset).changes.empty());
    must(room.project->apply(edit.label, edit.changes)); // the store agrees
}

TEST_CASE("a note of spaces is none and the last piece stays")
{
    const Newsroom room;
    const auto article = room.article();
    Span span = room.span(room.claim);
    CHECK(withNote(*article, span, QStringLiteral("  \n")).changes.empty());
    CHECK(withoutPiece(*article, span, 0).changes.empty());
    span.pieces.append(room.place(QStringLiteral("after the flood")));
    const SpanEdit edit = withoutPiece(*article, span, 1);
    CHECK(after(edit).pieces.size() == 1);
    CHECK(withoutPiece(*article, span, 2).changes.empty());
    CHECK(withoutPiece(*article, span, -1).changes.empty());
}

TEST_CASE("numbers and days are read as people write them and nonsense is refused")
{
    CHECK(readValue(definition(Kind::Number), QStringLiteral(" 12.5 ")) == QVariant(12.5));
    CHECK(readValue(definition(Kind::Number), QStringLiteral("many")) == std::nullopt);
    CHECK(readValue(definition(Kind::Number), QStringLiteral("1e999")) == std::nullopt);
    CHECK(readValue(definition(Kind::Number), QString()) == QVariant());
    CHECK(readValue(definition(Kind::Date), QStringLiteral("2022-04-06")) ==
          QVariant(QStringLiteral("2022-04-06")));
    CHECK(readValue(definition(Kind::Date), QStringLiteral("2023-02-29")) == std::nullopt);
    CHECK(readValue(definition(Kind::Date), QStringLiteral("soon")) == std::nullopt);
    CHECK(readValue(definition(Kind::Text), QStringLiteral(" a b ")) == QVariant(QStringLiteral("a b")));
}

TEST_CASE("a value fits its definition or not")
{
    CHECK(isValidValue(definition(Kind::Choice), QStringLiteral("x")));
    CHECK_FALSE(isValidValue(definition(Kind::Choice), QStringLiteral("z")));
    CHECK(isValidValue(definition(Kind::Choices), QStringList{QStringLiteral("x"), QStringLiteral("y")}));
    CHECK_FALSE(
        isValidValue(definition(Kind::Choices), QStringList{QStringLiteral("x"), QStringLiteral("z")}));
    CHECK_FALSE(isValidValue(definition(Kind::Choices), QStringList()));
    CHECK(isValidValue(definition(Kind::YesNo), true));
    CHECK_FALSE(isValidValue(definition(Kind::YesNo), QStringLiteral("yes")));
    CHECK_FALSE(isValidValue(definition(Kind::Date), QStringLiteral("2023-02-29")));
}

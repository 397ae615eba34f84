// Which words stand in quotation marks.
#include "model/claims/quoted.h"
#include "tests/support/strings.h"

namespace {

QStringList quotations(const QString &text)
{
    QStringList found;
    for (const TextRange &range : quotationsIn(text))
        found.append(text.mid(range.start, range.length()));
    return found;
}

Quoted of(const QString &text, const QString &words)
{
    const qsizetype start = text.indexOf(words);
    REQUIRE(start >= 0);
    return howQuoted(text, {{start, start + words.size()}}, quotationsIn(text));
}

} // namespace

TEST_CASE("quotations are found by their marks in several languages")
{
    CHECK(quotations(QStringLiteral("He said “no” and \"yes\".")) == QStringList{"“no”", "\"yes\""});
    CHECK(quotations(QStringLiteral("Er sagte „nein“ und »ja«, il dit « non ».")) ==
          QStringList{"„nein“", "»ja«", "« non »"});
    CHECK(quotations(QStringLiteral("It doesn’t, and ‘won’t’.")).isEmpty());
    CHECK(quotations({}).isEmpty());
}

TEST_CASE("a quotation without its end goes to the end of the paragraph and no further")
{
    CHECK(quotations(QStringLiteral("“It goes on\n“and on.” He left.")) ==
          QStringList{"“It goes on", "“and on.”"});
    CHECK(quotations(QStringLiteral("a 15\" pipe\nnext")).isEmpty());
}

TEST_CASE("a claim is quoted in full or partly or not at all")
{
    const QString text = QStringLiteral("They said the trams “clearly” helped. “We will act.” It rained.");
    CHECK(of(text, QStringLiteral("the trams “clearly” helped")) == Quoted::Partly);
    CHECK(of(text, QStringLiteral("We will act")) == Quoted::Yes);
    CHECK(of(text, QStringLiteral("“We will act.”")) == Quoted::Yes);
    CHECK(of(text, QStringLiteral("It rained")) == Quoted::No);
    CHECK(quotedName(Quoted::Yes) == "yes");
    CHECK(quotedName(Quoted::Partly) == "partly");
    CHECK(quotedName(Quoted::No) == "no");
}

TEST_CASE("the pieces of a claim count and not what lies between them")
{
    const QString text = QStringLiteral("The flood, he said, “should not be used”.");
    const auto quotes = quotationsIn(text);
    const TextRange flood{4, 9};
    const qsizetype start = text.indexOf(QStringLiteral("should"));
    CHECK(howQuoted(text, {flood, {start, start + 18}}, quotes) == Quoted::Partly);
    CHECK(howQuoted(text, {flood}, quotes) == Quoted::No);
}

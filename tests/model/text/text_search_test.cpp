#include "model/text/text_search.h"

#include "tests/support/strings.h"

namespace {

QStringList found(const QString &text, TextQuery query)
{
    const auto search = TextSearch::compile(query);
    REQUIRE(search);
    QStringList words;
    for (const TextRange &range : search->find(text))
        words.append(text.sliced(range.start, range.length()));
    return words;
}

TextQuery words(const QString &text)
{
    return {.text = text};
}

} // namespace

TEST_CASE("words are found whole in any case and accent")
{
    const QString text = QStringLiteral("Müller said MULLER is no muller, Mu\u0308ller's mullers.");
    CHECK(found(text, words("muller")) ==
          QStringList{"Müller", "MULLER", "muller", QStringLiteral("Mu\u0308ller")});
    CHECK(found(text, words("Müller")).size() == 4);
    CHECK(found(text, {.text = "muller", .matchCase = true}) == QStringList{"muller"});
    CHECK(found(text, {.text = "müller", .matchAccents = true}) == QStringList{"Müller"});
    CHECK(found(text, {.text = "ulle", .wholeWords = false}).size() == 5);
    CHECK(found(text, words("mull*")).last() == "mullers");
    CHECK(found(text, words("mull")).isEmpty());
}

TEST_CASE("the words of a phrase follow one another")
{
    const QString text = QStringLiteral("It must be based on facts.\nMust,\nbe! must not be. mustbe");
    CHECK(found(text, words("\"must be\"")) == QStringList{"must be", "Must,\nbe"});
    CHECK(found(text, words("“must be”")).size() == 2);
    CHECK(found(text, words("\"must be bas*\"")) == QStringList{"must be based"});
    CHECK(found(text, words("must-be")).size() == 2); // as the text has it, between two words
    CHECK(found(text, words("\"be based on fact\"")).isEmpty());
    CHECK(found(text, {.text = "\"ust be ba\"", .wholeWords = false}) == QStringList{"ust be ba"});
}

TEST_CASE("every term must be there, and overlapping places count once")
{
    const QString text = QStringLiteral("one two three two");
    CHECK(found(text, words("two three")) == QStringList{"two", "three", "two"});
    CHECK(found(text, words("two four")).isEmpty());
    CHECK(found(text, words("two \"two three\"")) == QStringList{"two three", "two"});
}

TEST_CASE("other scripts and pairs of surrogates")
{
    CHECK(found(QStringLiteral("Η Αθήνα"), words("αθηνα")) == QStringList{"Αθήνα"});
    CHECK(found(QStringLiteral("В Москве́ и москва"), words("москв*")).size() == 2);
    CHECK(found(QStringLiteral("facts😀facts"), words("facts")).size() == 2);
    CHECK(found(QStringLiteral("我们中国人"), {.text = QStringLiteral("中国"), .wholeWords = false}).size() ==
          1);
    // A vowel sign is no accent.
    CHECK(found(QStringLiteral("की क"), words("क")) == QStringList{"क"});
}

TEST_CASE("patterns")
{
    const QString text = QStringLiteral("A 12 %\nb 7 %");
    CHECK(found(text, {.text = "\\d+ %", .kind = TextQuery::Kind::Pattern}) == QStringList{"12 %", "7 %"});
    CHECK(found(text, {.text = "^B", .kind = TextQuery::Kind::Pattern}) == QStringList{"b"});
    CHECK(found(text, {.text = "^B", .kind = TextQuery::Kind::Pattern, .matchCase = true}).isEmpty());
    CHECK(found(text, {.text = "x*", .kind = TextQuery::Kind::Pattern}).isEmpty());
}

TEST_CASE("queries that cannot be are refused in words")
{
    for (const char *bad : {"", "  ", "\"\"", "…", "*"}) {
        INFO(bad);
        const auto search = TextSearch::compile(words(QString::fromUtf8(bad)));
        REQUIRE_FALSE(search);
        CHECK(search.error().message.contains("no word"));
    }
    const auto pattern = TextSearch::compile({.text = "a(b", .kind = TextQuery::Kind::Pattern});
    REQUIRE_FALSE(pattern);
    CHECK(pattern.error().message.contains("not a regular expression"));
    CHECK_FALSE(TextSearch::compile({.text = "", .kind = TextQuery::Kind::Pattern}));
}

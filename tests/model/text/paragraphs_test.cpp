#include "model/text/paragraphs.h"
#include "tests/support/strings.h"

TEST_CASE("paragraphs are lines and blank ones have no number")
{
    const QString text = QStringLiteral("Title\n\n  \nBody one\nBody two");
    const Paragraphs paragraphs(text);
    REQUIRE(paragraphs.count() == 5);
    CHECK(paragraphs.range(0) == TextRange{0, 5});
    CHECK(paragraphs.range(1) == TextRange{6, 6});
    CHECK(paragraphs.range(2) == TextRange{7, 9});
    CHECK(paragraphs.range(4) == TextRange{19, 27});
    CHECK(paragraphs.number(0) == 1);
    CHECK(paragraphs.isBlank(1));
    CHECK(paragraphs.isBlank(2));
    CHECK(paragraphs.number(3) == 2);
    CHECK(paragraphs.number(4) == 3);
}

TEST_CASE("paragraphs find the line of a position")
{
    const Paragraphs paragraphs(u"ab\ncd");
    CHECK(paragraphs.at(-3) == 0);
    CHECK(paragraphs.at(0) == 0);
    CHECK(paragraphs.at(2) == 0); // the LF belongs to the line it ends
    CHECK(paragraphs.at(3) == 1);
    CHECK(paragraphs.at(5) == 1);
    CHECK(paragraphs.at(500) == 1);
}

TEST_CASE("paragraphs of an empty text are one blank line")
{
    const Paragraphs paragraphs(u"");
    REQUIRE(paragraphs.count() == 1);
    CHECK(paragraphs.range(0) == TextRange{0, 0});
    CHECK(paragraphs.isBlank(0));
    CHECK(paragraphs.at(0) == 0);
}

TEST_CASE("paragraphs end with a blank line behind a last LF")
{
    const Paragraphs paragraphs(u"a\n");
    REQUIRE(paragraphs.count() == 2);
    CHECK(paragraphs.range(1) == TextRange{2, 2});
}

// What the guidelines say about one tag.
#include "model/text/markdown_section.h"

#include "tests/support/strings.h"

namespace {

const QString guide =
    QStringLiteral("# Guide\n\nAll of it.\n\n## Claim ##\n\nOne proposition,\none claim.\n\n- a list\n\n"
                   "### Claim, more\n\ndeeper\n\n##  source\n\n> an example\n\nWhoever answers.\n\n"
                   "```\n## Cue\n```\n\n## Cue\n\nThe words.\n\n#Hedge\n\nno heading\n");

} // namespace

TEST_CASE("the section of a heading goes on to the next one of its level")
{
    CHECK(markdownSection(guide, "Claim") ==
          "One proposition,\none claim.\n\n- a list\n\n### Claim, more\n\ndeeper");
    CHECK(markdownSection(guide, " SOURCE ").startsWith("> an example"));
    CHECK(markdownSection(guide, "Cue") == "The words.\n\n#Hedge\n\nno heading"); // not the one in a fence
    CHECK(markdownSection(guide, "Hedge").isEmpty());
    CHECK(markdownSection(guide, "Guide").endsWith("no heading"));
    CHECK(markdownSection({}, "Claim").isEmpty());
    CHECK(markdownSection(guide, {}).isEmpty());
}

TEST_CASE("the lead of a section is its first paragraph of plain words")
{
    CHECK(markdownLead(markdownSection(guide, "Claim")) == "One proposition, one claim.");
    CHECK(markdownLead(markdownSection(guide, "Source")) == "Whoever answers.");
    CHECK(markdownLead("- only\n- a list\n").isEmpty());
    CHECK(markdownLead({}).isEmpty());
}

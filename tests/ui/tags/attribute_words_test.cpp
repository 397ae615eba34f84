// Values of attributes as people read them.
#include "tests/support/strings.h"
#include "ui/tags/attribute_words.h"

TEST_CASE("values are read as words and never as a machine writes them")
{
    CHECK(valueWords(true) == "yes");
    CHECK(valueWords(false) == "no");
    CHECK(valueWords(3.5) == "3.5");
    CHECK(valueWords(QStringList{QStringLiteral("Ana"), QStringLiteral("Ben")}) == "Ana, Ben");
    CHECK(valueWords(QStringLiteral("2026-01-31")) == "2026-01-31");
    CHECK(readableValue(QStringLiteral("named-person")) == "named person");
}

TEST_CASE("a summary has the first attribute and the others where they are not the default")
{
    using Kind = AttributeDefinition::Kind;
    Tag tag;
    tag.attributes.push_back({QStringLiteral("type"), Kind::Choice, true, QStringLiteral("event"), {}, {}});
    tag.attributes.push_back({QStringLiteral("check"), Kind::Choice, false, QStringLiteral("open"), {}, {}});
    tag.attributes.push_back({QStringLiteral("on-record"), Kind::YesNo, false, {}, {}, {}});
    tag.attributes.push_back({QStringLiteral("entity"), Kind::Text, false, {}, {}, {}});
    Span span;
    CHECK(attributeSummary(span, &tag).isEmpty());
    span.attributes.set(QStringLiteral("type"), QStringLiteral("event"));
    span.attributes.set(QStringLiteral("check"), QStringLiteral("open"));
    CHECK(attributeSummary(span, &tag) == "event");
    span.attributes.set(QStringLiteral("check"), QStringLiteral("not-checkable"));
    span.attributes.set(QStringLiteral("on-record"), true);
    CHECK(attributeSummary(span, &tag) == QStringLiteral("event · not checkable · on record"));
    span.attributes.set(QStringLiteral("on-record"), false);
    span.attributes.set(QStringLiteral("entity"), QStringLiteral("Osk-Dam builders"));
    CHECK(attributeSummary(span, &tag) ==
          QStringLiteral("event · not checkable · on record: no · Osk-Dam builders"));
    CHECK(attributeSummary(span, nullptr).isEmpty());
}

TEST_CASE("only names of choices are read as words: hyphens of dates, numbers and texts stay")
{
    using Kind = AttributeDefinition::Kind;
    Tag tag;
    tag.attributes.push_back({QStringLiteral("day"), Kind::Date, false, {}, {}, {}});
    tag.attributes.push_back({QStringLiteral("change"), Kind::Number, false, {}, {}, {}});
    tag.attributes.push_back({QStringLiteral("topics"), Kind::Choices, false, {}, {}, {}});
    Span span;
    span.attributes.set(QStringLiteral("day"), QStringLiteral("2022-04-05"));
    span.attributes.set(QStringLiteral("change"), -3.5);
    span.attributes.set(QStringLiteral("topics"), QStringList{QStringLiteral("public-health"), QStringLiteral("war")});
    CHECK(attributeSummary(span, &tag) == QStringLiteral("2022-04-05 · -3.5 · public health, war"));
}

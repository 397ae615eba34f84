#include "model/entities/review.h"
#include "model/entities/setting.h"

#include "tests/support/strings.h"

TEST_CASE("a review is stale once one of its spans was edited or removed")
{
    Span a;
    a.id = Id::make();
    a.stamp.rev = 2;
    Span b;
    b.id = Id::make();
    b.stamp.rev = 1;
    Review review;
    review.spans = {{a.id, 2}, {b.id, 1}};
    bool isThere = true;
    const auto find = [&](const Id &id) -> const Span * {
        return id == a.id ? &a : id == b.id && isThere ? &b : nullptr;
    };
    CHECK_FALSE(isStale(review, find));
    a.stamp.rev = 3;
    CHECK(isStale(review, find));
    a.stamp.rev = 2;
    isThere = false;
    CHECK(isStale(review, find));
}

TEST_CASE("reviewed spans go through their text")
{
    const std::vector<ReviewedSpan> spans{{Id::make(), 1}, {Id::make(), 77}};
    CHECK(reviewedSpansFromString(reviewedSpansToString(spans)) == spans);
    const QString id = Id::make().toString();
    for (const QString &bad : {QString(), QStringLiteral("{}"), QStringLiteral("[1]"),
                               QStringLiteral("[[\"%1\"]]").arg(id), QStringLiteral("[[\"%1\", 0]]").arg(id),
                               QStringLiteral("[[\"%1\", 1, 2]]").arg(id), QStringLiteral("[[\"x\", 1]]")}) {
        INFO(bad.toStdString());
        CHECK_FALSE(reviewedSpansFromString(bad).has_value());
    }
}

TEST_CASE("outcomes have names")
{
    for (const Outcome outcome :
         {Outcome::Accept, Outcome::Reject, Outcome::TakeOne, Outcome::Third, Outcome::Nothing})
        CHECK(outcomeFromName(outcomeName(outcome)) == outcome);
    CHECK_FALSE(outcomeFromName(u"Accept").has_value());
}

TEST_CASE("a setting has the same identity on every machine")
{
    // printf guidelines | sha256sum begins a54b…; two digits say version and variant.
    CHECK(settingId(settings::guidelines).toString() == "a54bfd9a-1039-8756-bc51-f9e20bc74f69");
    CHECK(settingId(settings::verdicts) != settingId(settings::guidelines));
    const Setting setting = makeSetting(settings::verdicts, QStringLiteral("True\nFalse"));
    CHECK(setting.id == settingId(u"verdicts"));
    CHECK(settingValue({setting}, settings::verdicts) == "True\nFalse");
    CHECK(settingValue({setting}, settings::blindPasses, QStringLiteral("yes")) == "yes");
}

TEST_CASE("what was reviewed is known by its words, tag and values, whatever the revision")
{
    Span span;
    span.id = Id::make();
    span.tag = Id::make();
    span.pieces = {TextRange{3, 8}, TextRange{10, 12}};
    span.attributes = *Attributes::fromJson(R"({"kind":"deferral"})");
    span.stamp.rev = 4;
    const ReviewedSpan seen = reviewed(span);
    CHECK(seen.rev == 4);
    CHECK(reviewedSpansFromString(reviewedSpansToString({seen})) == std::vector<ReviewedSpan>{seen});
    span.stamp.rev = 6;
    span.note = QStringLiteral("see page 3");
    span.tagsetVersion = 9;
    CHECK(isAsReviewed(seen, span));
    CHECK_FALSE(isAsReviewed({span.id, 4}, span)); // of an older program, which kept only the revision
    Span moved = span;
    moved.pieces = {TextRange{3, 8}, TextRange{10, 13}};
    Span joined = span;
    joined.pieces = {TextRange{3, 12}};
    Span retagged = span;
    retagged.tag = Id::make();
    Span other = span;
    other.attributes = *Attributes::fromJson(R"({"kind":"hearsay"})");
    for (const Span &one : {moved, joined, retagged, other})
        CHECK_FALSE(isAsReviewed(seen, one));
    CHECK_FALSE(reviewedSpansFromString(QStringLiteral("[[\"%1\",1,\"zz\"]]").arg(span.id.toString())));
}

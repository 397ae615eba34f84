// Finding tagged words again: known answers, and what holds for every text.
#include "model/text/anchors.h"
#include "tests/support/strings.h"

#include <catch2/catch.hpp>

#include <random>

namespace {

const QString text = QStringLiteral(
    "China said Wednesday that any accusation must be based on facts. Russia said so too.\n"
    "The mayor said that the bridge was safe, and the council said that the bridge was safe.\n");

QString wordsAt(const QString &where, const std::optional<AnchorMatch> &match)
{
    return match ? where.mid(match->range.start, match->range.length()) : QStringLiteral("(lost)");
}

Anchor anchorOf(const QString &where, const QString &words, int nth = 0)
{
    qsizetype at = -1;
    for (int i = 0; i <= nth; ++i)
        at = where.indexOf(words, at + 1);
    REQUIRE(at >= 0);
    return makeAnchor(where, {at, at + words.size()});
}

} // namespace

TEST_CASE("an anchor remembers words and neighbourhood")
{
    const Anchor anchor = anchorOf(text, "must be based on facts");
    CHECK(anchor.quote == "must be based on facts");
    CHECK(anchor.before.endsWith("any accusation "));
    CHECK(anchor.after.startsWith(". Russia"));
    CHECK(anchor.before.size() <= 32);
    CHECK(anchor.after.size() <= 32);
    CHECK(makeAnchor(text, {0, 5}).before.isEmpty());
    CHECK(makeAnchor(text, {text.size() - 5, text.size()}).after.isEmpty());
}

TEST_CASE("the same text gives the same place with the highest score")
{
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        const qsizetype start = qsizetype(random() % unsigned(text.size() - 1));
        const qsizetype end = start + 1 + qsizetype(random() % unsigned(text.size() - start));
        const TextRange range{start, std::min(end, text.size())};
        INFO(range.start << "-" << range.end);
        const auto found = findAnchor(makeAnchor(text, range), text);
        REQUIRE(found);
        CHECK(found->range == range);
        CHECK(found->score == 1.0);
    }
}

TEST_CASE("words that moved are found with the same score as long as their neighbourhood moved along")
{
    const QString longer = QStringLiteral("Correction: an earlier version was wrong.\n\n") + text;
    for (const char *words : {"China", "must be based on facts", "the council"}) {
        const auto found = findAnchor(anchorOf(text, words), longer);
        CHECK(wordsAt(longer, found) == words);
        CHECK(found->range.start == longer.indexOf(words));
    }
    // At the very beginning there was nothing before; elsewhere the neighbourhood is as it was.
    CHECK(findAnchor(anchorOf(text, "must be based on facts"), longer)->score == 1.0);
}

TEST_CASE("of the same words twice the one with the same neighbourhood is taken")
{
    for (int nth : {0, 1}) {
        const Anchor anchor = anchorOf(text, "the bridge was safe", nth);
        const QString shifted = QStringLiteral("Updated. ") + text;
        const auto found = findAnchor(anchor, shifted);
        REQUIRE(found);
        CHECK(found->range.start == anchor.range.start + 9);
    }
}

TEST_CASE("a word that was corrected is found near with a lower score")
{
    QString corrected = text;
    corrected.replace("must be based on facts", "must be based on the facts");
    const auto found = findAnchor(anchorOf(text, "any accusation must be based on facts"), corrected);
    CHECK(wordsAt(corrected, found) == "any accusation must be based on the facts");
    CHECK(found->score < 1.0);
    CHECK(found->score > 0.8);
}

TEST_CASE("what is gone is lost and a bar that is lower lets more through")
{
    QString cut = text;
    cut.replace("any accusation must be based on facts", "nothing was decided");
    const Anchor anchor = anchorOf(text, "any accusation must be based on facts");
    CHECK_FALSE(findAnchor(anchor, cut));
    CHECK_FALSE(findAnchor(anchor, QStringView()));
    CHECK_FALSE(findAnchor(anchorOf(text, "China"), QStringLiteral("Peru said nothing.")));
    const auto any = findAnchor(anchor, cut, 0);
    CHECK((!any || any->score < 0.8));
}

TEST_CASE("a place is on whole characters")
{
    const QString emoji = QStringLiteral("He 😀 smiled, e\u0301tude in hand, 👩‍👧 said.");
    const QString moved = QStringLiteral("😀 ") + emoji;
    for (const QString &words :
         {QStringLiteral("😀"), QStringLiteral("e\u0301tude"), QStringLiteral("👩‍👧 said")}) {
        const auto found = findAnchor(anchorOf(emoji, words), moved);
        CHECK(wordsAt(moved, found) == words);
    }
}

TEST_CASE("a long quotation is found by its ends when a word in it changed")
{
    QString many;
    for (int i = 0; i < 400; ++i)
        many += QStringLiteral("word%1 ").arg(i * 7919 % 1000);
    const QString before = QStringLiteral("Before it. ") + many + QStringLiteral("After it.");
    const Anchor anchor = makeAnchor(before, {11, 11 + many.size() - 1});
    QString after = before;
    after.replace(after.size() / 2, 4, QStringLiteral("else"));
    after.prepend("New. ");
    const auto found = findAnchor(anchor, after);
    REQUIRE(found);
    CHECK(found->range == TextRange{16, 16 + many.size() - 1});
    CHECK(found->score < 1.0);
}

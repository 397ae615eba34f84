#include "model/review/by_word.h"
#include "model/review/differences.h"
#include "model/review/many_differences.h"
#include "model/review/tokens.h"
#include "tests/model/review/passes_builder.h"
#include "tests/support/strings.h"

#include <algorithm>

namespace {

std::vector<Difference> between(Pass a, Pass b)
{
    const ComparedArticle both = compared(article(1000, {std::move(a), std::move(b)}), {0, 1});
    return differences(both.passes[0], both.passes[1]);
}

std::vector<DifferenceKind> kinds(const std::vector<Difference> &found)
{
    std::vector<DifferenceKind> list;
    for (const Difference &difference : found)
        list.push_back(difference.kind);
    return list;
}

using Kinds = std::vector<DifferenceKind>;

} // namespace

TEST_CASE("differences are named by kind")
{
    CHECK(kinds(between(pass({span(0, 0, 9)}), pass({span(0, 0, 9)}))) == Kinds{DifferenceKind::Exact});
    CHECK(kinds(between(pass({span(0, 0, 9)}), pass({span(0, 2, 9)}))) == Kinds{DifferenceKind::Boundary});
    CHECK(kinds(between(pass({span(0, 0, 9)}), pass({span(1, 0, 9)}))) == Kinds{DifferenceKind::Tag});
    CHECK(kinds(between(pass({span(0, 0, 9, {{0, 0}})}), pass({span(0, 0, 9, {{0, 1}})}))) ==
          Kinds{DifferenceKind::Attribute});
    CHECK(kinds(between(pass({span(0, 0, 9)}), pass({}))) == Kinds{DifferenceKind::OnlyA});
    CHECK(kinds(between(pass({}), pass({span(0, 0, 9)}))) == Kinds{DifferenceKind::OnlyB});
    CHECK(between(pass({}), pass({})).empty());
}

TEST_CASE("a pair shows everything that differs and is named by the gravest")
{
    const auto found = between(pass({span(0, 0, 9, {{0, 0}})}), pass({span(0, 2, 9, {{0, 1}})}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == DifferenceKind::Boundary);
    CHECK(found[0].boundary);
    CHECK(found[0].attribute);
    CHECK_FALSE(found[0].tag);
}

TEST_CASE("a hedge inside a claim is no claim with another tag")
{
    CHECK(kinds(between(pass({span(0, 0, 40)}), pass({span(3, 10, 14)}))) ==
          Kinds{DifferenceKind::OnlyA, DifferenceKind::OnlyB});
}

TEST_CASE("one span against two of the same tag is split or merged")
{
    const auto split = between(pass({span(0, 0, 20)}), pass({span(0, 0, 9), span(0, 10, 20)}));
    REQUIRE(kinds(split) == Kinds{DifferenceKind::Split});
    CHECK(split[0].a == std::vector<int>{0});
    CHECK(split[0].b == std::vector<int>{0, 1});
    const auto merged = between(pass({span(0, 0, 9), span(0, 10, 20)}), pass({span(0, 0, 20)}));
    REQUIRE(kinds(merged) == Kinds{DifferenceKind::Merged});
    CHECK(merged[0].a == std::vector<int>{0, 1});
    // A neighbour that only brushes it is its own.
    CHECK(kinds(between(pass({span(0, 0, 20)}), pass({span(0, 0, 20), span(0, 18, 40)}))) ==
          Kinds{DifferenceKind::Exact, DifferenceKind::OnlyB});
}

TEST_CASE("links are compared through the pairs of spans")
{
    const std::vector<PassSpan> spans{span(0, 0, 9), span(1, 20, 25), span(1, 40, 45)};
    const auto linked = [&](std::vector<PassLink> links) { return pass(spans, std::move(links)); };
    const PassLink toFirst{.from = 0, .to = 1, .type = 0};
    const PassLink toSecond{.from = 0, .to = 2, .type = 0};
    CHECK(kinds(between(linked({toFirst}), linked({toFirst}))) ==
          Kinds{DifferenceKind::Exact, DifferenceKind::Exact, DifferenceKind::Exact});
    CHECK(kinds(between(linked({toFirst}), linked({toSecond}))).front() == DifferenceKind::Link);
    CHECK(kinds(between(linked({toFirst}), linked({}))).front() == DifferenceKind::Link);
    // A symmetric link is the same drawn from either end.
    CHECK(kinds(between(linked({{.from = 1, .to = 2, .type = 1, .symmetric = true}}),
                        linked({{.from = 2, .to = 1, .type = 1, .symmetric = true}}))) ==
          Kinds{DifferenceKind::Exact, DifferenceKind::Exact, DifferenceKind::Exact});
}

TEST_CASE("the same span twice meets it twice")
{
    CHECK(kinds(between(pass({span(0, 0, 9), span(0, 0, 9)}), pass({span(0, 0, 9), span(0, 0, 9)}))) ==
          Kinds{DifferenceKind::Exact, DifferenceKind::Exact});
    // Once more than the other: a part of the same.
    const auto found = between(pass({span(0, 0, 9), span(0, 0, 9)}), pass({span(0, 0, 9)}));
    CHECK(kinds(found) == Kinds{DifferenceKind::Merged});
}

TEST_CASE("swapping the annotators mirrors the differences and every span is in one of them")
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const Pass a = randomPass(random, 3, 120, 12);
        const Pass b = randomPass(random, 3, 120, 12);
        DifferenceCounts forth;
        DifferenceCounts back;
        const auto found = between(a, b);
        forth.add(found);
        back.add(between(b, a));
        CHECK(forth[DifferenceKind::Exact] == back[DifferenceKind::Exact]);
        CHECK(forth[DifferenceKind::OnlyA] == back[DifferenceKind::OnlyB]);
        CHECK(forth[DifferenceKind::Split] == back[DifferenceKind::Merged]);
        std::vector<int> seenA;
        std::vector<int> seenB;
        for (const Difference &difference : found) {
            seenA.insert(seenA.end(), difference.a.begin(), difference.a.end());
            seenB.insert(seenB.end(), difference.b.begin(), difference.b.end());
        }
        std::sort(seenA.begin(), seenA.end());
        std::sort(seenB.begin(), seenB.end());
        REQUIRE(seenA.size() == a.spans.size());
        REQUIRE(seenB.size() == b.spans.size());
        CHECK(std::adjacent_find(seenA.begin(), seenA.end()) == seenA.end());
        CHECK(std::adjacent_find(seenB.begin(), seenB.end()) == seenB.end());
    }
}

TEST_CASE("three annotators side by side")
{
    const PassArticle three = article(100, {pass({span(0, 0, 9), span(1, 30, 40)}), pass({span(0, 0, 9)}),
                                            pass({span(0, 2, 9), span(2, 50, 55)})});
    const auto lines = manyDifferences(compared(three, {0, 1, 2}));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].taggedBy == 3);
    CHECK_FALSE(lines[0].missing);
    CHECK(lines[0].among == DifferenceKind::Boundary);
    CHECK(lines[1].taggedBy == 1);
    CHECK(lines[1].missing);
    CHECK(lines[1].spans[0] == std::vector<int>{1});
    CHECK(lines[2].spans[2] == std::vector<int>{1});
    CHECK(manyDifferences(compared(article(10, {pass({}), pass({})}), {0, 1})).empty());
}

TEST_CASE("two tags on the same words are two things where somebody has both")
{
    // The second and the third may mean the same; the first has a claim and a hedge in it.
    const Pass both = pass({span(0, 0, 20), span(1, 8, 20)});
    const PassArticle three = article(100, {both, pass({span(0, 0, 20)}), pass({span(1, 8, 20)})});
    const auto lines = manyDifferences(compared(three, {0, 1, 2}));
    REQUIRE(lines.size() == 2);
    for (const ManyDifference &line : lines) {
        CHECK(line.taggedBy == 2);
        CHECK(line.among == DifferenceKind::Exact);
        CHECK(line.missing);
    }
    const PassArticle apart = article(100, {pass({}), pass({span(0, 0, 20)}), pass({span(1, 8, 20)})});
    const auto one = manyDifferences(compared(apart, {0, 1, 2}));
    REQUIRE(one.size() == 1);
    CHECK(one[0].among == DifferenceKind::Tag);
}

TEST_CASE("every occurrence of a word and how it was tagged")
{
    const QString text = QStringLiteral("They must go. He must not, and mustard must wait. Must it? must");
    Pass careful = pass({span(3, 5, 9), span(3, 17, 21), span(3, 39, 43)});
    Pass hasty = pass({span(3, 5, 9), span(4, 17, 21)});
    Pass absent;
    const PassSet set = passSet(3, 5, {article(text.size(), {careful, hasty, absent}, {{59, 63}})});
    const auto forms = byWord(set, [&](int) { return text; });
    REQUIRE(forms.size() == 1);
    CHECK(forms[0].form == QStringLiteral("must"));
    REQUIRE(forms[0].occurrences.size() == 4); // not in mustard, not in the furniture
    CHECK(forms[0].tagged == 5);
    CHECK(forms[0].untagged == 3);
    CHECK(forms[0].isMixed);
    CHECK(forms[0].occurrences[1].range == TextRange{17, 21});
    CHECK(forms[0].occurrences[1].tags[0] == std::vector<int>{3});
    CHECK(forms[0].occurrences[1].tags[1] == std::vector<int>{4});
    CHECK_FALSE(forms[0].occurrences[1].tags[2]);
    CHECK(forms[0].occurrences[3].tags[0] == std::vector<int>{});
}

TEST_CASE("tokens are words and single signs")
{
    const QString text = QStringLiteral("«Ça va», said U.S. 😀 a_1");
    QStringList words;
    const auto tokens = tokensForAgreement(text);
    for (const TextRange &token : tokens)
        words.append(text.sliced(token.start, token.length()));
    CHECK(words.join(QLatin1Char('|')) == QStringLiteral("«|Ça|va|»|,|said|U|.|S|.|😀|a_1"));
    CHECK(tokenRange(tokens, {1, 6}) == TextRange{1, 3});
    CHECK(tokenRange(tokens, {2, 5}) == TextRange{1, 3}); // cut words count whole
    CHECK(tokenRange(tokens, {3, 4}).isEmpty());
    CHECK(tokenRange(tokens, {0, text.size()}) == TextRange{0, 12});
    CHECK(tokensForAgreement(u"").empty());
}

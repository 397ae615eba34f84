// What of an annotator's work a review changed.
#include "model/review/lessons.h"

#include <catch2/catch.hpp>

#include <QStringList>

#include <algorithm>

namespace {

const Id claim = Id::make();
const Id source = Id::make();
const Id saidBy = Id::make();

// Ana's work, Ben's beside it, and what Cleo decided.
struct Reviewed
{
    Id ana = Id::make();
    Id ben = Id::make();
    Id cleo = Id::make();
    std::vector<Span> spans;
    std::vector<Link> links;
    std::vector<Review> reviews;
    std::vector<Reply> replies;

    Id span(const Id &by, Pieces pieces, const Id &tag = claim, Layer layer = Layer::Own)
    {
        Span one;
        one.id = Id::make();
        one.annotator = by;
        one.tag = tag;
        one.layer = layer;
        one.pieces = std::move(pieces);
        one.stamp.rev = 1;
        spans.push_back(one);
        return one.id;
    }
    Id agreed(Pieces pieces, const Id &tag = claim)
    {
        return span(cleo, std::move(pieces), tag, Layer::Agreed);
    }
    Id decide(const std::vector<Id> &about, Outcome outcome, const Id &result = {}, const Id &by = {})
    {
        Review review;
        review.id = Id::make();
        review.reviewer = by.isNull() ? cleo : by;
        review.outcome = outcome;
        review.result = result;
        review.stamp.modified = qint64(reviews.size()) + 1;
        for (const Id &id : about)
            review.spans.push_back({id, 1});
        reviews.push_back(review);
        return review.id;
    }
    void link(const Id &from, const Id &to)
    {
        Link one;
        one.id = Id::make();
        one.type = saidBy;
        one.from = from;
        one.to = to;
        links.push_back(one);
    }
    void reply(const Id &about, bool resolved)
    {
        Reply one;
        one.id = Id::make();
        one.about = about;
        one.resolved = resolved;
        replies.push_back(one);
    }
    Span &at(const Id &id)
    {
        return *std::find_if(spans.begin(), spans.end(), [&](const Span &one) { return one.id == id; });
    }
    std::vector<Lesson> of(const Id &annotator, bool finished = true) const
    {
        return lessons({spans, links, reviews, replies}, annotator, finished);
    }
    QStringList kinds(const Id &annotator, bool finished = true) const
    {
        static const QStringList names{"boundary", "tag", "attribute", "link", "rejected", "missed"};
        QStringList all;
        for (const Lesson &lesson : of(annotator, finished))
            all << names[int(lesson.kind)];
        return all;
    }
};

} // namespace

TEST_CASE("what stands as it was made, or was not decided, is no lesson")
{
    Reviewed r;
    r.span(r.ana, {TextRange{0, 5}});
    const Id kept = r.span(r.ana, {TextRange{10, 15}});
    r.decide({kept}, Outcome::Accept, r.agreed({TextRange{10, 15}}));
    CHECK(r.kinds(r.ana).isEmpty());
}

TEST_CASE("every kind of change is told in text order, with what stands instead")
{
    Reviewed r;
    const Id rejected = r.span(r.ana, {TextRange{40, 45}});
    const Id moved = r.span(r.ana, {TextRange{0, 5}});
    const Id bens = r.span(r.ben, {TextRange{0, 8}});
    const Id renamed = r.span(r.ana, {TextRange{10, 15}});
    const Id valued = r.span(r.ana, {TextRange{20, 25}});
    r.decide({rejected}, Outcome::Reject);
    const Id longer = r.agreed({TextRange{0, 8}});
    const Id taken = r.decide({bens, moved}, Outcome::TakeOne, longer);
    r.decide({renamed}, Outcome::Third, r.agreed({TextRange{10, 14}}, source));
    const Id low = r.agreed({TextRange{20, 25}});
    r.at(low).attributes.set("certainty", "low");
    r.decide({valued}, Outcome::Third, low);
    const Id onlyBens = r.span(r.ben, {TextRange{30, 35}});
    r.decide({onlyBens}, Outcome::Accept, r.agreed({TextRange{30, 35}}));

    CHECK(r.kinds(r.ana) == QStringList{"boundary", "tag", "attribute", "missed", "rejected"});
    CHECK(r.kinds(r.ana, false) == QStringList{"boundary", "tag", "attribute", "rejected"});
    const std::vector<Lesson> all = r.of(r.ana);
    CHECK(all[0].span == moved);
    CHECK(all[0].result == longer);
    CHECK(all[0].review == taken);
    CHECK(all[1].boundary); // the tag comes first, the boundary differs too
    CHECK(all[3].span.isNull());
    CHECK(all[4].result.isNull());
    // Ben's own stand; what Ana had and Ben had not, he missed.
    CHECK(r.kinds(r.ben) == QStringList{"missed", "missed"});
}

TEST_CASE("a link that was lost or gained is a change, one that waits for its other end is not")
{
    Reviewed r;
    const Id from = r.span(r.ana, {TextRange{0, 5}});
    const Id to = r.span(r.ana, {TextRange{10, 15}}, source);
    r.link(from, to);
    const Id agreedFrom = r.agreed({TextRange{0, 5}});
    r.decide({from}, Outcome::Accept, agreedFrom);
    CHECK(r.kinds(r.ana).isEmpty()); // its source is not decided on yet
    const Id agreedTo = r.agreed({TextRange{10, 15}}, source);
    r.decide({to}, Outcome::Accept, agreedTo);
    CHECK(r.kinds(r.ana) == QStringList{"link"});
    r.link(agreedFrom, agreedTo);
    CHECK(r.kinds(r.ana).isEmpty());
    r.link(agreedTo, agreedFrom);
    CHECK(r.kinds(r.ana) == QStringList{"link"});
}

TEST_CASE("the newest decision counts, one of one's own says nothing, a result that went neither")
{
    Reviewed r;
    const Id mine = r.span(r.ana, {TextRange{0, 5}});
    r.decide({mine}, Outcome::Reject, {}, r.ben);
    CHECK(r.kinds(r.ana) == QStringList{"rejected"});
    const Id result = r.agreed({TextRange{0, 5}});
    r.decide({mine}, Outcome::Accept, result);
    CHECK(r.kinds(r.ana).isEmpty());
    r.at(result).pieces = {TextRange{0, 7}}; // the agreed copy was moved afterwards
    CHECK(r.kinds(r.ana) == QStringList{"boundary"});
    std::erase_if(r.spans, [&](const Span &span) { return span.id == result; });
    CHECK(r.kinds(r.ana).isEmpty());
    r.decide({mine}, Outcome::Nothing, {}, r.ana);
    CHECK(r.kinds(r.ana).isEmpty());
}

TEST_CASE("of several that came of one span the nearest is compared")
{
    Reviewed r;
    const Id mine = r.span(r.ana, {TextRange{0, 20}});
    const Id first = r.span(r.ben, {TextRange{0, 5}});
    const Id second = r.span(r.ben, {TextRange{6, 20}});
    r.decide({first, mine}, Outcome::TakeOne, r.agreed({TextRange{0, 5}}));
    const Id larger = r.agreed({TextRange{6, 20}});
    r.decide({second, mine}, Outcome::TakeOne, larger);
    REQUIRE(r.of(r.ana).size() == 1);
    CHECK(r.of(r.ana)[0].result == larger);
    CHECK(r.kinds(r.ben).isEmpty());
}

TEST_CASE("what two reviewers added is missed once, and not where one has it in other words")
{
    Reviewed r;
    const Id bens = r.span(r.ben, {TextRange{0, 5}});
    r.decide({bens}, Outcome::Accept, r.agreed({TextRange{0, 5}}));
    r.decide({bens}, Outcome::Accept, r.agreed({TextRange{0, 5}}), Id::make());
    CHECK(r.kinds(r.ana) == QStringList{"missed"});
    r.span(r.ana, {TextRange{4, 9}});
    CHECK(r.kinds(r.ana).isEmpty());
}

TEST_CASE("an answer is a question until one settles it, and a span edited since says so")
{
    Reviewed r;
    const Id mine = r.span(r.ana, {TextRange{0, 5}});
    const Id review = r.decide({mine}, Outcome::Reject);
    CHECK(r.of(r.ana)[0].state == LessonState::New);
    r.reply(review, false);
    CHECK(r.of(r.ana)[0].state == LessonState::Question);
    r.reply(review, true);
    CHECK(r.of(r.ana)[0].state == LessonState::Understood);
    r.reply(review, false);
    CHECK(r.of(r.ana)[0].state == LessonState::Question);
    CHECK_FALSE(r.of(r.ana)[0].stale);
    r.at(mine).stamp.rev = 2;
    CHECK(r.of(r.ana)[0].stale);
}

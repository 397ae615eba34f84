// What reviews made of one annotator's work in an article, for that annotator to read and answer: which of
// their spans stand differently from how they made them, which do not stand at all, what they missed, and
// why. Work that stands as it was made is not in it, nor is what they decided themselves.
//
// Of several reviewers' decisions about a span the newest one counts. Where its result is not there any more
// (taken out again by a later decision) nothing is said. What they missed is only told of articles they have
// finished.
//
// The answer is a conversation about the review: a Reply that settles means "understood", any other one that
// comes last is an open question.
#pragma once

#include "model/entities/link.h"
#include "model/entities/reply.h"
#include "model/entities/review.h"
#include "model/entities/span.h"

#include <vector>

enum class LessonKind { Boundary, Tag, Attribute, Link, Rejected, Missed }; // the first that applies
constexpr int lessonKinds = 6;

enum class LessonState { Question, New, Understood }; // in the order they are listed

struct Lesson
{
    LessonKind kind = LessonKind::Boundary;
    // Everything that differs from what stands.
    bool boundary = false;
    bool tag = false;
    bool attribute = false;
    bool link = false;
    Id review; // the one that counts, and what answers are about
    Id span;   // the annotator's; null = missed
    Id result; // what stands; null = rejected
    // The annotator changed the span after it was reviewed.
    bool stale = false;
    LessonState state = LessonState::New;

    const Id &place() const { return span.isNull() ? result : span; }
    bool operator==(const Lesson &) const = default;
};

// All there is of one article, of everybody.
struct ReviewedWork
{
    const std::vector<Span> &spans;
    const std::vector<Link> &links;
    const std::vector<Review> &reviews;
    const std::vector<Reply> &replies;
};

// In text order. `finished`: the annotator is done with the article.
std::vector<Lesson> lessons(const ReviewedWork &work, const Id &annotator, bool finished);

// By the last line of the conversation about the review; replies by id.
LessonState lessonState(const std::vector<Reply> &replies, const Id &review);

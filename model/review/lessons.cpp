#include "model/review/lessons.h"

#include "model/review/decisions.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace {

qsizetype sharedBy(const Span &a, const Span &b)
{
    qsizetype shared = 0;
    for (const TextRange &x : a.pieces) {
        for (const TextRange &y : b.pieces)
            shared += std::max<qsizetype>(0, std::min(x.end, y.end) - std::max(x.start, y.start));
    }
    return shared;
}

// The article's work by the ids it is asked for.
class Work
{
public:
    explicit Work(const ReviewedWork &work)
    {
        for (const Span &span : work.spans)
            m_spans.emplace(span.id, &span);
        for (const Link &link : work.links)
            m_links[link.from].push_back(&link);
        for (const Review &review : work.reviews) {
            for (const ReviewedSpan &reviewed : review.spans)
                m_about[reviewed.span].push_back(&review);
        }
    }

    const Span *span(const Id &id) const
    {
        const auto found = m_spans.find(id);
        return found == m_spans.end() ? nullptr : found->second;
    }

    // Of the reviewer whose decision about the span is the newest; that one comes first.
    std::vector<const Review *> deciding(const Id &span) const
    {
        const auto all = m_about.find(span);
        if (all == m_about.end())
            return {};
        std::vector<const Review *> reviews = all->second;
        std::sort(reviews.begin(), reviews.end(),
                  [](const Review *a, const Review *b) { return isLater(*a, *b); });
        std::erase_if(reviews, [reviewer = reviews.front()->reviewer](const Review *review) {
            return review->reviewer != reviewer;
        });
        return reviews;
    }

    bool linksDiffer(const Span &mine, const Span &result) const
    {
        const auto has = [this](const Id &from, const Link &wanted) {
            const Span *to = span(wanted.to);
            const std::vector<const Link *> &links = linksFrom(from);
            return !to || std::any_of(links.begin(), links.end(), [&](const Link *link) {
                const Span *other = span(link->to);
                return link->type == wanted.type && other && sharedBy(*to, *other) > 0 &&
                       link->attributes == wanted.attributes;
            });
        };
        // A link is copied once both its ends are decided on, so before that it is not missing.
        const auto agreed = [this](const Id &id) {
            const std::vector<const Review *> reviews = deciding(id);
            return std::any_of(reviews.begin(), reviews.end(),
                               [this](const Review *review) { return span(review->result) != nullptr; });
        };
        const std::vector<const Link *> &own = linksFrom(mine.id);
        const std::vector<const Link *> &now = linksFrom(result.id);
        return std::any_of(own.begin(), own.end(),
                           [&](const Link *link) { return agreed(link->to) && !has(result.id, *link); }) ||
               std::any_of(now.begin(), now.end(), [&](const Link *link) { return !has(mine.id, *link); });
    }

private:
    const std::vector<const Link *> &linksFrom(const Id &id) const
    {
        static const std::vector<const Link *> none;
        const auto found = m_links.find(id);
        return found == m_links.end() ? none : found->second;
    }

    std::unordered_map<Id, const Span *> m_spans;
    std::unordered_map<Id, std::vector<const Link *>> m_links;
    std::unordered_map<Id, std::vector<const Review *>> m_about;
};

// Nothing = it stands as it was made.
std::optional<Lesson> difference(const Work &work, const Span &mine, const Span &result)
{
    Lesson lesson;
    lesson.boundary = mine.pieces != result.pieces;
    lesson.tag = mine.tag != result.tag;
    lesson.attribute = !lesson.tag && mine.attributes != result.attributes; // those of other tags say nothing
    lesson.link = work.linksDiffer(mine, result);
    lesson.kind = lesson.tag         ? LessonKind::Tag
                  : lesson.boundary  ? LessonKind::Boundary
                  : lesson.attribute ? LessonKind::Attribute
                                     : LessonKind::Link;
    if (!lesson.tag && !lesson.boundary && !lesson.attribute && !lesson.link)
        return std::nullopt;
    lesson.result = result.id;
    return lesson;
}

std::optional<Lesson> changed(const Work &work, const Span &mine)
{
    const std::vector<const Review *> reviews = work.deciding(mine.id);
    if (reviews.empty() || reviews.front()->reviewer == mine.annotator)
        return std::nullopt;
    // Where one span became several, the one that shares most with it is what became of it.
    const Review *deciding = nullptr;
    const Span *result = nullptr;
    for (const Review *review : reviews) {
        const Span *one = work.span(review->result);
        if (one && (!result || sharedBy(mine, *one) > sharedBy(mine, *result))) {
            result = one;
            deciding = review;
        }
    }
    std::optional<Lesson> lesson;
    if (result) {
        lesson = difference(work, mine, *result);
    } else if (const Outcome outcome = reviews.front()->outcome;
               outcome == Outcome::Reject || outcome == Outcome::Nothing) {
        deciding = reviews.front();
        lesson.emplace();
        lesson->kind = LessonKind::Rejected;
    }
    if (!lesson)
        return std::nullopt;
    lesson->span = mine.id;
    lesson->review = deciding->id;
    lesson->stale = std::any_of(deciding->spans.begin(), deciding->spans.end(), [&](const ReviewedSpan &one) {
        return one.span == mine.id && !isAsReviewed(one, mine);
    });
    return lesson;
}

// What stands of others' work where the annotator has nothing of that tag.
std::vector<Lesson> missed(const Work &work, const ReviewedWork &all, const Id &annotator)
{
    std::vector<const Span *> known;
    for (const Span &span : all.spans) {
        if (span.layer == Layer::Own && span.annotator == annotator)
            known.push_back(&span);
    }
    std::vector<const Review *> newest;
    for (const Review &review : all.reviews)
        newest.push_back(&review);
    std::sort(newest.begin(), newest.end(), [](const Review *a, const Review *b) { return isLater(*a, *b); });
    std::vector<Lesson> lessons;
    for (const Review *review : newest) {
        const Span *result = work.span(review->result);
        if (!result || review->reviewer == annotator)
            continue;
        const bool isOfMine =
            std::any_of(review->spans.begin(), review->spans.end(), [&](const ReviewedSpan &parent) {
                const Span *span = work.span(parent.span);
                return span && span->annotator == annotator && span->layer == Layer::Own;
            });
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const Span *span) {
            return span->tag == result->tag && sharedBy(*span, *result) > 0;
        });
        if (isOfMine || isKnown)
            continue;
        known.push_back(result); // of two reviewers' versions one is enough
        Lesson lesson;
        lesson.kind = LessonKind::Missed;
        lesson.review = review->id;
        lesson.result = result->id;
        lessons.push_back(lesson);
    }
    return lessons;
}

} // namespace

std::vector<Lesson> lessons(const ReviewedWork &work, const Id &annotator, bool finished)
{
    const Work index(work);
    std::vector<Lesson> found;
    for (const Span &span : work.spans) {
        if (span.layer != Layer::Own || span.annotator != annotator)
            continue;
        if (std::optional<Lesson> lesson = changed(index, span))
            found.push_back(*std::move(lesson));
    }
    if (finished) {
        const std::vector<Lesson> more = missed(index, work, annotator);
        found.insert(found.end(), more.begin(), more.end());
    }
    for (Lesson &lesson : found)
        lesson.state = lessonState(work.replies, lesson.review);
    std::sort(found.begin(), found.end(), [&](const Lesson &a, const Lesson &b) {
        return textOrder(*index.span(a.place()), *index.span(b.place()));
    });
    return found;
}

LessonState lessonState(const std::vector<Reply> &replies, const Id &review)
{
    LessonState state = LessonState::New;
    for (const Reply &reply : replies) {
        if (reply.about == review)
            state = reply.resolved ? LessonState::Understood : LessonState::Question;
    }
    return state;
}

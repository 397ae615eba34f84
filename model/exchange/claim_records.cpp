#include "model/exchange/claim_records.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

template <typename Entity> std::vector<const Entity *> about(const std::vector<Entity> &all, const Id &span)
{
    std::vector<const Entity *> found;
    for (const Entity &one : all) {
        if (one.span == span)
            found.push_back(&one);
    }
    return found;
}

std::vector<const Review *> about(const std::vector<Review> &all, const Id &span)
{
    std::vector<const Review *> found;
    for (const Review &review : all) {
        if (std::any_of(review.spans.begin(), review.spans.end(),
                        [&](const ReviewedSpan &reviewed) { return reviewed.span == span; }))
            found.push_back(&review);
    }
    return found;
}

Result<void> oneArticle(const Snapshot &project, const SpanSelection &selection, const ClaimRoles &roles,
                        const Article &article,
                        const std::function<Result<void>(const ClaimsOfArticle &)> &each)
{
    const auto content = contentOf(project, article);
    if (!content)
        return content.error();
    if (content->spans.empty())
        return {};
    const auto assessments = project.assessments(article.id);
    const auto evidence = project.evidence(article.id);
    const auto reviews = project.reviews(article.id);
    if (!assessments || !evidence || !reviews)
        return !assessments ? assessments.error() : !evidence ? evidence.error() : reviews.error();
    std::vector<const Span *> spans;
    for (const Span &span : content->spans)
        spans.push_back(&span);
    const ClaimIndex index(roles, content->text, spans, content->links);
    ClaimsOfArticle claims{article, content->text, index, {}};
    for (const Span *claim : index.claims()) {
        if (isWanted(selection, claim->annotator))
            claims.claims.push_back({claimCard(index, *claim), about(*assessments, claim->id),
                                     about(*evidence, claim->id), about(*reviews, claim->id)});
    }
    return claims.claims.empty() ? Result<void>() : each(claims);
}

} // namespace

Result<void> forEachClaim(const Snapshot &project, const SpanSelection &selection,
                          const std::function<Result<void>(const ClaimsOfArticle &)> &each, Task &task)
{
    const auto tagset = project.tagset();
    if (!tagset)
        return tagset.error();
    const ClaimRoles roles(*tagset);
    if (!roles.hasClaims())
        return Error{roles.shortfall()};
    return forEachSelected(
        project, selection,
        [&](const Article &article) { return oneArticle(project, selection, roles, article, each); }, task);
}

QString reviewStatus(const Span &span, const std::vector<const Review *> &reviews)
{
    bool accepted = false;
    bool rejected = false;
    bool decided = false;
    for (const Review *review : reviews) {
        const bool stale =
            std::any_of(review->spans.begin(), review->spans.end(), [&](const ReviewedSpan &reviewed) {
                return reviewed.span == span.id && reviewed.rev != span.stamp.rev;
            });
        if (stale)
            continue;
        accepted = accepted || review->outcome == Outcome::Accept;
        rejected = rejected || review->outcome == Outcome::Reject || review->outcome == Outcome::Nothing;
        decided = decided || review->outcome == Outcome::TakeOne || review->outcome == Outcome::Third;
    }
    if (accepted && rejected)
        return QStringLiteral("disputed");
    if (accepted || rejected)
        return accepted ? QStringLiteral("accepted") : QStringLiteral("rejected");
    if (decided)
        return QStringLiteral("decided");
    return reviews.empty() ? QString() : QStringLiteral("stale");
}

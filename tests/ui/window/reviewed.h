// An article with every kind of difference between two annotators, and decisions on them as changes of the
// project, without a window.
#pragma once

#include "tests/support/newsroom.h"
#include "ui/window/reviewing.h"

#include <QTest>

#include <algorithm>

// Ana and Ben have tagged the dam article with every kind of difference between them; Cleo reviews.
struct Reviewed : Newsroom
{
    Id cleo = must(project->personNamed(QStringLiteral("Cleo"))).id;
    Id bensSource = tagWords(QStringLiteral("The ministry"), QStringLiteral("Source"), 1, ben);
    Id bensCue = tagWords(QStringLiteral("said on Thursday"), QStringLiteral("Cue"), 1, ben);
    Id bensClaim =
        tagWords(QStringLiteral("any accusation must be based on facts"), QStringLiteral("Claim"), 1, ben);
    Id whole =
        tagWords(QStringLiteral("the builders had known of cracks since 2021"), QStringLiteral("Claim"));
    Id left = tagWords(QStringLiteral("the builders had known"), QStringLiteral("Claim"), 1, ben);
    Id right = tagWords(QStringLiteral("of cracks since 2021"), QStringLiteral("Claim"), 1, ben);

    Id dan = must(project->personNamed(QStringLiteral("Dan"))).id;
    Id deciding = cleo;
    std::shared_ptr<const OpenArticle> kept = article(); // decisions point into it

    Reviewed() { must(project->setAnnotator(cleo)); }
    // Later than whatever was decided before: the clock counts milliseconds.
    void becomes(const Id &person)
    {
        QTest::qSleep(3);
        deciding = person;
        must(project->setAnnotator(person));
    }
    Decided decided(const ReviewItem &item) const
    {
        return decidedOn(item, ReviewIndex(kept->reviews()), *kept);
    }
    QString standing(const Id &who) const
    {
        const auto open = article();
        for (const Review &review : open->reviews()) {
            if (review.reviewer == who)
                return standingName(review, ReviewIndex(open->reviews()),
                                    [&](const Id &id) { return open->span(id); });
        }
        return QStringLiteral("none");
    }

    std::vector<ReviewItem> items() const { return reviewItems(*article(), project->tagset(), {ana, ben}); }
    ReviewItem item(const Id &span) const
    {
        for (const ReviewItem &one : items()) {
            const std::vector<Id> spans = one.spans();
            if (std::find(spans.begin(), spans.end(), span) != spans.end())
                return one;
        }
        FAIL("no difference with this span");
        return {};
    }
    // Decides with a project step; what it brought.
    template <typename Step> TagStep run(const Step &step)
    {
        const std::shared_ptr<const OpenArticle> open = article();
        const auto last = [this](const Id &span) { return must(project->spanHistory(span)).back().before; };
        const TagStep made = step(Reviewer{*open, project->tagset(), deciding, last});
        if (!made.changes.empty())
            apply(made.label, made.changes);
        return made;
    }
    TagStep decideOn(const Id &span, Choice choice, const Remarks &remarks = {})
    {
        return run([&](const Reviewer &reviewer) { return decide(reviewer, item(span), choice, remarks); });
    }
    QStringList agreed() const
    {
        QStringList lines;
        const auto open = article();
        for (const Span *span : open->spans()) {
            if (span->layer != Layer::Agreed)
                continue;
            CHECK((span->annotator == cleo || span->annotator == dan));
            lines << project->tagset().tag(span->tag)->name + QStringLiteral(": ") + open->words(*span);
        }
        return lines;
    }
    std::vector<Span> everything() const
    {
        std::vector<Span> all;
        const auto open = article();
        for (const Span *span : open->spans())
            all.push_back(*span);
        return all;
    }
};

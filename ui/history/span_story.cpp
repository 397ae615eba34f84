#include "ui/history/span_story.h"

#include "ui/widgets/plain_words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

constexpr qsizetype longestValue = 60;

QString say(const char *text)
{
    return QCoreApplication::translate("SpanStory", text);
}

QString tagName(const Id &id, const Tagset &tagset)
{
    const Tag *tag = tagset.tag(id);
    return tag ? tag->name : say("an unknown tag");
}

QString places(const Pieces &pieces, const CodePoints &codePoints)
{
    QStringList list;
    for (const TextRange &piece : pieces) {
        const TextRange outside = codePoints.fromUtf16(piece);
        list.append(QStringLiteral("%1–%2").arg(outside.start).arg(outside.end));
    }
    return list.join(QStringLiteral(" … "));
}

QStringList attributeDifferences(const Attributes &before, const Attributes &after)
{
    QStringList names;
    for (const auto *side : {&before, &after}) {
        for (const auto &[name, value] : side->all()) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    QStringList found;
    for (const QString &name : names) {
        const QString old = shortWords(before.text(name), longestValue);
        const QString now = shortWords(after.text(name), longestValue);
        if (before.value(name) == after.value(name))
            continue;
        if (old.isEmpty())
            found.append(say("%1 set to %2").arg(name, now));
        else if (now.isEmpty())
            found.append(say("%1 cleared, it was %2").arg(name, old));
        else
            found.append(say("%1 changed from %2 to %3").arg(name, old, now));
    }
    return found;
}

QString noteDifference(const QString &before, const QString &after)
{
    if (before.isEmpty())
        return say("note added: %1").arg(shortWords(after, longestValue));
    if (after.isEmpty())
        return say("note removed, it was: %1").arg(shortWords(before, longestValue));
    return say("note changed to: %1").arg(shortWords(after, longestValue));
}

} // namespace

QStringList spanDifferences(const Span &before, const Span &after, const Tagset &tagset,
                            const CodePoints &codePoints)
{
    QStringList found;
    if (before.tag != after.tag)
        found.append(
            say("tag changed from %1 to %2").arg(tagName(before.tag, tagset), tagName(after.tag, tagset)));
    if (before.pieces != after.pieces) {
        found.append(say("moved from characters %1 to %2")
                         .arg(places(before.pieces, codePoints), places(after.pieces, codePoints)));
    }
    found.append(attributeDifferences(before.attributes, after.attributes));
    if (before.note != after.note)
        found.append(noteDifference(before.note, after.note));
    return found;
}

std::vector<StoryLine> spanStory(const std::vector<SpanHistoryLine> &history, const std::optional<Span> &now,
                                 const Tagset &tagset, const CodePoints &codePoints)
{
    std::vector<StoryLine> story;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const SpanHistoryLine &line = history[i];
        // A version that was not kept is not what came after.
        std::size_t next = i + 1;
        while (next < history.size() && history[next].what == SpanHistoryLine::What::Lost)
            ++next;
        const std::optional<Span> &after = next < history.size() ? history[next].before : now;
        StoryLine told{line.step, {}};
        switch (line.what) {
        case SpanHistoryLine::What::Added:
            if (line.before)
                told.what.append(say("came in from a teammate’s file as %1, characters %2")
                                     .arg(tagName(line.before->tag, tagset),
                                          places(line.before->pieces, codePoints)));
            else if (!after)
                told.what.append(i == 0 ? say("tagged") : say("brought back"));
            else
                told.what.append(
                    (i == 0 ? say("tagged as %1, characters %2") : say("brought back as %1, characters %2"))
                        .arg(tagName(after->tag, tagset), places(after->pieces, codePoints)));
            break;
        case SpanHistoryLine::What::Edited:
            if (line.before && after)
                told.what = spanDifferences(*line.before, *after, tagset, codePoints);
            if (told.what.isEmpty()) // it came in by a merge, or was changed back and forth
                told.what.append(line.step.label.isEmpty() ? say("changed")
                                                           : shortWords(line.step.label, longestValue));
            break;
        case SpanHistoryLine::What::Lost:
            told.what.append(say("another version was not kept"));
            if (line.before && after)
                told.what.append(spanDifferences(*line.before, *after, tagset, codePoints));
            break;
        case SpanHistoryLine::What::Removed:
            told.what.append(say("removed"));
            break;
        }
        if (line.step.kind == Step::Kind::Undo)
            told.what.append(say("by undo"));
        else if (line.step.kind == Step::Kind::Redo)
            told.what.append(say("by redo"));
        story.push_back(std::move(told));
    }
    std::reverse(story.begin(), story.end());
    return story;
}

namespace {

QString decision(const Review &review, const Id &span, const std::function<const Span *(const Id &)> &find)
{
    const Span *result = review.result.isNull() ? nullptr : find(review.result);
    const auto seen = std::find_if(review.spans.begin(), review.spans.end(),
                                   [&](const ReviewedSpan &one) { return one.span == span; });
    switch (review.outcome) {
    case Outcome::Accept:
        return say("accepted in a review");
    case Outcome::Reject:
        return say("rejected in a review");
    case Outcome::TakeOne:
        if (review.result == span)
            return say("agreed in a review: one of several versions");
        if (!result || seen == review.spans.end() || seen->content == 0)
            return say("decided in a review: one of several versions was taken");
        return seen->content == contentOf(*result) ? say("this version was taken in a review")
                                                   : say("another version was taken in a review");
    case Outcome::Third:
        return review.result == span ? say("agreed in a review as a third version")
                                     : say("a third version was made in a review");
    case Outcome::Nothing:
        return say("decided in a review: nothing to tag here");
    }
    return {};
}

} // namespace

std::vector<StoryLine> decisionStory(const Id &span, const std::vector<Review> &reviews,
                                     const std::function<const Span *(const Id &)> &find)
{
    std::vector<StoryLine> story;
    for (const Review &review : reviews) {
        const bool about = std::any_of(review.spans.begin(), review.spans.end(),
                                       [&](const ReviewedSpan &one) { return one.span == span; });
        if (!about && review.result != span)
            continue;
        StoryLine line;
        line.step.at = review.stamp.modified;
        line.step.person = review.reviewer;
        line.what = {decision(review, span, find)};
        for (const QString &words : {review.reason, review.comment}) {
            if (!words.isEmpty())
                line.what.append(shortWords(words, longestValue));
        }
        story.push_back(std::move(line));
    }
    std::reverse(story.begin(), story.end());
    return story;
}

std::vector<StoryLine> inOrder(std::vector<StoryLine> story, std::vector<StoryLine> decisions)
{
    story.insert(story.end(), std::make_move_iterator(decisions.begin()),
                 std::make_move_iterator(decisions.end()));
    std::stable_sort(story.begin(), story.end(),
                     [](const StoryLine &a, const StoryLine &b) { return a.step.at > b.step.at; });
    return story;
}

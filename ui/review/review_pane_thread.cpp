// What people wrote about the difference on screen.
#include "ui/review/review_pane_private.h"
#include "ui/review/review_thread.h"
#include "ui/widgets/plain_words.h"

#include <QDateTime>

#include <algorithm>

// About its decisions and about its spans, by the time it was written.
std::vector<Reply> ReviewPane::Private::threadOf(const ReviewItem &item) const
{
    std::vector<Id> subjects = item.spans();
    for (const Review *review : index.about(subjects))
        subjects.push_back(review->id);
    std::vector<Reply> lines;
    std::copy_if(article->replies().begin(), article->replies().end(), std::back_inserter(lines),
                 [&](const Reply &reply) {
                     return std::find(subjects.begin(), subjects.end(), reply.about) != subjects.end();
                 });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Reply &x, const Reply &y) { return x.stamp.created < y.stamp.created; });
    return lines;
}

void ReviewPane::Private::showThread(const ReviewItem *item)
{
    if (!item || !project || !article)
        return thread->show({}, {}, false);
    QStringList lines;
    for (const Reply &reply : threadOf(*item))
        lines << QStringLiteral("%1 · %2: %3")
                     .arg(reply.author == project->annotator().id ? tr("you") : nameOf(reply.author),
                          whenText(reply.stamp.created, QDateTime::currentDateTime()),
                          reply.resolved ? QStringLiteral("✓ ") + reply.text : reply.text);
    thread->show(item->spans().front(), lines, !project->isReadOnly());
}

// About the decision that counts; before there is one, about the first span, where its annotator sees it too.
void ReviewPane::Private::reply(const QString &text)
{
    const ReviewItem *item = q->current();
    if (!item || !project || !article || project->isReadOnly())
        return;
    const Decided made = decidedOn(*item, index, *article);
    Reply line;
    line.id = Id::make();
    line.about = made.reviews.empty() ? item->spans().front() : made.reviews.front()->id;
    line.article = article->article().id;
    line.author = project->annotator().id;
    line.text = text;
    const std::size_t known = article->replies().size();
    emit q->replied(line);
    if (article->replies().size() > known)
        thread->clearField(); // else it was not written, and stays to be sent again
}

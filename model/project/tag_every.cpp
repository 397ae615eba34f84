#include "model/project/tag_every.h"

#include "model/storage/snapshot.h"
#include "model/text/boundaries.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace {

using Places = std::set<TextRange>;

// Where the annotator has this tag already.
Result<Places> taggedPlaces(const Snapshot &snapshot, const TagEvery &wish, const Id &article,
                            const QString &text)
{
    const auto spans = snapshot.spans(article, text);
    if (!spans)
        return spans.error();
    Places places;
    for (const Span &span : *spans) {
        if (span.tag == wish.tag.id && span.annotator == wish.annotator && span.layer == Layer::Own &&
            !span.isDiscontinuous())
            places.insert(span.hull());
    }
    return places;
}

bool stands(const QString &text, const HitPlace &hit)
{
    const TextRange place = hit.place;
    return 0 <= place.start && place.start < place.end && place.end <= text.size() &&
           QStringView(text).sliced(place.start, place.length()) == hit.words &&
           isGraphemeBoundary(text, place.start) && isGraphemeBoundary(text, place.end);
}

} // namespace

Result<qint64> tagEvery(const Snapshot &snapshot, const TagEvery &wish,
                        const std::function<Result<void>(Span &&)> &each, Task &task)
{
    task.setTotal(qint64(wish.places.size()));
    const Attributes attributes = defaultAttributes(wish.tag);
    qint64 made = 0;
    qint64 done = 0;
    for (auto hit = wish.places.begin(); hit != wish.places.end();) {
        const Id article = hit->article;
        const Result<QString> text = snapshot.text(article);
        if (!text)
            return text.error();
        Result<Places> tagged = taggedPlaces(snapshot, wish, article, *text);
        if (!tagged)
            return tagged.error();
        for (; hit != wish.places.end() && hit->article == article; ++hit) {
            if (!task.advance(++done))
                return Error{QCoreApplication::translate("Storage", "Cancelled.")};
            if (!stands(*text, *hit))
                return Error{QCoreApplication::translate(
                                 "Search", "The words “%1” do not stand where they were found. Nothing was "
                                           "tagged; check the project and search again.")
                                 .arg(hit->words.simplified()),
                             QStringLiteral("%1 %2-%3")
                                 .arg(article.toString())
                                 .arg(hit->place.start)
                                 .arg(hit->place.end)};
            if (!tagged->insert(hit->place).second)
                continue;
            Span span;
            span.id = Id::make();
            span.article = article;
            span.annotator = wish.annotator;
            span.tag = wish.tag.id;
            span.pieces = {hit->place};
            span.attributes = attributes;
            span.tagsetVersion = wish.tagsetVersion;
            if (auto taken = each(std::move(span)); !taken)
                return taken.error();
            ++made;
        }
    }
    return made;
}

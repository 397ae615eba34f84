#include "ui/window/reading.h"

#include <algorithm>

namespace {

Reading orNew(const Reading *reading, const Id &article, const Id &annotator)
{
    if (reading)
        return *reading;
    Reading fresh;
    fresh.id = Id::make();
    fresh.article = article;
    fresh.annotator = annotator;
    return fresh;
}

std::optional<Change> difference(const Reading *before, Reading after)
{
    if (!before)
        return added(std::move(after));
    if (*before == after)
        return std::nullopt;
    return edited(*before, std::move(after));
}

} // namespace

const Reading *readingOf(const std::vector<Reading> &readings, const Id &annotator)
{
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [&](const Reading &one) { return one.annotator == annotator; });
    return found == readings.end() ? nullptr : &*found;
}

Zone zoneOfLine(const Article &article, qsizetype line)
{
    const bool known = line >= 0 && std::size_t(line) < article.zones.size();
    return known ? article.zones[std::size_t(line)] : Zone::Body;
}

std::optional<Change> markLine(const std::vector<Reading> &readings, const Id &article, const Id &annotator,
                               qsizetype line, bool on)
{
    const Reading *before = readingOf(readings, annotator);
    if ((before && before->nothingToTag.contains(line)) == on)
        return std::nullopt;
    Reading after = orNew(before, article, annotator);
    if (after.state == ReadingState::NotStarted)
        after.state = ReadingState::InProgress;
    if (on)
        after.nothingToTag.insert(line);
    else
        after.nothingToTag.remove(line);
    return difference(before, std::move(after));
}

std::optional<Change> readingAfter(const std::vector<Reading> &readings, const OpenArticle &article,
                                   const Id &annotator, const Changes &changes)
{
    const Reading *before = readingOf(readings, annotator);
    Reading after = orNew(before, article.article().id, annotator);
    if (after.state == ReadingState::NotStarted)
        after.state = ReadingState::InProgress;
    for (const Change &change : changes) {
        const auto *edit = std::get_if<Edit<Span>>(&change);
        if (edit && edit->after)
            forEachLine(article, *edit->after, [&](qsizetype line) { after.nothingToTag.remove(line); });
    }
    return difference(before, std::move(after));
}

std::optional<Change> setZone(const OpenArticle &article, qsizetype line, Zone zone)
{
    const qsizetype count = article.paragraphs().count();
    if (line < 0 || line >= count || zoneOfLine(article.article(), line) == zone)
        return std::nullopt;
    Article after = article.article();
    after.zones.resize(std::size_t(count), Zone::Body);
    after.zones[std::size_t(line)] = zone;
    return edited(article.article(), after);
}

#include "ui/window/reading.h"

#include <algorithm>

namespace {

const Reading *of(const std::vector<Reading> &readings, const Id &annotator)
{
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [&](const Reading &one) { return one.annotator == annotator; });
    return found == readings.end() ? nullptr : &*found;
}

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

template <typename Visit> void forEachLine(const OpenArticle &article, const Span &span, Visit visit)
{
    for (const TextRange &piece : span.pieces) {
        const qsizetype last = article.paragraphs().at(std::max(piece.start, piece.end - 1));
        for (qsizetype line = article.paragraphs().at(piece.start); line <= last; ++line)
            visit(line);
    }
}

} // namespace

Zone zoneOfLine(const Article &article, qsizetype line)
{
    const bool known = line >= 0 && std::size_t(line) < article.zones.size();
    return known ? article.zones[std::size_t(line)] : Zone::Body;
}

Coverage coverageOf(const OpenArticle &article, const Id &annotator, const LineSet &nothingToTag)
{
    const Paragraphs &paragraphs = article.paragraphs();
    std::vector<bool> seen(std::size_t(paragraphs.count()), false);
    for (const qsizetype line : nothingToTag.lines()) {
        if (line < paragraphs.count())
            seen[std::size_t(line)] = true;
    }
    for (const Span *span : article.spans()) {
        if (span->annotator == annotator)
            forEachLine(article, *span, [&](qsizetype line) { seen[std::size_t(line)] = true; });
    }
    Coverage coverage;
    for (qsizetype line = 0; line < paragraphs.count(); ++line) {
        if (paragraphs.isBlank(line) || zoneOfLine(article.article(), line) == Zone::Furniture)
            continue;
        ++coverage.all;
        coverage.seen += seen[std::size_t(line)] ? 1 : 0;
    }
    return coverage;
}

LineSet nothingToTag(const std::vector<Reading> &readings, const Id &annotator)
{
    const Reading *reading = of(readings, annotator);
    return reading ? reading->nothingToTag : LineSet();
}

bool hasOwnTag(const OpenArticle &article, const Id &annotator, qsizetype line)
{
    return std::any_of(article.spans().begin(), article.spans().end(), [&](const Span *span) {
        bool here = false;
        if (span->annotator == annotator)
            forEachLine(article, *span, [&](qsizetype one) { here = here || one == line; });
        return here;
    });
}

std::optional<Change> markLine(const std::vector<Reading> &readings, const Id &article, const Id &annotator,
                               qsizetype line, bool on)
{
    const Reading *before = of(readings, annotator);
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
    const Reading *before = of(readings, annotator);
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

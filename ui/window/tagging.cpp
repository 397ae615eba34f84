#include "ui/window/tagging.h"

#include "model/claims/attribution.h"
#include "model/text/boundaries.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

TagStep edit(const Span &before, Span after, const QString &label)
{
    TagStep step;
    step.label = label;
    step.span = after.id;
    step.changes.push_back(edited(before, std::move(after)));
    return step;
}

// Ascending, none touching another.
Pieces joined(Pieces pieces)
{
    std::sort(pieces.begin(), pieces.end());
    Pieces result;
    for (const TextRange &piece : pieces) {
        if (piece.isEmpty())
            continue;
        if (!result.isEmpty() && piece.start <= result.last().end)
            result.last().end = std::max(result.last().end, piece.end);
        else
            result.append(piece);
    }
    return result;
}

bool isWord(QStringView text, TextRange range)
{
    const QStringView words = text.mid(range.start, range.length());
    return std::any_of(words.begin(), words.end(),
                       [](QChar letter) { return letter.isLetterOrNumber() || letter.isSurrogate(); });
}

// The end of the next word behind `position`, or the end of the text.
qsizetype nextWordEnd(QStringView text, qsizetype position)
{
    for (qsizetype at = position; at < text.size(); at = nextGrapheme(text, at)) {
        const TextRange word = wordAt(text, at);
        if (word.end > position && word.contains(at) && isWord(text, word))
            return word.end;
    }
    return text.size();
}

// The start of the word before `position`, or 0.
qsizetype previousWordStart(QStringView text, qsizetype position)
{
    for (qsizetype at = position; at > 0;) {
        at = previousGrapheme(text, at);
        const TextRange word = wordAt(text, at);
        if (word.start < position && word.contains(at) && isWord(text, word))
            return word.start;
    }
    return 0;
}

// Where the last word before `position` ends; `floor` when there is none behind it.
qsizetype previousWordEnd(QStringView text, qsizetype position, qsizetype floor)
{
    for (qsizetype at = position; at > floor;) {
        at = previousGrapheme(text, at);
        const TextRange word = wordAt(text, at);
        if (word.contains(at) && word.end < position && word.end > floor && isWord(text, word))
            return word.end;
    }
    return floor;
}

// Where the first word behind `position` starts; `ceiling` when there is none before it.
qsizetype nextWordStart(QStringView text, qsizetype position, qsizetype ceiling)
{
    for (qsizetype at = position; at < ceiling; at = nextGrapheme(text, at)) {
        const TextRange word = wordAt(text, at);
        if (word.contains(at) && word.start > position && word.start < ceiling && isWord(text, word))
            return word.start;
    }
    return ceiling;
}

qsizetype movedEnd(QStringView text, const TextRange &piece, Unit unit, bool forward)
{
    if (unit == Unit::Character)
        return forward ? nextGrapheme(text, piece.end) : previousGrapheme(text, piece.end);
    return forward ? nextWordEnd(text, piece.end) : previousWordEnd(text, piece.end, piece.start);
}

qsizetype movedStart(QStringView text, const TextRange &piece, Unit unit, bool forward)
{
    if (unit == Unit::Character)
        return forward ? nextGrapheme(text, piece.start) : previousGrapheme(text, piece.start);
    return forward ? nextWordStart(text, piece.start, piece.end) : previousWordStart(text, piece.start);
}

} // namespace

TextRange wordsToTag(QStringView text, TextRange selection, qsizetype caret, Precision precision)
{
    const TextRange rough = selection.isEmpty() ? wordAt(text, caret) : selection;
    if (rough.isEmpty())
        return {caret, caret};
    return precision == Precision::Exact ? snapToGraphemes(text, rough) : completeWords(text, rough);
}

QString quoted(const QString &words)
{
    constexpr int most = 48;
    const QString line = words.simplified();
    if (line.size() <= most)
        return line;
    // Cut on whole characters at both ends of the gap.
    const qsizetype left = snapToGraphemes(line, {0, most * 2 / 3}).end;
    const qsizetype right = snapToGraphemes(line, {line.size() - most / 3, line.size()}).start;
    return line.left(left).trimmed() + QStringLiteral(" … ") + line.mid(right).trimmed();
}

TagStep addSpan(const OpenArticle &article, const Tagset &tagset, const Tag &tag, const Id &annotator,
                TextRange words)
{
    Span span;
    span.id = Id::make();
    span.article = article.article().id;
    span.annotator = annotator;
    span.tag = tag.id;
    span.pieces = {words};
    span.attributes = defaultAttributes(tag);
    span.tagsetVersion = tagset.version;

    TagStep step;
    step.label = QCoreApplication::translate("Tagging", "Tag “%1” as %2")
                     .arg(quoted(article.text().mid(words.start, words.length())), tag.name);
    step.span = span.id;
    step.changes.push_back(added(std::move(span)));
    return step;
}

const Span *sameSpan(const OpenArticle &article, const Id &tag, const Id &annotator, TextRange words)
{
    const std::vector<const Span *> &spans = article.spans();
    auto span = std::lower_bound(spans.begin(), spans.end(), words.start,
                                 [](const Span *one, qsizetype start) { return one->hull().start < start; });
    for (; span != spans.end() && (*span)->hull().start == words.start; ++span) {
        const Span &one = **span;
        if (one.tag == tag && one.annotator == annotator && one.layer == Layer::Own &&
            one.pieces == Pieces{words})
            return *span;
    }
    return nullptr;
}

TagStep removeSpan(const OpenArticle &article, const Span &span, const Tagset &tagset)
{
    const Tag *tag = tagset.tag(span.tag);
    TagStep step;
    step.label =
        QCoreApplication::translate("Tagging", "Remove %1 “%2”")
            .arg(tag ? tag->name : QCoreApplication::translate("Tagging", "tag"), quoted(article.words(span)));
    std::vector<Link> gone;
    for (const Link &link : article.links()) {
        if (link.from == span.id || link.to == span.id)
            gone.push_back(link);
    }
    for (const Link &link : gone)
        step.changes.push_back(removed(link));
    const auto find = [&](const Id &id) { return id == span.id ? nullptr : article.span(id); };
    for (Change &claim : attributionsWithout(gone, article.links(), find, span.annotator, tagset))
        step.changes.push_back(std::move(claim));
    step.changes.push_back(removed(span));
    return step;
}

std::optional<TagStep> moveEdge(const OpenArticle &article, const Span &span, const QString &tagName,
                                Edge edge, Unit unit, bool forward)
{
    if (span.pieces.isEmpty())
        return std::nullopt;
    const QString &text = article.text();
    Span after = span;
    if (edge == Edge::End) {
        TextRange &piece = after.pieces.last();
        const qsizetype end = std::min(movedEnd(text, piece, unit, forward), qsizetype(text.size()));
        if (end == piece.end || end <= piece.start)
            return std::nullopt;
        piece.end = end;
    } else {
        TextRange &piece = after.pieces.first();
        const qsizetype start = movedStart(text, piece, unit, forward);
        if (start == piece.start || start >= piece.end || start < 0)
            return std::nullopt;
        piece.start = start;
    }
    const QString label = edge == Edge::End
                              ? QCoreApplication::translate("Tagging", "Move the end of %1 to “%2”")
                              : QCoreApplication::translate("Tagging", "Move the start of %1 to “%2”");
    return edit(span, after, label.arg(tagName, quoted(article.words(after))));
}

std::optional<TagStep> addPiece(const OpenArticle &article, const Span &span, const QString &tagName,
                                TextRange words)
{
    if (words.isEmpty())
        return std::nullopt;
    Span after = span;
    after.pieces.append(words);
    after.pieces = joined(after.pieces);
    if (after.pieces == span.pieces)
        return std::nullopt;
    const QString added = quoted(article.text().mid(words.start, words.length()));
    return edit(span, after, QCoreApplication::translate("Tagging", "Add “%1” to %2").arg(added, tagName));
}

std::optional<TagStep> removePiece(const OpenArticle &article, const Span &span, const QString &tagName,
                                   TextRange selection)
{
    const auto touches = [&](const TextRange &piece) {
        return selection.isEmpty() ? piece.start <= selection.start && selection.start <= piece.end
                                   : piece.overlaps(selection);
    };
    Span after = span;
    after.pieces.clear();
    TextRange gone;
    for (const TextRange &piece : span.pieces) {
        if (!touches(piece)) {
            after.pieces.append(piece);
            continue;
        }
        if (gone.isEmpty())
            gone = piece;
        if (selection.isEmpty())
            continue;
        // What the selection leaves over on either side stays.
        for (const TextRange &rest :
             {TextRange{piece.start, selection.start}, TextRange{selection.end, piece.end}}) {
            const TextRange trimmed = rest.isEmpty() ? rest : trimSpace(article.text(), rest);
            if (!trimmed.isEmpty())
                after.pieces.append(trimmed);
        }
    }
    if (after.pieces.isEmpty() || after.pieces == span.pieces)
        return std::nullopt;
    const TextRange shown = selection.isEmpty() ? gone : selection;
    const QString words = quoted(article.text().mid(shown.start, shown.length()));
    return edit(span, after,
                QCoreApplication::translate("Tagging", "Take “%1” out of %2").arg(words, tagName));
}

std::optional<Change> startReading(const std::vector<Reading> &readings, const Id &article,
                                   const Id &annotator)
{
    for (const Reading &reading : readings) {
        if (reading.annotator == annotator && reading.state != ReadingState::NotStarted)
            return std::nullopt;
    }
    return setReading(readings, article, annotator, ReadingState::InProgress);
}

std::optional<Change> setReading(const std::vector<Reading> &readings, const Id &article, const Id &annotator,
                                 ReadingState state)
{
    for (const Reading &reading : readings) {
        if (reading.annotator != annotator)
            continue;
        if (reading.state == state)
            return std::nullopt;
        Reading after = reading;
        after.state = state;
        return edited(reading, after);
    }
    if (state == ReadingState::NotStarted)
        return std::nullopt;
    Reading reading;
    reading.id = Id::make();
    reading.article = article;
    reading.annotator = annotator;
    reading.state = state;
    return added(reading);
}

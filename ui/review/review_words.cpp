#include "ui/review/review_words.h"

#include "model/storage/fold.h"
#include "ui/tags/attribute_words.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

constexpr qsizetype shortest = 60;
constexpr qsizetype longestPiece = 400; // of a piece on a card; a span may be the whole article

QString tr(const char *text)
{
    return QCoreApplication::translate("ReviewPane", text);
}

QString tagName(const Span &span, const ReviewContext &context)
{
    const Tag *tag = context.tagset->tag(span.tag);
    return tag ? tag->name : tr("Unknown tag");
}

// The parts of `piece` that none of the other side's pieces cover.
std::vector<TextRange> uncovered(TextRange piece, const std::vector<TextRange> &covers)
{
    std::vector<TextRange> rest{piece};
    for (const TextRange &cover : covers) {
        std::vector<TextRange> next;
        for (const TextRange &one : rest) {
            if (!one.overlaps(cover)) {
                next.push_back(one);
                continue;
            }
            if (one.start < cover.start)
                next.push_back({one.start, cover.start});
            if (cover.end < one.end)
                next.push_back({cover.end, one.end});
        }
        rest = std::move(next);
    }
    return rest;
}

// What each of the other sides that have something covers.
using Covers = std::vector<std::vector<TextRange>>;

Covers coversOfOthers(const ReviewItem &item, std::size_t side, const OpenArticle &article)
{
    Covers all;
    for (std::size_t other = 0; other < item.sides.size(); ++other) {
        std::vector<TextRange> covers;
        for (const Id &id : item.sides[other].spans) {
            if (const Span *span = article.span(id); span && other != side)
                covers.insert(covers.end(), span->pieces.begin(), span->pieces.end());
        }
        if (!covers.empty())
            all.push_back(std::move(covers));
    }
    return all;
}

void addPiece(SideText &side, const QString &text, TextRange piece, const Covers &others)
{
    const auto take = [&](TextRange range) {
        const qsizetype shift = side.quote.size() - range.start;
        QString words = text.mid(range.start, range.length());
        words.replace(QLatin1Char('\n'), QLatin1Char(' '));
        side.quote += words;
        // Alone everything is different, so that nothing needs to stand out.
        for (const std::vector<TextRange> &covers : others) {
            for (const TextRange &part : uncovered(range, covers))
                side.different.push_back({part.start + shift, part.end + shift});
        }
    };
    if (piece.length() <= longestPiece)
        return take(piece);
    // How a quotation ends tells as much as how it begins.
    take({piece.start, piece.start + longestPiece / 2});
    side.quote += QStringLiteral(" … ");
    take({piece.end - longestPiece / 2, piece.end});
}

void addLinks(SideText &side, const Span &span, const ReviewContext &context)
{
    for (const Link &link : context.article->links()) {
        if (link.from != span.id && link.to != span.id)
            continue;
        const bool outgoing = link.from == span.id;
        const Span *other = context.article->span(outgoing ? link.to : link.from);
        const LinkType *type = context.tagset->linkType(link.type);
        if (!other || !type)
            continue;
        QString name = type->name;
        name.replace(QLatin1Char('_'), QLatin1Char(' '));
        side.more << QStringLiteral("%1 %2 %3")
                         .arg(outgoing ? QStringLiteral("→") : QStringLiteral("←"), name,
                              shortWords(context.article->words(*other), shortest));
    }
}

// "taken from Ana, by Cleo"
QString outcomeWords(const Review &review, const ReviewContext &context)
{
    QString words;
    switch (review.outcome) {
    case Outcome::Accept:
        words = tr("accepted");
        break;
    case Outcome::Reject:
        words = tr("rejected");
        break;
    case Outcome::Nothing:
        words = tr("nothing to tag here");
        break;
    case Outcome::Third:
        words = tr("a third version");
        break;
    case Outcome::TakeOne: {
        const Span *taken = review.spans.empty() ? nullptr : context.article->span(review.spans.front().span);
        words = tr("taken from %1").arg(taken ? context.nameOf(taken->annotator) : tr("somebody"));
        break;
    }
    }
    return review.reviewer == context.annotator ? words
                                                : tr("%1, by %2").arg(words, context.nameOf(review.reviewer));
}

} // namespace

QString kindName(DifferenceKind kind, const ReviewContext &context)
{
    switch (kind) {
    case DifferenceKind::Exact:
        return tr("exact");
    case DifferenceKind::Boundary:
        return tr("boundary");
    case DifferenceKind::Tag:
        return tr("tag");
    case DifferenceKind::Attribute:
        return tr("attribute");
    case DifferenceKind::Link:
        return tr("link");
    case DifferenceKind::OnlyA:
        return context.isOfMany() ? tr("not all") : tr("only %1").arg(context.nameOfSide(0));
    case DifferenceKind::OnlyB:
        return tr("only %1").arg(context.nameOfSide(1));
    case DifferenceKind::Split:
        return tr("split");
    case DifferenceKind::Merged:
        return tr("merged");
    }
    return {};
}

QString kindMeaning(DifferenceKind kind, const ReviewContext &context)
{
    const QString nameA = context.nameOfSide(0);
    const QString nameB = context.nameOfSide(1);
    const bool many = context.isOfMany();
    switch (kind) {
    case DifferenceKind::Exact:
        return many ? tr("All have the same words, tag, values and links")
                    : tr("Both have the same words, tag, values and links");
    case DifferenceKind::Boundary:
        return tr("The same tag on other words");
    case DifferenceKind::Tag:
        return tr("Another tag on mostly the same words");
    case DifferenceKind::Attribute:
        return tr("The same words and tag with other values");
    case DifferenceKind::Link:
        return tr("The same words, tag and values, linked differently");
    case DifferenceKind::OnlyA:
        return many ? tr("Some tagged this alike and others have nothing here")
                    : tr("%1 tagged something here and %2 did not").arg(nameA, nameB);
    case DifferenceKind::OnlyB:
        return tr("%1 tagged something here and %2 did not").arg(nameB, nameA);
    case DifferenceKind::Split:
        return many ? tr("One tag of somebody is several of somebody else")
                    : tr("One tag of %1 is several of %2").arg(nameA, nameB);
    case DifferenceKind::Merged:
        return tr("Several tags of %1 are one of %2").arg(nameA, nameB);
    }
    return {};
}

QString itemKind(const ReviewItem &item, const ReviewContext &context)
{
    if (item.isSimple())
        return {};
    const QLocale locale;
    QStringList parts;
    if (item.isOfMany())
        parts << tr("%1 of %2").arg(locale.toString(item.taggedBy()), locale.toString(item.sides.size()));
    if (!item.isOfMany() || item.kind != DifferenceKind::OnlyA) // the numbers say it
        parts << kindName(item.kind, context);
    return parts.join(QStringLiteral(" · ")) + QStringLiteral(" · ");
}

QString itemWords(const ReviewItem &item, const ReviewContext &context)
{
    const std::vector<Id> spans = item.spans();
    const Span *first = spans.empty() ? nullptr : context.article->span(spans.front());
    if (!first)
        return {};
    const QString all =
        context.article->text().mid(item.range.start, std::min<qsizetype>(item.range.length(), 200));
    return QStringLiteral("%1 “%2”").arg(tagName(*first, context), shortWords(all, shortest));
}

QString decisionWords(const Decided &decided, const ReviewContext &context)
{
    if (decided.reviews.empty())
        return tr("not decided yet");
    QString words = outcomeWords(*decided.reviews.front(), context);
    QStringList others;
    for (const Review *other : decided.others)
        others << outcomeWords(*other, context);
    others.removeDuplicates();
    if (decided.disputed)
        return tr("%1; but also %2 – decide which stands").arg(words, others.join(QStringLiteral("; ")));
    if (!others.empty())
        words = tr("%1 – before that: %2").arg(words, others.join(QStringLiteral("; ")));
    if (decided.replaced)
        return tr("%1 – taken out again, decide again").arg(words);
    return decided.stale ? tr("%1 – changed since, decide again").arg(words) : words;
}

SideText sideText(const ReviewItem &item, std::size_t number, const ReviewContext &context)
{
    SideText side;
    side.who = context.nameOf(item.sides[number].annotator);
    const Covers covers = coversOfOthers(item, number, *context.article);
    for (const Id &id : item.sides[number].spans) {
        const Span *span = context.article->span(id);
        if (!span)
            continue;
        const QString values = attributeSummary(*span, context.tagset->tag(span->tag));
        if (side.tag.isNull()) {
            side.tag = span->tag;
            side.about = tagName(*span, context);
            if (!values.isEmpty())
                side.about += QStringLiteral(" · ") + values;
        } else {
            side.quote += QStringLiteral("  |  ");
        }
        for (qsizetype i = 0; i < span->pieces.size(); ++i) {
            if (i > 0)
                side.quote += QStringLiteral(" … ");
            addPiece(side, context.article->text(), span->pieces[i], covers);
        }
        addLinks(side, *span, context);
        if (!span->note.isEmpty())
            side.more << QStringLiteral("“%1”").arg(shortWords(span->note, longestPiece));
    }
    if (side.tag.isNull())
        side.about = tr("nothing here");
    return side;
}

QString spokenSide(const SideText &side)
{
    QStringList parts{side.who, side.about};
    if (!side.quote.isEmpty())
        parts << side.quote;
    parts += side.more;
    return parts.join(QStringLiteral(", "));
}

bool matchesWords(const ReviewItem &item, const QStringList &foldedWords, const ReviewContext &context)
{
    if (foldedWords.isEmpty())
        return true;
    QString all;
    for (const Id &id : item.spans()) {
        if (const Span *span = context.article->span(id))
            all += tagName(*span, context) + QLatin1Char('\n') + context.article->words(*span) +
                   QLatin1Char('\n') + span->note + QLatin1Char('\n');
    }
    const QString haystack = fold(all);
    return std::all_of(foldedWords.begin(), foldedWords.end(),
                       [&](const QString &word) { return haystack.contains(word); });
}

// ascertain tag: adds one span, for scripts.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "app/commands/lookup.h"
#include "model/text/boundaries.h"

#include <QRegularExpression>

namespace {

// In code points, as they stand in the command line.
struct WantedSpan
{
    Id article;
    QString tag;
    std::vector<TextRange> pieces;
};

std::optional<qsizetype> numberFrom(const QString &word)
{
    bool ok = false;
    const qlonglong number = word.toLongLong(&ok);
    return ok && number >= 0 ? std::optional<qsizetype>(number) : std::nullopt;
}

std::optional<TextRange> pieceFrom(const QString &word)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)-(\\d+)$"));
    const auto match = pattern.match(word);
    const auto start = numberFrom(match.captured(1));
    const auto end = numberFrom(match.captured(2));
    return start && end ? std::optional<TextRange>({*start, *end}) : std::nullopt;
}

Result<std::vector<TextRange>> piecesFrom(const QCommandLineParser &words)
{
    const bool hull = words.isSet(QStringLiteral("start")) || words.isSet(QStringLiteral("end"));
    if (hull == words.isSet(QStringLiteral("piece")))
        return Error{CommandLine::tr("Say where: either --start N --end N, or --piece N-N for each piece.")};
    std::vector<TextRange> pieces;
    if (hull) {
        const auto start = numberFrom(words.value(QStringLiteral("start")));
        const auto end = numberFrom(words.value(QStringLiteral("end")));
        if (!start || !end)
            return Error{CommandLine::tr("--start and --end take whole numbers from 0.")};
        pieces.push_back({*start, *end});
    }
    for (const QString &word : words.values(QStringLiteral("piece"))) {
        const auto piece = pieceFrom(word);
        if (!piece)
            return Error{
                CommandLine::tr("“%1” is no piece; a piece is two whole numbers, as in 12-40.").arg(word)};
        pieces.push_back(*piece);
    }
    return pieces;
}

Result<WantedSpan> wantedSpan(const QCommandLineParser &words)
{
    const auto article = idFrom(words.value(QStringLiteral("article")));
    if (!article)
        return Error{CommandLine::tr("--article takes the id of an article, as “ascertain list” prints it.")};
    const QString tag = words.value(QStringLiteral("tag"));
    if (tag.isEmpty())
        return Error{CommandLine::tr("--tag is missing: the name of a tag.")};
    for (const QString &attribute : words.values(QStringLiteral("attribute"))) {
        if (attribute.indexOf(QLatin1Char('=')) < 1)
            return Error{CommandLine::tr("“%1” is no attribute; it is written NAME=VALUE.").arg(attribute)};
    }
    auto pieces = piecesFrom(words);
    if (!pieces)
        return pieces.error();
    return WantedSpan{*article, tag, *std::move(pieces)};
}

// Taken exactly as they are, or refused.
Result<Pieces> placed(const std::vector<TextRange> &pieces, const OpenArticle &article)
{
    Pieces result;
    const qsizetype length = article.codePoints().count();
    for (const TextRange &piece : pieces) {
        const QString shown = QStringLiteral("%1-%2").arg(piece.start).arg(piece.end);
        if (piece.isEmpty())
            return Error{
                CommandLine::tr("%1 is empty: the end has to be greater than the start.").arg(shown)};
        if (piece.end > length)
            return Error{CommandLine::tr("%1 goes past the end of the article, which has %2 characters.")
                             .arg(shown, QString::number(length))};
        const TextRange range = article.codePoints().toUtf16(piece);
        if (snapToGraphemes(article.text(), range) != range)
            return Error{
                CommandLine::tr("%1 cuts a character in two (an emoji, or a letter with its accents). Move "
                                "the start or the end to its edge.")
                    .arg(shown)};
        if (!result.isEmpty() && range.start <= result.last().end)
            return Error{CommandLine::tr(
                             "The pieces have to be in the order of the text, with something between them; "
                             "%1 is not.")
                             .arg(shown)};
        result.append(range);
    }
    return result;
}

Result<Id> addSpan(Project &project, const WantedSpan &wanted, const QCommandLineParser &words)
{
    const Tag *tag = project.tagset().tagNamed(wanted.tag);
    if (!tag) {
        QStringList names;
        for (const Tag &candidate : project.tagset().tags)
            names.append(candidate.name);
        return Error{CommandLine::tr("There is no tag “%1” in this project. There is: %2.")
                         .arg(wanted.tag, names.join(QStringLiteral(", ")))};
    }
    const auto article = project.openArticle(wanted.article);
    if (!article)
        return article.error();
    auto pieces = placed(wanted.pieces, **article);
    if (!pieces)
        return pieces.error();
    auto attributes =
        withAttributes(defaultAttributes(*tag), words.values(QStringLiteral("attribute")), tag->attributes);
    if (!attributes)
        return attributes.error();
    Changes changes;
    Span span;
    span.id = Id::make();
    span.article = wanted.article;
    span.tag = tag->id;
    span.annotator = annotatorNamed(words.value(QStringLiteral("annotator")), project, changes);
    span.pieces = *std::move(pieces);
    span.attributes = *std::move(attributes);
    span.note = words.value(QStringLiteral("note"));
    span.tagsetVersion = project.tagset().version;
    changes.push_back(added(span));
    const QString quote = (*article)->words(span).left(60);
    if (auto applied = project.apply(CommandLine::tr("Tag “%1” as %2").arg(quote, tag->name), changes);
        !applied)
        return applied.error();
    return span.id;
}

Exit run(const QCommandLineParser &words)
{
    const auto wanted = wantedSpan(words);
    if (!wanted)
        return wrongWords(wanted.error().message);
    const auto project = Project::open(words.positionalArguments().constFirst(), Project::Access::Write);
    if (!project)
        return failed(project.error());
    const auto id = addSpan(**project, *wanted, words);
    if (!id)
        return failed(id.error());
    return print(id->toString() + QLatin1Char('\n'));
}

} // namespace

Command tagCommand()
{
    return {
        .name = QStringLiteral("tag"),
        .arguments = QStringLiteral("PROJECT --article ID --tag NAME (--start N --end N | --piece N-N …)"),
        .summary = CommandLine::tr("Adds one span and prints its id."),
        .description = CommandLine::tr(
            "Offsets are code points of the article's text, from 0, the end not included. They are taken "
            "exactly: a "
            "span that cuts a character is refused. Attributes that are not named get the tag's defaults."),
        .options =
            {{QStringLiteral("article"),
              CommandLine::tr("The article, by the id that “ascertain list” prints."), QStringLiteral("ID")},
             {QStringLiteral("tag"), CommandLine::tr("The tag, by name."), QStringLiteral("NAME")},
             {QStringLiteral("start"), CommandLine::tr("First character."), QStringLiteral("N")},
             {QStringLiteral("end"), CommandLine::tr("Character after the last."), QStringLiteral("N")},
             {QStringLiteral("piece"),
              CommandLine::tr("Start and end of one piece of a discontinuous span; once for each piece."),
              QStringLiteral("N-N")},
             {QStringLiteral("attribute"),
              CommandLine::tr("Sets an attribute; several values are joined by “|”. May be repeated."),
              QStringLiteral("NAME=VALUE")},
             {QStringLiteral("note"), CommandLine::tr("A note on the span."), QStringLiteral("TEXT")},
             {QStringLiteral("annotator"),
              CommandLine::tr("Whose span it is; otherwise the project's annotator."),
              QStringLiteral("NAME")}},
        .run = run};
}

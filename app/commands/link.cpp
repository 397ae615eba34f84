// ascertain link: joins two spans, for scripts.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "app/commands/lookup.h"
#include "model/claims/attribution.h"
#include "model/entities/link_rules.h"
#include "model/storage/snapshot.h"

namespace {

struct WantedLink
{
    Id from;
    Id to;
    QString type;
};

Result<WantedLink> wantedLink(const QCommandLineParser &words)
{
    const auto from = idFrom(words.value(QStringLiteral("from")));
    const auto to = idFrom(words.value(QStringLiteral("to")));
    if (!from || !to)
        return Error{
            CommandLine::tr("--from and --to take ids of spans, as “ascertain tag” prints them and the CSV "
                            "has them in span_id.")};
    const QString type = words.value(QStringLiteral("type"));
    if (type.isEmpty())
        return Error{CommandLine::tr("--type is missing: the name of a link type.")};
    for (const QString &attribute : words.values(QStringLiteral("attribute"))) {
        if (attribute.indexOf(QLatin1Char('=')) < 1)
            return Error{CommandLine::tr("“%1” is no attribute; it is written NAME=VALUE.").arg(attribute)};
    }
    return WantedLink{*from, *to, type};
}

struct Ends
{
    std::optional<Span> from;
    std::optional<Span> to;
    std::vector<Link> links; // of the article that `from` is in
};

Result<Ends> findEnds(const QString &path, const WantedLink &wanted)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    Ends ends;
    Task task;
    const LongWork work(task, CommandLine::tr("Looking for the spans"));
    const auto searched = (*snapshot)->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            for (const Span &span : content.spans) {
                if (span.id == wanted.from) {
                    ends.from = span;
                    ends.links = content.links;
                }
                if (span.id == wanted.to)
                    ends.to = span;
            }
            return {};
        },
        task);
    if (task.cancelled())
        return interrupted();
    if (!searched)
        return searched.error();
    for (const auto &[end, id] : {std::pair(&ends.from, wanted.from), std::pair(&ends.to, wanted.to)}) {
        if (!*end)
            return Error{CommandLine::tr("There is no span %1 in this project.").arg(id.toString())};
    }
    return ends;
}

QString namesOf(const std::vector<Id> &tags, const Tagset &tagset)
{
    QStringList names;
    for (const Id &id : tags) {
        if (const Tag *tag = tagset.tag(id))
            names.append(tag->name);
    }
    return names.join(QStringLiteral(", "));
}

Result<const LinkType *> legalType(const Tagset &tagset, const QString &name, const Ends &ends)
{
    const LinkType *type = tagset.linkTypeNamed(name);
    if (!type) {
        QStringList names;
        for (const LinkType &candidate : tagset.linkTypes)
            names.append(candidate.name);
        return Error{CommandLine::tr("There is no link type “%1” in this project. There is: %2.")
                         .arg(name, names.join(QStringLiteral(", ")))};
    }
    if (ends.from->article != ends.to->article)
        return Error{CommandLine::tr("The two spans are in different articles; a link stays within one.")};
    return type;
}

// As the window has it: a link leaves a span of its annotator's own and stays in one layer.
Result<void> checkOwner(const Project &project, const Ends &ends, const Id &annotator)
{
    if (ends.from->annotator != annotator) {
        const Person *owner = project.person(ends.from->annotator);
        return Error{CommandLine::tr("The span the link starts from belongs to %1, and a link starts from a "
                                     "span of its own annotator; name them with --annotator.")
                         .arg(owner ? owner->name : CommandLine::tr("somebody else"))};
    }
    if (ends.from->layer != ends.to->layer)
        return Error{CommandLine::tr("The two spans are in different layers; a link stays within one.")};
    return {};
}

Result<void> checkRules(const Tagset &tagset, const LinkType &type, const Ends &ends, const Id &annotator)
{
    const LinkEnd from{ends.from->id, ends.from->tag};
    const LinkEnd to{ends.to->id, ends.to->tag};
    switch (DrawnLinks(ends.links).fault(type, from, to, annotator)) {
    case LinkFault::None:
        return {};
    case LinkFault::Itself:
        return Error{CommandLine::tr("A span cannot be linked to itself.")};
    case LinkFault::Tags:
        return Error{CommandLine::tr("“%1” goes from %2 to %3.")
                         .arg(type.name, namesOf(type.from, tagset), namesOf(type.to, tagset))};
    case LinkFault::Twice:
        return Error{CommandLine::tr("These two are linked as %1 already.").arg(type.name)};
    case LinkFault::Round:
        return Error{CommandLine::tr("This link would lead back to where it started.")};
    }
    return {};
}

Result<Id> addLink(Project &project, const WantedLink &wanted, const QCommandLineParser &words)
{
    const auto ends = findEnds(project.path(), wanted);
    if (!ends)
        return ends.error();
    const auto type = legalType(project.tagset(), wanted.type, *ends);
    if (!type)
        return type.error();
    Changes changes;
    const Id annotator = annotatorNamed(words.value(QStringLiteral("annotator")), project, changes);
    if (auto legal = checkRules(project.tagset(), **type, *ends, annotator); !legal)
        return legal.error();
    if (auto own = checkOwner(project, *ends, annotator); !own)
        return own.error();
    auto attributes = withAttributes(defaultAttributes(**type), words.values(QStringLiteral("attribute")),
                                     (*type)->attributes);
    if (!attributes)
        return attributes.error();
    Link link;
    link.id = Id::make();
    link.type = (*type)->id;
    link.from = wanted.from;
    link.to = wanted.to;
    link.annotator = annotator;
    link.attributes = *std::move(attributes);
    changes.push_back(added(link));
    if (auto attribution = attributionWithSource(*ends->from, **type, project.tagset()))
        changes.push_back(*std::move(attribution));
    if (auto applied = project.apply(CommandLine::tr("Link two spans as %1").arg(wanted.type), changes);
        !applied)
        return applied.error();
    return link.id;
}

Exit run(const QCommandLineParser &words)
{
    const auto wanted = wantedLink(words);
    if (!wanted)
        return wrongWords(wanted.error().message);
    const auto project = Project::open(words.positionalArguments().constFirst(), Project::Access::Write);
    if (!project)
        return failed(project.error());
    const auto id = addLink(**project, *wanted, words);
    if (!id)
        return failed(id.error());
    return print(id->toString() + QLatin1Char('\n'));
}

} // namespace

Command linkCommand()
{
    return {
        .name = QStringLiteral("link"),
        .arguments = QStringLiteral("PROJECT --from SPAN --to SPAN --type NAME"),
        .summary = CommandLine::tr("Adds one link between two spans and prints its id."),
        .description =
            CommandLine::tr("Both spans are of one article, and their tags have to be ones that the link "
                            "type joins. The link starts from a span of its own annotator, is not there yet and does "
                            "not lead back to where it started. Attributes that are not named get the "
                            "type's defaults; a claim that is linked to its source says so in its "
                            "attribution."),
        .options = {{QStringLiteral("from"), CommandLine::tr("The span it starts from."),
                     QStringLiteral("SPAN")},
                    {QStringLiteral("to"), CommandLine::tr("The span it points to."), QStringLiteral("SPAN")},
                    {QStringLiteral("type"), CommandLine::tr("The link type, such as attributed_to."),
                     QStringLiteral("NAME")},
                    {QStringLiteral("attribute"), CommandLine::tr("Sets an attribute. May be repeated."),
                     QStringLiteral("NAME=VALUE")},
                    {QStringLiteral("annotator"),
                     CommandLine::tr("Whose link it is; otherwise the project's annotator."),
                     QStringLiteral("NAME")}},
        .run = run};
}

#include "ui/window/linking.h"

#include "model/claims/attribution.h"
#include "model/entities/link_rules.h"
#include "model/project/project.h"
#include "model/text/boundaries.h"
#include "ui/spans/link_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace {

struct Linking
{
    Q_DECLARE_TR_FUNCTIONS(Linking)
};

QString say(const char *text)
{
    return QCoreApplication::translate("Linking", text);
}

QString nameOfTag(const Tagset &tagset, const Span &span)
{
    const Tag *tag = tagset.tag(span.tag);
    return tag ? tag->name : say("Unknown tag");
}

bool isOwn(const Project &project, const Span &span)
{
    return span.annotator == project.annotator().id;
}

// LinkFault::Tags also for a link that would leave a teammate's tag.
LinkFault faultOf(const DrawnLinks &drawn, const Project &project, const LinkType &type, const Span &from,
                  const Span &to)
{
    if (!isOwn(project, from))
        return LinkFault::Tags;
    return drawn.fault(type, {from.id, from.tag}, {to.id, to.tag}, project.annotator().id);
}

// Types whose ends are of different kinds: who says it, with which words, what weakens it.
bool isDependency(const LinkType &type)
{
    return !type.symmetric && std::none_of(type.from.begin(), type.from.end(), [&](const Id &tag) {
        return std::find(type.to.begin(), type.to.end(), tag) != type.to.end();
    });
}

// Those of the annotator that stand in the sentence (or sentences) of `span`, itself included.
std::vector<const Span *> inSentence(const OpenArticle &article, const Project &project, const Span &span)
{
    const TextRange hull = span.hull();
    const TextRange sentence{sentenceAt(article.text(), hull.start).start,
                             sentenceAt(article.text(), std::max(hull.start, hull.end - 1)).end};
    // Spans are in the order of their starts; one that reaches in from an earlier paragraph is no candidate.
    const qsizetype floor = article.paragraphs().range(article.paragraphs().at(sentence.start)).start;
    const std::vector<const Span *> &all = article.spans();
    auto one = std::lower_bound(all.begin(), all.end(), floor, [](const Span *other, qsizetype start) {
        return other->hull().start < start;
    });
    std::vector<const Span *> found;
    for (; one != all.end() && (*one)->hull().start < sentence.end; ++one) {
        if ((*one)->hull().end > sentence.start && isOwn(project, **one) && (*one)->layer == span.layer)
            found.push_back(*one);
    }
    return found;
}

bool holds(const Span &outer, const Span &inner)
{
    return outer.hull().start <= inner.hull().start && inner.hull().end <= outer.hull().end;
}

// The one span that `from` can mean: the only one, or the only one around it.
const Span *onlyEnd(const std::vector<const Span *> &spans, const LinkType &type, const Span &from)
{
    std::vector<const Span *> ends;
    for (const Span *span : spans) {
        if (span->id != from.id && joins(type, from.tag, span->tag))
            ends.push_back(span);
    }
    if (ends.size() == 1)
        return ends.front();
    std::erase_if(ends, [&](const Span *end) { return !holds(*end, from); });
    return ends.size() == 1 ? ends.front() : nullptr;
}

} // namespace

QString reasonNotToLink(const OpenArticle &article, const Project &project, const Span &start)
{
    Q_UNUSED(article);
    const Tagset &tagset = project.tagset();
    const QString tag = nameOfTag(tagset, start);
    if (!isOwn(project, start)) {
        const Person *owner = project.person(start.annotator);
        return say("This %1 belongs to %2. A link starts from a tag of your own; where it leads may be "
                   "anybody's.")
            .arg(tag, owner ? owner->name : say("somebody else"));
    }
    const bool any = std::any_of(tagset.linkTypes.begin(), tagset.linkTypes.end(), [&](const LinkType &type) {
        return std::any_of(tagset.tags.begin(), tagset.tags.end(), [&](const Tag &other) {
            return joins(type, start.tag, other.id) || joins(type, other.id, start.tag);
        });
    });
    return any ? QString() : say("The tagset has no link for %1.").arg(tag);
}

LinkOffer linksBetween(const OpenArticle &article, const Project &project, const Span &start, const Span &end)
{
    const Tagset &tagset = project.tagset();
    LinkOffer offer;
    if (start.id == end.id) {
        offer.refusal = say("A link joins two tags. Choose another one.");
        return offer;
    }
    if (offer.refusal = reasonNotToLink(article, project, start); !offer.refusal.isEmpty())
        return offer;
    if (start.layer != end.layer) {
        offer.refusal = say("A link joins two tags of one pass; this one is in another layer.");
        return offer;
    }
    const DrawnLinks drawn(article.links());
    int legal = 0;
    bool twice = false;
    bool round = false;
    bool theirs = false;
    for (const bool forward : {true, false}) {
        const Span &from = forward ? start : end;
        const Span &to = forward ? end : start;
        for (const LinkType &type : tagset.linkTypes) {
            if (!forward && type.symmetric)
                continue;
            const LinkFault fault = faultOf(drawn, project, type, from, to);
            legal += fault == LinkFault::Tags ? 0 : 1;
            twice = twice || fault == LinkFault::Twice;
            round = round || fault == LinkFault::Round;
            theirs = theirs || (!isOwn(project, from) && joins(type, from.tag, to.tag));
            if (fault == LinkFault::None)
                offer.links.push_back({type.id, from.id, to.id});
        }
    }
    offer.onlyOne = legal == 1 && offer.links.size() == 1;
    if (!offer.links.empty())
        return offer;
    const QString first = nameOfTag(tagset, start);
    const QString second = nameOfTag(tagset, end);
    if (twice)
        offer.refusal = say("These two are linked already.");
    else if (round)
        offer.refusal = say("This link would lead back to where it started.");
    else if (theirs)
        offer.refusal =
            say("Here the link would leave a teammate's %1. Tag its words yourself and link that.")
                .arg(second);
    else
        offer.refusal = say("The tagset has no link between %1 and %2.").arg(first, second);
    return offer;
}

bool canLink(const OpenArticle &article, const Project &project, const Span &start, const Span &end)
{
    if (start.id == end.id || start.layer != end.layer)
        return false;
    const DrawnLinks drawn(article.links());
    const std::vector<LinkType> &types = project.tagset().linkTypes;
    return std::any_of(types.begin(), types.end(), [&](const LinkType &type) {
        return faultOf(drawn, project, type, start, end) == LinkFault::None ||
               faultOf(drawn, project, type, end, start) == LinkFault::None;
    });
}

TagStep addLinks(const OpenArticle &article, const Project &project, const std::vector<PossibleLink> &links)
{
    TagStep step;
    std::unordered_set<Id> attributed;
    for (const PossibleLink &possible : links) {
        const Span *from = article.span(possible.from);
        const Span *to = article.span(possible.to);
        const LinkType *type = project.tagset().linkType(possible.type);
        if (!from || !to || !type)
            continue;
        Link link;
        link.id = Id::make();
        link.type = type->id;
        link.from = from->id;
        link.to = to->id;
        link.annotator = project.annotator().id;
        link.attributes = defaultAttributes(*type);
        step.changes.push_back(added(link));
        if (!attributed.contains(from->id)) {
            if (auto change = attributionWithSource(*from, *type, project.tagset())) {
                step.changes.push_back(*change);
                attributed.insert(from->id);
            }
        }
        if (step.label.isEmpty()) {
            step.label = say("Link “%1”: %2")
                             .arg(quoted(article.words(*from)),
                                  linkPhrase(article, project.tagset(), possible, from->id));
        }
    }
    if (links.size() > 1)
        step.label += Linking::tr(" and %Ln more", nullptr, int(links.size()) - 1);
    return step;
}

std::vector<PossibleLink> likelyLinks(const OpenArticle &article, const Project &project, const Span &span)
{
    std::vector<PossibleLink> likely;
    if (!isOwn(project, span) || span.pieces.isEmpty())
        return likely;
    const std::vector<const Span *> spans = inSentence(article, project, span);
    const DrawnLinks drawn(article.links());
    for (const LinkType &type : project.tagset().linkTypes) {
        if (!isDependency(type))
            continue;
        for (const Span *from : spans) {
            const Span *to = onlyEnd(spans, type, *from);
            if (!to || (from->id != span.id && to->id != span.id))
                continue;
            const bool linked =
                std::any_of(article.links().begin(), article.links().end(), [&](const Link &link) {
                    return link.type == type.id && link.from == from->id &&
                           link.annotator == project.annotator().id;
                });
            if (!linked && faultOf(drawn, project, type, *from, *to) == LinkFault::None)
                likely.push_back({type.id, from->id, to->id});
        }
    }
    return likely;
}

QString linkPhrase(const OpenArticle &article, const Tagset &tagset, const PossibleLink &link, const Id &here)
{
    const Span *from = article.span(link.from);
    const bool outgoing = link.from == here;
    const Span *other = article.span(outgoing ? link.to : link.from);
    if (!from || !other)
        return {};
    const LinkType *type = tagset.linkType(link.type);
    Link like;
    if (type)
        like.attributes = defaultAttributes(*type);
    return QStringLiteral("%1 “%2”").arg(linkWords(like, type, tagset.tag(from->tag), outgoing),
                                         quoted(article.words(*other)));
}

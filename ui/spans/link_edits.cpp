#include "ui/spans/link_edits.h"

#include "ui/spans/link_words.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

const QString attributedTo = QStringLiteral("attributed_to");
const QString attribution = QStringLiteral("attribution");
const QString fromSource = QStringLiteral("source");

QString say(const char *text)
{
    return QCoreApplication::translate("LinkEdits", text);
}

QString words(const OpenArticle &article, const Id &span)
{
    const Span *found = article.span(span);
    return found ? shortWords(article.words(*found), 32) : QString();
}

SpanEdit oneEdit(const Link &before, const Link &after, const QString &label)
{
    SpanEdit edit;
    if (after == before)
        return edit;
    edit.label = label;
    edit.changes.push_back(edited(before, after));
    return edit;
}

// The attribution of a tag, where it can say "source".
const AttributeDefinition *attributionOf(const Tag *tag)
{
    if (!tag)
        return nullptr;
    for (const AttributeDefinition &definition : tag->attributes) {
        if (definition.name == attribution && isValidValue(definition, fromSource))
            return &definition;
    }
    return nullptr;
}

} // namespace

const Link *linkOf(const OpenArticle &article, const Id &id)
{
    const auto found = std::find_if(article.links().begin(), article.links().end(),
                                    [&](const Link &one) { return one.id == id; });
    return found == article.links().end() ? nullptr : &*found;
}

SpanEdit withLinkAttribute(const OpenArticle &article, const Link &link, const QString &name,
                           const QVariant &value)
{
    Link after = link;
    after.attributes.set(name, value);
    const QString text = after.attributes.text(name);
    const QString label = say("Set %1 of the link to “%2” to %3");
    return oneEdit(link, after,
                   label.arg(name, words(article, link.to), text.isEmpty() ? say("nothing") : text));
}

SpanEdit withLinkNote(const OpenArticle &article, const Link &link, const QString &note)
{
    Link after = link;
    after.note = note.trimmed().isEmpty() ? QString() : note;
    const QString label =
        after.note.isEmpty() ? say("Remove the note on the link to “%1”") : say("Note on the link to “%1”");
    return oneEdit(link, after, label.arg(words(article, link.to)));
}

SpanEdit withoutLink(const OpenArticle &article, const Link &link, const Tagset &tagset)
{
    SpanEdit edit;
    edit.label = say("Unlink “%1” and “%2”").arg(words(article, link.from), words(article, link.to));
    edit.changes.push_back(removed(link));
    const LinkType *type = tagset.linkType(link.type);
    const Span *from = article.span(link.from);
    if (!from || !type || type->name != attributedTo || from->annotator != link.annotator)
        return edit;
    const AttributeDefinition *definition = attributionOf(tagset.tag(from->tag));
    const bool others = std::any_of(article.links().begin(), article.links().end(), [&](const Link &other) {
        return other.id != link.id && other.type == link.type && other.from == link.from;
    });
    if (!definition || others || from->attributes.text(attribution) != fromSource)
        return edit;
    Span after = *from;
    after.attributes.set(attribution, definition->fallback);
    edit.changes.push_back(edited(*from, after));
    return edit;
}

std::optional<Change> attributionWithSource(const Span &from, const LinkType &type, const Tagset &tagset)
{
    if (type.name != attributedTo || !attributionOf(tagset.tag(from.tag)) ||
        from.attributes.text(attribution) == fromSource)
        return std::nullopt;
    Span after = from;
    after.attributes.set(attribution, fromSource);
    return edited(from, after);
}

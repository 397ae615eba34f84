#include "ui/spans/link_edits.h"

#include "model/claims/attribution.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

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
    const auto find = [&](const Id &id) { return article.span(id); };
    for (Change &claim : attributionsWithout({link}, article.links(), find, link.annotator, tagset))
        edit.changes.push_back(std::move(claim));
    return edit;
}

#include "ui/spans/span_edits.h"

#include "model/claims/attribution.h"
#include "ui/tags/attribute_words.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SpanEdits", text);
}

QString words(const OpenArticle &article, const Span &span)
{
    return shortWords(article.words(span), 48);
}

SpanEdit oneEdit(const Span &before, Span after, const QString &label)
{
    SpanEdit edit;
    if (after == before)
        return edit;
    edit.label = label;
    edit.changes.push_back(edited(before, std::move(after)));
    return edit;
}

} // namespace

SpanEdit withAttribute(const OpenArticle &article, const Span &span, const QString &name,
                       const QVariant &value)
{
    Span after = span;
    after.attributes.set(name, value);
    const bool cleared = !after.attributes.value(name).isValid();
    const QString label =
        cleared
            ? say("Clear %1 of “%2”").arg(name, words(article, span))
            : say("Set %1 of “%2” to %3").arg(name, words(article, span), shortWords(valueWords(value), 32));
    return oneEdit(span, std::move(after), label);
}

SpanEdit withNote(const OpenArticle &article, const Span &span, const QString &note)
{
    Span after = span;
    after.note = note.trimmed().isEmpty() ? QString() : note;
    const QString label = after.note.isEmpty() ? say("Remove the note on “%1”") : say("Note on “%1”");
    return oneEdit(span, std::move(after), label.arg(words(article, span)));
}

SpanEdit withReply(const OpenArticle &article, const Span &span, const Id &author, const QString &text,
                   bool resolved)
{
    SpanEdit edit;
    if (text.trimmed().isEmpty() && !resolved)
        return edit;
    Reply reply;
    reply.id = Id::make();
    reply.about = span.id;
    reply.article = span.article;
    reply.author = author;
    reply.text = text.trimmed().isEmpty() ? say("Settled.") : text.trimmed(); // the store wants words
    reply.resolved = resolved;
    edit.label = (resolved ? say("Resolve what was said about “%1”") : say("Reply about “%1”"))
                     .arg(words(article, span));
    edit.changes.push_back(added(reply));
    return edit;
}

SpanEdit withTag(const OpenArticle &article, const Span &span, const Tag &tag, const Tagset &tagset)
{
    if (span.tag == tag.id)
        return {};
    Span after = span;
    after.tag = tag.id;
    after.attributes = defaultAttributes(tag);
    after.tagsetVersion = tagset.version;
    for (const AttributeDefinition &definition : tag.attributes) {
        const QVariant value = span.attributes.value(definition.name);
        if (value.isValid() && isValidValue(definition, value))
            after.attributes.set(definition.name, value);
    }
    SpanEdit edit = oneEdit(span, after, say("Change “%1” to %2").arg(words(article, span), tag.name));
    std::vector<Link> gone;
    for (const Link &link : article.links()) {
        if (link.from != span.id && link.to != span.id)
            continue;
        const Span *other = article.span(link.from == span.id ? link.to : link.from);
        const LinkType *type = tagset.linkType(link.type);
        const Id otherTag = other ? other->tag : Id();
        const bool kept =
            type && (link.from == span.id ? joins(*type, tag.id, otherTag) : joins(*type, otherTag, tag.id));
        if (!kept)
            gone.push_back(link);
    }
    for (const Link &link : gone)
        edit.changes.push_back(removed(link));
    const auto find = [&](const Id &id) { return id == span.id ? nullptr : article.span(id); };
    for (Change &claim : attributionsWithout(gone, article.links(), find, span.annotator, tagset))
        edit.changes.push_back(std::move(claim));
    return edit;
}

SpanEdit withoutPiece(const OpenArticle &article, const Span &span, qsizetype index)
{
    if (span.pieces.size() < 2 || index < 0 || index >= span.pieces.size())
        return {};
    Span after = span;
    const TextRange piece = after.pieces[index];
    after.pieces.remove(index);
    return oneEdit(
        span, after,
        say("Take “%1” out of “%2”")
            .arg(shortWords(article.text().mid(piece.start, piece.length()), 32), words(article, span)));
}

std::optional<QVariant> readValue(const AttributeDefinition &definition, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return QVariant();
    if (definition.kind == AttributeDefinition::Kind::Number) {
        bool ok = false;
        double number = QLocale().toDouble(text, &ok);
        if (!ok)
            number = QLocale::c().toDouble(text, &ok);
        return ok && qIsFinite(number) ? std::optional<QVariant>(number) : std::nullopt;
    }
    if (definition.kind == AttributeDefinition::Kind::Date) {
        QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            date = QLocale().toDate(text, QLocale::ShortFormat);
        return date.isValid() ? std::optional<QVariant>(date.toString(Qt::ISODate)) : std::nullopt;
    }
    return QVariant(text);
}

bool isValidValue(const AttributeDefinition &definition, const QVariant &value)
{
    const auto known = [&](const QString &name) {
        return std::any_of(definition.values.begin(), definition.values.end(),
                           [&](const AttributeValue &one) { return one.name == name; });
    };
    switch (definition.kind) {
    case AttributeDefinition::Kind::Choice:
        return value.typeId() == QMetaType::QString && known(value.toString());
    case AttributeDefinition::Kind::Choices: {
        const QStringList list = value.toStringList();
        return !list.isEmpty() && std::all_of(list.begin(), list.end(), known);
    }
    case AttributeDefinition::Kind::Text:
        return value.typeId() == QMetaType::QString;
    case AttributeDefinition::Kind::YesNo:
        return value.typeId() == QMetaType::Bool;
    case AttributeDefinition::Kind::Number:
        return value.typeId() == QMetaType::Double;
    case AttributeDefinition::Kind::Date:
        return QDate::fromString(value.toString(), Qt::ISODate).isValid();
    }
    return false;
}

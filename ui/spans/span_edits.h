// What the editor of a span does to it, as values: the changes and the words of the undo menu. Nothing
// here asks the screen or writes to the project.
#pragma once

#include "model/entities/tagset.h"
#include "model/project/open_article.h"

#include <QString>
#include <QVariant>

#include <functional>

// One step for Project::apply; no changes = nothing to do.
struct SpanEdit
{
    QString label; // "Set type of “any accusation …” to quantity"
    Changes changes;
};

// Brings a step to the project. False = it was refused and nobody but the caller remembers it.
using ApplyStep = std::function<bool(const QString &label, const Changes &changes)>;

// An invalid or empty value takes the attribute away.
SpanEdit withAttribute(const OpenArticle &article, const Span &span, const QString &name,
                       const QVariant &value);
SpanEdit withNote(const OpenArticle &article, const Span &span, const QString &note);
// A line of the conversation about the span; `resolved` settles it, and then the text may be empty.
SpanEdit withReply(const OpenArticle &article, const Span &span, const Id &author, const QString &text,
                   bool resolved);
// Attributes that the new tag has too are kept, its other ones get their defaults, and links that the
// tagset does not allow for the new tag go; claims that had no other source get their attribution back.
SpanEdit withTag(const OpenArticle &article, const Span &span, const Tag &tag, const Tagset &tagset);
// `index` in span.pieces; nothing when it is the only one.
SpanEdit withoutPiece(const OpenArticle &article, const Span &span, qsizetype index);

// The one spelling of a value of this kind, or nothing when it is none: "12,5" typed as a number where
// people write so, "2022-04-06" as a date.
std::optional<QVariant> readValue(const AttributeDefinition &definition, const QString &typed);
bool isValidValue(const AttributeDefinition &definition, const QVariant &value);

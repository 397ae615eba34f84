// What the editor does to the links of a span, as values. A link is its annotator's: whether they may is for
// the caller to ask.
#pragma once

#include "ui/spans/span_edits.h"

const Link *linkOf(const OpenArticle &article, const Id &id); // null = not in the article (any more)

SpanEdit withLinkAttribute(const OpenArticle &article, const Link &link, const QString &name,
                           const QVariant &value);
SpanEdit withLinkNote(const OpenArticle &article, const Link &link, const QString &note);
// A claim that had its attribution from this link alone gets the default back.
SpanEdit withoutLink(const OpenArticle &article, const Link &link, const Tagset &tagset);

// What the assessment of a claim does to the project, as values: the fact-checker's own record and the
// evidence it rests on. Nothing here asks the screen or writes to the project.
#pragma once

#include "model/project/project.h"
#include "ui/spans/span_edits.h"

// The record of `author` about the claim; null when there is none yet.
const Assessment *assessmentOf(const OpenArticle &article, const Id &claim, const Id &author);
std::vector<const Evidence *> evidenceOf(const OpenArticle &article, const Id &claim); // as it was added

// `after` with a null id is a new one. A record that says nothing any more is taken away; nothing changed, no
// changes.
SpanEdit withAssessment(const OpenArticle &article, const Span &claim, Assessment after, const Id &author);
// The same for a row of evidence. A link without an address is words from somewhere.
SpanEdit withEvidence(const OpenArticle &article, const Span &claim, Evidence after, const Id &author);
SpanEdit withoutEvidence(const OpenArticle &article, const Span &claim, const Id &evidence);
// The bytes are kept in the project, with their hash.
SpanEdit withEvidenceFile(const OpenArticle &article, const Span &claim, const Id &author,
                          const QString &fileName, const QByteArray &bytes);
SpanEdit withVerdicts(const Project &project, const QStringList &verdicts);

// Which links may join two spans, which are likely, and the steps that make them, as values. Nothing here
// asks the screen or writes to the project.
#pragma once

#include "ui/window/tagging.h"

#include <vector>

class Project;

// One link that could be made.
struct PossibleLink
{
    Id type;
    Id from;
    Id to;

    bool operator==(const PossibleLink &) const = default;
};

struct LinkOffer
{
    std::vector<PossibleLink> links; // in the tagset's order, those that leave `start` first
    bool onlyOne = false;            // the tags allow no other: it can be taken without asking
    QString refusal;                 // why there are none
};

// Why no link can start from this span, or nothing.
QString reasonNotToLink(const OpenArticle &article, const Project &project, const Span &start);
// Links between two spans, either way round. A link belongs to whoever makes it and leaves one of their own
// spans; where it leads may be anybody's. Refused besides what the tagset does not join: a span with itself,
// the same link twice, and what would lead back to where it started (A restates B restates A).
LinkOffer linksBetween(const OpenArticle &article, const Project &project, const Span &start,
                       const Span &end);
// Quick look for walking from one possible end to the next: what linksBetween would give, without the words.
bool canLink(const OpenArticle &article, const Project &project, const Span &start, const Span &end);

// One link or several in one step. A claim that gets a source says so in its attribution.
TagStep addLinks(const OpenArticle &article, const Project &project, const std::vector<PossibleLink> &links);

// Links not made yet that join `span` with the only span of its kind in the same sentence: its source, its
// cue, the claim that a hedge weakens. All of the annotator at the keyboard.
std::vector<PossibleLink> likelyLinks(const OpenArticle &article, const Project &project, const Span &span);

// "said by “China”", as the span at `here` says it.
QString linkPhrase(const OpenArticle &article, const Tagset &tagset, const PossibleLink &link,
                   const Id &here);

// What a claim says about who speaks follows its links to sources (guidelines, Claim: "attribution … set to
// source by the link"). The edits that belong in the step which makes or takes away such links, as values;
// nothing where the tagset has no attribution that can say "source".
#pragma once

#include "model/entities/changes.h"
#include "model/entities/tagset.h"

#include <functional>
#include <optional>
#include <vector>

// The edit of the span that a new link of this type leaves, or nothing when it says so already.
std::optional<Change> attributionWithSource(const Span &from, const LinkType &type, const Tagset &tagset);

// Claims whose last source goes with the links `gone` get the default back: those of `owner`, because nobody
// edits another's, and that say "source". `links` are all of the article, `span` finds its spans (null = it
// is not there, or is edited by the step in another way).
Changes attributionsWithout(const std::vector<Link> &gone, const std::vector<Link> &links,
                            const std::function<const Span *(const Id &)> &span, const Id &owner,
                            const Tagset &tagset);

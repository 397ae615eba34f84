// What a reviewer finds missing in a teammate's work, as values: a span of the Suggested layer that belongs
// to the teammate, who alone may change it, and a line about it by the reviewer, to be answered. It counts
// nowhere until its owner takes it over as a tag of their own.
#pragma once

#include "ui/window/tagging.h"

TagStep suggest(const OpenArticle &article, const Tagset &tagset, const Tag &tag, const Person &owner,
                const Id &author, TextRange words);
// For its owner: an own span like it, and the suggestion goes. Nothing when it is not theirs, or no
// suggestion.
std::optional<TagStep> takeSuggestion(const OpenArticle &article, const Id &suggestion, const Id &annotator);

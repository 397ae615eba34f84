// Every occurrence of a word and how each annotator tagged it: where one tags "must" as a hedge nine times
// and leaves it alone twice, the two are probably slips.
//
// A word form is what somebody tagged as a whole span of at most a few words, whatever its case.
#pragma once

#include "model/review/passes.h"

#include <functional>
#include <optional>

struct WordOccurrence
{
    int article = 0; // into PassSet::articles
    TextRange range; // UTF-16 of the article's text
    // By annotator of the set: the tags of spans with exactly these words, ascending; nothing for somebody
    // who has not read the article.
    std::vector<std::optional<std::vector<int>>> tags;
};

struct WordForm
{
    QString form; // in lower case
    std::vector<WordOccurrence> occurrences;
    qint64 tagged = 0;    // by how many readers, over all occurrences
    qint64 untagged = 0;  // read and left alone
    bool isMixed = false; // tagged here and left alone there, or with several tags
};

struct ByWordOptions
{
    int mostWords = 3;
};

// `textOf` gives the text of an article by its number, and is asked twice at most for each, so that no more
// than one text need be in memory; positions of the set are UTF-16 of it (PassUnit::Utf16). Forms with the
// most occurrences first, then by form.
std::vector<WordForm> byWord(const PassSet &set, const std::function<QString(int)> &textOf,
                             const ByWordOptions &options = {});

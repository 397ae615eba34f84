// Every occurrence of the words that somebody tagged, over all articles that are done, and how each annotator
// tagged each of them, as lines to read. Made in a worker; nothing here asks the screen.
#pragma once

#include "model/entities/id.h"
#include "model/result.h"
#include "model/review/by_word.h"
#include "model/task.h"

#include <QStringList>

#include <memory>

// A list of more is nobody's to read; the search finds the rest.
constexpr std::size_t mostPlacesOfWord = 1'000;

struct WordPlace
{
    Id article;
    TextRange range;                                   // UTF-16
    QString context;                                   // “… that they must wait until …”
    int title = 0;                                     // into WordLines::titles
    std::vector<std::optional<std::vector<int>>> tags; // see WordOccurrence
};

struct WordLine
{
    QString form;   // in lower case
    QString folded; // what a filter looks in
    bool isMixed = false;
    qint64 count = 0; // of places, also of those that are not listed
    qint64 tagged = 0;
    qint64 untagged = 0;
    std::vector<WordPlace> places; // at most mostPlacesOfWord
};

struct WordLines
{
    QStringList annotators;
    QStringList tags;
    QStringList titles; // of articles
    std::vector<WordLine> words;
    qint64 hidden = 0; // articles left out until the annotator is done with them: passes are blind

    // "Ana Hedge · Ben – ": those who have read it; – = left alone.
    QString howTagged(const WordPlace &place) const;
};

// For a worker; an error also when cancelled. `annotator` is at the keyboard.
Result<std::shared_ptr<WordLines>> readWordLines(const QString &projectPath, const Id &annotator, Task &task);

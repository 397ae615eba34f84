// How far somebody is with an article, and whose tags they see of it while passes are blind: the rules that
// the window, the lists and the command line have in common.
#pragma once

#include "model/entities/reading.h"
#include "model/entities/span.h"

#include <vector>

// Somebody with tags of their own has begun, whether or not anything was marked. `reading` null = there is
// none.
ReadingState readingState(const Reading *reading, bool hasTags);

// What one annotator sees of one article while passes are blind. Somebody whose article it is to read (they
// were asked to, or have begun) sees nothing of the others until they have marked it done, and then all.
// Somebody without a part in it sees nothing until two have finished, and then what those have: so a reviewer
// need not pretend to have read it, and whoever comes next is still blind. What was agreed is kept back like
// passes, for it tells as much; suggestions are there to be seen.
struct Blindness
{
    enum class Sees { All, Finished, Own };

    Id annotator;
    Sees sees = Sees::All;
    bool hasPart = false;          // it is theirs to read: to be done with it ends their blindness
    std::vector<Id> finished = {}; // who is done with it

    bool hides(const Id &person, Layer layer) const;
    bool hides(const Span &span) const { return hides(span.annotator, span.layer); }
};

// `hasTags`: the annotator has tags of their own there, agreed ones not counted. `readings` of the article.
Blindness blindness(const Id &annotator, bool hasTags, const std::vector<Reading> &readings);

// Whether annotators see each other's tags of an article they are not done with.
#pragma once

#include "model/project/project.h"

#include "model/entities/blindness.h"

// "yes" unless the project switched it off.
bool hasBlindPasses(const Project &project);
// From whom something may have to be kept: the annotator at the keyboard where passes are blind and others
// are in the project, else nobody (null).
Id blindAnnotator(const Project &project);
// What the annotator at the keyboard sees of an article.
Result<Blindness> blindnessIn(const Project &project, const Id &article);
Result<Blindness> blindnessIn(const Project &project, const OpenArticle &article); // reads no tags
// Whether the words of a step tell of tags that the annotator does not see.
bool tellsOfHidden(const Project &project, const Step &step);
// What the list of articles counts: tags that they see, without what was agreed.
Result<qsizetype> tagsSeen(const Project &project, const OpenArticle &article);

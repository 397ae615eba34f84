// The matrix of progress as a Sheet: a word and a shape for each annotator and article.
#pragma once

#include "ui/agreement/sheet.h"
#include "ui/agreement/team_articles.h"

enum class ProgressOf { Everything, Unfinished, WithoutReader, FinishedByTwo };
bool isThatFar(const TeamArticle &article, ProgressOf which);

// `rows` are places in the team's articles. The first row has the totals over these.
Sheet progressSheet(const TeamArticlesPointer &team, const std::vector<int> &rows);

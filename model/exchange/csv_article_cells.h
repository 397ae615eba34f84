// What the CSV tables share when they walk through a project: which articles, what is in each, and the cells
// that name an article.
#pragma once

#include "model/exchange/csv_writer.h"
#include "model/storage/snapshot.h"

#include <vector>

// In list order; `wanted` empty = all. Sets the task's total to their code points.
Result<std::vector<Article>> selectedArticles(const Snapshot &project, const std::vector<Id> &wanted,
                                              Task &task);

struct ArticleContent
{
    QString text;
    std::vector<Span> spans; // in text order
    std::vector<Link> links; // from these spans
};

// Links are not read where there are no spans.
Result<ArticleContent> contentOf(const Snapshot &project, const Article &article);

// Of all its pieces, with pieceGap between them.
QString joinedWords(const Span &span, const QString &text);

// project, article_id, article_title, article_url, article_published, article_sha256
void writeArticleCells(const QString &project, const Article &article, CsvWriter &out);

Error cancelledExport();

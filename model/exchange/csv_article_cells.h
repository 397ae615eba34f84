// The frame all CSV tables are written in: the header, then article by article in list order what stands in
// each, with progress and Cancel, then the end; and the cells that more than one of them has.
#pragma once

#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_spans.h"
#include "model/exchange/csv_writer.h"
#include "model/storage/snapshot.h"
#include "model/text/code_points.h"

#include <functional>
#include <vector>

using EachArticle = std::function<Result<void>(const Article &)>;

// In list order; `selection.articles` empty = all. The task counts their code points; an error when it is
// cancelled.
Result<void> forEachSelected(const Snapshot &project, const SpanSelection &selection, const EachArticle &each,
                             Task &task);
// `rows` writes what is below the header.
Result<CsvWritten> writeTable(const std::vector<ColumnInfo> &columns, CsvWriter &out,
                              const std::function<Result<void>()> &rows);
// Both together: `each` writes the rows of one article.
Result<CsvWritten> writeByArticle(const Snapshot &project, const SpanSelection &selection,
                                  const std::vector<ColumnInfo> &columns, CsvWriter &out,
                                  const EachArticle &each, Task &task);

QStringList namesOf(const std::vector<ColumnInfo> &columns);
QString nameOf(const std::vector<Person> &people, const Id &person); // empty = nobody of them
bool isWanted(const SpanSelection &selection, const Id &annotator);

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

// start, end, pieces: code points; pieces empty unless it is discontinuous
void writePlace(const Span &span, const CodePoints &points, CsvWriter &out);
// "s-e;s-e"; empty unless it is discontinuous
QByteArray piecesOf(const Span &span, const CodePoints &points);

Error cancelledExport();

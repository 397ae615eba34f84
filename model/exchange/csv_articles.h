// Articles as CSV, the table "articles": one row per article in list order, also where nothing is tagged.
// Columns: project, article_id, article_title, article_url, article_published, article_sha256, outlet,
// author, language, characters, source, encoding, fetched, spans, links, assigned_to, in_progress_by,
// done_by, note, created, modified.
//
// `characters` are code points. `spans` and `links` count those of the selected annotators; suggestions
// nobody took up are no spans of anybody yet and are not counted. Several names are joined by "; ".
#pragma once

#include "model/exchange/csv_spans.h"

QStringList articleColumns();

Result<CsvWritten> writeArticlesCsv(const Snapshot &project, const SpanSelection &selection,
                                    const CsvOptions &options, QIODevice &out, Task &task);

// The CSVW description of such a file called `csvName`.
QByteArray articlesCsvw(const QString &csvName, const CsvOptions &options);

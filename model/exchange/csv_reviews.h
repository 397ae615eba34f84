// Reviews as CSV, the table "reviews": one row per decision of a reviewer, in article order, then in the
// order they were made. Columns: project, article_id, article_title, article_url, article_published,
// article_sha256, review_id, reviewer, outcome, status, reason, confidence, guideline_gap, comment, spans,
// annotators, tags, texts, result_id, result_tag, result_start, result_end, result_pieces, result_text,
// created, modified.
//
// `spans` are the ids of what was looked at, joined by ";", also of what was removed since; `annotators`,
// `tags` and `texts` are those of the spans that are still there, each once, joined by "; ". `status` says
// whether the decision counts: stands, stale, replaced, disputed (model/review/decisions.h). The columns of
// the result are empty where nothing stands. `confidence` is 1 to 3, empty where it was not said.
#pragma once

#include "model/exchange/csv_spans.h"

QStringList reviewColumns();

// `selection.annotators` are the reviewers.
Result<CsvWritten> writeReviewsCsv(const Snapshot &project, const SpanSelection &selection,
                                   const CsvOptions &options, QIODevice &out, Task &task);

// The CSVW description of such a file called `csvName`.
QByteArray reviewsCsvw(const QString &csvName, const CsvOptions &options);

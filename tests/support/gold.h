// The hand-made annotation of a real article, which is not part of the project: the tests that use it skip
// where it is absent.
#pragma once

#include "tests/support/csv_rows.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <set>
#include <vector>

// Type, from, to.
using GoldLinks = std::set<std::tuple<QString, QString, QString>>;

struct Gold
{
    QString articlePath;
    QList<uint> text; // code points, which is what its offsets count
    std::vector<QJsonObject> spans;
    std::vector<QJsonObject> relations;
};

// Nothing, and a warning, where it is not.
std::optional<Gold> readGold();
// The words of [start, end).
QString ucs4Slice(const QList<uint> &text, int start, int end);
// That the row says of the span what the gold says: tag, offsets, words, note and attributes.
void checkRow(const CsvRow &row, const QJsonObject &span, const QList<uint> &text);
// The links in the columns of the table of spans.
GoldLinks linksIn(const std::vector<CsvRow> &rows);

// What the export dialog asks for, as values for a thread: what is written where, and how it begins.
#pragma once

#include "model/entities/reading.h"
#include "model/exchange/csv_tables.h"

#include <QStringList>

#include <optional>
#include <vector>

struct ExportWish
{
    enum class Articles { All, One, InState };

    QString project; // its file
    CsvTable table = CsvTable::Spans;
    Articles articles = Articles::All;
    Id article;                              // One
    ReadingState state = ReadingState::Done; // InState …
    Id reader;                               // … of this annotator
    std::vector<Id> annotators;              // whose spans; empty = everybody's
    CsvOptions csv;
};

// Number of rows. An error also when there is no article to take spans from: an empty selection would mean
// all.
Result<CsvWritten> exportSpans(const ExportWish &wish, const QString &path, Task &task);

// How such a file begins, cell for cell as it will stand in it.
struct ExportHead
{
    QStringList columns;
    std::vector<QStringList> rows;
    bool isWhole = false; // there are no more rows than these
};
Result<ExportHead> exportHead(const ExportWish &wish, int rows, Task &task);

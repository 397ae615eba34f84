// What an import tells about each file, as text and as JSON.
#pragma once

#include "model/exchange/csv_spans.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

struct FileReport
{
    QString file;
    Id id; // of the article; null when the file held spans, or was refused
    QString title;
    qint64 spans = 0;
    qint64 links = 0;          // of its own rows, or of the columns of its spans
    qint64 verified = 0;       // spans whose words were checked
    bool carriesWords = false; // the format says the words of its spans
    std::vector<RefusedRow> refused;
    qint64 refusedCount = 0;
    bool fileRefused = false; // nothing of it was taken
    QStringList warnings;

    void refuse(const Error &error); // the whole file
    double share() const;            // 0 to 1; 1 where the format carries no words
};

QString toText(const std::vector<FileReport> &reports);
QJsonObject toJson(const std::vector<FileReport> &reports);

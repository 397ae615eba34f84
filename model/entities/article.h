// An article: where it came from, and apart from that its text, which is fixed once and for all.
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"
#include "model/entities/zones.h"

#include <QByteArray>
#include <QDate>
#include <QString>

struct Article
{
    Id id;
    QByteArray sha256; // 32 bytes: of the text in UTF-8
    QString title;
    QString url;
    QString outlet;
    QString author;
    QString language;   // BCP 47, empty = not known
    QDate published;    // a calendar day as printed; invalid = not known
    qint64 fetched = 0; // milliseconds UTC, 0 = not known
    QString source;     // file name it was read from, "pasted text", …
    QString encoding;   // charset the bytes were decoded with ("UTF-8", "windows-1252"), empty = came as text
    qint64 length = 0;  // code points
    Zones zones;        // one per line
    QString note;
    Stamp stamp;

    bool operator==(const Article &) const = default;
};

// Added with its article, never edited, never removed: removing an article only hides it, so that the
// removal can be undone and every span in the history still has its words.
struct ArticleText
{
    Id article;
    QString text;        // normalised, see model/text/normalise.h
    QByteArray original; // the bytes as they came, kept compressed in the file; may be empty

    bool operator==(const ArticleText &) const = default;
};

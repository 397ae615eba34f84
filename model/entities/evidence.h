// What a verdict rests on: a page, words from somewhere, or a file that is kept in the project.
#pragma once

#include "model/entities/id.h"
#include "model/entities/stamp.h"

#include <QByteArray>
#include <QDate>
#include <QString>

struct Evidence
{
    enum class Kind { Link = 0, Quote = 1, File = 2 };

    Id id;
    Id span; // the claim
    Id article;
    Id author;
    Kind kind = Kind::Link;
    QString url;
    QString archivedUrl;
    QString quote;
    QDate date; // of the page or the words; invalid = not known
    QString fileName;
    QByteArray sha256; // of the file's bytes, 32 of them; empty unless it is a file. Never edited.
    QString note;
    Stamp stamp;

    bool operator==(const Evidence &) const = default;
};

// The bytes of a file: added right after its Evidence, never edited, never removed (so that removing the
// evidence can be undone).
struct EvidenceFile
{
    Id evidence;
    QByteArray bytes; // as they came; kept compressed

    bool operator==(const EvidenceFile &) const = default;
};

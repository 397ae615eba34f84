// From the bytes of a file to the text that is stored: decode, then normalise once, before hashing.
//
// Normalising changes only this: CRLF and lone CR become LF; U+2028, U+2029, U+0085, VT and FF become
// LF (each of them is a line end to some reader; one rule keeps paragraphs the same everywhere); NUL,
// lone surrogates and U+FDD0..U+FDEF become U+FFFD. A BOM at the start is dropped. Nothing else is touched:
// NBSP, soft hyphens, joiners, variation selectors and directional marks stay.
#pragma once

#include "model/result.h"
#include "model/task.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

struct DecodedText
{
    QString text;         // normalised
    QString encoding;     // what was used: "UTF-8", "UTF-16LE", "windows-1252", …
    bool guessed = false; // true when the bytes did not say and a detector chose
    QStringList notices;  // translated sentences for the user: replaced characters with their count, …
};

// `encoding` empty = find out: BOM, strict UTF-8, UTF-16 without BOM by its zero bytes, then a detector.
// Refuses binary data (a known signature, or mostly control bytes) and unknown charset names.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding = {});

// Charset names for a "read as" list, most likely first.
QStringList knownEncodings();

// The same normalising for text that came as text (pasted, dropped). `replaced` counts U+FFFD put in.
QString normaliseText(QStringView text, qsizetype *replaced = nullptr);

// SHA-256 of the text in UTF-8: 32 bytes.
QByteArray textHash(QStringView text);

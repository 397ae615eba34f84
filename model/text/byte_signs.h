// What the bytes of a file say about themselves before anything is decoded: a kind of file that is no
// text, the Unicode encoding they are in, or nothing.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

// Why these bytes are no text and what to do about it, one translated sentence or two; empty when no
// known signature is there (they may still be no text).
QString whyNoText(QByteArrayView bytes);

struct ByteOrderMark
{
    QString encoding;   // empty = none
    qsizetype size = 0; // bytes
};
ByteOrderMark byteOrderMark(QByteArrayView bytes);

struct Utf8Count
{
    qsizetype sequences = 0;    // well-formed ones of two to four bytes
    qsizetype replacements = 0; // of these: U+FFFD itself
    qsizetype bad = 0;          // bytes that belong to none
    qsizetype nuls = 0;
    qsizetype cut = 0; // of `bad`: the beginning of a sequence at the end of all
};
// Strict: no overlong forms, no surrogates, nothing beyond U+10FFFF.
Utf8Count countUtf8(QByteArrayView bytes);

// "UTF-16LE" or "UTF-16BE" when the zero bytes (of Chinese and Japanese: the punctuation) can only come from
// there, else empty.
QString utf16WithoutMark(QByteArrayView bytes);

// What a detector makes of bytes that are not Unicode; a name decodeText knows, never empty.
QString detectEncoding(const QByteArray &bytes);

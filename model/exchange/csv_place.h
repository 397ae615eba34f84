// Where a row says its span is, and whether the words there are the ones it quotes.
#pragma once

#include "model/exchange/csv_known.h"

#include <QByteArrayView>

struct WrittenPlace
{
    QByteArrayView start; // empty = not said
    QByteArrayView end;
    QByteArrayView startUtf16; // used when start and end are not there
    QByteArrayView endUtf16;
    QByteArrayView pieces;
    QByteArrayView text; // empty = not quoted
    QByteArrayView prefix;
    QByteArrayView suffix;
};

struct FoundPlace
{
    Pieces pieces;
    bool reanchored = false;
    bool snapped = false;
};

// An error is the reason to refuse the row.
Result<FoundPlace> findPlace(const WrittenPlace &written, const KnownArticle &article, bool reanchor);

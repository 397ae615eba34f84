// The pieces a stretch of text without white space falls into; shared by the word functions of boundaries.h.
#pragma once

#include "model/text/text_range.h"

#include <QStringView>

#include <vector>

struct Token {
    TextRange range;
    bool isWord = false; // else punctuation or a single symbol that is none
};

bool isApostrophe(QChar c);
bool isSpaceHere(QChar c); // white space, and the zero-width ones that only separate

// Between white space, but no further than a fixed distance.
TextRange chunkAround(QStringView text, qsizetype position);
std::vector<Token> tokensOf(QStringView text, TextRange chunk);

// Agreement in words instead of characters: a token is a run of letters, digits, marks and underscores, or
// one other character that is no white space ("\w+|[^\w\s]" with Unicode classes).
#pragma once

#include "model/text/text_range.h"

#include <QStringView>

#include <vector>

std::vector<TextRange> tokensForAgreement(QStringView text); // UTF-16, in order

// The tokens that have a character in `range`, as a range of their numbers; empty when there is none.
TextRange tokenRange(const std::vector<TextRange> &tokens, TextRange range);

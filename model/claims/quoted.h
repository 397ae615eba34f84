// How much of a claim stands in quotation marks. Quote spans say so where somebody tagged them; elsewhere the
// marks printed in the article count, because the tag Quote is not everybody's.
#pragma once

#include "model/entities/span.h"

#include <QStringView>

#include <vector>

enum class Quoted { No, Partly, Yes };

QString quotedName(Quoted quoted); // "yes", "partly", "no": the words of files

// What stands between quotation marks, marks included, in text order: “…”, „…“, «…», »…« and "…". A quotation
// does not go past its paragraph (a line), except that an opening mark without a partner counts to its end,
// as printed when a quotation goes on in the next one. Single marks are too often apostrophes and are left
// out.
std::vector<TextRange> quotationsIn(QStringView text);

// `quotations` in text order, not overlapping. Letters and digits count, spaces and punctuation do not.
Quoted howQuoted(QStringView text, const Pieces &pieces, const std::vector<TextRange> &quotations);

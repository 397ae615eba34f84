// Where characters, words and sentences end (Unicode Standard Annex #29), and the rules that turn a rough
// selection into the words an annotator means. Characters come out the same on every machine; words of Thai, Khmer
// and the like depend on what Qt finds installed (with libthai Thai words, else whole runs).
//
// Positions are UTF-16. All of these look only at the neighbourhood of the range (its paragraph), so
// they cost the same in an article of any size.
#pragma once

#include "model/text/text_range.h"

#include <QStringView>

#include <vector>

// Outward to whole grapheme clusters: never splits a surrogate pair, an emoji family, or a base from its
// marks.
TextRange snapToGraphemes(QStringView text, TextRange range);
bool isGraphemeBoundary(QStringView text, qsizetype position);

// One step of a caret or a span's edge; stops at the ends of the text.
qsizetype nextGrapheme(QStringView text, qsizetype position);
qsizetype previousGrapheme(QStringView text, qsizetype position);
qsizetype nextWord(QStringView text, qsizetype position);     // to the start of the next word
qsizetype previousWord(QStringView text, qsizetype position); // to the start of this or the previous word
qsizetype nextSentence(QStringView text, qsizetype position);
qsizetype previousSentence(QStringView text, qsizetype position);

// The word at a caret, also when the caret stands right behind it; empty between two spaces.
TextRange wordAt(QStringView text, qsizetype position);
// The sentence around a position, without the white space that follows it; never past the paragraph.
TextRange sentenceAt(QStringView text, qsizetype position);
// All sentences of one paragraph in one pass: each is what sentenceAt gives inside it.
std::vector<TextRange> sentencesIn(QStringView text, TextRange paragraph);

// White space off both ends; nothing else. Empty when there is nothing else.
TextRange trimSpace(QStringView text, TextRange range);
// White space, and punctuation that stands alone there (a full stop, a comma, an opening or closing
// quotation mark or bracket whose partner is not inside), off both ends; then words that were cut are
// completed. "‘“must be based on fac" gives "must be based on facts". A selection of punctuation only keeps
// it.
TextRange completeWords(QStringView text, TextRange range);

// Paints the mark of one tag: its line, its tint, its swatch for lists and bars, its letter chip. One
// place, so that a tag looks the same in the article, on a card and in the bar, on screen and in print.
#pragma once

#include "ui/tags/tag_style.h"

#include <QPainter>

// Whose mark it is: the annotator's own line is unbroken, a teammate's has gaps.
enum class Hand { Own, Mate, OtherMate };

// Which ends of the span lie in this piece (a span may go on in the next line).
struct MarkEnds
{
    bool start = true;
    bool end = true;
};

// The line, in `slot` (as wide as the words, as high as one lane). Its details scale with the slot's height.
void paintMarkLine(QPainter &painter, const QRectF &slot, const TagStyle &style, Hand hand = Hand::Own,
                   MarkEnds ends = {});
// What reaches up around the words: the sides of a box, the brackets of a quote. Nothing for other marks.
void paintMarkEnds(QPainter &painter, const QRectF &words, const TagStyle &style, MarkEnds ends);
bool hasMarkEnds(const TagStyle &style);

// Behind the words; `depth` 0 = the innermost span at that place, 1 = the one around it. No colour when the
// tag has no tint or the place is deeper.
QColor markTint(const TagStyle &style, bool dark, int depth, Hand hand = Hand::Own);

// A small square with tint and line: the tag in a list, a bar, a menu.
void paintTagSwatch(QPainter &painter, const QRectF &rect, const TagStyle &style, bool dark);
// The letter in a filled, rounded box.
void paintLetterChip(QPainter &painter, const QRectF &rect, const TagStyle &style, const QFont &font);

// Black or white, whichever is easier to read on `color`.
QColor inkOn(const QColor &color);

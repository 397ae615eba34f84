// Overlapping marks of one line of text go into lanes under it: long spans first, each into the nearest
// lane that is free over its whole width, so that a long claim stays a calm line close to the words and
// the short hedges inside it stay visible below.
#pragma once

#include <QtGlobal>

#include <vector>

struct LaneItem
{
    qreal left = 0;
    qreal right = 0;
    qsizetype length = 0; // of the whole span: the same order in each of its lines
    int lane = -1;        // the answer; 0 is nearest to the words
};

// Items come in text order, which decides between equally long ones. Items in one lane stay `gap` apart.
// Returns how many lanes there are.
int assignLanes(std::vector<LaneItem> &items, qreal gap);

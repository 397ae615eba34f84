// Curves in the left margin that join linked spans: where they run and where their names stand, as plain
// geometry. Pixels of the viewport.
#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <QString>

#include <vector>

// From the middle of the line where one span begins to that of the other. An end outside the window may lie
// anywhere above or below it: the curve then leaves the window there.
struct LinkEnds
{
    qreal from = 0;
    qreal to = 0;
    qreal labelWidth = 0; // of its name with its frame
};

struct CurveRoom
{
    qreal column = 0; // x where the words begin: curves start and end a little left of it
    qreal left = 0;   // as far as they may reach
    qreal top = 0;    // of the window
    qreal bottom = 0;
    qreal labelHeight = 0;
};

struct LinkCurve
{
    QPainterPath path;
    QPolygonF arrow; // at `to`; empty when that end is not in the window
    QRectF label;    // empty when the margin has no room for the whole name
};

// One for each of `links`, in their order. Nested: short curves stay near the words, long ones go around
// them; names lie on their curve and never on each other.
std::vector<LinkCurve> linkCurves(const std::vector<LinkEnds> &links, const CurveRoom &room);

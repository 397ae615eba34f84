// The bar at the side of a card: the tag's colour, and the shape of its line turned upright, so that
// the two tell the tag together.
#pragma once

#include "ui/tags/tag_style.h"

#include <QRectF>

void paintMarkBar(QPainter &painter, const QRectF &bar, const TagStyle &style);

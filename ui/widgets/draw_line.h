// One line of anybody's text in a list: it runs the way its own letters do, and stands at the side
// where the window's language begins (or ends).
#pragma once

#include <QPainter>
#include <QString>

enum class Side { Start, End };

// What is too long is shortened at its end. `window` is the direction of the widget it is painted in.
void drawLine(QPainter &painter, const QRect &rect, Qt::LayoutDirection window, Side side,
              const QString &text, Qt::TextElideMode elide = Qt::ElideRight);

// One line of anybody's text in a list: it runs the way its own letters do, and stands at the side
// where the window's language begins (or ends).
#pragma once

#include <QPainter>
#include <QStringList>

enum class Side { Start, End };

// What is too long is shortened at its end. `window` is the direction of the widget it is painted in.
void drawLine(QPainter &painter, const QRect &rect, Qt::LayoutDirection window, Side side,
              const QString &text, Qt::TextElideMode elide = Qt::ElideRight);

// "infobae.com · 6 April 2022": parts of such a line in their order, each running its own way. The line runs
// as the first one does.
QString joinedLine(const QStringList &parts);

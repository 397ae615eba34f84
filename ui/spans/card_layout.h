// Where the words of a card stand: the same for measuring and for painting.
#pragma once

#include "ui/spans/card_text.h"

#include <QFont>
#include <QTextLayout>

#include <memory>
#include <vector>

// A few lines of text in a given width; what does not fit is left out of the middle of the last line.
struct TextBlock
{
    std::vector<std::unique_ptr<QTextLayout>> parts;
    double height = 0;

    void draw(QPainter &painter, QPointF place) const;
};

TextBlock wrapWords(const QString &text, const QFont &font, double width, int mostLines,
                    Qt::LayoutDirection direction);

struct CardLayout
{
    int unit = 4; // of the grid; grows with the font
    int barWidth = 4;
    QRect card;           // inside the row
    QRect words;          // inside the card
    bool stacked = false; // who and when have a line of their own: too narrow for one
    QString person;       // elided
    QString summary;      // elided
    TextBlock quote, links, assessment, note, thread;
    int rowHeight = 0;
};

// `row` gives place and width; its height does not count.
CardLayout layOutCard(const Card &card, const QFont &font, const QRect &row, Qt::LayoutDirection direction);

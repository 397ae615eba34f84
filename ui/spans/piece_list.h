// The pieces of a span with their places, and a button to take one out where there are several.
#pragma once

#include "model/text/text_range.h"

#include <QList>
#include <QWidget>

class PieceList : public QWidget
{
    Q_OBJECT

public:
    struct Piece
    {
        TextRange codePoints; // as everywhere outside the program
        QString words;

        bool operator==(const Piece &) const = default;
    };

    explicit PieceList(QWidget *parent = nullptr);
    void showPieces(const QList<Piece> &pieces, bool editable);

signals:
    void removeAsked(qsizetype index);

private:
    QList<Piece> m_pieces;
    bool m_editable = false;
};

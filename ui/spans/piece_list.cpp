#include "ui/spans/piece_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

PieceList::PieceList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
}

void PieceList::showPieces(const QList<Piece> &pieces, bool editable)
{
    if (pieces == m_pieces && editable == m_editable)
        return;
    m_pieces = pieces;
    m_editable = editable;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be telling us right now
        delete item;
    }
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const QString place = tr("characters %1–%2").arg(piece.codePoints.start).arg(piece.codePoints.end);
        auto *label = new QLabel(pieces.size() > 1 ? place + QStringLiteral("  ") + piece.words : place, row);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
        line->addWidget(label, 1);
        if (pieces.size() > 1 && editable) {
            auto *remove = new QToolButton(row);
            remove->setText(tr("Remove"));
            remove->setToolTip(tr("Take this piece out of the span"));
            remove->setAccessibleName(tr("Remove piece %1, %2").arg(i + 1).arg(piece.words));
            connect(remove, &QToolButton::clicked, this, [this, i] { emit removeAsked(i); });
            line->addWidget(remove);
        }
        layout()->addWidget(row);
    }
}

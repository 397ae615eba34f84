// The small parts of the Review pane: a chip that shows or hides a kind of difference, and the card of one
// side.
#pragma once

#include "ui/review/review_words.h"
#include "ui/tags/tag_style.h"

#include <QAbstractButton>

// "boundary 3", pressed = shown. Its edge has the colour of the kind, which is said in words too.
class KindChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KindChip(DifferenceKind kind, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DifferenceKind m_kind;
};

// What one annotator has, with the words in bold that the other does not. Pressed = go there in the text.
class SideCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SideCard(QWidget *parent = nullptr);
    void show(const SideText &side, const TagStyle &style, const QString &key); // key = "1", for the eye
    const SideText &side() const { return m_side; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int draw(QPainter *painter, int width) const; // gives the height; null = only measures
    int unit() const;

    SideText m_side;
    TagStyle m_style;
    QString m_key;
};

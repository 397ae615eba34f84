// The colour of a tag on a light or a dark page: written, or chosen; with words as the article would show
// them, and at once how well it is seen there and how near the nearest other tag is, also to the
// colour-blind.
#pragma once

#include "model/entities/tagset.h"

#include <QWidget>

class FieldNote;
class QLineEdit;
class QToolButton;

class ColorField : public QWidget
{
    Q_OBJECT

public:
    ColorField(bool dark, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString color() const; // "#rrggbb", or whatever is written
    bool isValid() const;
    // The tag as it stands in the form, among the others.
    void showTag(const Tag &tag, const Tagset &tagset);

signals:
    void colorChanged();

private:
    void choose();
    void say(const Tag &tag, const Tagset &tagset);

    bool m_dark;
    QLineEdit *m_edit;
    QToolButton *m_button;
    class ColorSample *m_sample;
    FieldNote *m_note;
};

// How well `color` is seen on that page, and which tags it could be taken for; `warns` where it is too faint
// or too near.
struct ColorReport
{
    QString text;
    bool warns = false;
};
ColorReport colorReport(const Tag &tag, const Tagset &tagset, bool dark);

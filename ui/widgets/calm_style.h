// Fusion with flat scroll bars in the colours of the theme: a plain groove and a slider, no arrows. Fusion's
// own are gradients, which cost a quarter of the time of scrolling a page of text. And buttons that open a
// menu have room for the arrow that says so: Fusion draws it over the end of the text. And the words of a
// selected line are not tinted by the focus. And tabs stand closer, so that five names fit beside an article,
// and the arrows that scroll them can be hit.
#pragma once

#include <QProxyStyle>

class CalmStyle : public QProxyStyle
{
    Q_OBJECT

public:
    CalmStyle();

    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
};

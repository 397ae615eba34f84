#include "ui/widgets/calm_style.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace {

constexpr int leastSlider = 24; // pixels: large enough to be hit
constexpr qreal aside = 3;      // of the groove that stays free on both sides of the slider

QRect sliderRect(const QStyleOptionSlider &bar, int leastLength)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int room = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int length = room;
    if (range > 0) {
        const auto share = int(qint64(room) * bar.pageStep / (range + bar.pageStep));
        length = std::min(room, std::max(share, leastLength));
    }
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   room - length, bar.upsideDown);
    return upright ? QRect(bar.rect.x(), bar.rect.y() + at, bar.rect.width(), length)
                   : QRect(bar.rect.x() + at, bar.rect.y(), length, bar.rect.height());
}

// The button, when a click on any part of it opens its menu.
const QStyleOptionToolButton *asMenuButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const bool opens = button && (button->features & QStyleOptionToolButton::HasMenu) &&
                       !(button->features & QStyleOptionToolButton::MenuButtonPopup);
    return opens ? button : nullptr;
}

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect slider =
        sliderRect(*bar, std::max(leastSlider, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    QRect rect;
    switch (part) {
    case SC_ScrollBarGroove:
        rect = bar->rect;
        break;
    case SC_ScrollBarSlider:
        rect = slider;
        break;
    case SC_ScrollBarSubPage:
        rect = bar->rect;
        bar->orientation == Qt::Vertical ? rect.setBottom(slider.top() - 1)
                                         : rect.setRight(slider.left() - 1);
        break;
    case SC_ScrollBarAddPage:
        rect = bar->rect;
        bar->orientation == Qt::Vertical ? rect.setTop(slider.bottom() + 1)
                                         : rect.setLeft(slider.right() + 1);
        break;
    default: // there are no arrows
        return {};
    }
    return visualRect(bar->direction, bar->rect, rect);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    if (metric == PM_TabBarTabHSpace)
        return pixels * 2 / 3;
    if (metric == PM_TabBarScrollButtonWidth)
        return std::max({24, pixels, widget ? widget->fontMetrics().height() : 0});
    return pixels;
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ToolButton && asMenuButton(option))
        size.rwidth() += pixelMetric(PM_MenuButtonIndicator, option, widget);
    return size;
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const QStyleOptionToolButton *button = element == CE_ToolButtonLabel ? asMenuButton(option) : nullptr;
    if (!button)
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionToolButton label = *button;
    const int room = pixelMetric(PM_MenuButtonIndicator, option, widget);
    label.rect = visualRect(button->direction, button->rect, button->rect.adjusted(0, 0, -room, 0));
    QProxyStyle::drawControl(element, &label, painter, widget);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    // Fusion tints what has the keyboard, words too; a selected line shows well enough that it is the one.
    const State selectedLine = State_Item | State_Selected;
    if (element == PE_FrameFocusRect && (option->state & selectedLine) == selectedLine)
        return;
    const QStyleOptionToolButton *button = element == PE_IndicatorArrowDown ? asMenuButton(option) : nullptr;
    if (!button || !widget)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    QStyleOptionToolButton arrow = *button; // which Fusion puts into the lower corner
    arrow.rect.moveTop(widget->rect().center().y() - arrow.rect.height() / 2 + 1);
    QProxyStyle::drawPrimitive(element, &arrow, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Window));
    if (bar->maximum <= bar->minimum || !(bar->state & State_Enabled))
        return;
    const bool held = (bar->activeSubControls & SC_ScrollBarSlider) && (bar->state & State_Sunken);
    const bool under = (bar->activeSubControls & SC_ScrollBarSlider) && (bar->state & State_MouseOver);
    // Three to one against the groove, more under the mouse.
    QColor color = bar->palette.color(held ? QPalette::Highlight : QPalette::PlaceholderText);
    if (!held && !under)
        color.setAlphaF(0.75F);
    const QRectF slider = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const bool upright = bar->orientation == Qt::Vertical;
    const QRectF shown =
        upright ? slider.adjusted(aside, 1, -aside, -1) : slider.adjusted(1, aside, -1, -aside);
    const qreal radius = (upright ? shown.width() : shown.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(shown, radius, radius);
    painter->restore();
}

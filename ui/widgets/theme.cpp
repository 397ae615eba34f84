#include "ui/widgets/theme.h"

#include "ui/widgets/calm_style.h"

#include <QApplication>
#include <QStyle>

namespace {

struct Shades
{
    QRgb window, base, alternate, text, quiet, button, light, mid, dark, accent, onAccent, link;
};

// Calm greys a step away from the page, one accent. Text on every surface is at least 4.5:1, borders 3:1
// only where they carry meaning (focus takes the accent).
constexpr Shades lightShades{0xFFF6F6F4, 0xFFFFFFFF, 0xFFFAFAF8, 0xFF22262B, 0xFF62676F, 0xFFFCFCFA,
                             0xFFFFFFFF, 0xFFC9CDD2, 0xFFA3A8AF, 0xFF0065A0, 0xFFFFFFFF, 0xFF0065A0};
constexpr Shades darkShades{0xFF212427, 0xFF282B2E, 0xFF25282B, 0xFFE6E3DC, 0xFFA4A8AE, 0xFF2E3236,
                            0xFF3A3F44, 0xFF45494E, 0xFF17191B, 0xFF56B4E9, 0xFF10202B, 0xFF7CC5F0};

QPalette paletteOf(const Shades &shade)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, shade.window);
    set(QPalette::WindowText, shade.text);
    set(QPalette::Base, shade.base);
    set(QPalette::AlternateBase, shade.alternate);
    set(QPalette::Text, shade.text);
    set(QPalette::PlaceholderText, shade.quiet);
    set(QPalette::Button, shade.button);
    set(QPalette::ButtonText, shade.text);
    set(QPalette::BrightText, shade.text);
    set(QPalette::ToolTipBase, shade.base);
    set(QPalette::ToolTipText, shade.text);
    set(QPalette::Light, shade.light);
    set(QPalette::Midlight, shade.light);
    set(QPalette::Mid, shade.mid);
    set(QPalette::Dark, shade.dark);
    set(QPalette::Shadow, shade.dark);
    set(QPalette::Highlight, shade.accent);
    set(QPalette::HighlightedText, shade.onAccent);
    set(QPalette::Link, shade.link);
    set(QPalette::LinkVisited, shade.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded(shade.quiet);
        faded.setAlpha(170);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shade.mid));
    return palette;
}

} // namespace

void applyScheme(Scheme scheme)
{
    if (!qobject_cast<CalmStyle *>(QApplication::style()))
        QApplication::setStyle(new CalmStyle); // the application's own from here on
    if (scheme == Scheme::Light)
        return QApplication::setPalette(paletteOf(lightShades));
    if (scheme == Scheme::Dark)
        return QApplication::setPalette(paletteOf(darkShades));

    // An unset palette is the desktop's, and Qt keeps it up to date. A desktop that gives none leaves
    // us Fusion's plain grey: take our own then.
    QApplication::setPalette(QPalette());
    if (QApplication::palette() == QApplication::style()->standardPalette())
        QApplication::setPalette(paletteOf(lightShades));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

PageColors pageColors(bool dark)
{
    if (dark) {
        return {QColor(0x1E, 0x1F, 0x22), QColor(0xE6, 0xE3, 0xDC), QColor(0x9C, 0xA0, 0xA6),
                QColor(0x56, 0xB4, 0xE9), QColor(0x2C, 0x4A, 0x63), QColor(0x5A, 0x4D, 0x12),
                QColor(0x8A, 0x5A, 0x00)};
    }
    return {QColor(0xFD, 0xFC, 0xF8), QColor(0x22, 0x26, 0x2B), QColor(0x68, 0x6C, 0x73),
            QColor(0x00, 0x72, 0xB2), QColor(0xC9, 0xDF, 0xF3), QColor(0xFF, 0xF0, 0xA3),
            QColor(0xFF, 0xC2, 0x4B)};
}

SignalColors signalColors(bool dark)
{
    if (dark)
        return {QColor(0x4F, 0xD1, 0xA1), QColor(0xFF, 0x8A, 0x75)};
    return {QColor(0x00, 0x75, 0x5C), QColor(0xB3, 0x26, 0x1E)};
}

// Light, dark or as the system has it. The page of the article has colours of its own (paper and ink);
// everything else takes the palette.
#pragma once

#include <QColor>
#include <QPalette>

enum class Scheme { System, Light, Dark };

// Sets style and palette of the whole application; System follows the desktop's palette live.
void applyScheme(Scheme scheme);

bool isDark(const QPalette &palette);

// Values of the design: paper #FDFCF8, ink #22262B; dark paper #1E1F22, ink #E6E3DC.
struct PageColors
{
    QColor paper;
    QColor ink;
    QColor quiet;      // numbers in the margin, furniture, metadata line: at least 4.5:1
    QColor accent;     // the one accent colour: selected span, links, focus
    QColor selection;  // behind selected words
    QColor hit;        // behind words that were found
    QColor currentHit; // the one Find stands on
};
PageColors pageColors(bool dark);

// "Saved" and "not saved": at least 4.5:1 on the window, and never the only sign of it.
struct SignalColors
{
    QColor good;
    QColor bad;
};
SignalColors signalColors(bool dark);

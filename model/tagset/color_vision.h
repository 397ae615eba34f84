// How far apart the colours of two tags are, also to people who see colours otherwise. Colours are 8-bit
// sRGB, 0xRRGGBB, because nothing here may need QtGui.
#pragma once

#include "model/entities/tagset.h"

#include <array>

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr std::array allVisions{Vision::Normal, Vision::Protanopia, Vision::Deuteranopia,
                                       Vision::Tritanopia};

// From "#rrggbb"; nothing for anything else.
std::optional<quint32> rgbFromText(const QString &text);

// As somebody with this vision sees it: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1, on
// linear light.
quint32 simulated(quint32 rgb, Vision vision);

struct Lab
{
    double l = 0;
    double a = 0;
    double b = 0;
};
Lab labOf(quint32 rgb); // CIELAB, D65, 2° observer
// CIEDE2000 as in G. Sharma, W. Wu, E. N. Dalal, Color Res. Appl. 30 (2005): 1 is just seen side by side.
double labDistance(const Lab &x, const Lab &y);

// Two lines on a page are told apart at a glance from about this on.
inline constexpr double easyDistance = 10.0;

// The tag whose colour on this page is nearest to `rgb` for that vision, retired ones and `except` left out.
struct NearestTag
{
    Id tag; // null when there is no other
    double distance = 0;
    Vision vision = Vision::Normal;
};
NearestTag nearestTag(const Tagset &tagset, const Id &except, quint32 rgb, bool dark, Vision vision);

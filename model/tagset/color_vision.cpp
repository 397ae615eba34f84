#include "model/tagset/color_vision.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix protanopia{Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
                            Triple{-0.003882, -0.048116, 1.051998}};
constexpr Matrix deuteranopia{Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
                              Triple{-0.011820, 0.042940, 0.968881}};
constexpr Matrix tritanopia{Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
                            Triple{0.004733, 0.691367, 0.303900}};
// IEC 61966-2-1, linear sRGB to CIE XYZ.
constexpr Matrix toXyz{Triple{0.4124564, 0.3575761, 0.1804375}, Triple{0.2126729, 0.7151522, 0.0721750},
                       Triple{0.0193339, 0.1191920, 0.9503041}};
constexpr Triple whiteD65{0.95047, 1.0, 1.08883};

Triple times(const Matrix &matrix, const Triple &v)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

Triple linearOf(quint32 rgb)
{
    const auto linear = [](quint32 byte) {
        const double part = byte / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return {linear((rgb >> 16) & 0xFF), linear((rgb >> 8) & 0xFF), linear(rgb & 0xFF)};
}

quint32 fromLinear(const Triple &light)
{
    quint32 rgb = 0;
    for (const double part : light) {
        const double in = std::clamp(part, 0.0, 1.0);
        const double out = in <= 0.0031308 ? in * 12.92 : 1.055 * std::pow(in, 1 / 2.4) - 0.055;
        rgb = (rgb << 8) | quint32(std::lround(out * 255));
    }
    return rgb;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double hueOf(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

} // namespace

std::optional<quint32> rgbFromText(const QString &text)
{
    bool ok = false;
    const uint rgb = QStringView(text).mid(1).toUInt(&ok, 16);
    if (text.size() != 7 || text.front() != QLatin1Char('#') || !ok || text.at(1) == QLatin1Char('+'))
        return std::nullopt;
    return rgb;
}

quint32 simulated(quint32 rgb, Vision vision)
{
    switch (vision) {
    case Vision::Normal:
        break;
    case Vision::Protanopia:
        return fromLinear(times(protanopia, linearOf(rgb)));
    case Vision::Deuteranopia:
        return fromLinear(times(deuteranopia, linearOf(rgb)));
    case Vision::Tritanopia:
        return fromLinear(times(tritanopia, linearOf(rgb)));
    }
    return rgb;
}

Lab labOf(quint32 rgb)
{
    const Triple xyz = times(toXyz, linearOf(rgb));
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / whiteD65[0]);
    const double y = f(xyz[1] / whiteD65[1]);
    const double z = f(xyz[2] / whiteD65[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double labDistance(const Lab &x, const Lab &y)
{
    const double meanC = (std::hypot(x.a, x.b) + std::hypot(y.a, y.b)) / 2;
    const double c7 = std::pow(meanC, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double a1 = (1 + g) * x.a;
    const double a2 = (1 + g) * y.a;
    const double c1 = std::hypot(a1, x.b);
    const double c2 = std::hypot(a2, y.b);
    const double h1 = hueOf(a1, x.b);
    const double h2 = hueOf(a2, y.b);

    const double dl = y.l - x.l;
    const double dc = c2 - c1;
    double dh = c1 * c2 == 0 ? 0 : h2 - h1;
    if (dh > 180)
        dh -= 360;
    else if (dh < -180)
        dh += 360;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));

    const double l = (x.l + y.l) / 2;
    const double c = (c1 + c2) / 2;
    double h = h1 + h2;
    if (c1 * c2 != 0) {
        if (std::abs(h1 - h2) > 180)
            h += h < 360 ? 360 : -360;
        h /= 2;
    }
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                     0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double l50 = (l - 50) * (l - 50);
    const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50);
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double turn = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double cc7 = std::pow(c, 7);
    const double rt = -2 * std::sqrt(cc7 / (cc7 + std::pow(25.0, 7))) * std::sin(radians(2 * turn));
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dH / sh, 2) +
                     rt * (dc / sc) * (dH / sh));
}

NearestTag nearestTag(const Tagset &tagset, const Id &except, quint32 rgb, bool dark, Vision vision)
{
    NearestTag nearest{{}, 0, vision};
    const Lab own = labOf(simulated(rgb, vision));
    for (const Tag &tag : tagset.tags) {
        const std::optional<quint32> other = rgbFromText(dark ? tag.dark : tag.light);
        if (tag.id == except || tag.retired || !other)
            continue;
        const double distance = labDistance(own, labOf(simulated(*other, vision)));
        if (nearest.tag.isNull() || distance < nearest.distance)
            nearest = {tag.id, distance, vision};
    }
    return nearest;
}

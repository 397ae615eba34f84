#include "model/tagset/color_vision.h"
#include "tests/support/sample.h"

#include <cmath>

namespace {

double distance(const char *a, const char *b, Vision vision = Vision::Normal)
{
    return labDistance(labOf(simulated(*rgbFromText(QLatin1StringView(a)), vision)),
                       labOf(simulated(*rgbFromText(QLatin1StringView(b)), vision)));
}

} // namespace

TEST_CASE("colours are read from #rrggbb and nothing else")
{
    CHECK(rgbFromText(QStringLiteral("#0072B2")) == 0x0072B2u);
    for (const char *wrong : {"", "0072B2", "#0072B", "#0072B2F", "#00GGB2", "#+072B2", "red"})
        CHECK_FALSE(rgbFromText(QLatin1StringView(wrong)));
}

TEST_CASE("CIEDE2000 gives the figures of Sharma, Wu and Dalal")
{
    struct Known
    {
        Lab x;
        Lab y;
        double distance;
    };
    // Pairs 1, 4, 7, 8, 13, 17, 20, 25, 31 and 34 of their table 1.
    const Known known[] = {{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
                           {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
                           {{50, 0, 0}, {50, -1, 2}, 2.3669},
                           {{50, -1, 2}, {50, 0, 0}, 2.3669},
                           {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
                           {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
                           {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
                           {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
                           {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
                           {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}};
    for (const Known &one : known) {
        CHECK(labDistance(one.x, one.y) == Approx(one.distance).margin(0.00006));
        CHECK(labDistance(one.y, one.x) == Approx(one.distance).margin(0.00006));
    }
    const Lab white = labOf(0xFFFFFF);
    CHECK(white.l == Approx(100).margin(0.01));
    CHECK(std::hypot(white.a, white.b) < 0.02);
}

TEST_CASE("greys look the same to everybody, red and green do not")
{
    for (const Vision vision : allVisions) {
        for (const quint32 grey : {0x000000u, 0x808080u, 0xFFFFFFu}) {
            const quint32 seen = simulated(grey, vision);
            for (const int shift : {0, 8, 16})
                CHECK(std::abs(int((seen >> shift) & 0xFF) - int((grey >> shift) & 0xFF)) <= 1);
        }
    }
    // An olive green and a brown of the same lightness.
    CHECK(distance("#B35A00", "#5E7A00") > 30);
    CHECK(distance("#B35A00", "#5E7A00", Vision::Deuteranopia) < 12);
    CHECK(distance("#0072B2", "#A83200", Vision::Deuteranopia) > easyDistance);
    CHECK(distance("#0072B2", "#A83200", Vision::Protanopia) > easyDistance);
}

TEST_CASE("the nearest tag is found among those that are offered")
{
    Tagset tagset = sampleTagset();
    tagset.tags[0].light = QStringLiteral("#0072B2");
    tagset.tags[1].light = QStringLiteral("#0074B4");
    const quint32 blue = 0x0072B2;
    NearestTag nearest = nearestTag(tagset, tagset.tags[0].id, blue, false, Vision::Normal);
    CHECK(nearest.tag == tagset.tags[1].id);
    CHECK(nearest.distance < 2);
    tagset.tags[1].retired = true;
    CHECK(nearestTag(tagset, tagset.tags[0].id, blue, false, Vision::Normal).tag.isNull());
}

#include "ui/article/link_curves.h"

#include <catch2/catch.hpp>

#include <random>

namespace {

const CurveRoom room{150, 4, 0, 600, 20};

} // namespace

TEST_CASE("a curve runs from one line to the other and points at it", "[links]")
{
    const auto curves = linkCurves({{100, 300, 60}}, room);
    REQUIRE(curves.size() == 1);
    const LinkCurve &curve = curves[0];
    CHECK(curve.path.elementAt(0).y == 100);
    CHECK(curve.path.currentPosition().y() == 300);
    CHECK(curve.path.boundingRect().left() < 130);
    CHECK(curve.path.boundingRect().right() < 150);
    REQUIRE(curve.arrow.size() == 3);
    CHECK(curve.arrow[0].y() == 300);
    CHECK(curve.arrow[0].x() < 150);
    CHECK(curve.label.center().y() == Approx(200));
    CHECK(curve.label.width() == 60);
}

TEST_CASE("a curve goes upwards too", "[links]")
{
    const auto curves = linkCurves({{300, 100, 60}}, room);
    CHECK(curves[0].arrow[0].y() == 100);
    CHECK(curves[0].label.center().y() == Approx(200));
}

TEST_CASE("a long curve goes around a short one", "[links]")
{
    const auto curves = linkCurves({{50, 400, 0}, {100, 200, 0}}, room);
    CHECK(curves[0].path.boundingRect().left() < curves[1].path.boundingRect().left() - 5);
    const auto apart = linkCurves({{50, 100, 0}, {200, 250, 0}}, room);
    CHECK(apart[0].path.boundingRect().left() == Approx(apart[1].path.boundingRect().left()));
}

TEST_CASE("an end outside the window leaves the window without an arrow", "[links]")
{
    const auto curves = linkCurves({{100, 5000, 60}, {-9000, 200, 60}}, room);
    CHECK(curves[0].arrow.isEmpty());
    CHECK(curves[0].path.currentPosition().y() > room.bottom);
    CHECK(curves[0].path.currentPosition().y() < room.bottom + 10);
    CHECK(curves[0].label.bottom() <= room.bottom);
    CHECK(curves[1].arrow.size() == 3);
    CHECK(curves[1].label.top() >= room.top);
}

TEST_CASE("two spans in one line are joined by a small curve with its name beside it", "[links]")
{
    const auto curves = linkCurves({{100, 100, 60}}, room);
    CHECK(curves[0].path.length() > 10);
    CHECK_FALSE(curves[0].label.isEmpty());
}

TEST_CASE("a narrow margin shortens curves and leaves out names that do not fit as a whole", "[links]")
{
    const CurveRoom narrow{60, 4, 0, 600, 20};
    const auto some = linkCurves({{100, 300, 200}, {320, 340, 40}}, narrow);
    CHECK(some[0].path.boundingRect().left() >= 4 - 1);
    CHECK(some[0].label.isEmpty());
    CHECK(some[1].label.width() == 40);
    CHECK(some[1].label.left() >= 4);
    CHECK(some[1].label.right() < 60);
    const CurveRoom none{20, 4, 0, 600, 20};
    const auto bare = linkCurves({{100, 300, 200}}, none);
    CHECK(bare[0].label.isEmpty());
    CHECK_FALSE(bare[0].path.isEmpty());
}

TEST_CASE("names of many links never lie on each other nor outside the window", "[links]")
{
    std::mt19937 random(5);
    std::vector<LinkEnds> links;
    for (int i = 0; i < 40; ++i)
        links.push_back(
            {qreal(random() % 900) - 150, qreal(random() % 900) - 150, qreal(30 + random() % 60)});
    const auto curves = linkCurves(links, room);
    REQUIRE(curves.size() == links.size());
    int shown = 0;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (curves[i].label.isEmpty())
            continue;
        ++shown;
        CHECK(curves[i].label.top() >= room.top);
        CHECK(curves[i].label.bottom() <= room.bottom);
        CHECK(curves[i].label.left() >= room.left);
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(curves[i].label.intersects(curves[j].label));
    }
    CHECK(shown >= 20);
}

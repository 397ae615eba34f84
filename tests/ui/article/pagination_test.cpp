#include "ui/article/pagination.h"

#include <catch2/catch.hpp>

#include <random>

namespace {

std::vector<LineBox> lines(int count, qreal height = 10)
{
    std::vector<LineBox> boxes;
    for (int i = 0; i < count; ++i) {
        LineBox box;
        box.top = i * height;
        box.height = height;
        boxes.push_back(box);
    }
    return boxes;
}

PrintedBlock block(qsizetype index, const std::vector<LineBox> &boxes, qreal below = 0)
{
    PrintedBlock printed;
    printed.block = index;
    printed.lines = &boxes;
    printed.height = (boxes.empty() ? 0 : boxes.back().top + boxes.back().height) + below;
    return printed;
}

} // namespace

TEST_CASE("a short paragraph stands on one page", "[print]")
{
    const auto three = lines(3);
    Pagination pagination(100);
    pagination.add(block(0, three));
    REQUIRE(pagination.pages().size() == 1);
    REQUIRE(pagination.pages()[0].size() == 1);
    CHECK(pagination.pages()[0][0].firstLine == 0);
    CHECK(pagination.pages()[0][0].endLine == 3);
    CHECK(pagination.pages()[0][0].y == 0);
}

TEST_CASE("a long paragraph goes on over pages without losing or cutting a line", "[print]")
{
    const auto many = lines(25);
    Pagination pagination(104);
    pagination.add(block(7, many));
    REQUIRE(pagination.pages().size() == 3);
    CHECK(pagination.pages()[0][0].endLine == 10);
    CHECK(pagination.pages()[1][0].firstLine == 10);
    CHECK(pagination.pages()[1][0].y == -100);
    CHECK(pagination.pages()[2][0].endLine == 25);
}

TEST_CASE("no line of a paragraph is left alone on either page", "[print]")
{
    const auto seven = lines(7);
    const auto four = lines(4);
    SECTION("the last line takes its neighbour with it")
    {
        Pagination pagination(100);
        pagination.add(block(0, seven));
        pagination.add(block(1, four)); // three would fit, one would be left
        REQUIRE(pagination.pages().size() == 2);
        CHECK(pagination.pages()[0].back().endLine == 2);
        CHECK(pagination.pages()[1].front().firstLine == 2);
    }
    SECTION("a first line does not stay behind")
    {
        const auto nine = lines(9);
        Pagination pagination(100);
        pagination.add(block(0, nine));
        pagination.add(block(1, four));
        REQUIRE(pagination.pages().size() == 2);
        CHECK(pagination.pages()[0].size() == 1);
        CHECK(pagination.pages()[1].front().firstLine == 0);
    }
}

TEST_CASE("a heading goes to the next page with its paragraph", "[print]")
{
    const auto eight = lines(8);
    const auto one = lines(1);
    const auto five = lines(5);
    Pagination pagination(100);
    pagination.add(block(0, eight));
    PrintedBlock heading = block(1, one);
    heading.keepsWithNext = true;
    pagination.add(heading);
    pagination.add(block(2, five));
    REQUIRE(pagination.pages().size() == 2);
    CHECK(pagination.pages()[0].size() == 1);
    REQUIRE(pagination.pages()[1].size() == 2);
    CHECK(pagination.pages()[1][0].block == 1);
    CHECK(pagination.pages()[1][1].y == 10);
}

TEST_CASE("a heading with nothing after it is printed all the same", "[print]")
{
    const auto one = lines(1);
    Pagination pagination(100);
    PrintedBlock heading = block(0, one);
    heading.keepsWithNext = true;
    pagination.add(heading);
    CHECK(pagination.addRest(20) == 10);
    CHECK(pagination.pages()[0].size() == 1);
}

TEST_CASE("blank lines make room but not at the top of a page", "[print]")
{
    const auto ten = lines(10);
    const auto one = lines(1);
    Pagination pagination(100);
    PrintedBlock blank;
    blank.height = 5;
    pagination.add(blank);
    pagination.add(block(1, ten));
    pagination.add(blank);
    pagination.add(block(2, one));
    REQUIRE(pagination.pages().size() == 2);
    CHECK(pagination.pages()[0][0].y == 0);
    CHECK(pagination.pages()[1][0].y == 0);
}

TEST_CASE("a line taller than the page ends on a page of its own", "[print]")
{
    const auto tall = lines(3, 500);
    Pagination pagination(100);
    pagination.add(block(0, tall));
    CHECK(pagination.pages().size() == 3);
}

TEST_CASE("what comes after the article takes a new page when it has no room", "[print]")
{
    const auto eight = lines(8);
    Pagination pagination(100);
    pagination.add(block(0, eight));
    CHECK(pagination.addRest(30) == 0);
    CHECK(pagination.pages().size() == 2);
}

TEST_CASE("every line of any article is printed once and inside its page", "[print]")
{
    std::mt19937 random(7);
    const auto upTo = [&](int most) { return int(random() % unsigned(most)); };
    for (int round = 0; round < 300; ++round) {
        const qreal pageHeight = 40 + upTo(200);
        Pagination pagination(pageHeight);
        std::vector<std::vector<LineBox>> all(std::size_t(1 + upTo(30)));
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = lines(upTo(20), 5 + upTo(30));
            PrintedBlock printed = block(qsizetype(i), all[i], upTo(12));
            printed.keepsWithNext = upTo(4) == 0;
            pagination.add(printed);
        }
        pagination.addRest(0);
        qsizetype blockNow = 0;
        int lineNow = 0;
        const auto passEmpty = [&] {
            while (std::size_t(blockNow) < all.size() && lineNow == int(all[std::size_t(blockNow)].size())) {
                ++blockNow;
                lineNow = 0;
            }
        };
        for (const auto &page : pagination.pages()) {
            qreal bottom = 0;
            for (const PageSlice &slice : page) {
                passEmpty();
                REQUIRE(slice.block == blockNow);
                REQUIRE(slice.firstLine == lineNow);
                REQUIRE(slice.endLine > slice.firstLine);
                const auto &boxes = all[std::size_t(slice.block)];
                REQUIRE(slice.y + boxes[std::size_t(slice.firstLine)].top >= bottom);
                bottom = slice.y + boxes[std::size_t(slice.endLine - 1)].top + boxes[0].height;
                REQUIRE(bottom <= pageHeight);
                lineNow = slice.endLine;
            }
        }
        passEmpty();
        CHECK(std::size_t(blockNow) == all.size());
    }
}

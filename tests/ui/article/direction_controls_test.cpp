// Characters that nobody sees and that turn the order of letters round: they are shown, and change nothing.
#include "tests/ui/article/drawn_block.h"
#include "tests/ui/article/shown_article.h"

#include <QClipboard>

namespace {

// Reads "paid" with the override obeyed, and is stored as "diap".
const QString fooling = QString::fromUtf8("He was \u202Ediap\u202C by the \u2066council\u2069.");

bool isReddish(QRgb color)
{
    return qRed(color) > 150 && qGreen(color) < 110 && qBlue(color) < 110;
}

// Pixels of the colour of the signs where this character stands.
int signPixels(const DrawnBlock &block, int position)
{
    const LineBox &line = block.layout->lines().front();
    const QImage image = block.picture();
    const int from = int(block.layout->xOf(position, 0)) + block.page.left;
    const int to = int(block.layout->xOf(position + 1, 0)) + block.page.left;
    int count = 0;
    for (int x = from; x < to; ++x) {
        for (int y = int(line.top); y < int(line.top + line.height); ++y)
            count += isReddish(image.pixel(x, y));
    }
    return count;
}

} // namespace

TEST_CASE("each direction control has a sign of its own width, and letters stand in the order they are stored")
{
    for (const bool dark : {false, true}) {
        const DrawnBlock block(fooling, 500, false, dark);
        REQUIRE(block.layout->lines().size() == 1);
        for (int position = 0; position < int(fooling.size()); ++position) {
            INFO(position);
            const qreal here = block.layout->xOf(position, 0);
            CHECK(block.layout->xOf(position + 1, 0) > here); // no override is obeyed
            CHECK(block.layout->positionAt(here, 0) == position);
            CHECK((signPixels(block, position) > 5) == isDirectionControl(fooling.at(position)));
        }
    }
}

TEST_CASE("every control is one, and nothing else is")
{
    for (char32_t code = 0x2000; code < 0x2070; ++code) {
        const bool control = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        CHECK(isDirectionControl(QChar(char16_t(code))) == control);
    }
    QVarLengthArray<int, 4> places;
    const QString shown = withVisibleControls(fooling, &places);
    CHECK(shown.size() == fooling.size());
    CHECK(places == QVarLengthArray<int, 4>{7, 12, 21, 29});
}

TEST_CASE("what is copied and what is spoken is the stored text, controls and all")
{
    ShownArticle shown(fooling);
    shown.view.select({0, fooling.size()});
    shown.view.copy(false);
    CHECK(QApplication::clipboard()->text() == fooling);
}

// Pixels of one paragraph: every mark in its own colour, light and dark, at every density of the screen.
#include "tests/ui/article/drawn_block.h"

namespace {

// How many pixels of the picture within `where` (logical) have nearly this colour.
int pixelsOf(const QImage &image, const QColor &color, const QRectF &where)
{
    const qreal ratio = image.devicePixelRatio();
    const QRect area =
        QRectF(where.topLeft() * ratio, where.size() * ratio).toAlignedRect().intersected(image.rect());
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) < 12 &&
                     std::abs(pixel.green() - color.green()) < 12 &&
                     std::abs(pixel.blue() - color.blue()) < 12;
        }
    }
    return count;
}

} // namespace

TEST_CASE("every tag's line is painted in its own colour on light and dark pages at any density")
{
    for (const bool dark : {false, true}) {
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            for (std::size_t tag = 0; tag < DrawnBlock::marks.size(); ++tag) {
                INFO("tag " << tag << (dark ? " dark" : " light") << ", ratio " << ratio);
                DrawnBlock block(QStringLiteral("Any accusation must be based on facts."), 500, false, dark);
                const QColor color = block.style(tag).line;
                const QRectF all(0, 0, 500, block.layout->height());
                CHECK(pixelsOf(block.picture(ratio), color, all) == 0);
                block.place({block.span(tag, {4, 30})});
                REQUIRE(block.layout->marks().size() == 1);
                const qreal width = block.layout->marks().front().slot.width();
                const int found = pixelsOf(block.picture(ratio), color, all);
                // Dots and gaps take away at most three quarters of a line of one pixel; brackets stand at
                // the ends only.
                const bool brackets = DrawnBlock::marks[tag] == Mark::Brackets;
                CHECK(found > (brackets ? 20 : width / 4) * ratio);
                CHECK(contrastRatio(color, pageColors(dark).paper) >= 3);
            }
        }
    }
}

TEST_CASE("twice the density gives about four times the pixels of a line")
{
    for (std::size_t tag = 0; tag < DrawnBlock::marks.size(); ++tag) {
        INFO("tag " << tag);
        DrawnBlock block(QStringLiteral("Any accusation must be based on facts."), 500);
        const QRectF all(0, 0, 500, block.layout->height());
        block.place({block.span(tag, {4, 30})});
        const int once = pixelsOf(block.picture(1), block.style(tag).line, all);
        const int twice = pixelsOf(block.picture(2), block.style(tag).line, all);
        CHECK(twice > once * 2);
        CHECK(twice < once * 12); // thin curves have few full pixels at one to one
    }
}

TEST_CASE("letter chips are filled with their tag's colour and stand at the start of the span")
{
    for (const bool dark : {false, true}) {
        for (std::size_t tag = 0; tag < DrawnBlock::marks.size(); ++tag) {
            INFO("tag " << tag << (dark ? " dark" : " light"));
            DrawnBlock block(QStringLiteral("Any accusation must be based on facts."), 500, true, dark);
            block.place({block.span(tag, {4, 30})});
            const MarkPiece &piece = block.layout->marks().front();
            QRectF chip(piece.slot.left(), piece.slot.center().y() - block.page.laneStep / 2,
                        block.page.letterWidth, block.page.laneStep);
            chip.translate(block.page.left, 0);
            const QImage image = block.picture();
            const int filled = pixelsOf(image, block.style(tag).line, chip);
            CHECK(filled > chip.width() * chip.height() / 4);
            CHECK(pixelsOf(image, inkOn(block.style(tag).line), chip) > 0);
        }
    }
}

TEST_CASE("the letter chip of a text from the right stands at its right end")
{
    DrawnBlock block(QString::fromUtf8("قالت الصين إن الاتهامات يجب أن تستند"), 700, true);
    block.place({block.span(0, {5, 20})});
    const MarkPiece &piece = block.layout->marks().front();
    const QRectF slot = piece.slot.translated(block.page.left, 0).adjusted(0, -4, 0, 4);
    QRectF left = slot;
    left.setWidth(block.page.letterWidth);
    QRectF right = slot;
    right.setLeft(slot.right() - block.page.letterWidth);
    const QImage image = block.picture();
    CHECK(pixelsOf(image, block.style(0).line, right) > pixelsOf(image, block.style(0).line, left));
}

TEST_CASE("what lies outside the clip is not painted")
{
    DrawnBlock block(QStringLiteral("Any accusation must be based on facts."), 500);
    block.place({block.span(0, {4, 30})});
    QImage image(500, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    BlockLook look;
    look.style = &block.page;
    look.colors = pageColors(false);
    paintBlock(painter, *block.layout, look, QPointF(block.page.left, 0), QRectF(0, 150, 500, 50));
    painter.end();
    CHECK(pixelsOf(image, block.style(0).line, QRectF(0, 0, 500, 200)) == 0);
}

// How a tag looks: visible on the page, told apart without colour.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/tags/mark_painting.h"
#include "ui/widgets/theme.h"

#include <QApplication>

#include <set>

namespace {

// What `color` with its alpha gives on `paper`.
QColor on(const QColor &paper, const QColor &color)
{
    if (!color.isValid())
        return paper;
    const auto mix = [&](double a, double b) { return float(a * (1 - color.alphaF()) + b * color.alphaF()); };
    return QColor::fromRgbF(mix(paper.redF(), color.redF()), mix(paper.greenF(), color.greenF()),
                            mix(paper.blueF(), color.blueF()));
}

Tagset tagsetWith(const QString &light, const QString &dark)
{
    Tagset tagset;
    Tag tag = sampleTag(QStringLiteral("Odd"), 0);
    tag.light = light;
    tag.dark = dark;
    tagset.tags = {tag};
    return tagset;
}

QImage lineOf(Mark mark, Hand hand = Hand::Own, MarkEnds ends = {})
{
    QImage image(200, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    TagStyle style;
    style.line = Qt::black;
    style.mark = mark;
    const QRectF words(10, 8, 180, 20);
    paintMarkEnds(painter, words, style, ends);
    paintMarkLine(painter, QRectF(10, 30, 180, 4), style, hand, ends);
    return image;
}

bool isInk(const QImage &image, int x, int y)
{
    return image.valid(x, y) && qGray(image.pixel(x, y)) < 128;
}

// Columns of the image in which the line's middle has ink.
int inkAlong(const QImage &image, int y)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += isInk(image, x, y) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("every tag of the tagset is visible and its words can be read in light and dark")
{
    const Newsroom newsroom;
    const bool dark = GENERATE(false, true);
    const TagStyles styles(newsroom.project->tagset(), dark);
    const PageColors page = pageColors(dark);
    for (const Tag &tag : newsroom.project->tagset().tags) {
        const TagStyle &style = styles.of(tag.id);
        INFO(tag.name.toStdString() << (dark ? " dark" : " light"));
        CHECK(contrastRatio(style.line, page.paper) >= 3);
        CHECK(contrastRatio(inkOn(style.line), style.line) >= 4.5);
        const QColor once = on(page.paper, markTint(style, dark, 0));
        CHECK(contrastRatio(page.ink, once) >= 4.5);
        CHECK(contrastRatio(style.line, once) >= 2.5);
        for (const Tag &around : newsroom.project->tagset().tags) {
            const QColor twice =
                on(on(page.paper, markTint(styles.of(around.id), dark, 1)), markTint(style, dark, 0));
            INFO("inside " << around.name.toStdString());
            CHECK(contrastRatio(page.ink, twice) >= 4.5);
        }
    }
}

TEST_CASE("a colour nobody could see is made visible and a wrong one is not black on black")
{
    const PageColors light = pageColors(false);
    const PageColors dark = pageColors(true);
    for (const char *color : {"#ffffff", "#fdfcf8", "#ffff00", "", "no colour", "#000000", "#1e1f22"}) {
        INFO(color);
        const Tagset tagset = tagsetWith(QLatin1String(color), QLatin1String(color));
        CHECK(contrastRatio(TagStyles(tagset, false).of(tagset.tags[0].id).line, light.paper) >= 3);
        CHECK(contrastRatio(TagStyles(tagset, true).of(tagset.tags[0].id).line, dark.paper) >= 3);
    }
    // A good colour stays what the tagset says.
    const Tagset blue = tagsetWith(QStringLiteral("#0072b2"), QStringLiteral("#56b4e9"));
    CHECK(TagStyles(blue, false).of(blue.tags[0].id).line == QColor(0x00, 0x72, 0xB2));
}

TEST_CASE("every tag of the tagset has its own pair of shape and letter")
{
    const Newsroom newsroom;
    const TagStyles styles(newsroom.project->tagset(), false);
    std::set<std::pair<int, QString>> seen;
    for (const Tag &tag : newsroom.project->tagset().tags) {
        const TagStyle &style = styles.of(tag.id);
        CHECK_FALSE(style.letter.isEmpty());
        CHECK(seen.insert({int(style.mark), style.letter}).second);
    }
}

TEST_CASE("a tag without a key shows the first letter of its name and an unknown tag a question mark")
{
    Tagset tagset = tagsetWith(QStringLiteral("#0072b2"), QStringLiteral("#56b4e9"));
    tagset.tags[0].key.clear();
    tagset.tags[0].name = QStringLiteral("étranger");
    const TagStyles styles(tagset, false);
    CHECK(styles.of(tagset.tags[0].id).letter == QStringLiteral("É"));
    CHECK(styles.of(Id::make()).letter == QStringLiteral("?"));
}

TEST_CASE("link types are named as people read them")
{
    const Newsroom newsroom;
    const Tagset &tagset = newsroom.project->tagset();
    const TagStyles styles(tagset, false);
    CHECK(styles.linkName(tagset.linkTypeNamed(u"attributed_to")->id) == QStringLiteral("attributed to"));
    CHECK(styles.linkName(Id::make()).isEmpty());
}

TEST_CASE("the seven marks are seven shapes")
{
    std::vector<QImage> images;
    for (const Mark mark :
         {Mark::Solid, Mark::Box, Mark::Dotted, Mark::Wavy, Mark::Double, Mark::Brackets, Mark::Dashed})
        images.push_back(lineOf(mark));
    for (std::size_t i = 0; i < images.size(); ++i) {
        for (std::size_t j = i + 1; j < images.size(); ++j) {
            INFO(i << " and " << j);
            CHECK(images[i] != images[j]);
        }
    }
    const int whole = inkAlong(lineOf(Mark::Solid), 32);
    CHECK(whole >= 178);
    CHECK(inkAlong(lineOf(Mark::Dotted), 32) < whole * 3 / 4);
    CHECK(inkAlong(lineOf(Mark::Dashed), 32) < whole * 3 / 4);
}

TEST_CASE("a teammate's line has gaps and two teammates differ")
{
    const QImage own = lineOf(Mark::Solid);
    const QImage mate = lineOf(Mark::Solid, Hand::Mate);
    const QImage other = lineOf(Mark::Solid, Hand::OtherMate);
    CHECK(inkAlong(mate, 32) < inkAlong(own, 32));
    CHECK(mate != other);
}

TEST_CASE("brackets stand only at the ends that are in the line")
{
    const QImage both = lineOf(Mark::Brackets);
    const QImage start = lineOf(Mark::Brackets, Hand::Own, {true, false});
    CHECK(isInk(both, 10, 18));
    CHECK(isInk(both, 189, 18));
    CHECK(isInk(start, 10, 18));
    CHECK_FALSE(isInk(start, 189, 18));
}

TEST_CASE("the line keeps inside its slot so that lanes do not mix")
{
    for (const Mark mark : {Mark::Solid, Mark::Dotted, Mark::Wavy, Mark::Double, Mark::Dashed}) {
        const QImage image = lineOf(mark);
        for (int y = 0; y < image.height(); ++y) {
            INFO("mark " << int(mark) << " row " << y);
            if (y < 29 || y > 35)
                CHECK(inkAlong(image, y) == 0);
        }
        for (int y = 29; y <= 35; ++y) {
            CHECK_FALSE(isInk(image, 7, y));
            CHECK_FALSE(isInk(image, 192, y));
        }
    }
}

TEST_CASE("the tint gets weaker with depth and for a teammate and ends")
{
    TagStyle style;
    style.line = Qt::blue;
    CHECK(markTint(style, false, 0).alpha() > markTint(style, false, 1).alpha());
    CHECK(markTint(style, false, 0).alpha() > markTint(style, false, 0, Hand::Mate).alpha());
    CHECK_FALSE(markTint(style, false, 2).isValid());
    TagStyle plain = style;
    plain.tinted = false;
    CHECK_FALSE(markTint(plain, false, 0).isValid());
}

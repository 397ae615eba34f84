// Sizes follow the zoom, the desktop's letters and the direction of the window.
#include "tests/ui/article/shown_article.h"
#include "ui/article/page_style.h"

#include <QFontMetricsF>

namespace {

QFont pixels(int size)
{
    QFont font = QApplication::font();
    font.setPixelSize(size);
    return font;
}

PageStyle styled(double zoom, int width, bool mirrored = false)
{
    PageStyle::Wanted wanted;
    wanted.zoom = wanted.uiZoom = zoom;
    wanted.width = width;
    wanted.uiFont = pixels(14);
    wanted.mirrored = mirrored;
    return PageStyle(wanted);
}

} // namespace

TEST_CASE("zoom makes numbers and labels and the line under the title larger too")
{
    const PageStyle once = styled(1, 3000);
    const PageStyle twice = styled(2, 3000);
    CHECK(twice.zone(Zone::Body).font.pixelSize() == 2 * once.zone(Zone::Body).font.pixelSize());
    CHECK(twice.metadataFont.pixelSize() == 2 * once.metadataFont.pixelSize());
    CHECK(std::abs(twice.numberFont.pixelSize() - 2 * once.numberFont.pixelSize()) <= 1);
    CHECK(std::abs(twice.labelFont.pixelSize() - 2 * once.labelFont.pixelSize()) <= 1);
    CHECK(twice.metadata > once.metadata * 3 / 2);
    CHECK(twice.labelHeight > once.labelHeight * 3 / 2);
}

TEST_CASE("most of the letters say which way an article runs")
{
    const auto fromRight = [](const char *text) { return runsFromRight(sampleOf(QString::fromUtf8(text))); };
    CHECK(fromRight("The minister said שלום.") == false);
    CHECK(fromRight("WHO: השרה אמרה שהמסים ירדו\nBy A. Levi") == true);
    CHECK(fromRight("قال الوزير إن الضرائب انخفضت 3 %") == true);
    CHECK(fromRight("1, 2, 3 …") == std::nullopt);
    CHECK(fromRight("") == std::nullopt);
    const QString late = QStringLiteral("2026 ").repeated(300) + QStringLiteral("السعر ").repeated(900);
    CHECK(runsFromRight(sampleOf(late)) == true);
}

TEST_CASE("large letters on the desktop make the article larger and small ones do not shrink it")
{
    CHECK(PageStyle::textScale(pixels(9)) == 1);
    CHECK(PageStyle::textScale(pixels(13)) == 1);
    CHECK(PageStyle::textScale(pixels(26)) > 1.8);
    CHECK(PageStyle::textScale(pixels(26)) < 2.1);
    CHECK(PageStyle::textScale(pixels(500)) == 3);

    ShownArticle shown(paragraphs(3, 30));
    const int before = shown.view.rectOf(0).height();
    shown.view.setFont(pixels(27));
    CHECK(shown.view.rectOf(0).height() > before * 3 / 2);
    CHECK(shown.view.zoom() == 1);
}

TEST_CASE("a mirrored page has its labels left of the column and room for numbers on the right")
{
    const PageStyle plain = styled(1, 1100);
    const PageStyle mirrored = styled(1, 1100, true);
    REQUIRE(plain.labels);
    CHECK(mirrored.left == 1100 - plain.left - plain.column);
    CHECK(mirrored.column == plain.column);
    CHECK(mirrored.labelWidth == plain.labelWidth);
    CHECK(mirrored.left - mirrored.labelGap - mirrored.labelWidth >= 0);
    CHECK(plain.left + plain.column + plain.labelGap + plain.labelWidth <= 1100);
}

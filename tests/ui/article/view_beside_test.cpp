#include "ui/article/overview_bar.h"

#include "tests/ui/article/shown_article.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QScrollBar>

namespace {

QString manyParagraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("Paragraph %1 says that taxes fell by three percent last year.\n").arg(i);
    return text;
}

// Pixels of one colour in the left margin.
int marginPixels(const QImage &image, const QColor &color, int right)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < right; ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return count;
}

int columnLeft(const ShownArticle &shown)
{
    return shown.view.rectOf(0).left() - 1;
}

} // namespace

TEST_CASE("the links of the selected span are drawn in the margin", "[links]")
{
    ShownArticle shown(manyParagraphs(10));
    const Id claim = shown.add("Claim", shown.words("Paragraph 1 "));
    const Id source = shown.add("Source", shown.words("Paragraph 4 "));
    const PageColors colors = pageColors(isDark(shown.view.palette()));
    shown.link(claim, source);
    const int left = columnLeft(shown);
    CHECK(marginPixels(shown.picture(), colors.accent, left) == 0);
    shown.view.selectSpan(claim);
    CHECK(marginPixels(shown.picture(), colors.accent, left) > 20);
    shown.view.selectSpan({});
    CHECK(marginPixels(shown.picture(), colors.accent, left) == 0);
}

TEST_CASE("all links on screen are drawn on demand", "[links]")
{
    ShownArticle shown(manyParagraphs(10));
    const Id claim = shown.add("Claim", shown.words("Paragraph 1 "));
    const Id source = shown.add("Source", shown.words("Paragraph 4 "));
    const QImage before = shown.picture();
    shown.link(claim, source);
    CHECK_FALSE(shown.view.showsAllLinks());
    CHECK(shown.picture() == before);
    shown.view.setShowsAllLinks(true);
    const QImage with = shown.picture();
    CHECK(with != before);
    shown.follow({removed(shown.open->links().front())});
    CHECK(shown.picture() == before);
    shown.view.setShowsAllLinks(false);
    CHECK(shown.picture() == before);
}

TEST_CASE("link curves are right after scrolling", "[links]")
{
    ShownArticle shown(manyParagraphs(60));
    const Id claim = shown.add("Claim", shown.words("Paragraph 5 "));
    const Id source = shown.add("Source", shown.words("Paragraph 50 "));
    shown.link(claim, source);
    shown.view.selectSpan(claim);
    shown.picture();
    QScrollBar *bar = shown.view.verticalScrollBar();
    for (const int step : {40, 200, 300, -350}) {
        bar->setValue(bar->value() + step);
        const QImage moved = shown.picture();
        shown.view.viewport()->update();
        CHECK(moved == shown.picture());
    }
}

TEST_CASE("a click in the overview brings that part of the article on screen", "[overview]")
{
    ShownArticle shown(manyParagraphs(400));
    auto *overview = shown.view.findChild<OverviewBar *>();
    REQUIRE(overview);
    CHECK(overview->isVisible());
    CHECK_FALSE(overview->geometry().intersects(shown.view.viewport()->geometry()));
    QTest::mouseClick(overview, Qt::LeftButton, {}, QPoint(5, overview->height() / 2));
    const double part = double(shown.view.place()) / double(shown.text().size());
    CHECK(part > 0.4);
    CHECK(part < 0.6);
    CHECK(shown.view.hasFocus());
}

TEST_CASE("the overview marks a tag where the scroll bar finds it", "[overview]")
{
    ShownArticle shown(manyParagraphs(400));
    shown.add("Claim", shown.words("Paragraph 300 "));
    auto *overview = shown.view.findChild<OverviewBar *>();
    REQUIRE(overview);
    overview->countAll();
    std::vector<int> rows;
    overview->rows().forEachRow([&](int row, const auto &) { rows.push_back(row); });
    REQUIRE(rows.size() == 1);
    CHECK(double(rows[0]) / overview->rows().count() == Approx(0.75).margin(0.02));
    // Selected, it has a frame there.
    const QImage before = overview->grab().toImage();
    shown.view.selectSpan(shown.open->spans().front()->id);
    CHECK(overview->grab().toImage() != before);
}

TEST_CASE("the overview stands at the side of the scroll bar in either direction", "[overview]")
{
    ShownArticle shown(manyParagraphs(400));
    auto *overview = shown.view.findChild<OverviewBar *>();
    REQUIRE(overview);
    CHECK(overview->x() > shown.view.viewport()->geometry().right());
    shown.view.setLayoutDirection(Qt::RightToLeft);
    QApplication::processEvents();
    CHECK(overview->geometry().right() < shown.view.viewport()->x());
    CHECK(shown.view.verticalScrollBar()->mapTo(&shown.view, QPoint()).x() <
          overview->x() + overview->width());
}

TEST_CASE("the open article prints to a PDF and nothing open prints nothing", "[print]")
{
    ShownArticle shown(manyParagraphs(100));
    shown.add("Claim", shown.words("Paragraph 1 "));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        CHECK(shown.view.print(writer));
    }
    CHECK(buffer.data().count("/Type /Page\n") >= 3);
    shown.view.setArticle(nullptr);
    QBuffer none;
    none.open(QIODevice::WriteOnly);
    QPdfWriter writer(&none);
    CHECK_FALSE(shown.view.print(writer));
}

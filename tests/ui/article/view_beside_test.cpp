#include "ui/article/overview_bar.h"

#include "tests/ui/article/shown_article.h"
#include "ui/article/page_style.h"
#include "ui/widgets/plain_words.h"

#include <QBuffer>
#include <QHelpEvent>
#include <QPdfWriter>
#include <QScrollBar>
#include <QToolTip>

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

TEST_CASE("a link tells its name under the mouse where the margin has no room for it", "[links]")
{
    ShownArticle shown(manyParagraphs(10));
    LinkType type;
    type.id = Id::make();
    type.name = QStringLiteral("attributed_to");
    shown.tagset.linkTypes.push_back(type);
    shown.view.resize(720, 700);
    shown.view.setTagStyles(TagStyles(shown.tagset, isDark(shown.view.palette())));
    Link link;
    link.id = Id::make();
    link.type = type.id;
    link.from = shown.add("Claim", shown.words("Paragraph 1 "));
    link.to = shown.add("Source", shown.words("Paragraph 4 "));
    shown.follow({added(link)});
    shown.view.selectSpan(link.from);
    const QImage picture = shown.picture();
    const QRgb accent = pageColors(isDark(shown.view.palette())).accent.rgb();
    QPoint onCurve(-1, -1);
    for (int y = shown.at(shown.words("Paragraph 2 ").start).y(); onCurve.x() < 0 && y < 400; ++y) {
        for (int x = 0; onCurve.x() < 0 && x < columnLeft(shown); ++x) {
            if (picture.pixelColor(x, y).rgb() == accent)
                onCurve = {x, y};
        }
    }
    REQUIRE(onCurve.x() >= 0);
    const auto tipAt = [&](const QPoint &place) {
        QHelpEvent help(QEvent::ToolTip, place, shown.view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(shown.view.viewport(), &help);
        return QToolTip::text();
    };
    CHECK(tipAt({2, 690}) == QString());
    CHECK(tipAt(onCurve) == plainTip(QStringLiteral("attributed to")));
}

TEST_CASE("the left margin has room for the names of links when the right one can spare it", "[links]")
{
    PageStyle::Wanted wanted;
    wanted.uiFont = QApplication::font();
    wanted.tagNames = {QStringLiteral("Claim")};
    wanted.width = 870;
    const PageStyle without(wanted);
    wanted.linkNames = {QStringLiteral("attributed to")};
    const PageStyle with(wanted);
    const qreal name = QFontMetricsF(with.labelFont).horizontalAdvance(wanted.linkNames.first());
    CHECK(with.column == without.column);
    CHECK(without.left <= with.left);
    CHECK(with.left > name + with.labelHeight);
    CHECK(with.left + with.column + with.labelGap +
              QFontMetricsF(with.labelFont).horizontalAdvance(wanted.tagNames.first()) + with.labelHeight <=
          wanted.width);
    wanted.width = 600; // the words go first
    CHECK(PageStyle(wanted).column >= 400);
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

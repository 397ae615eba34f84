// The text under the eye stays where it is.
#include "tests/ui/article/shown_article.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

namespace {

void wheel(ArticleView &view, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
           QPointF at = {300, 200})
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
    QApplication::processEvents();
}

} // namespace

TEST_CASE("the place is kept to the character over widths and zooms")
{
    ShownArticle shown(paragraphs(400, 60));
    for (const qsizetype position :
         {qsizetype(0), qsizetype(5000), qsizetype(77777), shown.text().size() - 5}) {
        shown.view.setPlace(position);
        CHECK(shown.view.place() == position);
        for (const QSize size : {QSize(500, 700), QSize(380, 300), QSize(1100, 800), QSize(900, 700)}) {
            shown.view.resize(size);
            QApplication::processEvents();
            CHECK(shown.view.place() == position);
            CHECK(shown.view.rectOf(position).intersects(shown.view.viewport()->rect()));
        }
        for (const double zoom : {2.0, 0.5, 3.3, 1.0}) {
            shown.view.setZoom(zoom);
            QApplication::processEvents();
            CHECK(shown.view.place() == position);
            CHECK(shown.view.rectOf(position).intersects(shown.view.viewport()->rect()));
        }
        const qsizetype seen = shown.view.place();
        shown.view.setPlace(seen);
        CHECK(shown.view.place() == seen);
    }
}

TEST_CASE("the line at the place stands at the top")
{
    ShownArticle shown(paragraphs(300, 60));
    shown.view.setPlace(60000);
    CHECK(shown.view.rectOf(60000).top() >= 0);
    CHECK(shown.view.rectOf(60000).top() < 40);
    shown.view.setPlace(0);
    CHECK(shown.view.verticalScrollBar()->value() == 0);
}

TEST_CASE("scrolling up through text that was never laid out moves by what was asked")
{
    ShownArticle shown(paragraphs(500, 70));
    shown.view.setPlace(shown.text().size() / 2);
    QApplication::processEvents();
    for (int step = 0; step < 60; ++step) {
        const qsizetype position = shown.view.positionAt(QPoint(300, 200));
        const int before = shown.view.rectOf(position).top();
        wheel(shown.view, {0, 90}, {0, 120});
        CHECK(shown.view.rectOf(position).top() == before + 90);
    }
}

TEST_CASE("the screen after scrolling in steps is what is painted afresh")
{
    ShownArticle shown(paragraphs(200, 50));
    for (int i = 0; i < 60; ++i)
        shown.add(i % 2 ? "Claim" : "Hedge", {i * 400, i * 400 + 120});
    shown.view.clearFocus();
    QApplication::setActiveWindow(nullptr);
    shown.view.setPlace(12000);
    QApplication::processEvents();
    QImage screen(shown.view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    for (const int pixels : {-37, -100, 61, 200, -500, 333}) {
        wheel(shown.view, {0, pixels}, {0, pixels});
        screen = shown.view.screen()->grabWindow(shown.view.winId()).toImage();
        const QImage fresh = shown.view.grab().toImage();
        REQUIRE_FALSE(screen.isNull());
        // The overview beside the page counts at its own pace.
        const QRect page = shown.view.viewport()->geometry();
        CHECK(screen.copy(page).convertToFormat(QImage::Format_RGB32) ==
              fresh.copy(page).convertToFormat(QImage::Format_RGB32));
    }
}

TEST_CASE("a wheel step scrolls lines and a touchpad its pixels")
{
    ShownArticle shown(paragraphs(100, 50));
    QScrollBar *bar = shown.view.verticalScrollBar();
    wheel(shown.view, {}, {0, -120});
    const int step = bar->value();
    CHECK(step >= 60);
    CHECK(step <= 120);
    wheel(shown.view, {0, -7}, {0, -15});
    CHECK(bar->value() == step + 7);
    // Eight eighths of a step are a step.
    for (int i = 0; i < 8; ++i)
        wheel(shown.view, {}, {0, -15});
    CHECK(bar->value() == 2 * step + 7);
}

TEST_CASE("ctrl and the wheel zoom and hold the words under the mouse")
{
    ShownArticle shown(paragraphs(100, 50));
    shown.view.setPlace(9000);
    QApplication::processEvents();
    const QPoint at(300, 350);
    const qsizetype position = shown.view.positionAt(at);
    QSignalSpy zoomed(&shown.view, &ArticleView::zoomChanged);
    wheel(shown.view, {}, {0, 120}, Qt::ControlModifier, at);
    CHECK(zoomed.count() == 1);
    CHECK(shown.view.zoom() > 1.05);
    CHECK(std::abs(shown.view.rectOf(position).center().y() - at.y()) < 40);
    wheel(shown.view, {}, {0, -120}, Qt::ControlModifier, at);
    CHECK(std::abs(shown.view.zoom() - 1.0) < 0.01);
}

TEST_CASE("lanes that make a line above taller leave the words on screen in place")
{
    ShownArticle shown(paragraphs(60, 60));
    const qsizetype above = shown.open->paragraphs().range(10).start;
    shown.view.setPlace(above);
    shown.view.setPlace(shown.open->paragraphs().range(12).start);
    QApplication::processEvents();
    const qsizetype position = shown.view.positionAt(QPoint(300, 200));
    const int before = shown.view.rectOf(position).top();
    for (int i = 0; i < 8; ++i)
        shown.add("Claim", {above, above + 100 + i});
    CHECK(shown.view.rectOf(position).top() == before);
}

TEST_CASE("selecting a span that is seen does not scroll and one that is not comes into view")
{
    ShownArticle shown(paragraphs(100, 60));
    const Id near = shown.add("Claim", {600, 640});
    const qsizetype far = shown.open->paragraphs().range(80).start;
    const Id away = shown.add("Claim", {far, far + 30});
    QScrollBar *bar = shown.view.verticalScrollBar();
    shown.view.selectSpan(near);
    CHECK(bar->value() == 0);
    CHECK(shown.view.caret() == 600);
    shown.view.selectSpan(away);
    CHECK(bar->value() > 0);
    CHECK(shown.view.viewport()->rect().contains(shown.at(far)));
    CHECK(shown.view.selectedSpan() == away);
    const int there = bar->value();
    shown.view.selectSpan(away);
    CHECK(bar->value() == there);
    shown.view.selectSpan({});
    CHECK(shown.view.selectedSpan().isNull());
    CHECK(bar->value() == there);
}

TEST_CASE("dragging out of the window scrolls on and selects")
{
    ShownArticle shown(paragraphs(100, 60), {900, 400});
    QWidget *viewport = shown.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, shown.at(10));
    const QPoint below(300, 480);
    QMouseEvent move(QEvent::MouseMove, below, viewport->mapToGlobal(below), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    const qsizetype first = shown.view.selection().end;
    QTest::qWait(200);
    CHECK(shown.view.verticalScrollBar()->value() > 0);
    CHECK(shown.view.selection().start == 10);
    CHECK(shown.view.selection().end > first);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, below);
    const int stopped = shown.view.verticalScrollBar()->value();
    QTest::qWait(60);
    CHECK(shown.view.verticalScrollBar()->value() == stopped);
}

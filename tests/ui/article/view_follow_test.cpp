// After a change only what it touches is laid out and painted again.
#include "tests/ui/article/shown_article.h"

#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>

namespace {

// What the viewport was asked to paint.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget)
    {
        QApplication::processEvents();
        widget->installEventFilter(this);
    }
    QRegion take()
    {
        QApplication::processEvents();
        return std::exchange(m_region, {});
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

TEST_CASE("a new span paints its own paragraph and no other")
{
    ShownArticle shown(paragraphs(8, 25));
    const Paragraphs &lines = shown.open->paragraphs();
    PaintWatch painted(shown.view.viewport());
    const qsizetype third = lines.range(2).start;
    shown.add("Claim", {third, third + 20});
    const QRect region = painted.take().boundingRect();
    CHECK(region.contains(shown.at(third)));
    CHECK_FALSE(region.contains(shown.at(lines.range(1).start)));
    CHECK_FALSE(region.contains(shown.at(lines.range(3).start)));
}

TEST_CASE("a span outside the screen paints nothing")
{
    ShownArticle shown(paragraphs(100, 40));
    PaintWatch painted(shown.view.viewport());
    const qsizetype far = shown.open->paragraphs().range(90).start;
    const Id id = shown.add("Claim", {far, far + 20});
    CHECK(painted.take().isEmpty());
    CHECK(shown.view.spansAt(far) == std::vector<Id>{id});
}

TEST_CASE("selecting a span paints it and what it is linked with")
{
    ShownArticle shown(paragraphs(8, 25));
    const Paragraphs &lines = shown.open->paragraphs();
    const Id claim = shown.add("Claim", {lines.range(1).start, lines.range(1).start + 10});
    const Id source = shown.add("Source", {lines.range(5).start, lines.range(5).start + 10});
    shown.add("Cue", {lines.range(3).start, lines.range(3).start + 10});
    shown.link(claim, source);
    shown.view.select({lines.range(1).start, lines.range(1).start});
    PaintWatch painted(shown.view.viewport());
    shown.view.selectSpan(claim);
    const QRegion region = painted.take();
    CHECK(region.contains(shown.at(lines.range(1).start)));
    CHECK(region.contains(shown.at(lines.range(5).start)));
    CHECK_FALSE(region.contains(shown.at(lines.range(3).start)));
}

TEST_CASE("spans that are added, moved and removed in one step are where they are now")
{
    ShownArticle shown(paragraphs(20, 30));
    const Paragraphs &lines = shown.open->paragraphs();
    const auto at = [&](int line) { return lines.range(line).start; };
    const Id moved = shown.add("Claim", {at(1), at(1) + 30});
    const Id removed_ = shown.add("Hedge", {at(1) + 5, at(1) + 9});
    const Span fresh = shown.made("Cue", {TextRange{at(1) + 2, at(1) + 4}}, shown.mate);
    Span between = *shown.open->span(moved);
    between.pieces = {TextRange{at(4), at(4) + 12}};
    Span after = between;
    after.pieces = {TextRange{at(7), at(7) + 12}, TextRange{at(9), at(9) + 3}};
    shown.follow({edited(*shown.open->span(moved), between), removed(*shown.open->span(removed_)),
                  added(fresh), edited(between, after)});
    CHECK(shown.view.spansAt(at(1) + 6).empty());
    CHECK(shown.view.spansAt(at(1) + 2) == std::vector<Id>{fresh.id});
    CHECK(shown.view.spansAt(at(4) + 1).empty());
    CHECK(shown.view.spansAt(at(7) + 1) == std::vector<Id>{moved});
    CHECK(shown.view.spansAt(at(9) + 1) == std::vector<Id>{moved});
    shown.picture();
}

TEST_CASE("what moves down and up again on screen looks as if painted anew")
{
    ShownArticle shown(paragraphs(12, 40));
    const qsizetype at = shown.open->paragraphs().range(2).start;
    QScreen *screen = shown.view.screen();
    const auto onScreen = [&] {
        QApplication::processEvents();
        // The page: the overview beside it counts at its own pace.
        const QRect page = shown.view.viewport()->geometry();
        return screen->grabWindow(shown.view.winId(), page.x(), page.y(), page.width(), page.height())
            .toImage();
    };
    const auto paintedAnew = [&] {
        shown.view.viewport()->update();
        return onScreen();
    };
    shown.view.clearFocus();
    const QImage before = paintedAnew();
    REQUIRE_FALSE(before.isNull());
    std::vector<Id> ids;
    for (const char *tag : {"Claim", "Source", "Cue", "Hedge", "Booster"}) {
        ids.push_back(shown.add(tag, {at, at + 30}));
        const QImage moved = onScreen();
        CHECK(moved != before);
        CHECK(moved == paintedAnew());
    }
    for (const Id &id : ids) {
        shown.remove(id);
        const QImage moved = onScreen();
        CHECK(moved == paintedAnew());
    }
    CHECK(onScreen() == before);
}

TEST_CASE("a paragraph that begins above the window and grows leaves what stands above its growth unpainted")
{
    ShownArticle shown(paragraphs(30, 90));
    const TextRange paragraph = shown.open->paragraphs().range(4);
    shown.view.setPlace(paragraph.start + paragraph.length() / 4);
    const int top = shown.view.verticalScrollBar()->value();
    QApplication::processEvents();
    const qsizetype next = shown.open->paragraphs().range(5).start;
    const QPoint untouched = shown.at(next);
    REQUIRE(shown.view.viewport()->rect().contains(untouched));
    const qsizetype at = shown.view.place() + 150;
    for (const char *tag : {"Claim", "Source", "Cue", "Hedge"}) {
        PaintWatch painted(shown.view.viewport());
        shown.add(tag, {at, at + 40});
        const QRegion region = painted.take();
        CHECK(region.contains(shown.at(at)));
        CHECK_FALSE(region.contains(shown.at(next) + QPoint(0, 60)));
        CHECK(shown.view.verticalScrollBar()->value() == top);
    }
    CHECK(shown.at(next).y() > untouched.y());
}

TEST_CASE("following a thousand random changes gives what a fresh view shows")
{
    ShownArticle shown(paragraphs(12, 30));
    unsigned state = 5;
    const auto random = [&](qsizetype below) {
        state = state * 1664525u + 1013904223u;
        return qsizetype((state >> 8) % unsigned(below));
    };
    std::vector<Id> ids;
    const auto range = [&] {
        const qsizetype start = random(shown.text().size() - 60);
        return TextRange{start, start + 1 + random(55)};
    };
    for (int step = 0; step < 1000; ++step) {
        const qsizetype what = random(4);
        if (ids.empty() || what < 2) {
            ids.push_back(
                shown.add(what == 0 ? "Claim" : "Hedge", Pieces{range()}, random(2) ? shown.me : shown.mate));
        } else if (what == 2) {
            shown.move(ids[std::size_t(random(qsizetype(ids.size())))], {range()});
        } else {
            const auto gone = ids.begin() + random(qsizetype(ids.size()));
            shown.remove(*gone);
            ids.erase(gone);
        }
        if (ids.size() > 40) {
            shown.remove(ids.front());
            ids.erase(ids.begin());
        }
    }
    shown.view.clearSelection();
    shown.view.setPlace(0);
    QApplication::setActiveWindow(nullptr);
    shown.view.clearFocus();
    const QImage followed = shown.picture();
    shown.view.setArticle(shown.open);
    CHECK(shown.picture() == followed);
}

TEST_CASE("a removed span is not selected any more")
{
    ShownArticle shown(paragraphs(3, 30));
    const Id id = shown.add("Claim", {0, 10});
    shown.view.selectSpan(id);
    CHECK(shown.view.selectedSpan() == id);
    shown.remove(id);
    CHECK(shown.view.selectedSpan().isNull());
}

TEST_CASE("changes of another article are passed over")
{
    ShownArticle shown(paragraphs(3, 30));
    Span span = shown.made("Claim", {TextRange{0, 10}}, shown.me);
    span.article = Id::make();
    PaintWatch painted(shown.view.viewport());
    shown.follow({added(span), removed(span)});
    CHECK(painted.take().isEmpty());
    CHECK(shown.view.spansAt(3).empty());
}

// Working on an open article: a span added, scrolling, another width, another size.
#include "tests/benchmarks/view_fixture.h"

#include <QScrollBar>

namespace {

constexpr qsizetype middle = 500'000; // of the first megabyte

// One span onto the screen, and out again unmeasured. At the same words each time, whatever else the article
// has: what is on screen is the same for an article of 10,000 spans and one of 100,000.
double addSpan(OurView &ours)
{
    ours.view.setPlace(middle);
    int next = 0;
    return medianOf(11, [&] {
        const qsizetype start = middle + 200 + 20 * next;
        const Id &tag = fiveTags().tags[std::size_t(next++) % 5].id;
        const Span span = spanOf(ours.article->article().id, start, 60, tag);
        const double time = untilPainted(ours.painted, [&] { ours.follow({added(span)}); });
        untilPainted(ours.painted, [&] { ours.follow({removed(span)}); });
        return time;
    });
}

std::vector<Measurement> addBenchmarks()
{
    OurView few;
    few.open(articleOf(megabytes(1), 10'000));
    OurView many;
    many.open(articleOf(megabytes(10), 100'000));
    TheirView theirs;
    theirs.open(megabytes(10));
    theirs.goTo(0.5);
    const auto toFew = [&] { return addSpan(few); };
    const auto toMany = [&] { return addSpan(many); };
    const auto repaint = [&] { return medianOf(11, [&] { return theirs.repaint(); }); };
    return {compare("view/add-span-10k", "ms", 9, toFew, repaint, 1.0),
            compare("view/add-span-100k", "ms", 9, toMany, repaint, 1.0),
            compare("view/add-span-100k-to-10k", "ms", 25, toMany, toFew, 1.25)};
}

// The mean of so many steps: some bring new paragraphs and some do not.
template <typename View, typename Scroll>
double pagesDown(View &view, QScrollBar *bar, double from, int pages, const Scroll &page)
{
    untilPainted(view.painted, [&] {
        bar->setValue(int(bar->maximum() * from));
        bar->parentWidget()->update();
    });
    double sum = 0;
    for (int i = 0; i < pages; ++i)
        sum += untilPainted(view.painted, page);
    return sum / pages;
}

std::vector<Measurement> scrollBenchmarks()
{
    OurView ours;
    ours.open(articleOf(megabytes(10), 0));
    TheirView theirs;
    theirs.open(megabytes(10));
    QScrollBar *our = ours.view.verticalScrollBar();
    QScrollBar *their = theirs.edit.verticalScrollBar();
    // Each round begins at a place that has not been on screen yet.
    double ourPlace = 0;
    double theirPlace = 0;
    const auto next = [](double &place) { return place += 0.031; };
    const auto ourPage = [&] { our->setValue(our->value() + our->pageStep()); };
    const auto theirPage = [&] { their->setValue(their->value() + their->pageStep()); };
    std::vector<Measurement> list;
    list.push_back(compare(
        "view/page-cold", "ms", 9, [&] { return pagesDown(ours, our, next(ourPlace), 20, ourPage); },
        [&] { return pagesDown(theirs, their, next(theirPlace), 20, theirPage); }, 0.75));
    const auto ourStep = [&] { our->setValue(our->value() + 90); };
    const auto theirStep = [&] { their->setValue(their->value() + 3); };
    list.push_back(compare(
        "view/wheel-step", "ms", 9, [&] { return pagesDown(ours, our, next(ourPlace), 30, ourStep); },
        [&] { return pagesDown(theirs, their, next(theirPlace), 30, theirStep); }, 0.9));
    return list;
}

std::vector<Measurement> wrapBenchmarks()
{
    OurView ours;
    ours.open(articleOf(megabytes(10), 0));
    ours.goTo(0.5);
    TheirView theirs;
    theirs.open(megabytes(10));
    theirs.goTo(0.5);
    int ourWidth = windowSize;
    int theirWidth = columnWidth;
    int ourZoom = 0;
    int theirZoom = 0;
    const auto narrower = [](int width, int least, int most) { return width <= least ? most : width - 30; };
    std::vector<Measurement> list;
    list.push_back(compare(
        "view/re-wrap-10mb", "ms", 9,
        [&] {
            ourWidth = narrower(ourWidth, 600, 720);
            return untilPainted(ours.painted, [&] { ours.view.resize(ourWidth, windowSize); });
        },
        [&] {
            theirWidth = narrower(theirWidth, 520, 640);
            return untilPainted(theirs.painted, [&] { theirs.setColumn(theirWidth); });
        },
        0.5));
    list.push_back(compare(
        "view/zoom-10mb", "ms", 15,
        [&] {
            ourZoom = (ourZoom + 1) % 4;
            return untilPainted(ours.painted, [&] { ours.view.setZoom(1.0 + ourZoom * 0.1); });
        },
        [&] {
            theirZoom = (theirZoom + 1) % 4;
            QFont font = theirs.edit.font();
            font.setPixelSize(18 + 2 * theirZoom);
            return untilPainted(theirs.painted, [&] { theirs.edit.setFont(font); });
        },
        0.5));
    return list;
}

const RegisterBenchmark addRegistered("view/add", addBenchmarks);
const RegisterBenchmark scrollRegistered("view/scroll", scrollBenchmarks);
const RegisterBenchmark wrapRegistered("view/wrap", wrapBenchmarks);

} // namespace

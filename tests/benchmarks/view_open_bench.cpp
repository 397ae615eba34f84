// Opening an article: how long until it is painted, what it keeps, how long the window stands still.
#include "tests/benchmarks/view_fixture.h"

#include <QScrollBar>

#include <malloc.h>

#include <functional>

namespace {

// ---- opening ----

Measurement openAgainst(const char *name, const QString &text, int spans, double goal)
{
    OurView ours;
    TheirView theirs;
    return compare(
        name, "ms", 5,
        [&] {
            ours.close();
            return ours.open(articleOf(text, spans));
        },
        [&] {
            theirs.close();
            return theirs.open(text);
        },
        goal);
}

// The article itself is built inside the measure too: its paragraphs and the table of code points.
Measurement openWholeAgainst(const char *name, const QString &text, double goal)
{
    OurView ours;
    TheirView theirs;
    return compare(
        name, "ms", 5,
        [&] {
            ours.close();
            return untilPainted(ours.painted, [&] { ours.set(articleOf(text, 0)); });
        },
        [&] {
            theirs.close();
            return theirs.open(text);
        },
        goal);
}

std::vector<Measurement> openBenchmarks()
{
    QString oneParagraph = megabytes(1);
    oneParagraph.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return {openAgainst("view/open-3kb", megabytes(1).left(3000), 0, 0.8),
            openAgainst("view/open-1mb", megabytes(1), 0, 0.4),
            openAgainst("view/open-10mb", megabytes(10), 0, 0.12),
            openWholeAgainst("view/open-10mb-from-text", megabytes(10), 0),
            openAgainst("view/open-10mb-100k-spans", megabytes(10), 100'000, 0.35),
            openAgainst("view/open-1mb-paragraph", oneParagraph, 0, 0.05)};
}

// ---- memory ----

double heapMegabytes()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

// What the heap grows by from an empty view to the article read through to the middle: text, paragraphs and
// all that the view keeps. The spans themselves are the project's and there before.
std::vector<Measurement> memoryBenchmarks()
{
    const QString &text = megabytes(10);
    return {compare(
        "view/memory-10mb-100k-spans", "MB", 3,
        [&] {
            const auto article = articleOf(text, 100'000);
            OurView ours;
            const double before = heapMegabytes();
            ours.open(article);
            for (int i = 0; i < 50; ++i)
                ours.goTo(i / 100.0);
            return heapMegabytes() - before + double(text.size()) * 2 / 1e6;
        },
        [&] {
            TheirView theirs;
            const double before = heapMegabytes();
            theirs.open(text);
            for (int i = 0; i < 50; ++i)
                theirs.goTo(i / 100.0);
            return heapMegabytes() - before;
        },
        0.4)};
}

// ---- stalls ----

// The longest time the window cannot answer, from opening on: one round of the event loop at a time.
std::vector<Measurement> stallBenchmarks()
{
    OurView ours;
    const auto measured = [&] {
        ours.close();
        const auto article = articleOf(megabytes(10), 100'000);
        std::vector<std::function<void()>> steps;
        steps.push_back([&] { ours.set(article); });
        QScrollBar *bar = ours.view.verticalScrollBar();
        for (int i = 0; i < 20; ++i)
            steps.push_back([bar] { bar->setValue(bar->value() + bar->pageStep()); });
        for (int i = 1; i < 10; ++i)
            steps.push_back([bar, i] { bar->setValue(int(bar->maximum() * i / 10.0)); });
        steps.push_back([&] { ours.view.resize(windowSize - 60, windowSize); });
        steps.push_back([&] { ours.view.resize(windowSize, windowSize); });
        steps.push_back([&] { ours.view.setZoom(1.2); });
        steps.push_back([&] { ours.view.setZoom(1.0); });
        steps.push_back([&] { ours.view.selectAll(); });
        steps.push_back([&] { ours.view.clearSelection(); });
        double longest = 0;
        for (const auto &step : steps) {
            double start = cpuMilliseconds();
            step();
            for (int round = 0; round < 50; ++round) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
                const double now = cpuMilliseconds();
                longest = std::max(longest, now - start);
                start = now;
            }
        }
        return longest;
    };
    return {compare(
        "view/longest-stall-10mb-100k", "ms", 5, measured, [] { return 16.0; }, 1.0)};
}

const RegisterBenchmark openRegistered("view/open", openBenchmarks);
const RegisterBenchmark memoryRegistered("view/memory", memoryBenchmarks);
const RegisterBenchmark stallRegistered("view/stall", stallBenchmarks);

} // namespace

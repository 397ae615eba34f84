// The article view beside QPlainTextEdit with the same text, column and font, which shows no span at all.
// CPU time from the call until the screen is painted; both windows stand side by side in one process.
#pragma once

#include "tests/benchmarks/bench.h"

#include "ui/article/article_view.h"

#include <QCoreApplication>
#include <QPlainTextEdit>

#include <algorithm>
#include <memory>
#include <vector>

constexpr int windowSize = 900;
constexpr int columnWidth = 640;

// So many million characters of news; the same each time.
const QString &megabytes(int count);
const Tagset &fiveTags();
const Id &annotator();
Span spanOf(const Id &article, qsizetype start, qsizetype length, const Id &tag);
// Overlapping at random, 20 to 200 characters, up to twenty at one place; the tags in turn. Megabyte by
// megabyte, so that the first one is the same whatever comes behind it. `spanCount` for the whole text.
std::shared_ptr<OpenArticle> articleOf(const QString &text, int spanCount, const Tagset &tagset = fiveTags(),
                                       int linkCount = 0);

// Counts the paint events of a viewport, so that nothing is measured that did not reach the screen.
class Painted : public QObject
{
public:
    explicit Painted(QWidget *viewport) { viewport->installEventFilter(this); }

    // Runs the event loop until the viewport has been painted.
    void wait()
    {
        for (int round = 0; m_count == 0; ++round) {
            if (round > 100)
                qFatal("nothing was painted");
            QCoreApplication::processEvents();
        }
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    void forget() { m_count = 0; }

private:
    int m_count = 0;
};

template <typename Work> double untilPainted(Painted &painted, const Work &work)
{
    // What is left over from before is not part of it.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    painted.forget();
    const double start = cpuMilliseconds();
    work();
    painted.wait();
    return cpuMilliseconds() - start;
}

// In the middle of `runs`, after the event loop has come to rest each time.
template <typename Work> double medianOf(int runs, const Work &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(work());
    const auto middle = times.begin() + runs / 2;
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

struct OurView
{
    ArticleView view;
    Painted painted{view.viewport()};
    std::shared_ptr<OpenArticle> article;

    explicit OurView(const Tagset &tagset = fiveTags());
    void set(std::shared_ptr<OpenArticle> other);
    void follow(const Changes &changes);
    double open(std::shared_ptr<OpenArticle> other);
    void close();
    // To a part of the page, with everything around it warm.
    void goTo(double part);
};

struct PlainPage : QPlainTextEdit
{
    using QAbstractScrollArea::setViewportMargins;
};

struct TheirView
{
    PlainPage edit;
    Painted painted{edit.viewport()};

    TheirView();
    void setColumn(int width);
    double open(const QString &text);
    void close();
    double repaint();
    void goTo(double part);
};

// The article view beside QPlainTextEdit with the same text, column and font, which shows no span at all.
// CPU time from the call until the screen is painted; both windows stand side by side in one process.
#include "tests/benchmarks/bench.h"

#include "ui/article/article_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <malloc.h>

#include <algorithm>
#include <map>
#include <random>

namespace {

constexpr int windowSize = 900;
constexpr int columnWidth = 640;
constexpr qsizetype megabyte = 1'000'000;

// Words of the lengths that news has, in paragraphs of three to six sentences; an empty line between them.
QString newsText(qsizetype length)
{
    static const char *const words[] = {
        "the",        "of",      "to",         "and",       "a",        "in",        "that",     "is",
        "said",       "by",      "government", "minister",  "evidence", "according", "report",   "must",
        "accusation", "facts",   "any",        "on",        "based",    "images",    "massacre", "city",
        "spokesman",  "foreign", "officials",  "confirmed", "not",      "with",      "after",    "it",
        "were",       "has",     "witnesses",  "claims",    "for",      "from",      "as",       "at"};
    std::mt19937 random(42);
    const auto upTo = [&](int most) { return int(random() % unsigned(most)); };
    QString text;
    text.reserve(length + 1000);
    while (text.size() < length) {
        for (int sentence = 3 + upTo(4); sentence > 0; --sentence) {
            QString first = QString::fromLatin1(words[upTo(40)]);
            first[0] = first[0].toUpper();
            text += first;
            for (int word = 7 + upTo(16); word > 0; --word) {
                text += QLatin1Char(' ');
                text += QLatin1String(words[upTo(40)]);
            }
            text += QLatin1String(". ");
        }
        text.chop(1);
        text += QLatin1String("\n\n");
    }
    text.truncate(length);
    return text;
}

const Tagset &fiveTags()
{
    static const Tagset tagset = [] {
        static const char *const colors[] = {"#0072b2", "#009e73", "#a86a00", "#b0479a", "#b03a2e"};
        static constexpr Mark marks[] = {Mark::Solid, Mark::Box, Mark::Dotted, Mark::Wavy, Mark::Dashed};
        Tagset tags;
        for (int i = 0; i < 5; ++i) {
            Tag tag;
            tag.id = Id::make();
            tag.name = QStringLiteral("Tag %1").arg(i);
            tag.key = QString(QChar('A' + i));
            tag.light = tag.dark = QString::fromLatin1(colors[i]);
            tag.mark = marks[i];
            tags.tags.push_back(tag);
        }
        return tags;
    }();
    return tagset;
}

const Id &annotator()
{
    static const Id id = Id::make();
    return id;
}

Span spanOf(const Id &article, qsizetype start, qsizetype length, int tag)
{
    Span span;
    span.id = Id::make();
    span.article = article;
    span.annotator = annotator();
    span.tag = fiveTags().tags[std::size_t(tag)].id;
    span.pieces = {TextRange{start, start + length}};
    return span;
}

// Overlapping at random, 20 to 200 characters, up to twenty at one place.
std::shared_ptr<OpenArticle> articleOf(const QString &text, int spanCount)
{
    std::mt19937 random(7);
    Article article;
    article.id = Id::make();
    article.title = QStringLiteral("Bench");
    std::vector<Span> spans;
    for (int i = 0; i < spanCount; ++i) {
        const qsizetype length = 20 + qsizetype(random() % 181);
        const qsizetype start = qsizetype(random() % unsigned(text.size() - 200));
        spans.push_back(spanOf(article.id, start, length, i % 5));
    }
    return std::make_shared<OpenArticle>(article, text, std::move(spans), std::vector<Link>());
}

const QString &megabytes(int count)
{
    static std::map<int, QString> texts;
    QString &text = texts[count];
    if (text.isEmpty())
        text = newsText(count * megabyte);
    return text;
}

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

struct OurView
{
    ArticleView view;
    Painted painted{view.viewport()};
    std::shared_ptr<OpenArticle> article;

    OurView()
    {
        view.setTagStyles(TagStyles(fiveTags(), false));
        view.setAnnotator(annotator(), [](const Id &) { return QStringLiteral("ME"); });
        view.resize(windowSize, windowSize);
        view.show();
        QCoreApplication::processEvents();
    }
    void set(std::shared_ptr<OpenArticle> other)
    {
        article = std::move(other);
        view.setArticle(article);
    }
    double open(std::shared_ptr<OpenArticle> other)
    {
        return untilPainted(painted, [&] { set(std::move(other)); });
    }
    void close()
    {
        untilPainted(painted, [&] { set(nullptr); });
    }
    int scrollMost() const { return view.verticalScrollBar()->maximum(); }
};

struct PlainPage : QPlainTextEdit
{
    using QAbstractScrollArea::setViewportMargins;
};

struct TheirView
{
    PlainPage edit;
    Painted painted{edit.viewport()};

    TheirView()
    {
        QFont font;
        font.setFamilies(
            {QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
        font.setPixelSize(18);
        edit.setFont(font);
        edit.setReadOnly(true);
        edit.setUndoRedoEnabled(false);
        edit.setLineWrapMode(QPlainTextEdit::WidgetWidth);
        edit.resize(windowSize, windowSize);
        edit.show();
        setColumn(columnWidth);
        QCoreApplication::processEvents();
    }
    void setColumn(int width)
    {
        // The same column as ours: what is left of the window stays empty.
        const int free = windowSize - 20 - width;
        edit.setViewportMargins(free / 2, 0, free - free / 2, 0);
    }
    double open(const QString &text)
    {
        return untilPainted(painted, [&] { edit.setPlainText(text); });
    }
    void close()
    {
        untilPainted(painted, [&] { edit.setPlainText(QString()); });
    }
    double repaint()
    {
        return untilPainted(painted, [&] { edit.viewport()->update(); });
    }
};

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

// ---- working on an open article ----

// Both at the same part of the article, with everything around it warm.
void goTo(OurView &ours, double part)
{
    QScrollBar *bar = ours.view.verticalScrollBar();
    untilPainted(ours.painted, [&] {
        bar->setValue(int(bar->maximum() * part));
        ours.view.viewport()->update();
    });
}

void goTo(TheirView &theirs, double part)
{
    QScrollBar *bar = theirs.edit.verticalScrollBar();
    untilPainted(theirs.painted, [&] {
        bar->setValue(int(bar->maximum() * part));
        theirs.edit.viewport()->update();
    });
}

// One span into the middle of the screen, and out again unmeasured. The best of ten, as it is short.
double addSpan(OurView &ours)
{
    goTo(ours, 0.5);
    std::vector<double> times;
    for (int i = 0; i < 11; ++i) {
        const qsizetype start = ours.view.place() + 200 + 20 * i;
        const Span span = spanOf(ours.article->article().id, start, 60, i % 5);
        times.push_back(untilPainted(ours.painted, [&] {
            const Changes add{added(span)};
            ours.article->follow(add);
            ours.view.follow(add);
        }));
        untilPainted(ours.painted, [&] {
            const Changes remove{removed(span)};
            ours.article->follow(remove);
            ours.view.follow(remove);
        });
    }
    std::nth_element(times.begin(), times.begin() + 5, times.end());
    return times[5];
}

std::vector<Measurement> addBenchmarks()
{
    OurView few;
    few.open(articleOf(megabytes(1), 10'000));
    OurView many;
    many.open(articleOf(megabytes(10), 100'000));
    TheirView theirs;
    theirs.open(megabytes(10));
    goTo(theirs, 0.5);
    const auto repaint = [&] {
        std::vector<double> times;
        for (int i = 0; i < 11; ++i)
            times.push_back(theirs.repaint());
        std::nth_element(times.begin(), times.begin() + 5, times.end());
        return times[5];
    };
    return {compare(
                "view/add-span-10k", "ms", 5, [&] { return addSpan(few); }, repaint, 1.0),
            compare(
                "view/add-span-100k", "ms", 5, [&] { return addSpan(many); }, repaint, 1.0),
            compare(
                "view/add-span-100k-to-10k", "ms", 5, [&] { return addSpan(many); },
                [&] { return addSpan(few); }, 1.25)};
}

template <typename View, typename Scroll>
double pagesDown(View &view, QScrollBar *bar, double from, int pages, const Scroll &page)
{
    untilPainted(view.painted, [&] {
        bar->setValue(int(bar->maximum() * from));
        bar->parentWidget()->update();
    });
    std::vector<double> times;
    for (int i = 0; i < pages; ++i)
        times.push_back(untilPainted(view.painted, page));
    std::nth_element(times.begin(), times.begin() + pages / 2, times.end());
    return times[std::size_t(pages) / 2];
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
        "view/page-cold", "ms", 5, [&] { return pagesDown(ours, our, next(ourPlace), 20, ourPage); },
        [&] { return pagesDown(theirs, their, next(theirPlace), 20, theirPage); }, 0.75));
    const auto ourStep = [&] { our->setValue(our->value() + 90); };
    const auto theirStep = [&] { their->setValue(their->value() + 3); };
    list.push_back(compare(
        "view/wheel-step", "ms", 5, [&] { return pagesDown(ours, our, next(ourPlace), 30, ourStep); },
        [&] { return pagesDown(theirs, their, next(theirPlace), 30, theirStep); }, 0.9));
    return list;
}

std::vector<Measurement> wrapBenchmarks()
{
    OurView ours;
    ours.open(articleOf(megabytes(10), 0));
    goTo(ours, 0.5);
    TheirView theirs;
    theirs.open(megabytes(10));
    goTo(theirs, 0.5);
    int ourWidth = windowSize;
    int theirWidth = columnWidth;
    int ourZoom = 0;
    int theirZoom = 0;
    const auto narrower = [](int width, int least, int most) { return width <= least ? most : width - 30; };
    std::vector<Measurement> list;
    list.push_back(compare(
        "view/re-wrap-10mb", "ms", 5,
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
        "view/zoom-10mb", "ms", 5,
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
                goTo(ours, i / 100.0);
            return heapMegabytes() - before + double(text.size()) * 2 / 1e6;
        },
        [&] {
            TheirView theirs;
            const double before = heapMegabytes();
            theirs.open(text);
            for (int i = 0; i < 50; ++i)
                goTo(theirs, i / 100.0);
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
const RegisterBenchmark addRegistered("view/add", addBenchmarks);
const RegisterBenchmark scrollRegistered("view/scroll", scrollBenchmarks);
const RegisterBenchmark wrapRegistered("view/wrap", wrapBenchmarks);
const RegisterBenchmark memoryRegistered("view/memory", memoryBenchmarks);
const RegisterBenchmark stallRegistered("view/stall", stallBenchmarks);

} // namespace

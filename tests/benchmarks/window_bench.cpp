// The whole window around an article: what a span added costs until it is painted, in an article of 10,000
// spans and in one of 100,000 with the same neighbourhood around the place.
#include "tests/benchmarks/view_fixture.h"

#include "model/project/project.h"
#include "model/text/normalise.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging_controller.h"

#include <QSettings>
#include <QTemporaryDir>

namespace {

constexpr int spansPerMegabyte = 10'000;

void need(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
}

template <typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    return *std::move(result);
}

// A project of one article of so many megabytes, open in a window.
class OpenWindow
{
public:
    explicit OpenWindow(int size)
    {
        const QString path = m_folder.filePath(QStringLiteral("bench.ascertain"));
        {
            const auto project = need(Project::create(path, {{}, fiveTags(), QStringLiteral("Ana")}));
            fill(*project, articleOf(megabytes(size), size * spansPerMegabyte));
        }
        m_window.resize(1200, windowSize);
        m_window.show();
        if (!m_window.openProject(path) || !m_window.article())
            qFatal("the project does not open");
        settle();
    }

    double addSpan()
    {
        const OpenArticle &article = *m_window.article();
        Span span = spanOf(article.article().id, 300 + 7 * (m_added % 20), 40,
                           fiveTags().tags[std::size_t(m_added) % 5].id);
        ++m_added;
        span.annotator = m_window.project()->annotator().id;
        const double took = untilPainted(
            m_painted, [&] { need(m_window.project()->apply(QStringLiteral("Tag"), {added(span)})); });
        settle();
        need(m_window.project()->undo());
        settle();
        return took;
    }

    // From one span to the next, with its editor, card and history.
    double chooseSpan()
    {
        const auto &spans = m_window.article()->spans();
        const Id &span = spans[std::size_t(++m_added % 20)]->id;
        const double took = untilPainted(m_painted, [&] { m_window.tagging()->choose(span); });
        settle();
        return took;
    }

private:
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    static void fill(Project &project, const std::shared_ptr<OpenArticle> &content)
    {
        Article article = content->article();
        article.sha256 = textHash(content->text());
        article.length = content->text().size();
        need(project.apply(QStringLiteral("Import"),
                           {added(article), added(ArticleText{article.id, content->text(), {}})}));
        auto bulk = need(project.bulk(QStringLiteral("Tags")));
        for (const Span *one : content->spans()) {
            Span span = *one;
            span.annotator = project.annotator().id;
            need(bulk->add(added(span)));
        }
        need(bulk->commit());
    }

    QTemporaryDir m_folder;
    MainWindow m_window;
    Painted m_painted{m_window.articleView()->viewport()};
    int m_added = 0;
};

std::vector<Measurement> windowBenchmarks()
{
    // Settings of its own, so that nobody's window is restored or remembered.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    OpenWindow many(10);
    OpenWindow few(1);
    return {compare(
                "window/add-span", "ms", 21, [&] { return many.addSpan(); },
                [&] { return few.addSpan(); }, 1.25),
            compare(
                "window/choose-span", "ms", 21, [&] { return many.chooseSpan(); },
                [&] { return few.chooseSpan(); }, 1.25)};
}

const RegisterBenchmark windowRegistered("window", windowBenchmarks);

} // namespace

// Opening the review of a long article that a whole team has tagged: a promise in milliseconds.
#include "tests/benchmarks/bench.h"

#include "model/project/project.h"
#include "model/text/normalise.h"
#include "ui/review/review_pane.h"

#include <QApplication>
#include <QTemporaryDir>

#include <random>

namespace {

constexpr int lines = 3'200;
constexpr int annotators = 16;
constexpr double mostMilliseconds = 100;
constexpr double oneFrame = 16;

template <typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qUtf8Printable(result.error().message), qUtf8Printable(result.error().detail));
    return *std::move(result);
}

void need(const Result<void> &result)
{
    if (!result)
        qFatal("%s %s", qUtf8Printable(result.error().message), qUtf8Printable(result.error().detail));
}

// Everybody tags a claim in each line, not always the same words, and half of the lines were decided.
Id fill(Project &project)
{
    const QString line =
        QStringLiteral("The minister said on Monday that taxes fell by 3 % last year, he thinks.\n");
    const QString text = line.repeated(lines);
    Article article;
    article.id = Id::make();
    article.sha256 = textHash(text);
    article.length = text.size();
    need(project.apply(QStringLiteral("Add"), {added(article), added(ArticleText{article.id, text, {}})}));
    std::vector<Id> people;
    for (int i = 0; i < annotators; ++i)
        people.push_back(need(project.personNamed(QStringLiteral("Annotator %1").arg(i))).id);
    need(project.apply(QStringLiteral("Open"),
                       {project.settingChange(QString(settings::blindPasses), QStringLiteral("no"))}));
    std::mt19937 random(1);
    auto bulk = need(project.bulk(QStringLiteral("Tag")));
    for (int i = 0; i < lines; ++i) {
        Id first;
        for (const Id &person : people) {
            Span span;
            span.id = Id::make();
            span.article = article.id;
            span.annotator = person;
            span.tag = project.tagset().tags[random() % 8 ? 0 : 1].id;
            const qsizetype start = i * line.size() + 33 + qsizetype(random() % 3) * 6;
            span.pieces = {TextRange{start, start + 12 + qsizetype(random() % 12)}};
            need(bulk->add(added(span)));
            if (first.isNull())
                first = span.id;
        }
        if (i % 2)
            continue;
        Review review;
        review.id = Id::make();
        review.article = article.id;
        review.reviewer = people.back();
        review.spans = {{first, 1}};
        review.outcome = Outcome::Nothing;
        need(bulk->add(added(review)));
    }
    need(bulk->commit());
    need(project.reload());
    return article.id;
}

std::vector<Measurement> reviewBenchmarks()
{
    QTemporaryDir folder;
    Tagset tagset;
    for (int i = 0; i < 2; ++i) {
        Tag tag;
        tag.id = Id::make();
        tag.name = QStringLiteral("Tag %1").arg(i);
        tag.light = tag.dark = QStringLiteral("#aa2200");
        tagset.tags.push_back(tag);
    }
    const auto project = need(Project::create(folder.filePath(QStringLiteral("review.ascertain")),
                                              {QString(), tagset, QStringLiteral("Ana")}));
    const auto article = need(project->openArticle(fill(*project)));
    ReviewPane pane;
    pane.resize(420, 900);
    pane.setProject(project.get());
    pane.show();
    // What the window does when the tab opens, up to the first picture.
    const auto open = [&] {
        pane.showArticle(nullptr);
        QApplication::processEvents();
        const double start = cpuMilliseconds();
        pane.showArticle(article);
        if (pane.items().size() < lines || pane.settledSpans().empty())
            qFatal("only %zu differences", pane.items().size());
        QApplication::processEvents();
        pane.grab();
        return cpuMilliseconds() - start;
    };
    // A key that changes a span while the tab is in view: what the pane does before the next picture.
    pane.showArticle(article);
    const Span *own = nullptr;
    for (const Span *span : article->spans()) {
        if (span->annotator == pane.annotatorA())
            own = span;
    }
    const auto edit = [&] {
        const Span before = *article->span(own->id);
        Span after = before;
        after.note += QLatin1Char('x');
        need(project->apply(QStringLiteral("Note"), {edited(before, after)}));
    };
    const auto key = [&] {
        // Without the pane it costs this much.
        pane.setProject(nullptr);
        const double alone = cpuMilliseconds();
        edit();
        const double without = cpuMilliseconds() - alone;
        pane.setProject(project.get());
        pane.showArticle(article);
        pane.items();
        QApplication::processEvents();
        const double start = cpuMilliseconds();
        edit();
        QApplication::processEvents();
        pane.grab();
        return cpuMilliseconds() - start - without;
    };
    return {compare(
                "review/key-16", "ms", 7, key, [] { return oneFrame; }, 1),
            compare(
                "review/open-16", "ms", 7, open, [] { return mostMilliseconds; }, 1)};
}

const RegisterBenchmark review("review/open", reviewBenchmarks);

} // namespace

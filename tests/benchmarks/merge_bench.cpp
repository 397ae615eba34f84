// Merging a big file a second time, when there is nothing new in it.
#include "tests/benchmarks/bench.h"

#include "model/project/project.h"
#include "model/storage/merge.h"
#include "model/text/normalise.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

constexpr int spans = 300'000;
constexpr int articles = 100;
constexpr double mostMilliseconds = 1000;

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

void fill(Project &project)
{
    const QString body =
        QStringLiteral("The minister said that taxes fell by 3 % last year. ").repeated(2000);
    auto bulk = need(project.bulk(QStringLiteral("Import")));
    for (int i = 0; i < articles; ++i) {
        const QString text = QString::number(i) + QLatin1Char(' ') + body;
        Article article;
        article.id = Id::make();
        article.sha256 = textHash(text);
        article.title = QStringLiteral("Article %1").arg(i);
        article.length = text.size();
        need(bulk->add(added(article)));
        need(bulk->add(added(ArticleText{article.id, text, {}})));
        for (int j = 0; j < spans / articles; ++j) {
            Span span;
            span.id = Id::make();
            span.article = article.id;
            span.annotator = project.annotator().id;
            span.tag = project.tagset().tags[std::size_t(j % 2)].id;
            span.pieces = {TextRange{8 + j * 30, 15 + j * 30}};
            span.attributes = Attributes::fromCanonicalJson("{\"certainty\":\"high\"}");
            need(bulk->add(added(span)));
        }
    }
    need(bulk->commit());
}

std::vector<Measurement> mergeBenchmarks()
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
    const QString theirs = folder.filePath(QStringLiteral("theirs.ascertain"));
    fill(*need(Project::create(theirs, {QString(), tagset, QStringLiteral("Bob")})));
    const auto ours = need(Project::create(folder.filePath(QStringLiteral("ours.ascertain")),
                                           {QString(), tagset, QStringLiteral("Ana")}));
    Task task;
    const double start = wallMilliseconds();
    const MergeReport first = need(ours->merge({theirs}, task));
    const double took = wallMilliseconds() - start;
    if (first.counts.added < spans)
        qFatal("only %lld rows were taken", first.counts.added);

    const auto again = [&] {
        const double from = cpuMilliseconds();
        const MergeReport report = need(ours->merge({theirs}, task));
        if (report.counts.added + report.counts.changed != 0 || report.step.number != 0)
            qFatal("merging again changed something");
        return cpuMilliseconds() - from;
    };
    return {{"merge/first-300k", took, "ms", 0, 1, 0},
            compare(
                "merge/again-300k", "ms", 5, again, [] { return mostMilliseconds; }, 1)};
}

const RegisterBenchmark merge("merge", mergeBenchmarks);

} // namespace

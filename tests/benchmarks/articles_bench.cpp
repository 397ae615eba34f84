// The list of articles of a large project: from setting the project until the list is on screen.
#include "tests/benchmarks/bench.h"

#include "model/project/project.h"
#include "model/text/normalise.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_pane.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace {

constexpr int manyArticles = 100'000;

std::unique_ptr<Project> projectOfMany(const QString &path)
{
    Tagset tagset;
    tagset.name = QStringLiteral("Bench");
    auto project = Project::create(path, {QString(), tagset, QStringLiteral("Ana")});
    if (!project)
        qFatal("%s", qUtf8Printable(project.error().message));
    auto bulk = (*project)->bulk(QStringLiteral("Import"));
    if (!bulk)
        qFatal("%s", qUtf8Printable(bulk.error().message));
    for (int i = 0; i < manyArticles; ++i) {
        const QString text = QStringLiteral("Text %1\n").arg(i);
        Article article;
        article.id = Id::make();
        article.sha256 = textHash(text);
        article.title = QStringLiteral("“Quoted” title number %1 about taxes and more").arg(i);
        article.outlet = QStringLiteral("The Gazette");
        article.length = text.size();
        if (!(*bulk)->add(added(article)) || !(*bulk)->add(added(ArticleText{article.id, text, {}})))
            qFatal("an article was refused");
    }
    if (!(*bulk)->commit())
        qFatal("the project was not written");
    bulk->reset();
    project->reset();
    auto opened = Project::open(path, Project::Access::Write);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    return *std::move(opened);
}

std::vector<Measurement> listBenchmarks()
{
    const QTemporaryDir folder;
    const auto project = projectOfMany(folder.filePath(QStringLiteral("many.ascertain")));
    return {compare(
        "articles/list-100k-opens", "ms", 5,
        [&] {
            ArticleListPane pane;
            pane.resize(300, 800);
            pane.show();
            QCoreApplication::processEvents();
            const double start = wallMilliseconds();
            pane.setProject(project.get());
            QCoreApplication::processEvents();
            pane.grab();
            const double took = wallMilliseconds() - start;
            const auto *model = pane.findChild<ArticleListModel *>();
            if (!model || model->rowCount() != manyArticles)
                qFatal("the list does not show all articles");
            return took;
        },
        [] { return 100.0; }, 1.0)};
}

const RegisterBenchmark listRegistered("articles/list", listBenchmarks);

} // namespace

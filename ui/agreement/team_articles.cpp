#include "ui/agreement/team_articles.h"

#include "model/storage/fold.h"
#include "model/storage/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

Result<TeamArticlesPointer> readTeam(const QString &projectPath, Task &task)
{
    const auto snapshot = Snapshot::open(projectPath);
    if (!snapshot)
        return snapshot.error();
    auto people = (*snapshot)->people();
    if (!people)
        return people.error();
    const auto articles = (*snapshot)->articles();
    if (!articles)
        return articles.error();
    auto team = std::make_shared<TeamArticles>();
    team->people = *std::move(people);
    team->articles.reserve(articles->size());
    task.setTotal(qint64(articles->size()));
    for (const Article &article : *articles) {
        auto readings = (*snapshot)->readings(article.id);
        if (!readings)
            return readings.error();
        auto taggers = (*snapshot)->taggers(article.id);
        if (!taggers)
            return taggers.error();
        team->articles.push_back(
            {{article.id, *std::move(readings)},
             *std::move(taggers),
             article.title,
             fold(article.title + QLatin1Char('\n') + article.outlet + QLatin1Char('\n') + article.url)});
        if (!task.advance(qint64(team->articles.size())))
            return Error{QCoreApplication::translate("AssignDialog", "Stopped before everything was read.")};
    }
    return TeamArticlesPointer(std::move(team));
}

bool hasWords(const TeamArticle &article, const QStringList &folded)
{
    return std::all_of(folded.begin(), folded.end(),
                       [&](const QString &word) { return article.words.contains(word); });
}

// Who reads what, of the whole project: what sharing out works on and the matrix of progress shows.
#pragma once

#include "model/entities/person.h"
#include "model/result.h"
#include "model/review/sharing.h"
#include "model/task.h"

#include <QString>

#include <memory>

struct TeamArticle
{
    SharedArticle readers;
    std::vector<Id> taggers; // who has tags of their own there, ascending: they have begun, marked or not
    QString title;
    QString words; // of title, outlet and address, folded
};

struct TeamArticles
{
    std::vector<Person> people;
    std::vector<TeamArticle> articles; // in list order
};
using TeamArticlesPointer = std::shared_ptr<const TeamArticles>;

// For a worker; an error also when cancelled. Progress counts articles.
Result<TeamArticlesPointer> readTeam(const QString &projectPath, Task &task);

bool hasWords(const TeamArticle &article, const QStringList &folded);

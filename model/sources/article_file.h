// From a file (or pasted words) to an article that can be added to a project.
#pragma once

#include "model/entities/article.h"
#include "model/result.h"
#include "model/task.h"

#include <QString>
#include <QStringList>

struct NewArticle
{
    Article article;
    ArticleText text;
    bool encodingGuessed = false; // show it, and let it be changed, before anything is tagged
    QStringList notices;          // translated: "3 characters could not be read", "the file is empty"
};

// Largest file that is read: beyond it an error says so. One line may be as long as the file.
inline constexpr qint64 largestArticleFile = 256 * 1024 * 1024;

// `encoding` empty = find out (see decodeText). Refuses what is no text, no regular file, too large.
Result<NewArticle> readArticleFile(const QString &path, const QString &encoding, Task &task);
Result<NewArticle> articleFromBytes(const QByteArray &bytes, const QString &name, const QString &encoding);
NewArticle articleFromText(const QString &text, const QString &source);

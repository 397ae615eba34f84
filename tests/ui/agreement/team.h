// A newsroom whose people have finished articles: what agreement is measured on.
#pragma once

#include "model/entities/setting.h"
#include "tests/support/newsroom.h"

struct Team : Newsroom
{
    Id cleo;
    std::vector<Id>
        articles; // "Article 1", …: everybody tagged “Alpha said beta must gamma” a little differently

    explicit Team(int count = 6)
    {
        apply(QStringLiteral("Make passes blind"),
              {project->settingChange(QString(settings::blindPasses), QStringLiteral("yes"))});
        for (int i = 1; i <= count; ++i) {
            const QString text =
                QStringLiteral("Alpha said that beta must wait for gamma. Delta denied it, %1 times.").arg(i);
            articles.push_back(addArticle(QStringLiteral("Article %1").arg(i), text,
                                          i % 2 ? QStringLiteral("Courier") : QStringLiteral("Herald")));
            const Id &id = articles.back();
            put(id, ana, QStringLiteral("Source"), 0, 5);
            put(id, ben, QStringLiteral("Source"), 0, 5);
            put(id, ana, QStringLiteral("Claim"), 16, 40);
            put(id, ben, QStringLiteral("Claim"), 16, i % 2 ? 40 : 30);
            put(id, ana, QStringLiteral("Hedge"), 21, 25);
            if (i > 2)
                put(id, ben, i % 3 ? QStringLiteral("Hedge") : QStringLiteral("Booster"), 21, 25);
            put(id, ben, QStringLiteral("Cue"), 48, 54);
        }
    }

    Id put(const Id &article, const Id &by, const QString &tagName, qsizetype start, qsizetype end)
    {
        Span span;
        span.id = Id::make();
        span.article = article;
        span.annotator = by;
        span.tag = tag(tagName).id;
        span.pieces = {TextRange{start, end}};
        span.attributes = defaultAttributes(tag(tagName));
        span.tagsetVersion = project->tagset().version;
        apply(QStringLiteral("Tag"), {added(span)});
        return span.id;
    }
    void read(const Id &article, const Id &by, ReadingState state = ReadingState::Done)
    {
        Reading reading;
        reading.id = Id::make();
        reading.article = article;
        reading.annotator = by;
        reading.state = state;
        apply(QStringLiteral("Read"), {added(reading)});
    }
    void finishAll()
    {
        for (const Id &article : articles) {
            read(article, ana);
            read(article, ben);
        }
    }
    // A third, who has finished half of them and tagged like Ana.
    void addCleo()
    {
        cleo = must(project->personNamed(QStringLiteral("Cleo"))).id;
        for (std::size_t i = 0; i < articles.size(); i += 2) {
            put(articles[i], cleo, QStringLiteral("Source"), 0, 5);
            put(articles[i], cleo, QStringLiteral("Claim"), 16, 40);
            read(articles[i], cleo);
        }
    }
};

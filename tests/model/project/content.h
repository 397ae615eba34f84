// A project as a value, to be compared.
#pragma once

#include "tests/support/sample.h"

#include "model/storage/snapshot.h"

// Everything in the project that a person can see: no stamps, no history.
struct Content
{
    std::vector<Person> people;
    Tagset tagset;
    std::vector<Article> articles;
    std::vector<QString> texts;
    std::vector<std::vector<Span>> spans;
    std::vector<std::vector<Link>> links;
    std::vector<std::vector<Reading>> readings;
    std::vector<ArticleRecords> records;
    std::vector<QByteArray> files;
    std::vector<Setting> settings;

    bool operator==(const Content &) const = default;
};

template <typename Entity> std::vector<Entity> bare(std::vector<Entity> entities)
{
    for (Entity &entity : entities)
        entity.stamp = {};
    std::sort(entities.begin(), entities.end(), [](const Entity &a, const Entity &b) { return a.id < b.id; });
    return entities;
}

inline Content contentOf(const QString &path)
{
    const auto snapshot = must(Snapshot::open(path));
    Content content;
    content.people = bare(must(snapshot->people()));
    content.tagset = must(snapshot->tagset());
    content.tagset.tags = bare(content.tagset.tags);
    content.tagset.linkTypes = bare(content.tagset.linkTypes);
    content.articles = bare(must(snapshot->articles()));
    for (const Article &article : content.articles) {
        content.texts.push_back(must(snapshot->text(article.id)));
        content.spans.push_back(bare(must(snapshot->spans(article.id, content.texts.back()))));
        content.links.push_back(bare(must(snapshot->links(article.id))));
        content.readings.push_back(bare(must(snapshot->readings(article.id))));
        content.records.push_back(
            {bare(must(snapshot->reviews(article.id))), bare(must(snapshot->replies(article.id))),
             bare(must(snapshot->assessments(article.id))), bare(must(snapshot->evidence(article.id)))});
        for (const Evidence &evidence : content.records.back().evidence) {
            if (evidence.kind == Evidence::Kind::File)
                content.files.push_back(must(snapshot->evidenceFile(evidence.id)));
        }
    }
    content.settings = bare(must(snapshot->settings()));
    Task task;
    const auto problems = must(snapshot->check(task));
    for (const Problem &problem : problems)
        FAIL(problem.kind.toStdString() << ": " << problem.detail.toStdString());
    return content;
}

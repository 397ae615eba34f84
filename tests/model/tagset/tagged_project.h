// A project with the fact-check tagset and many spans, and all that can be seen of it, to compare.
#pragma once

#include "model/storage/snapshot.h"
#include "model/tagset/tagset_change.h"
#include "tests/support/sample.h"

struct TaggedProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("tagged.ascertain"));
    std::unique_ptr<Project> project =
        must(Project::create(path, {QString(), factCheckTagset(), QStringLiteral("Ana")}));
    std::vector<Id> articles;

    const Tag &tag(const char *name) const
    {
        const Tag *found = project->tagset().tagNamed(QString::fromUtf8(name));
        if (!found)
            FAIL("there is no tag " << name);
        return *found;
    }
    Id addArticle(const QString &title)
    {
        const QString text = title + QStringLiteral(": one two three four five six seven eight nine ten.");
        const SampleArticle sample = sampleArticle(text, title);
        must(project->apply(QStringLiteral("Add"), addition(sample)));
        articles.push_back(sample.article.id);
        return sample.article.id;
    }
    Span span(const Id &article, const char *tagName, const char *json, int word) const
    {
        Span one = sampleSpan(*project, article, {TextRange{word * 4, word * 4 + 3}});
        one.tag = tag(tagName).id;
        one.attributes = *Attributes::fromJson(json);
        return one;
    }
    TagsetUse use() const
    {
        Task task;
        return must(must(Snapshot::open(path))->tagsetUse(task));
    }
    // As the window does it with few spans, or with many.
    void write(const TagsetPlan &plan, bool inBulk = false)
    {
        const TagsetChange change = must(tagsetChange(*project, QStringLiteral("Tagset"), plan));
        Task task;
        const auto snapshot = must(Snapshot::open(path));
        if (!inBulk)
            return must(project->apply(change.label, must(changesOf(change, *snapshot, task))));
        const auto bulk = must(project->bulk(change.label));
        must(writeChanges(change, *snapshot, *bulk, task));
        must(bulk->commit());
        must(project->reload());
    }
    void reopen()
    {
        project.reset();
        project = must(Project::open(path, Project::Access::Write));
    }
};

// Without stamps, which count every change and every undo.
struct Seen
{
    Tagset tagset;
    std::vector<Span> spans;
    std::vector<Link> links;
    std::vector<Setting> settings;

    bool operator==(const Seen &) const = default;
};

template <typename Entity> std::vector<Entity> bare(std::vector<Entity> entities)
{
    for (Entity &entity : entities)
        entity.stamp = {};
    return entities;
}

inline Seen seen(const QString &path)
{
    const auto snapshot = must(Snapshot::open(path));
    Seen all;
    all.tagset = must(snapshot->tagset());
    all.tagset.tags = bare(all.tagset.tags);
    all.tagset.linkTypes = bare(all.tagset.linkTypes);
    Task task;
    must(snapshot->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            for (const Span &span : bare(content.spans))
                all.spans.push_back(span);
            for (const Link &link : bare(content.links))
                all.links.push_back(link);
            return {};
        },
        task));
    for (Setting &setting : bare(must(snapshot->settings()))) {
        if (!setting.value.isEmpty())
            all.settings.push_back(setting);
    }
    for (const Problem &problem : must(snapshot->check(task)))
        FAIL(problem.kind.toStdString() << ": " << problem.detail.toStdString());
    return all;
}

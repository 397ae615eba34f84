// A teammate's file comes into an open project.
#include "model/project/project_state.h"
#include "model/storage/merge.h"

#include <QFileInfo>

Result<std::unique_ptr<Merge>> Project::startMerge(const QStringList &paths)
{
    const QString name = paths.isEmpty() ? QString() : QFileInfo(paths.first()).fileName();
    const QString label = paths.size() <= 1
                              ? tr("Merge “%1”").arg(name)
                              : tr("Merge “%1” and %n more", nullptr, int(paths.size()) - 1).arg(name);
    return m_state->store->merge({label, m_state->annotator, Step::Kind::Do, 0});
}

Result<MergeReport> Project::mergePlan(const QStringList &paths, Task &task)
{
    const auto merge = startMerge(paths);
    if (!merge)
        return merge.error();
    return (*merge)->run(paths, task);
}

Result<MergeReport> Project::merge(const QStringList &paths, Task &task)
{
    auto merge = startMerge(paths);
    if (!merge)
        return merge.error();
    Result<MergeReport> report = (*merge)->run(paths, task);
    if (!report)
        return report;
    if (auto committed = (*merge)->commit(); !committed)
        return committed.error();
    merge->reset();
    if (auto read = reload(); !read)
        return read.error();
    return report;
}

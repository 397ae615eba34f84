#include "ui/tagset/tagset_work.h"

#include "model/tagset/tagset_change.h"
#include "ui/widgets/background.h"

namespace {

// Written in a moment; more takes a thread.
constexpr qint64 quick = 2000;

} // namespace

TagsetWork::TagsetWork(Project *project, QObject *parent)
    : QObject(parent), m_project(project), m_counting(new Background(this)), m_writing(new Background(this))
{
    const auto follow = [this] {
        count();
        emit changed();
    };
    connect(project, &Project::changed, this, follow);
    connect(project, &Project::reloaded, this, follow);
    count();
}

const Tagset &TagsetWork::tagset() const
{
    static const Tagset none;
    return m_project ? m_project->tagset() : none;
}

bool TagsetWork::isReadOnly() const
{
    return !m_project || m_project->isReadOnly();
}

bool TagsetWork::isBusy() const
{
    return m_writing->isRunning();
}

void TagsetWork::cancel()
{
    m_writing->cancel();
}

void TagsetWork::count()
{
    m_isCounted = false;
    if (!m_project)
        return;
    if (m_counting->isRunning()) {
        m_countAgain = true;
        return m_counting->cancel();
    }
    const auto result = std::make_shared<Result<TagsetUse>>(TagsetUse());
    m_counting->run(
        tr("Counting tags"),
        [result, path = m_project->path()](Task &task) {
            const auto snapshot = Snapshot::open(path);
            *result = snapshot ? (*snapshot)->tagsetUse(task) : Result<TagsetUse>(snapshot.error());
        },
        [this, result] {
            if (std::exchange(m_countAgain, false))
                return count();
            if (!*result)
                return emit failed(result->error());
            m_use = **std::move(result);
            m_isCounted = true;
            emit counted();
        });
}

void TagsetWork::apply(const QString &label, const TagsetPlan &plan, const std::function<void()> &done)
{
    if (!m_project || isBusy())
        return;
    const Result<TagsetChange> change = tagsetChange(*m_project, label, plan);
    if (!change)
        return emit failed(change.error());
    if (change->isEmpty()) {
        if (done)
            done();
        return;
    }
    const Touched count = touched(plan, m_use);
    if (!change->carries.empty() && (!m_isCounted || count.spans + count.links > quick))
        return writeInThread(*change, done);
    const auto snapshot = Snapshot::open(m_project->path());
    if (!snapshot)
        return emit failed(snapshot.error());
    Task task;
    Result<Changes> changes = changesOf(*change, **snapshot, task);
    if (!changes)
        return emit failed(changes.error());
    if (const auto applied = m_project->apply(label, *std::move(changes)); !applied)
        return emit failed(applied.error());
    finished(label, done);
}

void TagsetWork::writeInThread(const TagsetChange &change, const std::function<void()> &done)
{
    auto bulk = m_project->bulk(change.label);
    if (!bulk)
        return emit failed(bulk.error());
    const auto writer = std::make_shared<std::unique_ptr<Project::Bulk>>(*std::move(bulk));
    const auto result = std::make_shared<Result<void>>();
    const auto stopped = std::make_shared<bool>(false);
    qint64 total = 0;
    for (const Carry &carry : change.carries)
        total += m_isCounted ? countOf(m_use, carry.of).spans : 0;
    m_writing->run(
        change.label,
        [=, path = m_project->path()](Task &task) {
            task.setTotal(total);
            const auto snapshot = Snapshot::open(path);
            *result = snapshot ? writeChanges(change, **snapshot, **writer, task) : snapshot.error();
            *stopped = task.cancelled();
            if (*result && !*stopped)
                *result = (*writer)->commit();
            writer->reset(); // rolls back what was not committed
        },
        [this, result, stopped, label = change.label, done] {
            emit busyChanged();
            if (*stopped)
                return emit failed({tr("Stopped. Nothing was changed.")});
            if (!*result)
                return emit failed(result->error());
            if (const auto read = m_project->reload(); !read)
                emit failed(read.error());
            finished(label, done);
        });
    emit busyChanged();
}

void TagsetWork::finished(const QString &label, const std::function<void()> &done)
{
    m_steps.append(label);
    m_kept = label;
    emit changed();
    if (done)
        done();
}

void TagsetWork::undo()
{
    if (!m_project || m_steps.isEmpty() || isBusy())
        return;
    if (const auto undone = m_project->undo(); !undone)
        return emit failed(undone.error());
    m_steps.removeLast();
    m_kept = m_steps.isEmpty() ? QString() : m_steps.last();
    emit changed();
}

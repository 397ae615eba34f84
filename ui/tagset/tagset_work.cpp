#include "ui/tagset/tagset_work.h"

#include "model/tagset/tagset_change.h"
#include "ui/widgets/background.h"
#include "ui/widgets/long_write.h"

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
    if (!change->carries.empty() && (!m_isCounted || count.spans + count.links > manyChanges))
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
    qint64 total = 0;
    for (const Carry &carry : change.carries)
        total += m_isCounted ? countOf(m_use, carry.of).spans : 0;
    const auto fill = [change, total, path = m_project->path()](Project::Bulk &bulk,
                                                               Task &task) -> Result<bool> {
        task.setTotal(total);
        const auto snapshot = Snapshot::open(path);
        if (!snapshot)
            return snapshot.error();
        if (auto written = writeChanges(change, **snapshot, bulk, task); !written)
            return written.error();
        return true;
    };
    writeLong(m_writing, m_project, change.label, fill,
              [this, label = change.label, done](const Result<LongWrite> &end) {
                  if (isWritten(end))
                      finished(label, done);
              });
    emit busyChanged();
}

// Tells what went otherwise.
bool TagsetWork::isWritten(const Result<LongWrite> &end)
{
    emit busyChanged();
    if (!end)
        emit failed(end.error());
    else if (*end == LongWrite::Stopped)
        emit failed({tr("Stopped. Nothing was changed.")});
    return end && *end != LongWrite::Stopped;
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
    const auto step = m_project->nextUndo();
    if (!step)
        return emit failed(step.error());
    if (!*step)
        return;
    takeBack(m_writing, m_project, tr("Undo: %1").arg(m_steps.last()), {**step},
             [this](const Result<LongWrite> &end) {
                 if (!isWritten(end))
                     return;
                 m_steps.removeLast();
                 m_kept = m_steps.isEmpty() ? QString() : m_steps.last();
                 emit changed();
             });
    emit busyChanged();
}

#include "ui/window/saver.h"

#include <algorithm>
#include <chrono>
#include <set>

using namespace std::chrono_literals;

Saver::Saver(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(2s);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (!m_project)
            return;
        // Whoever mails the open file sends what is in it. What fails here is safe all the same.
        if (const auto gathered = m_project->gather(); !gathered)
            qWarning("gathering %s: %s", qUtf8Printable(m_project->path()),
                     qUtf8Printable(gathered.error().detail));
    });
}

void Saver::setProject(Project *project)
{
    if (m_project)
        disconnect(m_project, nullptr, &m_quiet, nullptr);
    m_project = project;
    m_quiet.stop();
    if (project) {
        connect(project, &Project::changed, &m_quiet, qOverload<>(&QTimer::start));
        connect(project, &Project::reloaded, &m_quiet, qOverload<>(&QTimer::start));
    }
    giveUp();
}

namespace {

// What is changed by these that was there before.
std::set<Id> changedIds(const Changes &changes)
{
    std::set<Id> ids;
    for (const Change &change : changes) {
        std::visit(
            [&](const auto &edit) {
                if constexpr (requires { edit.before->id; }) { // texts and files never change
                    if (edit.before)
                        ids.insert(edit.before->id);
                }
            },
            change);
    }
    return ids;
}

const Reading *startedReading(const Change &change)
{
    const auto *edit = std::get_if<Edit<Reading>>(&change);
    return edit && !edit->before && edit->after ? &*edit->after : nullptr;
}

bool starts(const Changes &changes, const Reading &reading)
{
    return std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
        const Reading *other = startedReading(change);
        return other && other->article == reading.article && other->annotator == reading.annotator;
    });
}

} // namespace

bool Saver::mustWait(const Changes &changes) const
{
    const std::set<Id> ids = changedIds(changes);
    return std::any_of(m_kept.begin(), m_kept.end(), [&](const Attempt &attempt) {
        const std::set<Id> waiting = changedIds(attempt.changes);
        return std::any_of(ids.begin(), ids.end(), [&](const Id &id) { return waiting.count(id) > 0; });
    });
}

Changes Saver::withoutKeptReadings(Changes changes) const
{
    std::erase_if(changes, [&](const Change &change) {
        const Reading *reading = startedReading(change);
        return reading && std::any_of(m_kept.begin(), m_kept.end(), [&](const Attempt &attempt) {
                   return starts(attempt.changes, *reading);
               });
    });
    return changes;
}

bool Saver::apply(const QString &label, const Changes &all, const std::function<void()> &done)
{
    const Changes changes = withoutKeptReadings(m_complete ? m_complete(all) : all);
    if (!m_project || changes.empty())
        return false;
    if (mustWait(changes)) {
        emit failed(
            {tr("An earlier change to this is not saved yet. Make room on the disk and try again; then "
                "change it once more.")});
        return false;
    }
    const Result<void> result = m_project->apply(label, changes);
    if (!result) {
        m_kept.push_back({label, changes, done});
        emit keptChanged(kept());
        emit failed(result.error());
        return false;
    }
    if (done)
        done();
    return true;
}

void Saver::retry()
{
    std::vector<Attempt> attempts = std::move(m_kept);
    m_kept.clear();
    for (std::size_t i = 0; i < attempts.size() && m_project; ++i) {
        const Result<void> result = m_project->apply(attempts[i].label, attempts[i].changes);
        if (!result) {
            m_kept.assign(attempts.begin() + qsizetype(i), attempts.end());
            emit keptChanged(kept());
            emit failed(result.error());
            return;
        }
        if (attempts[i].done)
            attempts[i].done();
    }
    emit keptChanged(kept());
}

void Saver::giveUp()
{
    if (m_kept.empty())
        return;
    m_kept.clear();
    emit keptChanged(0);
}

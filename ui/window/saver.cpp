#include "ui/window/saver.h"

void Saver::setProject(Project *project)
{
    m_project = project;
    giveUp();
}

bool Saver::apply(const QString &label, const Changes &changes, const std::function<void()> &done)
{
    if (!m_project || changes.empty())
        return false;
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
